#pragma once

#include <filesystem>

namespace sharesnet {

// By its first bytes. Throws Error that says what the file is, where that is a format which is
// known and never read here: pickles of PyTorch with the line of Python that converts them,
// archives, HDF5, NumPy. Else nothing is said, and nothing about files that cannot be opened.
void refuseOtherFormats(const std::filesystem::path& file);

// The same, and ONNX too: of what a network is taken in from.
void refuseWhatIsNoSafetensors(const std::filesystem::path& file);

// Their header is JSON, behind 8 bytes of its length.
bool isSafetensors(const std::filesystem::path& file);

} // namespace sharesnet
