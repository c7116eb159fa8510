#include "ui/compare/sweep_work_row.h"

#include "ui/base/spacing.h"
#include "ui/compare/sweep_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace sharesnet {

SweepWorkRow::SweepWorkRow(QWidget* parent)
    : QWidget(parent), text_(new QLabel), bar_(new QProgressBar) {
    setObjectName(QStringLiteral("sweepWork"));
    text_->setObjectName(QStringLiteral("sweepProgress"));
    text_->setWordWrap(true);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    bar_->setAccessibleName(tr("Finished runs of the sweep"));
    const auto button = [](const char* name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tip);
        return made;
    };
    auto* shown = button("sweepShow", tr("Show runs"), tr("Lists its runs in the table"));
    pause_ = button("sweepPause", tr("Pause"), {});
    stop_ = button("sweepStop", tr("Stop"),
                   tr("Stops the run in training, too; its checkpoint is kept"));
    leave_ = button("sweepLeave", tr("Forget"),
                    tr("Does not offer the rest again; the runs stay in the table"));
    connect(shown, &QPushButton::clicked, this, &SweepWorkRow::runsWanted);
    connect(pause_, &QPushButton::clicked, this, [this] {
        if (activity_ == SweepActivity::Training) {
            emit pauseWanted();
        } else {
            emit continueWanted();
        }
    });
    connect(stop_, &QPushButton::clicked, this, &SweepWorkRow::stopWanted);
    connect(leave_, &QPushButton::clicked, this, &SweepWorkRow::leaveWanted);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(bar_);
    row->addWidget(text_, 1);
    row->addWidget(shown);
    row->addWidget(pause_);
    row->addWidget(stop_);
    row->addWidget(leave_);
}

void SweepWorkRow::showWork(const PlannedSweep& work, SweepActivity activity) {
    activity_ = activity;
    setVisible(work.plan != nullptr);
    if (!work.plan) {
        return;
    }
    const SweepProgress& progress = work.outlook.progress;
    const int runs = static_cast<int>(work.plan->places.size());
    const bool allDone = progress.isDone();
    bar_->setRange(0, runs);
    bar_->setValue(progress.finished);
    QStringList parts{tr("“%1”: %2 of %3 finished")
                          .arg(QString::fromStdString(work.plan->sweep.name))
                          .arg(progress.finished)
                          .arg(runs)};
    if (progress.training > 0) {
        parts << tr("%1 in training").arg(progress.training);
    }
    if (progress.failed > 0) {
        parts << tr("%1 failed").arg(progress.failed);
    }
    if (activity_ == SweepActivity::Paused && !allDone) {
        parts << tr("paused");
    }
    if (const QString time = sweepTimeText(work.outlook.time); !time.isEmpty() && !allDone) {
        parts << (work.outlook.time.known > 0 ? tr("%1 left").arg(time) : time);
    }
    text_->setText(parts.join(QStringLiteral(" · ")));
    const bool isTraining = activity_ == SweepActivity::Training;
    pause_->setText(isTraining ? tr("Pause") : tr("Continue"));
    pause_->setToolTip(isTraining ? tr("Starts no further run; the current one continues")
                                  : tr("Trains what is left of it"));
    pause_->setVisible(!allDone);
    stop_->setVisible(isTraining);
    leave_->setVisible(!isTraining);
}

} // namespace sharesnet
