// Any bytes as an ONNX file: it is refused by an Error, or the lint's findings name what is in it.

#include "core/base/error.h"
#include "models/exchange/onnx_lint.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace sharesnet;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "onnx_fuzz: %s\n", what);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file(data, data + size);
    try {
        OnnxModel model = onnxModelOf(file);
        std::size_t bytes = 0;
        for (const OnnxTensor& tensor : model.tensors) {
            bytes += tensor.bytes.size();
        }
        const auto tensors = static_cast<std::int64_t>(model.tensors.size());
        // A value that is stored in a field of its type takes at least a byte there, and 8 here.
        require(bytes <= 8 * size, "more values than the file has");
        const FileLint lint = lintOnnx(std::move(model));
        require(lint.tensors == tensors, "tensors that are not in the file");
        for (const LintFinding& finding : lint.findings) {
            require(!finding.text.empty() && !finding.rule.empty(), "a finding that says nothing");
        }
    } catch (const Error&) {
    }
    return 0;
}
