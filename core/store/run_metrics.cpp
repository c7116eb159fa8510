// What a store holds of a run besides its record.
#include "core/store/run_store.h"

#include "core/run/kept_checkpoints.h"
#include "core/store/run_store_impl.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string_view>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

RunMark::Kind markKindFrom(const std::string& text) {
    using Kind = RunMark::Kind;
    for (const Kind kind : {Kind::LearningRate, Kind::Settings}) {
        if (text == toString(kind)) {
            return kind;
        }
    }
    return Kind::Evaluation;
}

// What a folder holds of every n-th epoch. The names say all, so that nothing is lost where a
// program was killed before it could write down what it had saved.
std::vector<StoredCheckpoint> keptOf(const fs::path& folder, std::int64_t stepsPerEpoch) {
    std::vector<StoredCheckpoint> kept;
    for (const auto& [epoch, file] : keptCheckpoints(folder)) {
        std::error_code unknown;
        const auto written = std::chrono::file_clock::to_sys(fs::last_write_time(file, unknown));
        const std::chrono::duration<double> time = written.time_since_epoch();
        kept.push_back({{CheckpointKind::Kept, file, epoch, epoch * stepsPerEpoch},
                        unknown ? 0 : time.count()});
    }
    return kept;
}

// Of a text with a space between, as EventWriter writes it.
template <class Number>
std::vector<Number> numbersFrom(std::string_view text) {
    std::vector<Number> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        Number number{};
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc{}) {
            break;
        }
        numbers.push_back(number);
        at = read.ptr + (read.ptr < end ? 1 : 0);
    }
    return numbers;
}

} // namespace

std::vector<StoredStep> RunStore::steps(std::int64_t run) const {
    std::vector<StoredStep> steps;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT epoch, step, loss, learning_rate, images_per_second, top1, time, gradient_norm, "
        "memory_bytes, update_ratios FROM steps WHERE run = ? ORDER BY step");
    rows.bind(run);
    while (rows.next()) {
        steps.push_back({{static_cast<int>(rows.integer(0)), rows.integer(1), rows.real(2),
                          rows.real(3), rows.real(4), rows.real(5), rows.real(7), rows.integer(8),
                          numbersFrom<double>(rows.view(9))},
                         rows.real(6)});
    }
    return steps;
}

std::vector<StoredEpoch> RunStore::epochs(std::int64_t run) const {
    std::vector<StoredEpoch> epochs;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT epoch, step, train_loss, train_top1, evaluated, test_loss, test_top1, test_top5, "
        "seconds, time FROM epochs WHERE run = ? ORDER BY epoch");
    rows.bind(run);
    while (rows.next()) {
        epochs.push_back(
            {{static_cast<int>(rows.integer(0)), rows.integer(1), rows.real(2), rows.real(3),
              rows.integer(4) != 0, rows.real(5), rows.real(6), rows.real(7), rows.real(8)},
             rows.real(9)});
    }
    return epochs;
}

std::vector<EpochTime> RunStore::epochTimes(const DataSpec& data, const std::string& host,
                                            int atMost) const {
    std::vector<EpochTime> times;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT id, (SELECT avg(seconds) FROM epochs WHERE run = id) FROM runs WHERE data = ? AND "
        "host = ? AND deleted_at = 0.0 AND epochs > 0 AND json_extract(environment, '$.origin') IS "
        "NULL ORDER BY id DESC LIMIT ?");
    rows.bind(toString(data), host, atMost);
    while (rows.next()) {
        if (const auto seconds = rows.optionalReal(1); seconds && *seconds > 0) {
            times.push_back({rows.integer(0), *seconds});
        }
    }
    return times;
}

std::vector<StoredMark> RunStore::marks(std::int64_t run) const {
    std::vector<StoredMark> marks;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT kind, epoch, step, learning_rate, test_loss, test_top1, test_top5, text, "
        "text_parts, time FROM marks WHERE run = ? ORDER BY step, kind");
    rows.bind(run);
    while (rows.next()) {
        marks.push_back({{markKindFrom(rows.text(0)), static_cast<int>(rows.integer(1)),
                          rows.integer(2), rows.real(3), rows.real(4), rows.real(5), rows.real(6),
                          messageFrom(rows.text(7), rows.view(8))},
                         rows.real(9)});
    }
    return marks;
}

