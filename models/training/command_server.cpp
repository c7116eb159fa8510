#include "models/training/command_server.h"

#include <utility>

namespace sharesnet {

bool CommandServer::betweenSteps() {
    if (control_.pauseRequested()) {
        reporter_.beginPause();
        while (control_.pauseRequested()) {
            // An evaluation that is asked for now does not wait for the end of the pause.
            serve([this] {
                collect();
                return !control_.stopRequested();
            });
            checkpoints_.finish(); // no step waits for it, so what was written is told at once
            control_.waitWhilePaused();
        }
        reporter_.endPause(!control_.stopRequested());
    }
    serve([this] { return withinEvaluation(); });
    checkpoints_.look();
    return !control_.stopRequested();
}

bool CommandServer::withinEvaluation() {
    collect();
    if (control_.pauseRequested()) {
        reporter_.beginPause();
        while (control_.pauseRequested()) {
            collect();
            control_.waitWhilePaused();
        }
        reporter_.endPause(!control_.stopRequested());
    }
    checkpoints_.look();
    return !control_.stopRequested();
}

void CommandServer::collect() {
    const PendingCommands asked = control_.takeCommands();
    if (asked.probe) {
        run_.answer(*asked.probe);
    }
    if (asked.learningRate) {
        pending_.learningRate = asked.learningRate;
    }
    pending_.evaluation = pending_.evaluation || asked.evaluation;
    pending_.checkpoint = pending_.checkpoint || asked.checkpoint;
}

void CommandServer::serve(const std::function<bool()>& withinEvaluation) {
    collect();
    const PendingCommands asked = std::exchange(pending_, {});
    if (asked.learningRate) {
        run_.changeLearningRate(*asked.learningRate);
    }
    if (asked.evaluation) {
        run_.evaluate(withinEvaluation);
    }
    if (asked.checkpoint || asked.learningRate) { // a new rate is a risk: there is a way back
        run_.saveCheckpoint();
    }
}

} // namespace sharesnet
