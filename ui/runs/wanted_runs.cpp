#include "ui/runs/wanted_runs.h"

#include "ui/base/text_of.h"

#include <QSettings>
#include <QStringList>

namespace sharesnet {

namespace {

constexpr qsizetype kKeptAtMost = 1'000;

QString wantedKey(const char* part) {
    return QStringLiteral("runs/selected%1").arg(QLatin1String(part));
}

template <class Runs>
QStringList runNumbers(const Runs& runs) {
    QStringList numbers;
    for (const qint64 run : runs) {
        if (numbers.size() < kKeptAtMost) {
            numbers << QString::number(run);
        }
    }
    return numbers;
}

} // namespace

void keepWantedRuns(const WantedRuns& wanted, const std::filesystem::path& store) {
    QSettings settings;
    settings.setValue(wantedKey("Store"), textOf(store));
    settings.setValue(wantedKey("Runs"), runNumbers(wanted.runs));
    settings.setValue(wantedKey("Groups"), runNumbers(wanted.ofGroups));
}

WantedRuns keptWantedRuns(const std::filesystem::path& store) {
    const QSettings settings;
    WantedRuns wanted;
    if (settings.value(wantedKey("Store")).toString() != textOf(store)) {
        return wanted;
    }
    for (const QString& run : settings.value(wantedKey("Runs")).toStringList()) {
        wanted.runs << run.toLongLong();
    }
    for (const QString& run : settings.value(wantedKey("Groups")).toStringList()) {
        wanted.ofGroups.insert(run.toLongLong());
    }
    return wanted;
}

} // namespace sharesnet
