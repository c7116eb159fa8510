# Run by `cmake --install`: lets the program write its man pages and completions where they belong. Set before, relative to
# the prefix: man, bash, zsh, fish; program.
get_filename_component(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}" ABSOLUTE)

message(STATUS "Making: ${root}/${man}/sharesnet*.1")
execute_process(COMMAND "${program}" manual --force "${root}/${man}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(GLOB pages RELATIVE "${root}" "${root}/${man}/sharesnet*.1")

foreach(shell bash zsh fish)
  message(STATUS "Making: ${root}/${${shell}}")
  get_filename_component(folder "${root}/${${shell}}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  execute_process(COMMAND "${program}" completion ${shell} OUTPUT_FILE "${root}/${${shell}}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()

foreach(file ${pages} ${bash} ${zsh} ${fish})
  list(APPEND CMAKE_INSTALL_MANIFEST_FILES "${CMAKE_INSTALL_PREFIX}/${file}")
endforeach()
