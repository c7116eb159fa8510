#pragma once

#include "core/base/message.h"
#include "core/tensorboard/board_event.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// What TensorBoard would show of a run.

struct BoardPoint {
    std::int64_t step = 0;
    double wallTime = 0; // seconds since 1970
    double value = 0;
    bool operator==(const BoardPoint&) const = default;
};

struct BoardSeries {
    std::map<std::string, std::vector<BoardPoint>> scalars; // by tag; by step, each once
    std::map<std::string, std::set<std::int64_t>> others;   // pictures, texts ...: their steps
    std::vector<Message> notes;                             // what of the files cannot be read

    // Whether anything stands at this step or behind it.
    bool reaches(std::int64_t step) const;
    void add(const BoardEvent& event); // where it starts, what is void goes
    void sort();                       // once all is added; of one step the last stays
};

// Files of one run, in their order; those that are none are noted and passed over. Blocks. Throws
// IoError.
BoardSeries readSeries(std::span<const std::filesystem::path> files);

} // namespace sharesnet