std::vector<HistogramKey> RunStore::histogramKeys(std::int64_t run) const {
    std::vector<HistogramKey> keys;
    SqliteStatement rows =
        impl_->database.prepare("SELECT layer, kind FROM histograms WHERE run = ? "
                                "GROUP BY layer, kind ORDER BY min(place)");
    rows.bind(run);
    while (rows.next()) {
        keys.push_back({rows.text(0), rows.view(1) == toString(LayerHistogram::Of::Weight)
                                          ? LayerHistogram::Of::Weight
                                          : LayerHistogram::Of::Gradient});
    }
    return keys;
}

std::vector<StoredHistogram> RunStore::histograms(std::int64_t run, const HistogramKey& key) const {
    std::vector<StoredHistogram> histograms;
    SqliteStatement rows =
        impl_->database.prepare("SELECT epoch, step, low, high, not_finite, counts FROM histograms "
                                "WHERE run = ? AND layer = ? AND kind = ? ORDER BY step");
    rows.bind(run, key.layer, toString(key.of));
    while (rows.next()) {
        histograms.push_back({static_cast<int>(rows.integer(0)),
                              rows.integer(1),
                              {rows.real(2), rows.real(3), rows.integer(4),
                               numbersFrom<std::int64_t>(rows.view(5))}});
    }
    return histograms;
}

std::vector<ConvAddress> RunStore::measuredConvs(std::int64_t run) const {
    std::vector<ConvAddress> convs;
    SqliteStatement rows =
        impl_->database.prepare("SELECT DISTINCT conv FROM use_numbers WHERE run = ?");
    rows.bind(run);
    while (rows.next()) {
        convs.push_back(parseConvAddress(rows.text(0)));
    }
    return convs;
}

std::vector<StoredUses> RunStore::measuredUses(std::int64_t run, const ConvAddress& conv) const {
    std::vector<StoredUses> moments;
    SqliteStatement rows = impl_->database.prepare(
        "SELECT step, epoch, images, block, use, activation, relative_change, cosine_to_descent, "
        "gradient_norm FROM use_numbers WHERE run = ? AND conv = ? ORDER BY step, use");
    rows.bind(run, toString(conv));
    while (rows.next()) {
        if (moments.empty() || moments.back().step != rows.integer(0)) {
            moments.push_back(
                {static_cast<int>(rows.integer(1)), rows.integer(0), {conv, rows.integer(2), {}}});
        }
        UseNumbers& use = moments.back().measured.uses.emplace_back();
        use.block = static_cast<int>(rows.integer(3));
        use.use = static_cast<int>(rows.integer(4));
        use.activation = rows.real(5);
        use.relativeChange = rows.real(6);
        use.cosineToDescent = rows.real(7);
        use.gradientNorm = rows.real(8);
    }
    return moments;
}

std::vector<StoredCheckpoint> RunStore::checkpoints(std::int64_t run) const {
    std::vector<StoredCheckpoint> checkpoints;
    SqliteStatement rows =
        impl_->database.prepare("SELECT kind, file, epoch, step, time FROM checkpoints WHERE run = "
                                "? ORDER BY step, kind DESC");
    rows.bind(run);
    while (rows.next()) {
        const fs::path file = impl_->folder / rows.text(1); // an absolute path stands as it is
        const auto kind = checkpointKindFrom(rows.text(0));
        std::error_code unknown; // what cannot be accessed is not taken for missing
        if (kind && fs::status(file, unknown).type() != fs::file_type::not_found) {
            checkpoints.push_back(
                {{*kind, file, static_cast<int>(rows.integer(2)), rows.integer(3)}, rows.real(4)});
        }
    }
    rows = impl_->database.prepare("SELECT steps_per_epoch FROM runs WHERE id = ?");
    if (rows.bind(run).next()) {
        for (StoredCheckpoint& kept : keptOf(checkpointFolder(run), rows.integer(0))) {
            checkpoints.push_back(std::move(kept));
        }
    }
    std::ranges::stable_sort(checkpoints, {},
                             [](const StoredCheckpoint& each) { return each.checkpoint.step; });
    return checkpoints;
}

bool RunStore::hadCheckpoint(std::int64_t run) const {
    return impl_->database.prepare("SELECT 1 FROM checkpoints WHERE run = ?").findsRow(run);
}

} // namespace sharesnet
