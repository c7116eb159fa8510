# What shortens builds, and nothing else: without ccache or mold, and with SHARESNET_PCH and SHARESNET_UNITY off, the same
# programs come out. packaging/check.sh compiles without precompiled headers, so a source cannot lean on what they include.

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

# Sources with a helper whose name another source of the layer has, too: they are compiled by themselves. By name, not by path,
# so that moving one changes nothing here. Renaming the helper takes a source off this list.
set(SHARESNET_ALONE
  recovery.cpp stage_json.cpp # kFormat, kVersion: json.cpp
  suggest.cpp # Groups: edit.cpp
  table.cpp # joined with others, GCC 12 sees overflows in std::string::insert that are not there
  compare_text.cpp drawing_hints.cpp drawing_text.cpp figure_legend.cpp # Text: change_marks.cpp
  curve_table.cpp # exact: activations_export.cpp
  drawing_export.cpp # kEdge: designer_view_drags.cpp
  export_actions.cpp # pathOf: arch_document.cpp
  file_actions.cpp # kStartDepth: main_window.cpp
  plot_view.cpp # kZoomStep: use_strip.cpp
  training_progress.cpp) # tr: help_dialogs.cpp

# sharesnet_join(TARGET SIZE): compiles SIZE sources of the target at once.
function(sharesnet_join target size)
  if(NOT SHARESNET_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${size})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # A class in a source that has members of types private to that source: right, but GCC takes the source for a header.
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
      # False alarms on std::string (GCC bug 105651), which more inlining brings about.
      target_compile_options(${target} PRIVATE -Wno-restrict)
    endif()
  endif()
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME)
    if(name IN_LIST SHARESNET_ALONE)
      get_filename_component(source ${source} ABSOLUTE BASE_DIR ${folder})
      set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endforeach()
endfunction()

# sharesnet_speed_up(): to be called once all targets are there.
function(sharesnet_speed_up)
  set(standard <algorithm> <array> <chrono> <cmath> <cstdint> <filesystem> <functional> <map> <memory> <mutex> <optional>
    <span> <string> <string_view> <utility> <variant> <vector>)
  target_precompile_headers(sharesnet_core PRIVATE ${standard} <fstream> <sstream> <thread> <nlohmann/json.hpp>)
  sharesnet_join(sharesnet_core 8)

  # Parsing of arguments and writing of JSON: nothing in the command line's own code is worth -O3.
  target_precompile_headers(sharesnet PRIVATE ${standard} <iostream> <nlohmann/json.hpp> <CLI/CLI.hpp>)
  target_compile_options(sharesnet PRIVATE $<$<CONFIG:Release>:-O1>)
  sharesnet_join(sharesnet 4)

  if(TARGET sharesnet_ui)
    target_precompile_headers(sharesnet_ui PRIVATE ${standard} <QtWidgets> <nlohmann/json.hpp>)
    target_compile_options(sharesnet_ui PRIVATE $<$<CONFIG:Release>:-O2>)
    sharesnet_join(sharesnet_ui 6)
  endif()
  if(TARGET sharesnet_gui_test_main)
    target_precompile_headers(sharesnet_gui_test_main PRIVATE
      ${standard} <QtWidgets> <QtTest> <nlohmann/json.hpp> <gtest/gtest.h>)
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
