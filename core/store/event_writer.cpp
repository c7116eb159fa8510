#include "core/store/event_writer.h"

#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/config/option_table.h"
#include "core/statistics/kept_moments.h"
#include "core/store/run_row.h"

#include <string>
#include <utility>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

std::string insertStep(const std::string& onConflict) {
    return "INSERT OR " + onConflict +
           " INTO steps (run, step, epoch, loss, learning_rate, images_per_second, top1, time, "
           "gradient_norm, memory_bytes, update_ratios) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
}
std::string insertEpoch(const std::string& onConflict) {
    return "INSERT OR " + onConflict +
           " INTO epochs (run, epoch, step, train_loss, train_top1, evaluated, test_loss, "
           "test_top1, test_top5, seconds, "
           "time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
}

void insert(SqliteStatement& into, std::int64_t run, const StepDone& fact, double time) {
    into.execute(run, fact.step, fact.epoch, fact.loss, fact.learningRate, fact.imagesPerSecond,
                 fact.top1, time, fact.gradientNorm, fact.memoryBytes,
                 plain::spaced(fact.updateRatios));
}

void insert(SqliteStatement& into, std::int64_t run, const EpochDone& fact, double time) {
    into.execute(run, fact.epoch, fact.step, fact.trainLoss, fact.trainTop1, fact.evaluated,
                 fact.testLoss, fact.testTop1, fact.testTop5, fact.seconds, time);
}

void insert(SqliteStatement& into, std::int64_t run, const RunMark& fact, double time) {
    into.execute(run, fact.step, toString(fact.kind), fact.epoch, fact.learningRate, fact.testLoss,
                 fact.testTop1, fact.testTop5, time, fact.text.english(), partsOf(fact.text));
}

} // namespace

