#include "core/datasets/checksum.h"

#include "core/base/error.h"
#include "core/data/byte_stream.h"

#include <boost/uuid/detail/md5.hpp>

#include <array>
#include <cstdio>
#include <memory>
#include <vector>

namespace sharesnet {

namespace {

using Md5 = boost::uuids::detail::md5;

std::string hexOf(Md5& md5) {
    Md5::digest_type digest;
    md5.get_digest(digest);
    std::string text;
    for (const auto part : digest) { // words, or bytes in Boost 1.86 and later
        std::array<char, 9> digits{};
        std::snprintf(digits.data(), digits.size(), sizeof part == 1 ? "%02x" : "%08x",
                      static_cast<unsigned>(part));
        text += digits.data();
    }
    return text;
}

} // namespace

std::string md5Of(std::span<const std::uint8_t> bytes) {
    Md5 md5;
    md5.process_bytes(bytes.data(), bytes.size());
    return hexOf(md5);
}

std::string md5OfFile(const std::filesystem::path& file, const std::function<bool()>& cancelled) {
    const std::unique_ptr<ByteStream> stream = openFile(file);
    Md5 md5;
    std::vector<std::uint8_t> block(1 << 20);
    for (;;) {
        throwIfCancelled(cancelled);
        const std::size_t bytes = stream->read(block);
        md5.process_bytes(block.data(), bytes);
        if (bytes < block.size()) {
            return hexOf(md5);
        }
    }
}

} // namespace sharesnet
