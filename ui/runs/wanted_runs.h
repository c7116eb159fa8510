#pragma once

#include <QList>
#include <QSet>

#include <filesystem>

namespace sharesnet {

// What a person has selected in the table, whether it is listed or not.
struct WantedRuns {
    QList<qint64> runs;    // by their own rows
    QSet<qint64> ofGroups; // by the rows of their groups, which may get more runs
    bool operator==(const WantedRuns&) const = default;
};

// In the settings, for the next start with the same store; of very many runs the first.
void keepWantedRuns(const WantedRuns& wanted, const std::filesystem::path& store);
WantedRuns keptWantedRuns(const std::filesystem::path& store); // nothing of another store

} // namespace sharesnet
