#include "ui/training/training_progress.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace sharesnet {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::TrainingProgress)
};

const QString kBetweenParts = QStringLiteral(" · ");

QString epochText(const RunProgress& progress) {
    return Text::tr("epoch %1/%2").arg(progress.epoch()).arg(progress.epochs());
}

// nothing while it is not known
QStringList leftText(const RunProgress& progress) {
    const auto left = progress.secondsLeft();
    return left ? QStringList{Text::tr("%1 left").arg(durationText(*left))} : QStringList();
}

} // namespace

QString progressText(const RunProgress& progress) {
    if (!progress.begun()) {
        return {};
    }
    QStringList parts{epochText(progress), Text::tr("step %1").arg(grouped(progress.step()))};
    if (const double speed = progress.imagesPerSecond(); speed > 0) {
        parts << Text::tr("%1 images/s").arg(grouped(std::llround(speed)));
    }
    return (parts << leftText(progress)).join(kBetweenParts);
}

QString shortProgressText(const RunProgress& progress) {
    return progress.begun()
               ? (QStringList{epochText(progress)} << leftText(progress)).join(kBetweenParts)
               : QString();
}

} // namespace sharesnet
