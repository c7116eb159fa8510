#pragma once

#include "core/run/file_lint.h"
#include "models/exchange/onnx_model.h"

namespace sharesnet {

// What a model says about sharing, but for the size of its file. Any thread.
FileLint lintOnnx(OnnxModel model);

} // namespace sharesnet
