#include "ui/compare/sweep_text.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>

namespace sharesnet {

namespace {

// All texts of this file stand in one context.
struct SweepText {
    Q_DECLARE_TR_FUNCTIONS(SweepText)
};

} // namespace

QString sweepTimeText(const TimeEstimate& time) {
    if (time.known == 0 && time.unknown == 0) {
        return {};
    }
    if (time.known == 0) {
        return SweepText::tr("time unknown: no run like these has trained an epoch on this "
                             "machine yet");
    }
    const QString about = SweepText::tr("about %1").arg(durationText(time.seconds));
    return time.unknown == 0 ? about
                             : SweepText::tr("%1 and %Ln run(s) of unknown length", nullptr,
                                             static_cast<int>(time.unknown))
                                   .arg(about);
}

} // namespace sharesnet
