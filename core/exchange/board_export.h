#pragma once

#include "core/base/message.h"
#include "core/run/engine.h"
#include "core/store/run_store.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// A run of the store for TensorBoard, trained or in training.

// Pictures of what shared convolutions compute at each of their uses, at every checkpoint that the
// run has: a grid of channels, in one scale of colors a convolution.
struct UsePictures {
    const Engine& engine;
    std::optional<std::filesystem::path> image; // that is looked at; none: the first test image
    std::string device = "cpu";
};

struct ExportedBoard {
    std::filesystem::path folder; // of the run, below the log folder
    std::filesystem::path file;   // that was written; empty: the folder had it all already
    std::size_t pictures = 0;     // written
    std::vector<Message> notes;
};

struct BoardExport {
    std::filesystem::path logFolder;
    std::optional<UsePictures> pictures = {};
    // While the run is in training: goes on until it ends or this answers true. Asked at least
    // every tenth of a second. Empty: what there is, once.
    std::function<bool()> followUntil = {};
    std::function<bool()> cancelled = {}; // asked before each picture; what is written stays
};

// Appends what the run's folder does not have; exporting again writes what has become since.
// Blocks. Throws Error of the store, IoError that names the file that cannot be written, Cancelled.
// Why there are no pictures is a note.
ExportedBoard exportBoard(const RunStore& store, std::int64_t run, const BoardExport& request);

} // namespace sharesnet
