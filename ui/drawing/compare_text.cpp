#include "ui/drawing/compare_text.h"

#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/drawing/change_marks.h"

#include <QCoreApplication>
#include <QStringList>

namespace sharesnet {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::CompareText)
};

QString parametersText(std::int64_t before, std::int64_t after) {
    return before == after ? CompareWords::tr("%1 parameters as before").arg(grouped(after))
                           : CompareWords::tr("%1 → %2, %3 parameters")
                                 .arg(grouped(before), grouped(after), signedText(after - before));
}

QString fieldText(const FieldChange& field) {
    return CompareWords::tr("%1: %2 → %3")
        .arg(coreText(field.field), coreText(field.before), coreText(field.after));
}

CompareLine stageLine(const StageDiff& stage, const ArchCost& before, const ArchCost& after) {
    if (stage.before == 0) {
        return {Change::Added,
                CompareWords::tr("Stage %1 added: %2 parameters")
                    .arg(stage.after)
                    .arg(signedText(after.stages[stage.after - 1].parameters)),
                Spot::ofStage(stage.after)};
    }
    const std::int64_t old = before.stages[stage.before - 1].parameters;
    if (stage.after == 0) {
        return {Change::Removed,
                CompareWords::tr("Stage %1 of the pinned design removed: %2 parameters")
                    .arg(stage.before)
                    .arg(signedText(-old)),
                {}};
    }
    QStringList parts{parametersText(old, after.stages[stage.after - 1].parameters)};
    for (const FieldChange& field : stage.fields) {
        parts << fieldText(field);
    }
    return {stage.change,
            CompareWords::tr("Stage %1: %2").arg(stage.after).arg(parts.join(QStringLiteral("; "))),
            Spot::ofStage(stage.after)};
}

} // namespace

QString compareTotal(const ArchCost& before, const ArchCost& after) {
    return parametersText(before.parameters, after.parameters);
}

std::vector<CompareLine> compareLines(const ArchDiff& diff, const ArchCost& before,
                                      const ArchCost& after) {
    std::vector<CompareLine> lines;
    for (const FieldChange& field : diff.network) {
        lines.push_back({field.change, fieldText(field), {}});
    }
    if (before.stemParameters != after.stemParameters) {
        lines.push_back({diff.stem,
                         CompareWords::tr("Stem: %1")
                             .arg(parametersText(before.stemParameters, after.stemParameters)),
                         {Spot::Kind::Stem, 0, 0, 0}});
    }
    for (const StageDiff& stage : diff.stages) {
        if (stage.change != Change::None || !stage.fields.empty()) {
            lines.push_back(stageLine(stage, before, after));
        }
    }
    if (before.headParameters != after.headParameters) {
        lines.push_back({diff.head,
                         CompareWords::tr("Classifier: %1")
                             .arg(parametersText(before.headParameters, after.headParameters)),
                         {Spot::Kind::Head, 0, 0, 0}});
    }
    return lines;
}

} // namespace sharesnet
