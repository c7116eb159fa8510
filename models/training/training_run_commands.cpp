// What a person asks of a run while it is in training.

#include "core/config/schedule.h"
#include "models/inspection/activation_probe.h"
#include "models/training/training_run.h"

#include <optional>
#include <utility>

namespace sharesnet {

// What goes wrong with a probe is told to who asked; the run goes on.
void TrainingRun::answer(const ActivationQuery& query) {
    const Stopwatch time;
    ActivationsReady answer;
    answer.queryId = query.id;
    try {
        const ProbeContext context{data_.mean, data_.std, data_.classNames,
                                   Message("run %1, live at step %2", job_.run, progress_.step())};
        answer.maps =
            std::make_shared<const FeatureMaps>(probeActivations(network_, query, context));
    } catch (const c10::Error& error) {
        answer.message = std::string(error.what_without_backtrace());
    } catch (const std::exception& error) {
        answer.message = messageOf(error);
    }
    answer.seconds = time.seconds();
    reporter_.publish(std::move(answer));
}

void TrainingRun::changeLearningRate(double rate) {
    const double scheduled = learningRateAt(config_, progress_.step(), progress_.stepsPerEpoch);
    if (scheduled <= 0) {
        reporter_.note(Message("the learning rate was not changed: the schedule stands at 0"));
        return;
    }
    progress_.learningRateFactor = rate / scheduled;
    RunMark mark = markHere(RunMark::Kind::LearningRate);
    mark.learningRate = rate;
    reporter_.publish(std::move(mark));
}

void TrainingRun::evaluate(const std::function<bool()>& goOn) {
    if (data_.test.size() == 0) {
        reporter_.note(Message("there are no test images to evaluate on"));
        return;
    }
    const auto evaluation = evaluateTestImages(goOn);
    if (!evaluation) {
        return;
    }
    if (evaluation->notFinite > 0) {
        reporter_.note(
            Message("the evaluation has no result: the network's outputs are NaN or infinite"));
        return;
    }
    RunMark mark = markHere(RunMark::Kind::Evaluation);
    mark.testLoss = evaluation->loss;
    mark.testTop1 = evaluation->top1;
    mark.testTop5 = evaluation->top5;
    reporter_.publish(std::move(mark));
}

void TrainingRun::saveCheckpoint() {
    save({CheckpointKind::Last});
}

} // namespace sharesnet
