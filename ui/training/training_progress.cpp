#include "ui/training/training_progress.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("TrainingProgress", text);
}

} // namespace

QString progressText(const RunProgress& progress) {
    if (!progress.begun()) {
        return {};
    }
    const QLocale locale;
    QStringList parts{tr("epoch %1/%2").arg(progress.epoch()).arg(progress.epochs()),
                      tr("step %1").arg(locale.toString(qlonglong{progress.step()}))};
    if (const double speed = progress.imagesPerSecond(); speed > 0) {
        parts << tr("%1 images/s").arg(locale.toString(qlonglong(std::llround(speed))));
    }
    if (const auto left = progress.secondsLeft()) {
        parts << tr("%1 left").arg(durationText(*left));
    }
    return parts.join(QStringLiteral(" · "));
}

QString durationText(double seconds) {
    const auto whole = std::llround(std::max(0.0, seconds));
    if (whole < 60) {
        return tr("%1 s").arg(whole);
    }
    const auto minutes = (whole + 30) / 60;
    if (minutes < 60) {
        return tr("%1 min").arg(minutes);
    }
    if (minutes < 48 * 60) {
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    return tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

} // namespace sharesnet
