#include "ui/runs/run_text.h"

#include "core/config/option_table.h"
#include "core/flow/run_groups.h"
#include "core/statistics/means.h"
#include "ui/base/core_text.h"
#include "ui/base/languages.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMap>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

// All texts of this file stand in one context.
struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

QString numberText(const RunColumn& column, double value) {
    switch (column.kind) {
    case ColumnKind::Percent:
        return percentText(value, 2);
    case ColumnKind::Count:
        return grouped(std::llround(value));
    case ColumnKind::Bytes:
        return bytesText(std::llround(value));
    case ColumnKind::Time:
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(value)),
                                  QLocale::ShortFormat);
    case ColumnKind::Duration:
        return durationText(value);
    case ColumnKind::Integer:
        return QString::number(std::llround(value)); // a name like run 1024: nothing to group
    case ColumnKind::Number:
    case ColumnKind::Text:
        break;
    }
    return realText(value);
}

QString spreadText(const RunColumn& column, const std::vector<double>& values) {
    const MeanEstimate mean = meanOf(values);
    const double deviation = mean.deviation.value_or(0);
    switch (column.kind) {
    case ColumnKind::Percent:
        return RunText::tr("%1 ± %2").arg(fixedText(mean.mean * 100, 2), percentText(deviation, 2));
    case ColumnKind::Count:
        return RunText::tr("%1 ± %2").arg(grouped(std::llround(mean.mean)),
                                          grouped(std::llround(deviation)));
    case ColumnKind::Duration:
    case ColumnKind::Bytes:
        return RunText::tr("%1 ± %2").arg(numberText(column, mean.mean),
                                          numberText(column, deviation));
    case ColumnKind::Integer:
    case ColumnKind::Number:
    case ColumnKind::Time:
    case ColumnKind::Text:
        break;
    }
    const auto [least, most] = std::ranges::minmax(values);
    return RunText::tr("%1 … %2").arg(numberText(column, least), numberText(column, most));
}

QString summaryText(const RunColumn& column, const std::vector<ColumnValue>& values) {
    const std::set<ColumnValue> different(values.begin(), values.end());
    const int count = static_cast<int>(different.size());
    if (column.key == "seed") {
        return RunText::tr("%n seed(s)", nullptr, count);
    }
    if (count <= 1) {
        return valueText(column, count == 0 ? ColumnValue() : *different.begin());
    }
    if (column.key == "run") {
        return RunText::tr("%n run(s)", nullptr, count);
    }
    std::vector<double> numbers;
    for (const ColumnValue& value : values) {
        if (const auto* number = std::get_if<double>(&value)) {
            numbers.push_back(*number);
        }
    }
    // a run without a value yet is no reason to hide what the others have
    return numbers.empty()       ? RunText::tr("%1 different").arg(count)
           : numbers.size() == 1 ? numberText(column, numbers.front())
                                 : spreadText(column, numbers);
}

QString statesText(std::span<const RunRecord* const> runs) {
    QMap<int, int> counts;
    for (const RunRecord* run : runs) {
        ++counts[static_cast<int>(run->state)];
    }
    if (counts.size() == 1) {
        return stateText(runs.front()->state);
    }
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        parts << RunText::tr("%1 %2")
                     .arg(count.value())
                     .arg(midSentence(stateText(static_cast<RunState>(count.key()))));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString stateText(RunState state) {
    switch (state) {
    case RunState::Created:
        return RunText::tr("Not started");
    case RunState::Running:
        return RunText::tr("Training");
    case RunState::Paused:
        return RunText::tr("Paused");
    case RunState::Finished:
        return RunText::tr("Done");
    case RunState::Stopped:
        return RunText::tr("Stopped");
    case RunState::Diverged:
        return RunText::tr("Diverged");
    case RunState::Failed:
        return RunText::tr("Failed");
    case RunState::Interrupted:
        return RunText::tr("Interrupted");
    }
    return {};
}

QString progressText(const RunRecord& record) {
    switch (record.state) {
    case RunState::Created:
    case RunState::Finished:
    case RunState::Failed:
        return stateText(record.state);
    case RunState::Diverged:
        return RunText::tr("Diverged at step %1").arg(grouped(record.divergedStep));
    default:
        //: state of a run, then finished epochs of all epochs
        return RunText::tr("%1 %2/%3")
            .arg(stateText(record.state))
            .arg(record.epochs)
            .arg(record.spec.config.epochs);
    }
}

QString valueText(const RunColumn& column, const RunRecord& run) {
    const ColumnValue value = column.value(run);
    return column.said && value.index() != 0 ? coreText(column.said(run))
                                             : valueText(column, value);
}

QString valueText(const RunColumn& column, const ColumnValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return QString::fromStdString(*text);
    }
    const auto* number = std::get_if<double>(&value);
    return number != nullptr ? numberText(column, *number) : QStringLiteral("–");
}

