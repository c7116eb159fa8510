#include "core/exchange/curve_source.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/data/byte_stream.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/curve_names.h"
#include "core/tensorboard/board_series.h"
#include "core/tensorboard/event_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestCsv = std::uint64_t{1} << 30;
constexpr double kMostSteps = 9e15;    // whole numbers that a double holds
constexpr double kLeastTime = 1e8;     // 1973
constexpr double kMilliseconds = 1e11; // as seconds: the year 5138
constexpr const char* kOwnHead = "run,name,step,epoch,time,loss,learning_rate";

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    const std::size_t last = text.find_last_not_of(" \t");
    return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

// A cell as a number; where semicolons separate, "0,5" is one.
std::optional<double> numberIn(const std::string& cell, char separator) {
    std::string text = trimmed(cell);
    if (separator != ',') {
        std::ranges::replace(text, ',', '.');
    }
    return plain::numberFrom(text);
}

const std::string& cellOf(const std::vector<std::string>& row, std::size_t column) {
    static const std::string kNone;
    return column < row.size() ? row[column] : kNone;
}

std::optional<std::int64_t> wholeNumber(std::optional<double> value) {
    return value && std::abs(*value) <= kMostSteps && *value == std::floor(*value)
               ? std::optional(static_cast<std::int64_t>(*value))
               : std::nullopt;
}

// Our own CSV.

class OwnTable {
  public:
    explicit OwnTable(const CsvTable& table) : table_(table) {
        for (std::size_t i = 0; i < table.head.size(); ++i) {
            columns_[table.head[i]] = i;
        }
    }

    std::vector<SourceRun> runs(const fs::path& file) const {
        std::map<std::string, SourceRun> byId;
        std::vector<std::string> order;
        for (const std::vector<std::string>& row : table_.rows) {
            const std::string& id = cellOf(row, 0);
            SourceRun& run = byId[id];
            if (!run.own) {
                order.push_back(id);
                run.own.emplace();
                run.name = validUtf8(cellOf(row, 1));
            }
            add(*run.own, row);
        }
        std::vector<SourceRun> runs;
        for (const std::string& id : order) {
            runs.push_back(std::move(byId[id]));
            runs.back().origin = file.string() + (order.size() > 1 ? ", run " + validUtf8(id) : "");
        }
        return runs;
    }

  private:
    std::optional<double> real(const std::vector<std::string>& row, const char* column) const {
        const auto place = columns_.find(column);
        return place == columns_.end() ? std::nullopt
                                       : numberIn(cellOf(row, place->second), table_.separator);
    }
    double realOr(const std::vector<std::string>& row, const char* column, double none) const {
        return real(row, column).value_or(none);
    }
    std::string text(const std::vector<std::string>& row, const char* column) const {
        const auto place = columns_.find(column);
        return place == columns_.end() ? "" : validUtf8(cellOf(row, place->second));
    }

    void add(RunCurve& curve, const std::vector<std::string>& row) const {
        const auto step = wholeNumber(real(row, "step"));
        const auto epoch = wholeNumber(real(row, "epoch"));
        if (!step || !epoch || *step < 1 || *epoch < 0 || *epoch > 1'000'000'000) {
            throw Error("line with step '%1' and epoch '%2': these are whole numbers from 1",
                        text(row, "step"), text(row, "epoch"));
        }
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        const double time = realOr(row, "time", 0);
        StepDone done;
        done.step = *step;
        done.epoch = static_cast<int>(*epoch);
        done.loss = realOr(row, "loss", kNone);
        done.learningRate = realOr(row, "learning_rate", kNone);
        done.imagesPerSecond = realOr(row, "images_per_second", 0);
        done.top1 = realOr(row, "top1", kNone);
        done.gradientNorm = realOr(row, "gradient_norm", kNone);
        done.memoryBytes = wholeNumber(real(row, "memory_bytes")).value_or(0);
        done.updateRatios = numbers(text(row, "update_ratios"));
        curve.steps.push_back({done, time});
        if (real(row, "train_loss") || real(row, "train_top1") || real(row, "test_top1")) {
            EpochDone end;
            end.epoch = done.epoch;
            end.step = done.step;
            end.trainLoss = realOr(row, "train_loss", kNone);
            end.trainTop1 = realOr(row, "train_top1", kNone);
            end.evaluated = real(row, "test_top1").has_value() || real(row, "test_loss");
            end.testLoss = realOr(row, "test_loss", end.evaluated ? kNone : 0);
            end.testTop1 = realOr(row, "test_top1", end.evaluated ? kNone : 0);
            end.testTop5 = realOr(row, "test_top5", end.evaluated ? kNone : 0);
            end.seconds = realOr(row, "seconds", 0);
            curve.epochs.push_back({end, time});
        }
        if (const std::string mark = text(row, "mark"); !mark.empty()) {
            RunMark settings;
            settings.kind = RunMark::Kind::Settings;
            settings.epoch = done.epoch;
            settings.step = done.step;
            settings.text = Message(mark);
            curve.marks.push_back({settings, time});
        }
    }

