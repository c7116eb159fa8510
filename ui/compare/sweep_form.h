#pragma once

#include "core/flow/sweep.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace sharesnet {

// A sweep as a person types it. Values; pure; any thread.
struct SweepForm {
    struct Axis {
        std::string option;
        // "0.05, 0.1", or "0.01 to 0.1 in 3", evenly or with "log" behind it; where the locale's
        // decimal mark is a comma, with ; between values
        QString values;
        bool operator==(const Axis&) const = default;
    };
    QString name;
    DataSpec data;
    TrainConfig config; // what no axis varies
    std::vector<ArchSpec> designs;
    bool asDesigned = true;
    bool unshared = false;
    bool paper = false;
    bool subsets = false; // of the stages
    QString groupsOf;     // "2, 4"
    QString stages;       // "1+3, 2": in these stages alone
    std::vector<Axis> axes;
    QString seeds = QStringLiteral("1"); // "1-3, 7"
    bool operator==(const SweepForm&) const = default;
};

// Throws Error that says what of it is no sweep.
Sweep sweepOf(const SweepForm& form, const QLocale& locale = QLocale());
// reads back to the same sweep, but for the order of patterns
SweepForm formOf(const Sweep& sweep, const QLocale& locale = QLocale());

} // namespace sharesnet
