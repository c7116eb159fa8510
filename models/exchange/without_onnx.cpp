#include "core/base/error.h"
#include "models/exchange/onnx_model.h"

namespace sharesnet {

namespace {

[[noreturn]] void refuse() {
    throw Error("this build has no ONNX: install libonnx-dev and build anew, with Debian's own "
                "LibTorch");
}

} // namespace

std::int64_t OnnxTensor::size() const {
    refuse();
}

std::int64_t onnxFileBytes(const OnnxModel&) {
    refuse();
}

void writeOnnxFile(const std::filesystem::path&, const OnnxModel&, const WriteConditions&) {
    refuse();
}

OnnxModel onnxModelOf(const std::string&) {
    refuse();
}

OnnxModel readOnnxFile(const std::filesystem::path&) {
    refuse();
}

} // namespace sharesnet
