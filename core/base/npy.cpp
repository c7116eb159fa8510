#include "core/base/npy.h"

#include <bit>
#include <cstring>

namespace sharesnet {

static_assert(std::endian::native == std::endian::little);

std::string npyOf(std::span<const float> values, const std::vector<std::int64_t>& shape) {
    constexpr std::size_t kPreamble = 10; // magic, version, length of the header
    constexpr std::size_t kAligned = 64;
    std::string sizes; // a tuple as NumPy writes it: (3,) and (3, 2)
    for (const std::int64_t size : shape) {
        sizes += (sizes.empty() ? "" : ", ") + std::to_string(size);
    }
    sizes += shape.size() == 1 ? "," : "";
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sizes + "), }";
    while ((kPreamble + header.size() + 1) % kAligned != 0) {
        header += ' ';
    }
    header += '\n';
    std::string file("\x93NUMPY\x01\x00", 8);
    file += static_cast<char>(header.size() & 0xFF);
    file += static_cast<char>(header.size() >> 8);
    file += header;
    const std::size_t at = file.size();
    file.resize(at + values.size_bytes());
    if (!values.empty()) {
        std::memcpy(file.data() + at, values.data(), values.size_bytes());
    }
    return file;
}

} // namespace sharesnet
