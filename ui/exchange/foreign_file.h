#pragma once

#include <QString>

namespace sharesnet {

// What a file of another program can be used for here, told by the ending of its name; a folder is
// for its curves.
enum class ForeignFile {
    Weights, // imported or checked: safetensors, and pickles, which are refused with what to do
    Network, // checked: ONNX
    Curves,  // imported: CSV, event files of TensorBoard
    None
};
ForeignFile foreignFileOf(const QString& file);

} // namespace sharesnet