EventWriter::EventWriter(const SqliteDatabase& database, fs::path folder)
    : folder_(std::move(folder)),
      holds_(database.prepare("SELECT 1 FROM runs WHERE id = ? AND claim = ?")),
      run_(database.prepare(selectRuns("WHERE id = ?"))),
      update_(database.prepare(
          "UPDATE runs SET name = ?, config = ?, data = ?, environment = ?, state = ?, message = "
          "?, message_parts = ?, "
          "started_at = ?, ended_at = ?, parameters = ?, parameters_unshared = ?, "
          "steps_per_epoch = ?, steps = ?, epochs = ?, last_test_top1 = ?, "
          "best_test_top1 = ?, last_train_top1 = ?, diverged_step = ?, images_per_second = ?, "
          "memory_bytes = ? "
          "WHERE id = ?")),
      dropSteps_(database.prepare("DELETE FROM steps WHERE run = ? AND step >= ?")),
      dropEpochs_(database.prepare("DELETE FROM epochs WHERE run = ? AND step >= ?")),
      dropMarks_(database.prepare("DELETE FROM marks WHERE run = ? AND step >= ?")),
      dropHistograms_(database.prepare("DELETE FROM histograms WHERE run = ? AND step >= ?")),
      dropUses_(database.prepare("DELETE FROM use_numbers WHERE run = ? AND step >= ?")),
      step_(database.prepare(insertStep("REPLACE"))),
      missingStep_(database.prepare(insertStep("IGNORE"))),
      epoch_(database.prepare(insertEpoch("REPLACE"))),
      missingEpoch_(database.prepare(insertEpoch("IGNORE"))),
      mark_(database.prepare("INSERT OR REPLACE INTO marks (run, step, kind, epoch, "
                             "learning_rate, test_loss, test_top1, test_top5, time, text, "
                             "text_parts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      checkpoint_(database.prepare(
          "INSERT OR REPLACE INTO checkpoints (run, kind, file, epoch, step, time) "
          "VALUES (?, ?, ?, ?, ?, ?)")),
      histogram_(database.prepare(
          "INSERT OR REPLACE INTO histograms (run, layer, kind, step, epoch, place, low, high, "
          "not_finite, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      moments_(database.prepare("SELECT count(DISTINCT step) FROM histograms WHERE run = ?")),
      thinHistograms_(database.prepare("DELETE FROM histograms WHERE run = ? AND step % ? <> 0")),
      use_(database.prepare(
          "INSERT OR REPLACE INTO use_numbers (run, conv, step, use, epoch, block, images, "
          "activation, relative_change, cosine_to_descent, gradient_norm) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      useMoments_(database.prepare("SELECT count(DISTINCT step) FROM use_numbers WHERE run = ?")),
      thinUses_(database.prepare("DELETE FROM use_numbers WHERE run = ? AND step % ? <> 0")) {}

// Only so many moments stay.
void EventWriter::thin(SqliteStatement& moments, SqliteStatement& dropOthers, std::int64_t run,
                       std::int64_t stride) {
    moments.bind(run).next();
    const bool areTooMany = moments.integer(0) > kMostMoments;
    moments.bind(run); // ends the reading
    if (areTooMany) {
        dropOthers.execute(run, stride);
    }
}

// Brings the metrics of one event into the open transaction.
struct EventWriter::Metrics {
    EventWriter& to;
    std::int64_t run;
    double time;

    void operator()(const RunStarted& fact) const {
        to.dropSteps_.execute(run, fact.firstStep);
        to.dropEpochs_.execute(run, fact.firstStep);
        to.dropMarks_.execute(run, fact.firstStep);
        to.dropHistograms_.execute(run, fact.firstStep);
        to.dropUses_.execute(run, fact.firstStep);
        if (fact.before) { // what a crash kept from being written comes back from the checkpoint
            for (const auto& [step, when] : fact.before->steps) {
                insert(to.missingStep_, run, step, when);
            }
            for (const auto& [epoch, when] : fact.before->epochs) {
                insert(to.missingEpoch_, run, epoch, when);
            }
            for (const auto& [mark, when] : fact.before->marks) {
                insert(to.mark_, run, mark, when);
            }
        }
    }
    void operator()(const StepDone& fact) const { insert(to.step_, run, fact, time); }
    void operator()(const EpochDone& fact) const { insert(to.epoch_, run, fact, time); }
    void operator()(const RunMark& fact) const { insert(to.mark_, run, fact, time); }
    void operator()(const CheckpointSaved& fact) const {
        if (fact.kind == CheckpointKind::Kept) {
            return; // found by its name, as RunStore::checkpoints does
        }
        // Relative where it can be, so that a store may be moved.
        const fs::path file = fs::absolute(fact.file).lexically_normal();
        const fs::path relative = file.lexically_relative(to.folder_);
        const bool within = !relative.empty() && *relative.begin() != "..";
        to.checkpoint_.execute(run, toString(fact.kind), (within ? relative : file).string(),
                               fact.epoch, fact.step, time);
    }
    void operator()(const HistogramsDone& fact) const {
        int place = 0;
        for (const LayerHistogram& layer : *fact.layers) {
            const Histogram& histogram = layer.histogram;
            to.histogram_.execute(run, layer.layer, toString(layer.of), fact.step, fact.epoch,
                                  place++, histogram.low, histogram.high, histogram.notFinite,
                                  plain::spaced(histogram.counts));
        }
        thin(to.moments_, to.thinHistograms_, run, fact.stride);
    }
    void operator()(const UsesMeasured& fact) const {
        for (const MeasuredUses& conv : *fact.convs) {
            for (const UseNumbers& use : conv.uses) {
                to.use_.execute(run, toString(conv.conv), fact.step, use.use, fact.epoch, use.block,
                                conv.images, use.activation, use.relativeChange,
                                use.cosineToDescent, use.gradientNorm);
            }
        }
        thin(to.useMoments_, to.thinUses_, run, fact.stride);
    }
    template <class Other>
    void operator()(const Other&) const {} // leaves no metrics
};

void EventWriter::write(const RunRecord& record) {
    update_.execute(record.spec.name, jsonText(toJson(record.spec.config)),
                    toString(record.spec.data), jsonText(record.environment),
                    toString(record.state), record.message.english(), partsOf(record.message),
                    record.startedAt, record.endedAt, record.parameters, record.parametersUnshared,
                    record.stepsPerEpoch, record.steps, record.epochs, record.lastTestTop1,
                    record.bestTestTop1, record.lastTrainTop1, record.divergedStep,
                    record.imagesPerSecond, record.memoryBytes, record.id);
}

bool EventWriter::write(const RunClaim& claim, std::span<const TrainingEvent> events) {
    if (!holds_.findsRow(claim.run, claim.token)) {
        return false;
    }
    run_.bind(claim.run).next();
    RunRecord record = recordFrom(run_);
    run_.bind(claim.run); // ends the reading
    for (const TrainingEvent& event : events) {
        if (event.run == claim.run) {
            std::visit(Metrics{*this, event.run, event.time}, event.fact);
            apply(record, event);
        }
    }
    write(record);
    return true;
}

} // namespace sharesnet