    static std::vector<double> numbers(const std::string& text) {
        std::vector<double> values;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (const auto value = plain::numberFrom(text.substr(at, end - at))) {
                values.push_back(*value);
            }
            at = end + 1;
        }
        return values;
    }

    const CsvTable& table_;
    std::map<std::string, std::size_t, std::less<>> columns_;
};

bool isOwn(const CsvTable& table) {
    std::string head;
    for (const std::string& name : table.head) {
        head += (head.empty() ? "" : ",") + name;
    }
    return head.starts_with(kOwnHead);
}

// CSV of others.

double unixTimeFrom(std::optional<double> value) {
    return !value || !(*value >= kLeastTime) ? 0 : *value > kMilliseconds ? *value / 1'000 : *value;
}

// Columns that say where in a run a line stands.
struct PlaceColumns {
    std::optional<std::size_t> step, epoch, time;

    explicit PlaceColumns(const std::vector<std::string>& head) {
        for (std::size_t i = 0; i < head.size(); ++i) {
            const auto meaning = recognizedCurve(head[i]);
            if (meaning) {
                take(step, *meaning, CurveKind::Step, i);
                take(epoch, *meaning, CurveKind::Epoch, i);
                take(time, *meaning, CurveKind::Time, i);
            }
        }
    }
    bool has(std::size_t column) const {
        return step == column || epoch == column || time == column;
    }

  private:
    static void take(std::optional<std::size_t>& place, const CurveMeaning& meaning, CurveKind kind,
                     std::size_t column) {
        if (meaning.kind == kind && !place) {
            place = column;
        }
    }
};

SourceRun runOf(const CsvTable& table, const fs::path& file) {
    SourceRun run;
    run.name = validUtf8(file.stem().string());
    run.origin = file.string();
    const PlaceColumns place(table.head);
    const auto numberAt = [&](const std::vector<std::string>& row,
                              std::optional<std::size_t> column) {
        return column ? numberIn(cellOf(row, *column), table.separator) : std::nullopt;
    };
    for (std::size_t column = 0; column < table.head.size(); ++column) {
        if (place.has(column)) {
            continue;
        }
        SourceCurve curve{validUtf8(trimmed(table.head[column])), {}};
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const std::vector<std::string>& row = table.rows[i];
            const auto value = numberIn(cellOf(row, column), table.separator);
            if (!value) {
                continue;
            }
            SourcePoint point;
            point.value = *value;
            point.step = wholeNumber(numberAt(row, place.step));
            point.epoch = numberAt(row, place.epoch);
            point.time = unixTimeFrom(numberAt(row, place.time));
            if (!place.step && !place.epoch) { // then a line is an epoch
                point.epoch = static_cast<double>(i + 1);
            }
            curve.points.push_back(point);
        }
        if (!curve.points.empty()) {
            run.curves.push_back(std::move(curve));
        } else if (!curve.tag.empty()) {
            run.others.push_back(curve.tag);
        }
    }
    if (!place.step && !place.epoch) {
        run.notes.push_back(
            Message("the file has neither steps nor epochs: each row counts as an epoch"));
    }
    // What TensorBoard saves of one curve ("run-NAME-tag-TAG.csv") has its tag in its name alone.
    if (run.curves.size() == 1 && run.curves.front().tag == "Value") {
        const std::size_t tag = run.name.find("-tag-");
        run.curves.front().tag = tag == std::string::npos ? run.name : run.name.substr(tag + 5);
    }
    return run;
}

