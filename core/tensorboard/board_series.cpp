#include "core/tensorboard/board_series.h"

#include "core/base/error.h"
#include "core/tensorboard/event_file.h"

#include <algorithm>

namespace sharesnet {

bool BoardSeries::reaches(std::int64_t step) const {
    return std::ranges::any_of(scalars,
                               [step](const auto& series) {
                                   return std::ranges::any_of(series.second,
                                                              [step](const BoardPoint& point) {
                                                                  return point.step >= step;
                                                              });
                               }) ||
           std::ranges::any_of(others, [step](const auto& series) {
               return !series.second.empty() && *series.second.rbegin() >= step;
           });
}

void BoardSeries::add(const BoardEvent& event) {
    if (event.starts) {
        for (auto& [tag, points] : scalars) {
            std::erase_if(points, [&](const BoardPoint& each) { return each.step >= event.step; });
        }
        for (auto& [tag, steps] : others) {
            steps.erase(steps.lower_bound(event.step), steps.end());
        }
    }
    for (const BoardValue& value : event.values) {
        if (const auto* number = std::get_if<double>(&value.value)) {
            scalars[value.tag].push_back({event.step, event.wallTime, *number});
        } else {
            others[value.tag].insert(event.step);
        }
    }
}

void BoardSeries::sort() {
    std::erase_if(scalars, [](const auto& series) { return series.second.empty(); });
    std::erase_if(others, [](const auto& series) { return series.second.empty(); });
    for (auto& [tag, points] : scalars) {
        std::ranges::stable_sort(points, {}, &BoardPoint::step);
        std::vector<BoardPoint> kept;
        for (const BoardPoint& point : points) {
            if (!kept.empty() && kept.back().step == point.step) {
                kept.back() = point;
            } else {
                kept.push_back(point);
            }
        }
        points = std::move(kept);
    }
}

BoardSeries readSeries(std::span<const std::filesystem::path> files) {
    BoardSeries series;
    for (const std::filesystem::path& file : files) {
        try {
            const Message trouble =
                readEventFile(file, [&series](const BoardEvent& event) { series.add(event); });
            if (!trouble.empty()) {
                series.notes.push_back(Message("%1: %2", file, trouble));
            }
        } catch (const IoError&) {
            throw;
        } catch (const Error& error) {
            series.notes.push_back(error.message());
        }
    }
    series.sort();
    return series;
}

} // namespace sharesnet
