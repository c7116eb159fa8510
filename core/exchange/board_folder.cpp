#include "core/exchange/board_folder.h"

#include "core/base/error.h"
#include "core/exchange/board_curve.h"

#include <algorithm>
#include <limits>
#include <map>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kMostNameBytes = 150; // file systems take 255 bytes

// What stands in a folder, compared with what should, number by number.
class Comparison {
  public:
    explicit Comparison(const BoardSeries& there) : there_(there) {}

    // Whether the next numbers are these, and whether there is a text at the step of each.
    bool hasNext(const BoardEvent& event) {
        return std::ranges::all_of(event.values, [&](const BoardValue& value) {
            if (!std::holds_alternative<double>(value.value)) {
                const auto texts = there_.others.find(value.tag);
                return texts != there_.others.end() && texts->second.contains(event.step);
            }
            std::size_t& at = passed_[value.tag];
            const auto series = there_.scalars.find(value.tag);
            if (series == there_.scalars.end()) {
                return false;
            }
            const std::vector<BoardPoint>& points = series->second;
            // The store keeps fewer and fewer moments of those, and no times.
            const bool isOfUses = value.tag.starts_with(board_tag::kUses);
            while (isOfUses && at < points.size() && points[at].step < event.step) {
                ++at;
            }
            if (at >= points.size()) {
                return false;
            }
            const BoardPoint& point = points[at++];
            return point.step == event.step && (isOfUses || point.wallTime == event.wallTime);
        });
    }

    // The step of the first number of the curves that was not passed; kNever: there is none.
    std::int64_t firstLeft() const {
        std::int64_t first = kNever;
        for (const auto& [tag, points] : there_.scalars) {
            const auto passed = passed_.find(tag);
            const std::size_t at = passed == passed_.end() ? 0 : passed->second;
            if (!tag.starts_with(board_tag::kUses) && at < points.size()) {
                first = std::min(first, points[at].step);
            }
        }
        return first;
    }

  private:
    const BoardSeries& there_;
    std::map<std::string, std::size_t> passed_; // numbers of each tag
};

std::int64_t firstDifference(const BoardSeries& there, std::span<const BoardEvent> events) {
    Comparison comparison(there);
    for (const BoardEvent& event : events) {
        if (!comparison.hasNext(event)) {
            return event.step;
        }
    }
    return comparison.firstLeft();
}

// TensorBoard follows the last file of a folder alone.
void requireNoOtherWriter(const EventFileWriter& writer) {
    if (!fs::is_directory(writer.folder())) {
        return;
    }
    for (const fs::path& file : eventFilesIn(writer.folder())) {
        if (file != writer.file() && isBeingWritten(file)) {
            throw Error("%1: is being written by another process or run; choose another folder, or "
                        "wait until that has ended",
                        writer.folder());
        }
    }
}

} // namespace

BoardSeries seriesIn(const fs::path& folder) {
    return fs::is_directory(folder) ? readSeries(eventFilesIn(folder)) : BoardSeries{};
}

fs::path boardFolder(const fs::path& logFolder, std::int64_t run, const std::string& name) {
    std::string safe = name.substr(0, kMostNameBytes);
    std::ranges::replace_if(
        safe, [](char c) { return c == '/' || c == '\\' || static_cast<unsigned char>(c) < ' '; },
        '_');
    return logFolder / (std::to_string(run) + (safe.empty() ? "" : "-" + safe));
}

void bringUpTo(EventFileWriter& writer, std::span<const BoardEvent> events,
               std::optional<std::int64_t> voidFrom) {
    requireNoOtherWriter(writer);
    const BoardSeries there = seriesIn(writer.folder());
    const std::int64_t differs = firstDifference(there, events);
    const std::int64_t isVoid = std::min(differs, voidFrom.value_or(kNever));
    if (isVoid < kNever && there.reaches(isVoid)) {
        BoardEvent start;
        start.step = isVoid;
        start.wallTime = unixTime();
        start.starts = true;
        writer.append(start);
    }
    for (const BoardEvent& event : events) {
        if (event.step >= isVoid) {
            writer.append(event);
        }
    }
}

} // namespace sharesnet
