#include "core/tensorboard/board_event.h"

#include "core/base/error.h"
#include "core/tensorboard/wire.h"
#include "tests/support/plain_records.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

using test::plainField;
using test::plainFields;

BoardEvent sample() {
    BoardEvent event;
    event.wallTime = 1.7e9 + 0.25;
    event.step = 300;
    event.values = {{"train/loss", 0.5},
                    {"stage1.conv2/use 1", BoardImage{4, 3, "PNG"}},
                    {"marks", std::string("epochs 15 -> 30")},
                    {"_hparams_/experiment", BoardPluginData{"hparams", "content"}}};
    return event;
}

TEST(BoardEventTest, ReadsBackWhatItWrites) {
    EXPECT_EQ(decodedEvent(encoded(sample())), sample());
    BoardEvent start;
    start.wallTime = 1;
    start.step = 7;
    start.starts = true;
    EXPECT_EQ(decodedEvent(encoded(start)), start);
    BoardEvent first;
    first.fileVersion = "brain.Event:2";
    EXPECT_EQ(decodedEvent(encoded(first)), first);
}

TEST(BoardEventTest, FieldsHaveThePublishedNumbers) {
    const auto event = plainFields(encoded(sample()));
    EXPECT_EQ(plainField(event, 1)->real(), 1.7e9 + 0.25);
    EXPECT_EQ(plainField(event, 2)->whole(), 300);
    const auto values = plainFields(plainField(event, 5)->bytes);
    ASSERT_EQ(values.size(), 4);
    const auto scalar = plainFields(values[0].bytes);
    EXPECT_EQ(plainField(scalar, 1)->bytes, "train/loss");
    EXPECT_EQ(plainField(scalar, 2)->real32(), 0.5F);
    const auto image = plainFields(plainField(plainFields(values[1].bytes), 4)->bytes);
    EXPECT_EQ(plainField(image, 1)->whole(), 3); // height
    EXPECT_EQ(plainField(image, 2)->whole(), 4);
    EXPECT_EQ(plainField(image, 4)->bytes, "PNG");
    const auto plugin = plainFields(values[3].bytes);
    const auto data = plainFields(plainField(plainFields(plainField(plugin, 9)->bytes), 1)->bytes);
    EXPECT_EQ(plainField(data, 1)->bytes, "hparams");
    EXPECT_EQ(plainField(data, 2)->bytes, "content");
    EXPECT_NE(plainField(plugin, 8), nullptr) << "TensorBoard passes over values without data";
}

// As tf.summary.scalar and Keras write them: a tensor of the plugin "scalars".
std::string ofTensor(const std::string& tensor, const std::string& plugin) {
    WireWriter name;
    name.bytes(1, plugin);
    WireWriter metadata;
    metadata.bytes(1, name.content());
    WireWriter value;
    value.bytes(1, "epoch_loss");
    value.bytes(8, tensor);
    value.bytes(9, metadata.content());
    WireWriter summary;
    summary.bytes(1, value.content());
    WireWriter event;
    event.bytes(5, summary.content());
    return event.content();
}

std::string tensorOf(int dtype, int field, const std::string& bytes) {
    WireWriter tensor;
    tensor.varint(1, static_cast<std::uint64_t>(dtype));
    tensor.bytes(field, bytes);
    return tensor.content();
}

template <class Number>
std::string bytesOf(Number number) {
    return {reinterpret_cast<const char*>(&number), sizeof(number)};
}

double scalarIn(const std::string& message) {
    const BoardEvent event = decodedEvent(message);
    const auto* number = std::get_if<double>(&event.values.at(0).value);
    return number == nullptr ? -1 : *number;
}

TEST(BoardEventTest, TensorsOfOneNumberAreScalars) {
    EXPECT_EQ(scalarIn(ofTensor(tensorOf(1, 4, bytesOf(0.5F)), "scalars")), 0.5);
    EXPECT_EQ(scalarIn(ofTensor(tensorOf(2, 4, bytesOf(0.1)), "scalars")), 0.1);
    EXPECT_EQ(scalarIn(ofTensor(tensorOf(1, 5, bytesOf(0.25F)), "scalars")), 0.25);
    EXPECT_EQ(scalarIn(ofTensor(tensorOf(2, 6, bytesOf(0.1)), "")), 0.1);
    EXPECT_EQ(scalarIn(ofTensor(tensorOf(1, 4, "ab"), "scalars")), -1) << "too short";
    EXPECT_EQ(scalarIn(ofTensor(tensorOf(1, 4, bytesOf(0.5F)), "histograms")), -1);
}

TEST(BoardEventTest, AnyBytesAreAnEventOrRefused) {
    const std::string message = encoded(sample());
    for (std::size_t length = 0; length <= message.size(); ++length) {
        try {
            (void)decodedEvent(message.substr(0, length));
        } catch (const Error&) {
        }
    }
    EXPECT_THROW(decodedEvent(std::string(11, '\xff')), Error);
    EXPECT_THROW(decodedEvent("\x0b"), Error) << "a group, which no event has";
    std::string longer("\x2a");
    longer += "\xff\xff\xff\xff\xff\xff\xff\xff\x7f"; // 2^63 - 1 bytes
    EXPECT_THROW(decodedEvent(longer), Error);
}

// It would be written as what scalars are, and read back as a number.
TEST(BoardEventTest, DataOfAPluginWithoutANameAreNothingKnown) {
    const std::string message("\x2a\x0c\x0a\x0a\x0a\x01x\x4a\x05\x0a\x03\x12\x01"
                              "c");
    const BoardEvent event = decodedEvent(message);
    ASSERT_EQ(event.values.size(), 1U);
    EXPECT_EQ(event.values[0], (BoardValue{"x", BoardOther{}}));
    EXPECT_EQ(decodedEvent(encoded(event)), event);
}

} // namespace
} // namespace sharesnet
