#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sharesnet {

// What an event file of TensorBoard holds (tensorflow/core/util/event.proto,
// core/framework/summary.proto), as far as curves and pictures need it.

struct BoardImage {
    int width = 0;
    int height = 0;
    std::string png; // the content of the file
    bool operator==(const BoardImage&) const = default;
};

// What a plugin of TensorBoard reads for itself, in its own message.
struct BoardPluginData {
    std::string plugin; // "hparams"
    std::string content;
    bool operator==(const BoardPluginData&) const = default;
};

// Histograms, sound, tensors: when read, nothing but that it is there.
struct BoardOther {
    bool operator==(const BoardOther&) const = default;
};

struct BoardValue {
    std::string tag; // "train/loss"; TensorBoard groups by what stands before the slash
    // A number is written as float32; a text shows in the Text tab, as Markdown.
    std::variant<double, BoardImage, std::string, BoardPluginData, BoardOther> value;
    bool operator==(const BoardValue&) const = default;
};

struct BoardEvent {
    double wallTime = 0; // seconds since 1970
    std::int64_t step = 0;
    std::string fileVersion; // in the first event of a file
    // A start (SessionLog) makes void what earlier events say of this step and later ones.
    bool starts = false;
    std::vector<BoardValue> values;
    bool operator==(const BoardEvent&) const = default;
};

std::string encoded(const BoardEvent& event);
// Of any bytes; texts come back as valid UTF-8. Throws Error where they are no message.
BoardEvent decodedEvent(std::string_view message);

} // namespace sharesnet
