#include "core/tensorboard/board_event.h"

#include "core/base/utf8.h"
#include "core/tensorboard/wire.h"

#include <bit>
#include <cstring>
#include <optional>

namespace sharesnet {
namespace {

using Kind = WireField::Kind;

// Numbers of fields; a message's are together. Event:
constexpr int kWallTime = 1;
constexpr int kStep = 2;
constexpr int kFileVersionField = 3;
constexpr int kSummary = 5;
constexpr int kSessionLog = 7;
// SessionLog
constexpr int kStatus = 1;
constexpr std::uint64_t kStart = 1;
// Summary
constexpr int kValue = 1;
// Summary.Value
constexpr int kTag = 1;
constexpr int kSimpleValue = 2;
constexpr int kImage = 4;
constexpr int kTensor = 8;
constexpr int kMetadata = 9;
// Summary.Image
constexpr int kHeight = 1;
constexpr int kWidth = 2;
constexpr int kColorspace = 3;
constexpr std::uint64_t kRgb = 3;
constexpr int kEncodedImage = 4;
// SummaryMetadata, and PluginData in it
constexpr int kPluginData = 1;
constexpr int kDataClass = 4;
constexpr std::uint64_t kTensorClass = 2;
constexpr int kPluginName = 1;
constexpr int kPluginContent = 2;
// TensorProto
constexpr int kDtype = 1;
constexpr std::uint64_t kFloat = 1;
constexpr std::uint64_t kDouble = 2;
constexpr std::uint64_t kString = 7;
constexpr int kShape = 2;
constexpr int kContent = 4;
constexpr int kFloatValues = 5;
constexpr int kDoubleValues = 6;
constexpr int kStringValues = 8;

constexpr const char* kTextPlugin = "text";
constexpr const char* kScalarPlugin = "scalars";

std::string metadataOf(std::string_view plugin, std::string_view content) {
    WireWriter data;
    data.bytes(kPluginName, plugin);
    data.bytes(kPluginContent, content);
    WireWriter metadata;
    metadata.bytes(kPluginData, data.content());
    metadata.varint(kDataClass, kTensorClass);
    return metadata.content();
}

struct ValueWriter {
    WireWriter& to;
    void operator()(double number) const { to.number(kSimpleValue, static_cast<float>(number)); }
    void operator()(const BoardImage& image) const {
        WireWriter message;
        message.varint(kHeight, static_cast<std::uint64_t>(image.height));
        message.varint(kWidth, static_cast<std::uint64_t>(image.width));
        message.varint(kColorspace, kRgb);
        message.bytes(kEncodedImage, image.png);
        to.bytes(kImage, message.content());
    }
    void operator()(const std::string& text) const {
        WireWriter tensor;
        tensor.varint(kDtype, kString);
        tensor.bytes(kShape, "");
        tensor.bytes(kStringValues, text);
        to.bytes(kMetadata, metadataOf(kTextPlugin, ""));
        to.bytes(kTensor, tensor.content());
    }
    // TensorBoard passes over values that have no data at all, so there is a number.
    void operator()(const BoardPluginData& data) const {
        WireWriter tensor;
        tensor.varint(kDtype, kFloat);
        tensor.bytes(kShape, "");
        tensor.number(kFloatValues, 0.0F);
        to.bytes(kMetadata, metadataOf(data.plugin, data.content));
        to.bytes(kTensor, tensor.content());
    }
    void operator()(const BoardOther&) const {}
};

std::string encoded(const BoardValue& value) {
    WireWriter message;
    message.bytes(kTag, value.tag);
    std::visit(ValueWriter{message}, value.value);
    return message.content();
}

template <class Number>
std::optional<double> firstNumber(std::string_view packed) {
    Number number{};
    if (packed.size() < sizeof(number)) {
        return std::nullopt;
    }
    std::memcpy(&number, packed.data(), sizeof(number));
    return number;
}
static_assert(std::endian::native == std::endian::little);

// The parts of a TensorProto that a scalar or a text may stand in.
struct Tensor {
    std::uint64_t dtype = 0;
    std::optional<double> number;
    std::string_view content;
    std::optional<std::string_view> text;

