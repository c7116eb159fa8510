#include "core/flow/use_history.h"

#include "core/base/error.h"
#include "core/base/joined.h"
#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/flow/use_study_export.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>

namespace sharesnet {

std::vector<CheckpointStep> stepsOf(std::span<const StoredCheckpoint> checkpoints) {
    std::map<std::int64_t, CheckpointStep> byStep;
    for (const StoredCheckpoint& stored : checkpoints) {
        const CheckpointSaved& saved = stored.checkpoint;
        CheckpointStep& step = byStep[saved.step];
        step.epoch = saved.epoch;
        step.step = saved.step;
        step.files.push_back(saved.file);
    }
    const auto steps = byStep | std::views::values;
    return {steps.begin(), steps.end()};
}

UseHistory useHistory(const Engine& engine, const std::string& device,
                      std::span<const StoredCheckpoint> checkpoints, const UseStudyWish& wish,
                      const StudyWatch& watch) {
    const std::vector<CheckpointStep> steps = stepsOf(checkpoints);
    OpenedCheckpoint opened(device);
    UseHistory history;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        throwIfCancelled(watch.cancelled);
        // Whatever step a file holds by now: of a run in training the last one is replaced.
        CheckpointProbe* probe = opened.firstOf(engine, {steps[i].files}, history.passedOver);
        if (probe == nullptr) {
            continue;
        }
        StudyWatch part = watch;
        if (watch.progress) {
            part.progress = [&watch, i, count = steps.size()](double done) {
                watch.progress((static_cast<double>(i) + done) / static_cast<double>(count));
            };
        }
        history.moments.push_back(studyCheckpoint(*probe, wish, part));
    }
    if (history.moments.empty()) {
        throw history.passedOver.empty()
            ? Error("there is no checkpoint to look at: one is written at the end of the first "
                    "epoch; train --keep-every keeps more of them")
            : Error("no checkpoint can be looked at: %1", history.passedOver.front().reason);
    }
    std::ranges::stable_sort(history.moments, {}, &UseMoment::step);
    const auto same = std::ranges::unique(history.moments, {}, &UseMoment::step);
    history.moments.erase(same.begin(), same.end());
    return history;
}

std::vector<UseMoment> measuredMoments(const RunStore& store, std::int64_t run,
                                       const ConvAddress& conv) {
    ConvAddress all = conv;
    all.use = 0;
    const RunRecord record = store.run(run);
    std::vector<UseMoment> moments;
    for (StoredUses& stored : store.measuredUses(run, all)) {
        UseStudy study;
        study.request.conv = all;
        study.request.data = record.spec.data;
        study.request.measures = {UseMeasure::Activation, UseMeasure::Gradient};
        study.request.images = stored.measured.images;
        study.images = stored.measured.images;
        study.shared =
            !shareGroups(record.spec.arch.stages.at(static_cast<std::size_t>(all.stage - 1)),
                         all.conv)
                 .empty();
        study.uses = std::move(stored.measured.uses);
        const std::int64_t finished =
            record.stepsPerEpoch > 0 ? stored.step / record.stepsPerEpoch : stored.epoch - 1;
        moments.push_back({static_cast<int>(finished), stored.step,
                           std::make_shared<const UseStudy>(std::move(study))});
    }
    return moments;
}

UseHistory measuredHistory(const RunStore& store, std::int64_t run, const ConvAddress& conv) {
    ConvAddress all = conv;
    all.use = 0;
    addressedBlocks(store.run(run).spec.arch, all); // a place that the network has not
    UseHistory history;
    history.moments = measuredMoments(store, run, all);
    if (history.moments.empty()) {
        std::vector<std::string> names;
        for (const ConvAddress& measured : store.measuredConvs(run)) {
            names.push_back(toString(measured));
        }
        throw names.empty()
            ? Error("run %1 was not measured while it was trained: train with --use-steps N (100 "
                    "takes less than 1 % of the time)",
                    run)
            : Error("run %1 has no numbers of %2; it has those of %3", run, toString(all),
                    joined(names, ", "));
    }
    return history;
}

std::vector<UseCurve> curvesOf(const UseHistory& history, const UseQuantity& quantity) {
    std::vector<UseCurve> curves;
    for (const UseMoment& moment : history.moments) {
        for (std::size_t use = 0; use < moment.study->uses.size(); ++use) {
            if (curves.size() <= use) {
                const UseNumbers& numbers = moment.study->uses[use];
                curves.push_back({numbers.use, numbers.block, {}});
            }
            curves[use].values.push_back(quantity.value(*moment.study, use));
        }
    }
    return curves;
}

nlohmann::ordered_json toJson(const UseHistory& history) {
    const UseStudy& first = *history.moments.at(0).study;
    nlohmann::ordered_json json{{"conv", toString(first.request.conv)},
                                {"data", validUtf8(toString(first.request.data))},
                                {"images", first.images},
                                {"moments", nlohmann::ordered_json::array()},
                                {"passed_over", nlohmann::ordered_json::array()}};
    for (const UseMoment& moment : history.moments) {
        json["moments"].push_back(
            {{"epoch", moment.epoch}, {"step", moment.step}, {"study", toJson(*moment.study)}});
    }
    for (const auto& [file, reason] : history.passedOver) {
        json["passed_over"].push_back(
            {{"file", validUtf8(file)}, {"reason", validUtf8(reason.english())}});
    }
    return json;
}

std::string useHistoryCsv(const UseHistory& history) {
    std::string csv = "epoch,step,use,block";
    for (const UseQuantity& quantity : useQuantities()) {
        csv += std::string(",") + quantity.name;
    }
    csv += "\r\n";
    for (const UseMoment& moment : history.moments) {
        for (std::size_t use = 0; use < moment.study->uses.size(); ++use) {
            const UseNumbers& numbers = moment.study->uses[use];
            csv += std::to_string(moment.epoch) + "," + std::to_string(moment.step) + "," +
                   std::to_string(numbers.use) + "," + std::to_string(numbers.block);
            for (const UseQuantity& quantity : useQuantities()) {
                const double value = quantity.value(*moment.study, use);
                csv += "," + (std::isfinite(value) ? plain::exact(value) : std::string());
            }
            csv += "\r\n";
        }
    }
    return csv;
}

std::vector<FolderFile> useHistoryFiles(const std::shared_ptr<const UseHistory>& history) {
    return {
        folderFile(kUseHistoryFiles[0], [history] { return jsonText(toJson(*history), 2) + "\n"; }),
        folderFile(kUseHistoryFiles[1], [history] { return useHistoryCsv(*history); })};
}

} // namespace sharesnet
