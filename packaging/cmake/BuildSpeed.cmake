# What shortens builds, and nothing else: without ccache or mold, and with SHARESNET_PCH off, the same programs
# come out. packaging/check.sh compiles without precompiled headers, so a source cannot lean on what they include.

option(SHARESNET_PCH "Precompile the headers of Qt, LibTorch, nlohmann-json and the standard library" ON)
if(NOT SHARESNET_PCH)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()

# ccache refuses precompiled headers unless told that macros defined for them are the same wherever they are used, which holds
# since every target has its own or reuses that of a target with its flags. It also must see in GCC's preprocessed text which
# one is used (-fpch-preprocess).
find_program(SHARESNET_CCACHE ccache)
mark_as_advanced(SHARESNET_CCACHE)
if(SHARESNET_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${SHARESNET_CCACHE})
endif()
if(CMAKE_CXX_COMPILER_LAUNCHER MATCHES "ccache" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
endif()

find_program(SHARESNET_MOLD mold)
mark_as_advanced(SHARESNET_MOLD)
if(SHARESNET_MOLD)
  include(CheckLinkerFlag)
  check_linker_flag(CXX -fuse-ld=mold SHARESNET_MOLD_WORKS) # GCC knows it since 12.1
  if(SHARESNET_MOLD_WORKS)
    add_link_options(-fuse-ld=mold)
  endif()
endif()

# sharesnet_speed_up(): to be called once all targets are there.
function(sharesnet_speed_up)
  set(standard <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <mutex> <optional>
    <span> <string> <string_view> <utility> <variant> <vector>)
  target_precompile_headers(sharesnet_core PRIVATE ${standard} <fstream> <sstream> <thread> <nlohmann/json.hpp>)

  # Parsing of arguments and writing of JSON: nothing in the command line's own code is worth -O3.
  target_precompile_headers(sharesnet_cli PRIVATE ${standard} <iostream> <nlohmann/json.hpp> <CLI/CLI.hpp>)
  target_compile_options(sharesnet_cli PRIVATE $<$<CONFIG:Release>:-O1>)

  if(TARGET sharesnet_ui)
    target_precompile_headers(sharesnet_ui PRIVATE ${standard} <QtWidgets> <nlohmann/json.hpp>)
    target_compile_options(sharesnet_ui PRIVATE $<$<CONFIG:Release>:-O2>)
  endif()
  if(TARGET sharesnet_gui_test_main)
    target_precompile_headers(sharesnet_gui_test_main PRIVATE
      ${standard} <QtWidgets> <QtTest> <nlohmann/json.hpp> <gtest/gtest.h>)
    # Qt tells each test its folders by macros, and one header for all needs one set of macros. Nothing here uses it.
    get_target_property(macros Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER macros EXCLUDE REGEX "QT_TESTCASE_")
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${macros}")
    sharesnet_targets_below(tests/ui tests)
    foreach(test ${tests})
      get_target_property(kind ${test} TYPE)
      if(kind STREQUAL "EXECUTABLE")
        target_precompile_headers(${test} REUSE_FROM sharesnet_gui_test_main)
      endif()
    endforeach()
  endif()
endfunction()

# sharesnet_targets_below(FOLDER RESULT): the targets of a folder of the tree and of those in it.
function(sharesnet_targets_below folder result)
  get_property(targets DIRECTORY ${PROJECT_SOURCE_DIR}/${folder} PROPERTY BUILDSYSTEM_TARGETS)
  get_property(folders DIRECTORY ${PROJECT_SOURCE_DIR}/${folder} PROPERTY SUBDIRECTORIES)
  foreach(below ${folders})
    file(RELATIVE_PATH below ${PROJECT_SOURCE_DIR} ${below})
    sharesnet_targets_below(${below} more)
    list(APPEND targets ${more})
  endforeach()
  set(${result} ${targets} PARENT_SCOPE)
endfunction()
