#include "ui/runs/run_style.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace sharesnet {

namespace {

QString keyOf(qint64 run) {
    return QStringLiteral("runStyles/%1").arg(run);
}

} // namespace

RunStyle RunStyle::byId(qint64 run) {
    const qint64 place = std::max<qint64>(run - 1, 0); // ids start at 1
    RunStyle style;
    style.color = static_cast<int>(place % Theme::kRunColors);
    style.dash = kDashes[static_cast<std::size_t>(place / Theme::kRunColors) % kDashes.size()];
    style.marker = static_cast<Marker>(place % kMarkers);
    return style;
}

RunStyle styleOfRun(qint64 run) {
    const QStringList kept = QSettings().value(keyOf(run)).toStringList();
    RunStyle style = RunStyle::byId(run);
    if (kept.size() != 3) {
        return style;
    }
    bool isNumber = false;
    const int color = kept[0].toInt(&isNumber);
    if (isNumber) {
        style.color = std::clamp(color, 0, Theme::kRunColors - 1);
    } else {
        style.own = QColor(kept[0]);
    }
    const auto dash = static_cast<std::size_t>(kept[1].toUInt());
    style.dash = RunStyle::kDashes[std::min(dash, RunStyle::kDashes.size() - 1)];
    style.marker =
        static_cast<RunStyle::Marker>(std::clamp(kept[2].toInt(), 0, RunStyle::kMarkers - 1));
    return style;
}

void keepStyleOfRun(qint64 run, const RunStyle& style) {
    if (style == RunStyle::byId(run)) {
        QSettings().remove(keyOf(run));
        return;
    }
    const auto dash = std::ranges::find(RunStyle::kDashes, style.dash) - RunStyle::kDashes.begin();
    QSettings().setValue(
        keyOf(run),
        QStringList{style.own.isValid() ? style.own.name() : QString::number(style.color),
                    QString::number(dash), QString::number(static_cast<int>(style.marker))});
}

} // namespace sharesnet
