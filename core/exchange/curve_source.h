#pragma once

#include "core/base/message.h"
#include "core/run/events.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// Curves of other programs as their files have them, before anybody says what they are.

struct SourcePoint {
    std::optional<std::int64_t> step;
    std::optional<double> epoch;
    double time = 0; // seconds since 1970; 0: not told
    double value = 0;
};

struct SourceCurve {
    std::string tag;
    std::vector<SourcePoint> points;
};

struct SourceRun {
    std::string name;
    std::string origin; // the file or folder, and of several runs in a file which
    std::vector<SourceCurve> curves;
    std::vector<std::string> others; // tags, columns: no numbers
    std::vector<Message> notes;      // what of the files cannot be read
    // Of a CSV file of this program all is known: nothing is left to recognize.
    std::optional<RunCurve> own;
};

enum class CurveFormat { Csv, TensorBoard };

// By their names: CSV and TSV files, event files of TensorBoard.
bool isCurveFile(const std::filesystem::path& file);
// Whether event files of TensorBoard are in a folder or in those below it, among its first 1,000
// entries: a folder of images has many. Blocks; what cannot be read holds none.
bool isLogFolder(const std::filesystem::path& folder);

// All runs in a file, or in a folder and those below it: a run for each CSV file (of ours: each run
// in it) and for each folder with event files; those in folders `train` and `validation` beside
// each other, as Keras makes them, are one, with the folder before the tags. Blocks. Throws Error
// for a file of another kind and where there is none, IoError where it cannot be read; of a folder,
// files that are damaged are notes.
struct CurveSources {
    std::vector<SourceRun> runs;
    std::vector<Message> notes;
};
CurveSources readCurves(const std::filesystem::path& source);

} // namespace sharesnet
