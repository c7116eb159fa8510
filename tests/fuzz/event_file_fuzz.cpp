// Any bytes as an event file of TensorBoard: the reader gives events up to where it can, and says
// what it cannot read. Any bytes as one event: refused by an Error, or what is written of it reads
// back to itself.

#include "core/base/error.h"
#include "core/tensorboard/board_series.h"
#include "core/tensorboard/event_file.h"
#include "core/tensorboard/records.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

namespace {

using namespace sharesnet;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "event_file_fuzz: %s\n", what);
        std::abort();
    }
}

ReadEvents readAll(const std::string& bytes, BoardSeries& series) {
    std::istringstream in(bytes);
    const ReadEvents read =
        readEvents(in, bytes.size(), [&series](const BoardEvent& event) { series.add(event); });
    series.sort();
    return read;
}

void requireReadsBack(const std::string& message) {
    BoardEvent event;
    try {
        event = decodedEvent(message);
    } catch (const Error&) {
        return;
    }
    // Bytes, since NaN is not equal to itself. What nothing is known of leaves its tag alone.
    const std::string once = encoded(event);
    require(encoded(decodedEvent(once)) == once, "an event does not read back to itself");
    BoardSeries series;
    const ReadEvents read = readAll(recordOf(once) + recordOf(message), series);
    require(read.events == 2 && read.trouble.empty(), "a record of it is not read");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    BoardSeries series;
    (void)readAll(bytes, series);
    for (const auto& [tag, points] : series.scalars) {
        require(!points.empty(), "a series without points is left");
        for (std::size_t i = 1; i < points.size(); ++i) {
            require(points[i - 1].step < points[i].step, "points are not in their order");
        }
    }
    // Chance finds no checksums.
    requireReadsBack(bytes);
    return 0;
}
