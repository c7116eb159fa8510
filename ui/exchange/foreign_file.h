#pragma once

#include <QString>

namespace sharesnet {

// What a file of another program can be used for here, told by the ending of its name.
enum class ForeignFile {
    Weights, // imported or checked: safetensors, and pickles, which are refused with what to do
    Network, // checked: ONNX
    None
};
ForeignFile foreignFileOf(const QString& file);

} // namespace sharesnet
