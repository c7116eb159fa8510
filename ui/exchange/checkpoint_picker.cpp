#include "ui/exchange/checkpoint_picker.h"

#include "ui/base/number_text.h"
#include "ui/runs/run_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <tuple>

namespace sharesnet {

namespace {

constexpr int kLeastLetters = 36;

QComboBox* makeCombo(const QString& name, const QString& accessible) {
    auto* combo = new QComboBox;
    combo->setObjectName(name);
    combo->setAccessibleName(accessible);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kLeastLetters);
    return combo;
}

// Of a run: the best, the last, then the kept ones, newest first.
auto orderOf(const CheckpointChoice& choice) {
    const CheckpointSaved& saved = choice.checkpoint.checkpoint;
    const int kind = saved.kind == CheckpointKind::Best   ? 0
                     : saved.kind == CheckpointKind::Last ? 1
                                                          : 2;
    return std::tuple(kind, -saved.step);
}

} // namespace

QString checkpointLabel(const CheckpointSaved& saved) {
    const QString epoch = CheckpointPicker::tr("epoch %1").arg(saved.epoch);
    switch (saved.kind) {
    case CheckpointKind::Best:
        return CheckpointPicker::tr("best, %1").arg(epoch);
    case CheckpointKind::Last:
        return CheckpointPicker::tr("last, %1").arg(epoch);
    case CheckpointKind::Kept:
        break;
    }
    return epoch;
}

CheckpointPicker::CheckpointPicker(StoreClient* client, QFormLayout* form, QWidget* parent)
    : QObject(parent),
      runs_(makeCombo(QStringLiteral("exchangeRun"), tr("Run"))),
      checkpoints_(makeCombo(QStringLiteral("exchangeCheckpoint"), tr("Checkpoint"))) {
    form->addRow(tr("&Run"), runs_);
    form->addRow(tr("&Checkpoint"), checkpoints_);
    connect(client, &StoreClient::allCheckpointsLoaded, this, &CheckpointPicker::take);
    connect(runs_, &QComboBox::currentIndexChanged, this, &CheckpointPicker::showCheckpoints);
    connect(checkpoints_, &QComboBox::currentIndexChanged, this, &CheckpointPicker::changed);
    client->loadAllCheckpoints();
}

void CheckpointPicker::choose(std::int64_t run, std::int64_t step) {
    wantedRun_ = run;
    wantedStep_ = step;
}

void CheckpointPicker::setEnabled(bool enabled) {
    runs_->setEnabled(enabled);
    checkpoints_->setEnabled(enabled);
}

// Until there is one to choose: the answer may be that of an earlier question, and a run may save
// its first checkpoint meanwhile. What is chosen stays so while runs go on.
void CheckpointPicker::take(const std::vector<CheckpointChoice>& choices) {
    if (current() != nullptr) {
        return;
    }
    loaded_ = true;
    choices_ = choices;
    std::ranges::stable_sort(choices_, [](const CheckpointChoice& a, const CheckpointChoice& b) {
        return a.run.id != b.run.id ? a.run.id > b.run.id : orderOf(a) < orderOf(b);
    });
    const QSignalBlocker quiet(runs_);
    runs_->clear();
    int wanted = wantedRun_ > 0 ? -1 : 0;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const RunRecord& run = choices_[i].run;
        if (i == 0 || choices_[i - 1].run.id != run.id) {
            runs_->addItem(tr("%1 (run %2)").arg(QString::fromStdString(run.spec.name)).arg(run.id),
                           static_cast<qulonglong>(i));
            if (run.id == wantedRun_) {
                wanted = runs_->count() - 1;
            }
        }
    }
    runs_->setCurrentIndex(wanted);
    showCheckpoints();
}

void CheckpointPicker::showCheckpoints() {
    {
        const QSignalBlocker quiet(checkpoints_);
        checkpoints_->clear();
        int wanted = 0;
        const QVariant place = runs_->currentData();
        const std::size_t first = place.isValid() ? place.toULongLong() : choices_.size();
        for (std::size_t i = first;
             i < choices_.size() && choices_[i].run.id == choices_[first].run.id; ++i) {
            const CheckpointSaved& saved = choices_[i].checkpoint.checkpoint;
            checkpoints_->addItem(
                tr("%1 · step %2").arg(checkpointLabel(saved), grouped(saved.step)),
                static_cast<qulonglong>(i));
            const bool isWanted =
                choices_[i].run.id == wantedRun_ && wantedStep_ > 0 && saved.step == wantedStep_;
            wanted = wanted == 0 && isWanted ? checkpoints_->count() - 1 : wanted;
        }
        checkpoints_->setCurrentIndex(wanted);
    }
    if (current() != nullptr) {
        wantedStep_ = 0;
    }
    emit changed();
}

QString CheckpointPicker::whyNone() const {
    if (!loaded_ || current() != nullptr) {
        return {};
    }
    return choices_.empty()
               ? tr("No run has a checkpoint yet: train one (F5), or import a network.")
               : tr("Run %1 has no checkpoint yet: it writes one at the end of an epoch.")
                     .arg(wantedRun_);
}

const CheckpointChoice* CheckpointPicker::current() const {
    const QVariant place = checkpoints_->currentData();
    return place.isValid() ? &choices_[place.toULongLong()] : nullptr;
}

} // namespace sharesnet
