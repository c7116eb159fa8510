# The house rules for targets: include from the root, warnings, sanitizers, precompiled headers.

add_library(sharesnet_options INTERFACE)
target_include_directories(sharesnet_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(sharesnet_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # clang has no such warnings. Not -Wuseless-cast: int64_t is qint64 on some systems and not on others.
  target_compile_options(sharesnet_options INTERFACE -Wduplicated-cond -Wlogical-op)
endif()
if(SHARESNET_WERROR)
  target_compile_options(sharesnet_options INTERFACE -Werror)
endif()
if(SHARESNET_SANITIZE)
  target_compile_options(sharesnet_options INTERFACE -fsanitize=${SHARESNET_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(sharesnet_options INTERFACE -fsanitize=${SHARESNET_SANITIZE})
endif()

# All code may come into a shared library, and within one a function is called directly.
add_compile_options(-fPIC $<$<CXX_COMPILER_ID:GNU>:-fno-semantic-interposition>)
# A program is not linked anew where a library that it uses at run time changed inside.
set(CMAKE_LINK_DEPENDS_NO_SHARED ON)

# sharesnet_own_library(TARGET): a library that belongs to the programs alone and lies in one folder with its like.
include(GNUInstallDirs)
set(SHARESNET_LIBRARIES ${CMAKE_INSTALL_LIBDIR}/sharesnet)
function(sharesnet_own_library target)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL MODULE_LIBRARY)
    set_target_properties(${target} PROPERTIES PREFIX "")
  endif()
  set_target_properties(${target} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib
    INSTALL_RPATH "$ORIGIN" INSTALL_RPATH_USE_LINK_PATH ON)
  install(TARGETS ${target} LIBRARY DESTINATION ${SHARESNET_LIBRARIES})
endfunction()

# sharesnet_program_install(TARGET): a program that finds those libraries wherever both are installed.
function(sharesnet_program_install target)
  file(RELATIVE_PATH libraries /${CMAKE_INSTALL_BINDIR} /${SHARESNET_LIBRARIES})
  set_target_properties(${target} PROPERTIES INSTALL_RPATH "$ORIGIN/${libraries}")
  install(TARGETS ${target})
endfunction()

# sharesnet_joined(TARGET): up to 12 sources of one folder are compiled at once: most of the time goes into the headers of the
# libraries. So what is private to a source needs a name that is unique in its folder (`house.names`); a source with compile
# options of its own stays alone. After the last source was added.
function(sharesnet_joined target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${SHARESNET_UNITY} UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "/qrc_")
  foreach(source IN LISTS sources)
    get_filename_component(room "${source}" DIRECTORY)
    get_filename_component(room "${target}/${room}" NAME)
    list(APPEND joined_${room} "${source}")
    list(LENGTH joined_${room} count)
    math(EXPR group "(${count} - 1) / 12")
    set_property(SOURCE "${source}" TARGET_DIRECTORY ${target} PROPERTY UNITY_GROUP "${room}_${group}")
  endforeach()
endfunction()

if(SHARESNET_FUZZ)
  return()
endif()

# LibTorch's headers as system headers, without the flags that its CMake package would force on others.
add_library(sharesnet_torch INTERFACE)
target_include_directories(sharesnet_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
target_link_libraries(sharesnet_torch INTERFACE ${TORCH_LIBRARIES})
if(TORCH_CXX_FLAGS)
  separate_arguments(SHARESNET_TORCH_FLAGS UNIX_COMMAND "${TORCH_CXX_FLAGS}")
  target_compile_options(sharesnet_torch INTERFACE ${SHARESNET_TORCH_FLAGS})
endif()

# sharesnet_with_torch(TARGET): for a target whose sources include LibTorch. Its headers are precompiled once; what GCC still
# instantiates from them for every source, 12 s of it, is shared by SHARESNET_UNITY_BATCH. A source with compile options of its
# own stays alone.
function(sharesnet_with_torch target)
  if(target STREQUAL sharesnet_models)
    target_precompile_headers(${target} PRIVATE <torch/torch.h>)
  else()
    target_precompile_headers(${target} REUSE_FROM sharesnet_models)
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${SHARESNET_UNITY} UNITY_BUILD_BATCH_SIZE ${SHARESNET_UNITY_BATCH})
endfunction()

# sharesnet_test(NAME SOURCES... [LIBS ...] [LABELS ...]): one GoogleTest program, each of its cases a CTest test.
# Label `torch` marks the tests that run LibTorch, `gui` those with widgets (offscreen), `torch-cuda` those for a GPU. A test
# program has one label.
function(sharesnet_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS;LABELS" ${ARGN})
  if(NOT ARG_LABELS)
    set(ARG_LABELS core) # an empty list would swallow the property behind it
  endif()
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE sharesnet_options ${ARG_LIBS} GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name}
    DISCOVERY_MODE PRE_TEST
    DISCOVERY_TIMEOUT 120
    PROPERTIES LABELS "${ARG_LABELS}" ENVIRONMENT "QT_QPA_PLATFORM=offscreen" TIMEOUT 300)
endfunction()

# sharesnet_bench(NAME SOURCES... LIBS ...): a Google Benchmark program.
function(sharesnet_bench name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE sharesnet_options ${ARG_LIBS} benchmark::benchmark_main)
endfunction()
