#include "ui/training/queued_run.h"

#include "ui/training/session_bridge.h"

#include <QCoreApplication>

namespace sharesnet {

namespace {

struct QueuedText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::TrainingController)
};

BranchOptions branchOptions(const QueuedRun& run) {
    BranchOptions options;
    options.step = run.branchStep;
    options.tie = run.branchTie;
    options.change = [wanted = run.spec](RunSpec& spec) {
        spec.arch = wanted.arch;
        spec.config = wanted.config;
        spec.data = wanted.data;
        spec.name = wanted.name.empty() ? spec.name : wanted.name;
    };
    return options;
}

} // namespace

QString queuedName(const QueuedRun& run) {
    const QString name = QString::fromStdString(run.spec.name);
    return run.resumes > 0    ? QueuedText::tr("%1 (run %2)").arg(name).arg(run.resumes)
           : run.branches > 0 ? QueuedText::tr("%1 (branch of run %2)").arg(name).arg(run.branches)
                              : name;
}

ResumeOptions resumeOptions(const QueuedRun& run) {
    ResumeOptions options;
    options.change = [config = run.spec.config](RunSpec& own) { own.config = config; };
    return options;
}

void beginQueued(const QueuedRun& run, SessionBridge& bridge) {
    if (run.resumes > 0) {
        bridge.resumeRun(run.resumes, resumeOptions(run));
    } else if (run.branches > 0) {
        bridge.branchRun(run.branches, branchOptions(run));
    } else {
        bridge.start(run.spec);
    }
}

} // namespace sharesnet
