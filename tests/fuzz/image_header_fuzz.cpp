// Any bytes as a picture: what the reader of headers says must hold, whatever they claim.

#include "core/data/image_header.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <vector>

namespace {

using namespace sharesnet;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "image_header_fuzz: %s\n", what);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // a block of its own, so that a read outside of it is seen
    const std::vector<std::uint8_t> content(data, data + size);
    const auto header = readImageHeader(content);
    require(!header || isImage(content), "a header of what is no image");
    if (header) {
        require(header->width >= 0 && header->height >= 0, "a size below zero");
    }
    const std::span<const std::uint8_t> start(content.data(), std::min(size, kImageSignatureBytes));
    require(isImage(start) == isImage(content), "more than the signature decides");
    return 0;
}
