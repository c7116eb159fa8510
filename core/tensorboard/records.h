#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace sharesnet {

// The records of TensorFlow (TFRecord): a length of 8 bytes, its checksum, the content, its
// checksum, all little-endian. The checksum is CRC-32C, turned by 15 bits and with 0xa282ead8 added
// (tensorflow/core/lib/hash/crc32c.h, lib/io/record_writer.h).

std::string recordOf(std::string_view content);

// One thread. Blocks.
class RecordReader {
  public:
    // Of a stream that has `bytes` more to read; they may be fewer in truth.
    RecordReader(std::istream& in, std::uint64_t bytes) : in_(in), bytes_(bytes) {}

    // The content of the next record, until the next call; nullopt: there is no more that can be
    // read. Records with a wrong checksum are passed over. Takes no more memory than there are
    // bytes, and 1 GiB at most: a larger record is the end.
    std::optional<std::string_view> next();

    std::uint64_t passedOver() const { return passedOver_; } // records
    // Why nothing behind a byte can be read: "it is cut off in the record at byte 123"; empty where
    // all of it was.
    const Message& trouble() const { return trouble_; }

  private:
    bool fill(std::uint64_t bytes);
    std::optional<std::uint64_t> nextLength();
    std::nullopt_t end(const Message& why);

    std::istream& in_;
    std::uint64_t bytes_;
    std::uint64_t at_ = 0;
    std::uint64_t record_ = 0; // where it begins
    std::string content_;
    std::uint64_t passedOver_ = 0;
    Message trouble_;
};

} // namespace sharesnet