std::vector<SourceRun> readCsv(const fs::path& file) {
    const std::unique_ptr<ByteStream> stream = openFile(file);
    const std::vector<std::uint8_t> bytes = readStart(*stream, kLargestCsv + 1);
    if (bytes.size() > kLargestCsv) {
        throw Error("%1: is larger than 1 GiB, too large for a table of curves", file);
    }
    const CsvTable table =
        csvTableFrom({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (table.rows.empty()) {
        throw Error("%1: has no rows below its header", file);
    }
    if (isOwn(table)) {
        try {
            return OwnTable(table).runs(file);
        } catch (const Error& error) {
            throw Error("%1: %2", file, error.message());
        }
    }
    return {runOf(table, file)};
}

// Event files.

void addSeries(SourceRun& run, const std::string& prefix, const BoardSeries& series) {
    for (const auto& [tag, points] : series.scalars) {
        SourceCurve& curve = run.curves.emplace_back();
        curve.tag = prefix + tag;
        for (const BoardPoint& point : points) {
            if (std::abs(static_cast<double>(point.step)) <= kMostSteps) {
                curve.points.push_back({point.step, {}, point.wallTime, point.value});
            }
        }
    }
    for (const auto& [tag, steps] : series.others) {
        run.others.push_back(prefix + tag);
    }
    run.notes.insert(run.notes.end(), series.notes.begin(), series.notes.end());
}

// Only Lightning and we log epochs as a curve; it says for each step in which epoch it is.
void placeInEpochs(SourceRun& run) {
    const auto isEpoch = [](const SourceCurve& curve) {
        const auto meaning = recognizedCurve(curve.tag);
        return meaning && meaning->kind == CurveKind::Epoch;
    };
    const auto epochs = std::ranges::find_if(run.curves, isEpoch);
    if (epochs == run.curves.end()) {
        return;
    }
    const std::vector<SourcePoint> ends = std::move(epochs->points);
    run.curves.erase(epochs);
    for (SourceCurve& curve : run.curves) {
        for (SourcePoint& point : curve.points) {
            const auto end = std::ranges::lower_bound(ends, point.step, {}, &SourcePoint::step);
            point.epoch = end != ends.end() ? end->value : ends.back().value + 1;
        }
    }
}

SourceRun runOf(const fs::path& origin, const std::string& name,
                const std::vector<std::pair<std::string, std::vector<fs::path>>>& parts) {
    SourceRun run;
    run.name = validUtf8(name);
    run.origin = origin.string();
    for (const auto& [prefix, files] : parts) {
        addSeries(run, prefix, readSeries(files));
    }
    placeInEpochs(run);
    return run;
}

constexpr std::array<std::string_view, 2> kTrainFolders{"train", "training"};
constexpr std::array<std::string_view, 4> kTestFolders{"validation", "val", "eval", "test"};

// A folder below which are event files, and those of the runs that it stands for.
using EventFolders = std::map<fs::path, std::vector<fs::path>>;

std::vector<SourceRun> runsOf(EventFolders folders, const fs::path& source) {
    std::vector<SourceRun> runs;
    const auto nameOf = [&source](const fs::path& folder) {
        const fs::path below = folder.lexically_relative(source);
        return below == "." || below.empty() ? fs::absolute(source).filename().string()
                                             : below.string();
    };
    for (const auto& [folder, files] : EventFolders(folders)) {
        const fs::path parent = folder.parent_path();
        const auto isTrain = std::ranges::find(kTrainFolders, folder.filename().string());
        if (isTrain == kTrainFolders.end()) {
            continue;
        }
        for (const std::string_view name : kTestFolders) {
            const auto test = folders.find(parent / name);
            if (test != folders.end()) {
                runs.push_back(runOf(parent, nameOf(parent),
                                     {{"train/", files}, {"validation/", test->second}}));
                folders.erase(test);
                folders.erase(folder);
                break;
            }
        }
    }
    for (const auto& [folder, files] : folders) {
        runs.push_back(runOf(folder, nameOf(folder), {{"", files}}));
    }
    return runs;
}

bool isCsvName(const fs::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".csv" || extension == ".tsv";
}

CurveSources readFolder(const fs::path& folder) {
    EventFolders events;
    std::set<fs::path> tables;
    std::error_code reason;
    for (fs::recursive_directory_iterator
             entry(folder, fs::directory_options::skip_permission_denied, reason),
         end;
         !reason && entry != end; entry.increment(reason)) {
        std::error_code unknown;
        if (!entry->is_regular_file(unknown)) {
            continue;
        }
        if (isEventFileName(entry->path())) {
            events[entry->path().parent_path()].push_back(entry->path());
        } else if (isCsvName(entry->path())) {
            tables.insert(entry->path());
        }
    }
    if (reason) {
        throw IoError(Message("%1: cannot be read: %2", folder, reason.message()), reason);
    }
    for (auto& [where, files] : events) {
        std::ranges::sort(files);
    }
    if (events.empty() && tables.empty()) {
        throw Error("%1: holds neither CSV files nor event files of TensorBoard (tfevents)",
                    folder);
    }
    CurveSources sources;
    sources.runs = runsOf(std::move(events), folder);
    for (const fs::path& file : tables) {
        try {
            std::ranges::move(readCsv(file), std::back_inserter(sources.runs));
        } catch (const Error& error) {
            sources.notes.push_back(error.message());
        }
    }
    return sources;
}

} // namespace

bool isCurveFile(const fs::path& file) {
    return isCsvName(file) || isEventFileName(file);
}

bool isLogFolder(const fs::path& folder) {
    constexpr int kMostEntries = 1'000;
    std::error_code reason;
    fs::recursive_directory_iterator entry(folder, reason);
    for (int seen = 0;
         !reason && entry != fs::recursive_directory_iterator() && seen < kMostEntries;
         ++seen, entry.increment(reason)) {
        if (isEventFileName(entry->path())) {
            return true;
        }
    }
    return false;
}

CurveSources readCurves(const fs::path& source) {
    const fs::path whole = fs::absolute(source).lexically_normal();
    if (fs::is_directory(whole)) {
        return readFolder(whole.has_filename() ? whole : whole.parent_path());
    }
    if (isCsvName(whole)) {
        return {readCsv(whole), {}};
    }
    if (!isEventFileName(whole)) {
        throw Error("%1: by its name it is neither a table (.csv) nor an event file of TensorBoard "
                    "(tfevents)",
                    source);
    }
    (void)readEventFile(whole, [](const BoardEvent&) {}); // refuses what is none
    const std::string folder = whole.parent_path().filename().string();
    return {{runOf(whole, folder.empty() ? whole.filename().string() : folder, {{"", {whole}}})},
            {}};
}

} // namespace sharesnet
