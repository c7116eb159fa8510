#include "models/exchange/other_formats.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace sharesnet {

namespace {

constexpr std::size_t kZipHeader = 30; // bytes before the name of an archive's first file

std::string startOf(const std::filesystem::path& file) {
    std::error_code unknown; // whoever reads it says so
    if (!std::filesystem::is_regular_file(file, unknown)) {
        return {}; // opening a pipe would wait
    }
    std::string start(256, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(in.gcount()));
    return start;
}

bool isSafetensorsStart(std::string_view start) {
    // Below a length of 2^56, so that the last of its bytes is 0.
    return start.size() > 8 && start[7] == '\0' && start[8] == '{';
}

// Of the first file in an archive.
std::string_view firstName(std::string_view zip) {
    if (zip.size() < kZipHeader) {
        return {};
    }
    const auto low = static_cast<unsigned char>(zip[26]);
    const auto high = static_cast<unsigned char>(zip[27]);
    return zip.substr(kZipHeader, low + 256U * high);
}

bool hasNameOfPickle(const std::filesystem::path& file) {
    constexpr std::array kEnds{".pt", ".pth", ".bin", ".ckpt", ".pkl"};
    const std::string end = file.extension().string();
    return std::ranges::find(kEnds, end) != kEnds.end();
}

[[noreturn]] void refusePickle(const std::filesystem::path& file) {
    const std::string to = file.stem().string() + ".safetensors";
    const std::string command =
        "python3 -c \"import torch, safetensors.torch as s; m = torch.load('" +
        file.filename().string() +
        "', map_location='cpu', weights_only=True); s.save_file({k: v.clone() "
        "for k, v in m.get('state_dict', m).items()}, '" +
        to + "')\"";
    throw Error("%1: is a pickle of PyTorch, which runs code when it is read. Convert it once, in "
                "its folder and where you trust it: %2",
                file, command);
}

[[noreturn]] void refuse(const std::filesystem::path& file, const Message& format) {
    throw Error("%1: is %2, which this program does not read; save the weights as safetensors (in "
                "Python: safetensors.torch.save_file)",
                file, format);
}

} // namespace

void refuseOtherFormats(const std::filesystem::path& file) {
    const std::string start = startOf(file);
    const std::string_view bytes = start;
    if (isSafetensorsStart(bytes)) {
        return; // whose length may begin as a pickle does
    }
    if (bytes.starts_with(std::string_view("PK\x03\x04", 4))) {
        const std::string_view first = firstName(bytes);
        if (first.ends_with("data.pkl") || hasNameOfPickle(file)) {
            refusePickle(file);
        }
        refuse(file, first.ends_with(".npy") ? Message("an archive of NumPy arrays")
                                             : Message("a ZIP archive"));
    }
    if (bytes.starts_with('\x80')) {
        refusePickle(file);
    }
    struct Format {
        std::string_view start;
        Message name;
    };
    const std::array kFormats{Format{"\x89HDF", Message("HDF5, as Keras writes it")},
                              Format{"\x93NUMPY", Message("an array of NumPy")},
                              Format{"GGUF", std::string("GGUF")},
                              Format{"\x1f\x8b", Message("compressed by gzip")},
                              Format{"Rar!", Message("a RAR archive")}};
    for (const Format& format : kFormats) {
        if (bytes.starts_with(format.start)) {
            refuse(file, format.name);
        }
    }
}

void refuseWhatIsNoSafetensors(const std::filesystem::path& file) {
    refuseOtherFormats(file);
    if (file.extension() == ".onnx" && !isSafetensors(file)) {
        refuse(file, std::string("ONNX"));
    }
}

bool isSafetensors(const std::filesystem::path& file) {
    return isSafetensorsStart(startOf(file));
}

} // namespace sharesnet
