#pragma once

#include "core/base/message.h"
#include "core/exchange/curve_names.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// Curves that another program logged as runs of the store: finished, with what is known of their
// steps and epochs and nothing else (RunRecord::origin), to stand beside ours in tables and plots.

struct CurveImportPlan {
    std::filesystem::path source; // a CSV or event file, or a folder with such (readCurves)
    std::string name;             // of the run, of several before their own; empty: theirs
    // What curves are, by their tags, in place of what their names say; nullopt: left out.
    std::map<std::string, std::optional<CurveMeaning>> meanings;
    std::optional<bool> percent; // accuracies, or fractions; nullopt: percent where one is above 1
};

// "tag=test-top1" for CurveImportPlan::meanings. Throws Error that lists the meanings.
std::pair<std::string, std::optional<CurveMeaning>> parseCurveMeaning(const std::string& text);

struct FoundCurve {
    std::string tag;
    Message meaning; // "test-top1, percent"; empty: it is left out
    Message leftOut; // why
    std::size_t points = 0;
};

struct FoundRun {
    std::string name;
    std::string origin;
    std::vector<FoundCurve> curves; // none for a CSV file of this program
    RunCurve curve;                 // NaN: not told
    std::vector<Message> notes;
    bool isEmpty() const { return curve.steps.empty() && curve.epochs.empty(); }
};

struct FoundCurves {
    std::vector<FoundRun> runs; // those of which nothing is recognized, too
    std::vector<Message> notes;
};

// What there is; nothing is written. Blocks. Throws as readCurves does, and for a meaning of a tag
// that is not there.
FoundCurves lookAtCurves(const CurveImportPlan& plan);

struct ImportedCurves {
    FoundCurves found;
    std::vector<std::int64_t> runs; // of those that are not empty, in their order
};

// Blocks; throws the same, and Error where nothing is recognized. A name that is taken gets a
// number. Where it throws, the store is as it was.
ImportedCurves importCurves(RunStore& store, const CurveImportPlan& plan);
// The same into the store of a folder, which is made where there is none, once the curves were
// read.
ImportedCurves importCurves(const std::filesystem::path& storeFolder, const CurveImportPlan& plan);

} // namespace sharesnet
