#include "core/tensorboard/records.h"

#include "tests/support/plain_records.h"

#include <gtest/gtest.h>

#include <sstream>

namespace sharesnet {
namespace {

struct Read {
    std::vector<std::string> records;
    std::uint64_t passedOver = 0;
    std::string trouble;
};

Read read(const std::string& bytes) {
    std::istringstream in(bytes);
    RecordReader reader(in, bytes.size());
    Read result;
    while (const auto record = reader.next()) {
        result.records.emplace_back(*record);
    }
    result.passedOver = reader.passedOver();
    result.trouble = reader.trouble().english();
    return result;
}

std::string framed(std::uint64_t length, const std::string& content) {
    std::string head(8, '\0');
    std::memcpy(head.data(), &length, 8);
    const std::uint32_t ofHead = test::plainMaskedCrc(head);
    const std::uint32_t ofContent = test::plainMaskedCrc(content);
    std::string bytes = head + std::string(4, '\0') + content + std::string(4, '\0');
    std::memcpy(bytes.data() + 8, &ofHead, 4);
    std::memcpy(bytes.data() + bytes.size() - 4, &ofContent, 4);
    return bytes;
}

TEST(RecordsTest, FramesAsTensorFlowDoes) {
    // CRC-32C of "123456789" is 0xE3069283 (RFC 3720); masked 0xC78F... by the published formula.
    const std::string record = recordOf("123456789");
    EXPECT_EQ(record, framed(9, "123456789"));
    EXPECT_EQ(test::plainNumber<std::uint32_t>(record, 21),
              ((0xE3069283U >> 15U) | (0xE3069283U << 17U)) + 0xa282ead8U);
    EXPECT_EQ(recordOf(""), framed(0, ""));
}

TEST(RecordsTest, ReadsWhatAnotherWriterFramed) {
    const std::string content(3'000'000, 'x'); // of several pieces
    const Read all = read(framed(3, "one") + framed(0, "") + framed(content.size(), content));
    EXPECT_EQ(all.records, (std::vector<std::string>{"one", "", content}));
    EXPECT_EQ(all.trouble, "");
}

TEST(RecordsTest, WhatIsCutOffAnywhereIsReadUpToThere) {
    const std::string bytes = recordOf("first") + recordOf("second");
    const std::size_t first = recordOf("first").size();
    for (std::size_t length = 0; length <= bytes.size(); ++length) {
        const Read part = read(bytes.substr(0, length));
        const std::size_t whole = length == bytes.size() ? 2 : length >= first ? 1 : 0;
        EXPECT_EQ(part.records.size(), whole) << length;
        const bool atAnEnd = length == 0 || length == first || length == bytes.size();
        EXPECT_EQ(part.trouble, atAnEnd ? ""
                                        : "it is truncated in the record at byte " +
                                              std::to_string(length > first ? first : 0))
            << length;
    }
}

TEST(RecordsTest, NoLengthIsTrusted) {
    for (const std::uint64_t length :
         {std::uint64_t{1} << 63U, ~std::uint64_t{0}, ~std::uint64_t{0} - 3, std::uint64_t{100}}) {
        const Read part = read(recordOf("first") + framed(length, "short"));
        EXPECT_EQ(part.records, std::vector<std::string>{"first"}) << length;
        EXPECT_EQ(part.trouble, "it is truncated in the record at byte 21") << length;
    }
}

TEST(RecordsTest, ARecordWithAWrongChecksumIsPassedOver) {
    std::string bytes = recordOf("first") + recordOf("second") + recordOf("third");
    bytes[21 + 12] ^= 1; // the "s"
    const Read all = read(bytes);
    EXPECT_EQ(all.records, (std::vector<std::string>{"first", "third"}));
    EXPECT_EQ(all.passedOver, 1);
    EXPECT_EQ(all.trouble, "");
}

TEST(RecordsTest, BehindADamagedLengthNothingIsRead) {
    std::string bytes = recordOf("first") + recordOf("second") + recordOf("third");
    bytes[21] ^= 1;
    const Read part = read(bytes);
    EXPECT_EQ(part.records, std::vector<std::string>{"first"});
    EXPECT_EQ(part.trouble, "it is damaged from the record on at byte 21");
}

} // namespace
} // namespace sharesnet
