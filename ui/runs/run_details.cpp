#include "ui/runs/run_details.h"

#include "core/config/option_table.h"
#include "ui/base/number_text.h"
#include "ui/base/type_scale.h"
#include "ui/runs/runs_model.h"

#include <QDateTime>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace sharesnet {

namespace {

QString timeText(double secondsSince1970) {
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(secondsSince1970)),
                              QLocale::ShortFormat);
}

QString valueText(const TrainConfig& config, const Option& option) {
    const bool special = !option.zero.empty() && option.get(config) == 0;
    return QString::fromStdString(special ? option.zero : optionText(config, option));
}

QString fractionText(const std::optional<double>& fraction) {
    return fraction ? percentText(*fraction, 2) : QStringLiteral("–");
}

} // namespace

RunDetails::RunDetails(QWidget* parent) : QScrollArea(parent), form_(nullptr) {
    setObjectName(QStringLiteral("runDetails"));
    setAccessibleName(tr("Details of the selected run"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    clear();
    auto* hint = new QLabel(tr("Select a run to see its settings, duration and environment."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form_->addRow(hint);
}

void RunDetails::clear() {
    auto* content = new QWidget;
    form_ = new QFormLayout(content);
    form_->setContentsMargins(12, 4, 12, 12);
    form_->setVerticalSpacing(4);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setWidget(content); // deletes the one before
}

void RunDetails::addHeading(const QString& text) {
    auto* heading = new QLabel(text);
    heading->setFont(strongFont(font()));
    heading->setWordWrap(true);
    heading->setContentsMargins(0, form_->rowCount() == 0 ? 0 : 8, 0, 0);
    form_->addRow(heading);
}

void RunDetails::addRow(const QString& name, const QString& value, const QString& tip) {
    auto* label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setToolTip(tip);
    auto* shown = new QLabel(value);
    shown->setAlignment(Qt::AlignRight | Qt::AlignTop);
    shown->setWordWrap(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form_->addRow(label, shown);
}

void RunDetails::showRun(const RunRecord& run) {
    run_ = run.id;
    clear();
    addHeading(tr("%1 (run %2)").arg(QString::fromStdString(run.spec.name)).arg(run.id));
    addRow(tr("Status"), stateText(run.state), QString::fromStdString(run.message));
    addRow(tr("Created"), timeText(run.createdAt));
    if (run.startedAt > 0 && run.endedAt > run.startedAt) {
        addRow(tr("Duration"), durationText(run.endedAt - run.startedAt));
    }
    addRow(tr("Epochs"), tr("%1 of %2").arg(run.epochs).arg(run.spec.config.epochs),
           tr("Completed / total epochs"));
    addRow(tr("Test accuracy"), fractionText(run.lastTestTop1), tr("After the last evaluation"));
    addRow(tr("Best test accuracy"), fractionText(run.bestTestTop1));
    addRow(tr("Train accuracy"), fractionText(run.lastTrainTop1));
    addRow(tr("Parameters"), grouped(run.parameters),
           tr("%1 without sharing").arg(grouped(run.parametersUnshared)));
    addRow(tr("Data"), QString::fromStdString(toString(run.spec.data)));
    std::string group;
    for (const Option& option : trainOptions()) {
        if (option.group != group) {
            group = option.group;
            addHeading(QString::fromStdString(group));
        }
        addRow(QString::fromStdString(option.label), valueText(run.spec.config, option),
               QString::fromStdString(option.help));
    }
    if (run.environment.is_object() && !run.environment.empty()) {
        addHeading(tr("Environment"));
        for (const auto& [key, value] : run.environment.items()) {
            addRow(QString::fromStdString(key),
                   QString::fromStdString(value.is_string() ? value.get<std::string>()
                                                            : value.dump()));
        }
    }
}

void RunDetails::follow(const RunList& list) {
    if (run_ == 0) {
        return;
    }
    const auto found = std::ranges::find(list.runs, run_, &RunRecord::id);
    if (found != list.runs.end()) {
        showRun(*found);
    } else {
        run_ = 0;
        clear();
    }
}

} // namespace sharesnet
