# Everything that comes from outside. No dependency is fetched or vendored: packages only.

find_package(Threads REQUIRED)
find_package(nlohmann_json 3.9 REQUIRED)
find_package(spdlog 1.8 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED) # its checksums
find_package(Boost 1.74 REQUIRED) # its headers: Boost.Math
if(SHARESNET_FUZZ)
  find_package(Protobuf REQUIRED)
  find_package(ONNX REQUIRED)
  return() # that is all that core needs, and the reader of ONNX
endif()
find_package(CLI11 2.0 REQUIRED)
# Reads .tar.gz; without it such archives are answered with 'unpack it first'.
find_package(LibArchive QUIET)
# Downloads data sets; without it `sharesnet data fetch` says where they are.
find_package(CURL 7.85 QUIET)
find_package(Torch REQUIRED)
# Writes and reads ONNX; without it that is answered with what to install. PyTorch's own builds of LibTorch bring a protobuf of
# their own, which must not meet the system's in one program.
set(SHARESNET_HAS_ONNX OFF)
if(SHARESNET_ONNX AND Torch_DIR MATCHES "^/usr/")
  find_package(Protobuf QUIET)
  find_package(ONNX QUIET)
  if(Protobuf_FOUND AND TARGET onnx_proto)
    set(SHARESNET_HAS_ONNX ON)
  endif()
endif()
# Training in several processes: LibTorch's own c10d, with the headers of the Gloo that it was built with. PyTorch's own builds
# of LibTorch bring a Gloo of another release, without its headers.
find_package(Gloo QUIET)
set(SHARESNET_RANKS OFF)
if(Gloo_FOUND AND Torch_DIR MATCHES "^/usr/" AND EXISTS "${TORCH_INSTALL_PREFIX}/include/torch/csrc/distributed/c10d/ProcessGroupGloo.hpp")
  set(SHARESNET_RANKS ON)
endif()
if(SHARESNET_OPENCV)
  find_package(OpenCV 4 REQUIRED COMPONENTS core imgproc imgcodecs)
endif()
# Decodes JPEGs faster than OpenCV, to the same pixels, and parts of them for less; without it OpenCV does.
find_path(TURBOJPEG_INCLUDE_DIR turbojpeg.h)
find_library(TURBOJPEG_LIBRARY turbojpeg)
set(SHARESNET_TURBOJPEG OFF)
if(TURBOJPEG_INCLUDE_DIR AND TURBOJPEG_LIBRARY)
  set(SHARESNET_TURBOJPEG ON)
endif()
if(SHARESNET_GUI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg)
  find_package(QCustomPlotQt6 REQUIRED)
endif()
if(SHARESNET_TESTS)
  find_package(GTest REQUIRED)
  if(SHARESNET_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  endif()
endif()
if(SHARESNET_BENCHMARKS)
  find_package(benchmark REQUIRED)
endif()

set(SHARESNET_CUDA "no")
if(TORCH_CUDA_LIBRARIES OR TARGET torch_cuda)
  set(SHARESNET_CUDA "yes")
endif()
message(STATUS "LibTorch ${Torch_VERSION} in ${Torch_DIR}, CUDA: ${SHARESNET_CUDA}")
message(STATUS "Workbench: ${SHARESNET_GUI}, image files: ${SHARESNET_OPENCV}, libturbojpeg: ${SHARESNET_TURBOJPEG}, archives: ${LibArchive_FOUND}, downloads: ${CURL_FOUND}, ONNX: ${SHARESNET_HAS_ONNX}, several processes: ${SHARESNET_RANKS}, sanitizers: '${SHARESNET_SANITIZE}'")