    std::optional<double> scalar() const {
        return number             ? number
               : dtype == kFloat  ? firstNumber<float>(content)
               : dtype == kDouble ? firstNumber<double>(content)
                                  : std::nullopt;
    }
};

// Of a repeated field, packed or not, the first number.
void takeNumber(Tensor& tensor, const WireField& field) {
    if (tensor.number) {
        return;
    }
    if (field.kind == Kind::Bytes) {
        tensor.number = field.number == kFloatValues ? firstNumber<float>(field.bytes)
                                                     : firstNumber<double>(field.bytes);
    } else if (field.kind != Kind::Varint) {
        tensor.number = field.real;
    }
}

Tensor tensorFrom(std::string_view message) {
    Tensor tensor;
    WireReader reader(message);
    while (const auto field = reader.next()) {
        if (field->is(kDtype, Kind::Varint)) {
            tensor.dtype = field->integer;
        } else if (field->number == kFloatValues || field->number == kDoubleValues) {
            takeNumber(tensor, *field);
        } else if (field->is(kContent, Kind::Bytes)) {
            tensor.content = field->bytes;
        } else if (field->is(kStringValues, Kind::Bytes) && !tensor.text) {
            tensor.text = field->bytes;
        }
    }
    return tensor;
}

BoardPluginData pluginFrom(std::string_view metadata) {
    BoardPluginData plugin;
    WireReader reader(metadata);
    while (const auto field = reader.next()) {
        if (!field->is(kPluginData, Kind::Bytes)) {
            continue;
        }
        WireReader data(field->bytes);
        while (const auto part = data.next()) {
            if (part->is(kPluginName, Kind::Bytes)) {
                plugin.plugin = validUtf8(part->bytes);
            } else if (part->is(kPluginContent, Kind::Bytes)) {
                plugin.content = part->bytes;
            }
        }
    }
    return plugin;
}

BoardImage imageFrom(std::string_view message) {
    BoardImage image;
    WireReader reader(message);
    while (const auto field = reader.next()) {
        if (field->is(kHeight, Kind::Varint)) {
            image.height = static_cast<int>(field->integer);
        } else if (field->is(kWidth, Kind::Varint)) {
            image.width = static_cast<int>(field->integer);
        } else if (field->is(kEncodedImage, Kind::Bytes)) {
            image.png = field->bytes;
        }
    }
    return image;
}

// Without a plugin's name some writers mean a scalar, too.
decltype(BoardValue::value) valueOf(const Tensor& tensor, const BoardPluginData& plugin) {
    if (plugin.plugin.empty() || plugin.plugin == kScalarPlugin) {
        if (const auto number = tensor.scalar()) {
            return *number;
        }
        return BoardOther{};
    }
    if (plugin.plugin == kTextPlugin && tensor.text) {
        return validUtf8(*tensor.text);
    }
    return plugin.content.empty() ? decltype(BoardValue::value)(BoardOther{}) : plugin;
}

BoardValue valueFrom(std::string_view message) {
    BoardValue value{{}, BoardOther{}};
    Tensor tensor;
    BoardPluginData plugin;
    bool isPlain = false; // a number or a picture that needs no plugin to say so
    WireReader reader(message);
    while (const auto field = reader.next()) {
        if (field->is(kTag, Kind::Bytes)) {
            value.tag = validUtf8(field->bytes);
        } else if (field->is(kSimpleValue, Kind::Float)) {
            value.value = field->real;
            isPlain = true;
        } else if (field->is(kImage, Kind::Bytes)) {
            value.value = imageFrom(field->bytes);
            isPlain = true;
        } else if (field->is(kTensor, Kind::Bytes)) {
            tensor = tensorFrom(field->bytes);
        } else if (field->is(kMetadata, Kind::Bytes)) {
            plugin = pluginFrom(field->bytes);
        }
    }
    if (!isPlain) { // PyTorch writes hparams without a tensor
        value.value = valueOf(tensor, plugin);
    }
    return value;
}

bool isStart(std::string_view sessionLog) {
    WireReader reader(sessionLog);
    bool starts = false;
    while (const auto field = reader.next()) {
        if (field->is(kStatus, Kind::Varint)) {
            starts = field->integer == kStart;
        }
    }
    return starts;
}

} // namespace

std::string encoded(const BoardEvent& event) {
    WireWriter message;
    message.number(kWallTime, event.wallTime);
    if (event.step != 0) {
        message.varint(kStep, static_cast<std::uint64_t>(event.step));
    }
    if (!event.fileVersion.empty()) {
        message.bytes(kFileVersionField, event.fileVersion);
    }
    if (event.starts) {
        WireWriter log;
        log.varint(kStatus, kStart);
        message.bytes(kSessionLog, log.content());
    }
    if (!event.values.empty()) {
        WireWriter summary;
        for (const BoardValue& value : event.values) {
            summary.bytes(kValue, encoded(value));
        }
        message.bytes(kSummary, summary.content());
    }
    return message.content();
}

BoardEvent decodedEvent(std::string_view message) {
    BoardEvent event;
    WireReader reader(message);
    while (const auto field = reader.next()) {
        if (field->is(kWallTime, Kind::Double)) {
            event.wallTime = field->real;
        } else if (field->is(kStep, Kind::Varint)) {
            event.step = static_cast<std::int64_t>(field->integer);
        } else if (field->is(kFileVersionField, Kind::Bytes)) {
            event.fileVersion = validUtf8(field->bytes);
        } else if (field->is(kSessionLog, Kind::Bytes)) {
            event.starts = isStart(field->bytes);
        } else if (field->is(kSummary, Kind::Bytes)) {
            WireReader summary(field->bytes);
            while (const auto value = summary.next()) {
                if (value->is(kValue, Kind::Bytes)) {
                    event.values.push_back(valueFrom(value->bytes));
                }
            }
        }
    }
    return event;
}

} // namespace sharesnet
