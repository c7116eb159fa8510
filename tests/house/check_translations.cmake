# Fails where the catalogs of resources/translations do not have the texts of the sources.
# -DROOT=the project -DLUPDATE=the program -DWORK=a folder to work in
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
file(GLOB catalogs ${ROOT}/resources/translations/*.ts)
foreach(catalog ${catalogs})
  get_filename_component(name ${catalog} NAME)
  configure_file(${catalog} ${WORK}/${name} COPYONLY)
  set(options -silent -no-obsolete -locations none -I .)
  if(name MATCHES "_en")
    list(APPEND options -pluralonly)
  endif()
  execute_process(COMMAND ${LUPDATE} ${options} ui app/workbench resources/translations/core_texts.cpp
      -ts ${WORK}/${name}
    WORKING_DIRECTORY ${ROOT} ERROR_QUIET RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "lupdate failed for ${name}")
  endif()
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${catalog} ${WORK}/${name} RESULT_VARIABLE different)
  if(different)
    string(APPEND old "\n  ${catalog}")
  endif()
endforeach()
if(old)
  message(FATAL_ERROR "Not up to date with the sources; build the target update_translations, then translate what is new:${old}")
endif()
