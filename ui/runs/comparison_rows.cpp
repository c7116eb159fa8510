#include "ui/runs/comparison_rows.h"

#include "core/flow/comparison.h"
#include "core/flow/run_export.h"
#include "core/flow/run_groups.h"
#include "ui/base/core_text.h"
#include "ui/runs/run_text.h"
#include "ui/runs/verdict_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kComparedAtMost = 4; // side by side; of more, what differs is only named

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::RunDetails)
};

// Each group against the one with the most parameters.
void addVerdicts(DetailRows& rows, const std::vector<ComparedSide>& sides) {
    const auto parameters = [](const ComparedSide& side) { return side.runs.front()->parameters; };
    const ComparedSide& base = *std::ranges::max_element(sides, {}, parameters);
    addHeading(rows, ComparisonText::tr("Against “%1”").arg(base.title));
    for (const ComparedSide& side : sides) {
        if (&side != &base) {
            const Verdict verdict = VerdictView::verdictOn({base.title.toStdString(), base.runs},
                                                           {side.title.toStdString(), side.runs});
            rows.push_back({DetailRow::Kind::Text, coreText(verdict.sentence)});
        }
    }
    rows.push_back({DetailRow::Kind::Text,
                    ComparisonText::tr("Each interval holds for its comparison alone.")});
}

void addArchitecture(DetailRows& rows, const ComparedSide& before, const ComparedSide& after) {
    const ArchSpec& from = before.runs[0]->spec.arch;
    const ArchSpec& to = after.runs[0]->spec.arch;
    const std::vector<FieldChange> changes = changesOf(diffOf(from, to), from, to);
    if (changes.empty()) {
        return;
    }
    addHeading(rows, ComparisonText::tr("Architecture: %1 → %2").arg(before.title, after.title));
    for (const FieldChange& change : changes) {
        addValue(
            rows, coreText(change.field),
            ComparisonText::tr("%1 → %2").arg(coreText(change.before), coreText(change.after)));
    }
}

void addDifferences(DetailRows& rows, const ComparedRuns& compared, const RunColumns& columns,
                    bool allSettings) {
    const std::vector<ComparedSide>& sides = compared.sides;
    const std::vector<const RunColumn*> differing = differingSettings(columns, compared.runs);
    const auto settings = std::ranges::count_if(columns.all(), &RunColumn::setting);
    std::vector<const RunColumn*> shown = differing;
    if (allSettings) {
        shown.clear();
        for (const RunColumn& column : columns.all()) {
            if (column.setting) {
                shown.push_back(&column);
            }
        }
    }
    for (const char* key : {"params", "macs", "best", "test", "images-per-second", "duration"}) {
        shown.push_back(&columns.at(key));
    }
    addHeading(rows,
               allSettings ? ComparisonText::tr("Settings") : ComparisonText::tr("What differs"));
    const bool sideBySide = sides.size() <= kComparedAtMost;
    if (sideBySide) {
        rows.push_back({DetailRow::Kind::Values, {}, {}, {}, true});
        for (const ComparedSide& side : sides) {
            rows.back().values << side.title;
        }
    }
    for (const RunColumn* column : shown) {
        QStringList values;
        for (const ComparedSide& side : sideBySide ? sides : std::vector<ComparedSide>()) {
            values << (side.runs.size() == 1 ? cellText(*column, *side.runs[0])
                                             : cellText(*column, side.runs));
        }
        if (!sideBySide) {
            values << cellText(*column, compared.runs);
        }
        addColumn(rows, *column, std::move(values));
        rows.back().strong = allSettings && std::ranges::find(differing, column) != differing.end();
    }
    if (!allSettings) {
        const auto same = settings - static_cast<std::ptrdiff_t>(differing.size());
        rows.push_back({DetailRow::Kind::Text, ComparisonText::tr("Same: %1 settings").arg(same)});
    }
    for (std::size_t i = 1; i < std::min(sides.size(), kComparedAtMost); ++i) {
        addArchitecture(rows, sides[0], sides[i]);
    }
}

} // namespace

ComparedRuns comparisonOf(std::span<const RunPtr> runs, const RunColumns& columns) {
    ComparedRuns compared;
    for (const RunPtr& run : runs) {
        compared.runs.push_back(run.get());
    }
    const std::vector<RunGroup> groups =
        groupsOf(std::span<const RunRecord* const>(compared.runs), columns);
    compared.twoGroups = groups.size() == 2;
    if (groups.size() > 1 && (groups.size() < runs.size() || groups.size() == 2)) {
        for (const RunGroup& group : groups) {
            compared.sides.push_back({coreText(group.label), {}});
            for (const std::size_t place : group.runs) {
                compared.sides.back().runs.push_back(compared.runs[place]);
            }
        }
        return compared;
    }
    for (const RunRecord* record : compared.runs) {
        compared.sides.push_back({ComparisonText::tr("run %1").arg(record->id), {record}});
    }
    return compared;
}

DetailRows rowsOfComparison(const ComparedRuns& compared, const RunColumns& columns,
                            bool allSettings) {
    DetailRows rows;
    const std::vector<ComparedSide>& sides = compared.sides;
    if (sides.size() > 2 && sides.size() <= kComparedAtMost &&
        sides.size() < compared.runs.size()) {
        addVerdicts(rows, sides);
    }
    addDifferences(rows, compared, columns, allSettings);
    return rows;
}

} // namespace sharesnet