QString cellText(const RunColumn& column, const RunRecord& run) {
    return column.key == "state" ? progressText(run) : valueText(column, run);
}

QString cellText(const RunColumn& column, std::span<const RunRecord* const> runs) {
    if (column.key == "state") {
        return statesText(runs);
    }
    const GroupValues found = groupValues(column, runs);
    const bool isEqual =
        std::ranges::adjacent_find(found.values, std::ranges::not_equal_to()) == found.values.end();
    if (column.said && isEqual) {
        return valueText(column, *runs.front());
    }
    const QString text = summaryText(column, found.values);
    return found.left == 0
               ? text
               //: a mean, of so many runs, of so many in all
               : RunText::tr("%1 (%2 of %3)").arg(text).arg(found.values.size()).arg(runs.size());
}

QString testImagesText(const RunRecord& run) {
    if (!run.origin.empty()) {
        return {};
    }
    const auto images = static_cast<int>(testImagesOf(run));
    const auto most = static_cast<int>(run.spec.config.limitTest);
    if (images > 0) {
        return most == 0
                   ? RunText::tr("Test accuracies are of all %Ln test image(s).", nullptr, images)
                   : RunText::tr("Test accuracies are of %Ln test image(s), evenly spread over all "
                                 "(setting Test images).",
                                 nullptr, images);
    }
    return most == 0
               ? RunText::tr("Test accuracies are of all test images.")
               : RunText::tr("Test accuracies are of at most %Ln test image(s), evenly spread "
                             "over all (setting Test images).",
                             nullptr, most);
}

QStringList testImagesTexts(const std::vector<TestedRun>& runs) {
    constexpr qsizetype kMostNames = 3;
    std::vector<std::pair<QString, QStringList>> bySentence; // in the order of their first runs
    for (const TestedRun& run : runs) {
        auto at =
            std::ranges::find(bySentence, run.images, &std::pair<QString, QStringList>::first);
        if (at == bySentence.end()) {
            at = bySentence.insert(at, {run.images, {}});
        }
        at->second << run.name;
    }
    QStringList texts;
    for (const auto& [sentence, names] : bySentence) {
        QString of = names.mid(0, kMostNames).join(QStringLiteral(", "));
        of += names.size() > kMostNames ? QStringLiteral("…") : QString();
        if (!sentence.isEmpty()) {
            texts << (bySentence.size() == 1 ? sentence : RunText::tr("%1: %2").arg(of, sentence));
        }
    }
    return texts;
}

QString helpPlaceOf(const RunColumn& column) {
    struct Section {
        const char* key;
        const char* id;
    };
    static constexpr std::array kSections{Section{"test", "accuracy"},
                                          Section{"best", "best-accuracy"},
                                          Section{"train", "accuracy"},
                                          Section{"done", "step"},
                                          Section{"steps", "step"},
                                          Section{"images-per-second", "throughput"},
                                          Section{"memory", "peak-memory"},
                                          Section{"params", "parameters"},
                                          Section{"params-unshared", "unshared-twin"},
                                          Section{"saved", "saved"},
                                          Section{"macs", "macs"},
                                          Section{"duration", "duration"},
                                          Section{"sharing", "share-group"},
                                          Section{"parent", "branch"},
                                          Section{"parent-step", "branch"},
                                          Section{"sweep", "sweep"}};
    const auto* found = std::ranges::find_if(
        kSections, [&](const Section& section) { return column.key == section.key; });
    if (found != kSections.end()) {
        return QStringLiteral("glossary#") + QLatin1String(found->id);
    }
    const bool isOption = std::ranges::any_of(
        trainOptions(), [&](const Option& option) { return option.name == column.key; });
    return isOption ? QStringLiteral("options#") + QString::fromStdString(column.key) : QString();
}

QString runText(const RunRecord& run) {
    return RunText::tr("run %1 “%2”").arg(run.id).arg(QString::fromStdString(run.spec.name));
}

} // namespace sharesnet
