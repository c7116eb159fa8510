#pragma once

#include "core/base/sqlite.h"
#include "core/run/events.h"
#include "core/store/run_store.h"

#include <filesystem>
#include <span>

namespace sharesnet {

// Brings events of a claimed run into a database: its metrics, and what they do to its record.
// Prepares its statements once. Within a transaction of the caller's.
class EventWriter {
  public:
    // `folder` is the store's: files in it are stored by their relative path.
    EventWriter(const SqliteDatabase& database, std::filesystem::path folder);

    // False: the claim is another's by now, and nothing was written.
    bool write(const RunClaim& claim, std::span<const TrainingEvent> events);

  private:
    struct Metrics;
    void write(const RunRecord& record);
    static void thin(SqliteStatement& moments, SqliteStatement& dropOthers, std::int64_t run,
                     std::int64_t stride);

    std::filesystem::path folder_;
    SqliteStatement holds_, run_, update_, dropSteps_, dropEpochs_, dropMarks_, dropHistograms_,
        dropUses_, step_, missingStep_, epoch_, missingEpoch_, mark_, checkpoint_, histogram_,
        moments_, thinHistograms_, use_, useMoments_, thinUses_;
};

} // namespace sharesnet
