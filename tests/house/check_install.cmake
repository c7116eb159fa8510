# Installs BUILD into PREFIX and looks whether all is there that users and desktops expect, and whether it runs from there.
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

set(expected
  bin/sharesnet
  ${LIBRARIES}/libsharesnet_core.so
  ${LIBRARIES}/sharesnet_engine.so
  share/bash-completion/completions/sharesnet
  share/doc/sharesnet/CHANGELOG.md
  share/doc/sharesnet/LICENSE
  share/doc/sharesnet/README.md
  share/fish/vendor_completions.d/sharesnet.fish
  share/man/man1/sharesnet.1
  share/man/man1/sharesnet-runs-list.1
  share/zsh/site-functions/_sharesnet)
if(GUI)
  set(id org.sharesnet.workbench)
  list(APPEND expected
    bin/sharesnet-workbench
    share/applications/${id}.desktop
    share/icons/hicolor/scalable/apps/${id}.svg
    share/icons/hicolor/scalable/mimetypes/${id}.architecture.svg
    share/man/man1/sharesnet-workbench.1
    share/metainfo/${id}.metainfo.xml
    share/mime/packages/${id}.xml
    share/thumbnailers/${id}.thumbnailer)
endif()
foreach(file IN LISTS expected)
  if(NOT EXISTS ${PREFIX}/${file})
    message(SEND_ERROR "not installed: ${file}")
  endif()
endforeach()

# What is installed runs where it lies, and the texts are its own.
foreach(shell_and_file "bash;share/bash-completion/completions/sharesnet" "zsh;share/zsh/site-functions/_sharesnet"
    "fish;share/fish/vendor_completions.d/sharesnet.fish")
  list(GET shell_and_file 0 shell)
  list(GET shell_and_file 1 file)
  execute_process(COMMAND ${PREFIX}/bin/sharesnet completion ${shell} OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
  file(READ ${PREFIX}/${file} installed)
  if(NOT installed STREQUAL said)
    message(SEND_ERROR "${file} is not what `sharesnet completion ${shell}` prints")
  endif()
endforeach()
file(REMOVE_RECURSE ${PREFIX})
