#include "ui/runs/run_details.h"

#include "core/config/option_table.h"
#include "core/flow/comparison.h"
#include "core/flow/run_command.h"
#include "core/flow/run_export.h"
#include "core/flow/run_groups.h"
#include "ui/base/number_text.h"
#include "ui/runs/run_text.h"
#include "ui/runs/verdict_view.h"

#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

constexpr std::size_t kComparedAtMost = 6; // side by side; of more, what differs is only named
constexpr int kNoteLines = 3;

QLabel* valueLabel(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel* nameLabel(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

bool isDefault(const Option& option, const TrainConfig& config) {
    return option.get(config) == option.defaultValue();
}

} // namespace

RunDetails::RunDetails(StoreClient* client, QWidget* parent)
    : QScrollArea(parent),
      client_(client),
      title_(new QLabel),
      note_(new QPlainTextEdit),
      content_(new QWidget) {
    setObjectName(QStringLiteral("runDetails"));
    setAccessibleName(tr("Details of the selected runs"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont strong = font();
    strong.setBold(true);
    title_->setFont(strong);
    title_->setWordWrap(true);
    title_->setTextFormat(Qt::PlainText);
    title_->setObjectName(QStringLiteral("runTitle"));
    note_->setObjectName(QStringLiteral("runNote"));
    note_->setAccessibleName(tr("Note"));
    note_->setPlaceholderText(tr("Note…"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(fontMetrics().lineSpacing() * kNoteLines + 12);
    note_->installEventFilter(this);
    auto* layout = new QVBoxLayout(content_);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->addWidget(title_);
    layout->addWidget(note_);
    layout->addStretch(1);
    setWidget(content_);
    connect(client_, &StoreClient::factsLoaded, this, &RunDetails::takeFacts);
    rebuild();
}

RunDetails::~RunDetails() {
    note_->removeEventFilter(this);
    keepNote();
}

void RunDetails::showRuns(const std::vector<RunPtr>& runs) {
    const bool same = runs.size() == 1 && runs_.size() == 1 && runs[0]->id == runs_[0]->id;
    if (!same) {
        keepNote();
        facts_ = {};
    }
    runs_ = runs;
    noteOf_ = runs.size() == 1 ? runs[0]->id : 0;
    if (runs.size() == 1) {
        const QString note = QString::fromStdString(runs[0]->note);
        if (!note_->hasFocus() && note != note_->toPlainText()) {
            note_->setPlainText(note);
        }
        client_->loadFacts(runs[0]->id);
    }
    rebuild();
}

void RunDetails::takeFacts(const RunFacts& facts) {
    if (facts.run->id == noteOf_) {
        facts_ = facts;
        rebuild();
    }
}

bool RunDetails::eventFilter(QObject* watched, QEvent* event) {
    if (watched == note_ && event->type() == QEvent::FocusOut) {
        keepNote();
    }
    return QScrollArea::eventFilter(watched, event);
}

void RunDetails::keepNote() {
    if (noteOf_ != 0 && runs_.size() == 1 && runs_[0]->id == noteOf_ &&
        note_->toPlainText().toStdString() != runs_[0]->note) {
        client_->setNote(noteOf_, note_->toPlainText());
    }
}

QVBoxLayout* RunDetails::newBody() {
    delete body_;
    body_ = new QWidget;
    auto* layout = new QVBoxLayout(body_);
    layout->setContentsMargins(0, 0, 0, 0);
    static_cast<QVBoxLayout*>(content_->layout())->insertWidget(2, body_);
    return layout;
}

void RunDetails::addHeading(const QString& text) {
    auto* heading = new QLabel(text);
    heading->setFont(title_->font());
    heading->setContentsMargins(0, 8, 0, 0);
    body_->layout()->addWidget(heading);
}

void RunDetails::addText(const QString& text) {
    body_->layout()->addWidget(valueLabel(text));
}

QFormLayout* RunDetails::addForm() {
    auto* form = new QFormLayout;
    form->setVerticalSpacing(3);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    static_cast<QVBoxLayout*>(body_->layout())->addLayout(form);
    return form;
}

void RunDetails::addRow(QFormLayout* form, const QString& name, const QString& value,
                        const QString& tip) {
    QLabel* label = nameLabel(name);
    label->setToolTip(tip);
    form->addRow(label, valueLabel(value));
}

void RunDetails::rebuild() {
    newBody();
    note_->setVisible(runs_.size() == 1);
    if (runs_.empty()) {
        title_->setText({});
        addText(tr("Select a run to see its settings, environment and checkpoints; select two or "
                   "more to compare them."));
    } else if (runs_.size() == 1) {
        showOne(*runs_[0]);
    } else {
        showMany();
    }
}

void RunDetails::showOne(const RunRecord& run) {
    title_->setText(tr("%1 (run %2)").arg(QString::fromStdString(run.spec.name)).arg(run.id));
    showResults(run);
    showFacts(run);
    showSettings(run);
    showCommand(run);
    if (run.environment.is_object() && !run.environment.empty()) {
        addHeading(tr("Environment"));
        QFormLayout* form = addForm();
        for (const auto& [key, value] : run.environment.items()) {
            addRow(form, QString::fromStdString(key),
                   QString::fromStdString(value.is_string() ? value.get<std::string>()
                                                            : value.dump()));
        }
    }
}

void RunDetails::showResults(const RunRecord& run) {
    QFormLayout* form = addForm();
    addRow(form, tr("State"), progressText(run));
    if (!run.message.empty()) {
        addRow(form, tr("Message"), QString::fromStdString(run.message));
    }
    static constexpr std::array kKeys{"best", "test",    "train",    "params", "macs", "sharing",
                                      "data", "created", "duration", "host",   "tags"};
    for (const char* key : kKeys) {
        const RunColumn* column = columns_.find(key);
        if (column == nullptr || column->value(run).index() == 0) {
            continue;
        }
        addRow(form, QString::fromStdString(column->title), cellText(*column, run));
    }
    if (run.parent != 0) {
        addRow(form, tr("Branch of"),
               tr("run %1, after step %2").arg(run.parent).arg(grouped(run.parentStep)));
    }
    if (!run.sweep.empty()) {
        addRow(form, tr("Sweep"),
               tr("%1, run %2").arg(QString::fromStdString(run.sweep)).arg(run.sweepIndex));
    }
}

void RunDetails::showFacts(const RunRecord& run) {
    if (!facts_.run || facts_.run->id != run.id) {
        return;
    }
    if (!facts_.checkpoints.empty()) {
        addHeading(tr("Checkpoints"));
        QFormLayout* form = addForm();
        for (const StoredCheckpoint& stored : facts_.checkpoints) {
            addRow(form, QString::fromStdString(toString(stored.checkpoint.kind)),
                   tr("step %1").arg(grouped(stored.checkpoint.step)),
                   QString::fromStdU16String(stored.checkpoint.file.u16string()));
        }
    }
    if (!facts_.marks.empty()) {
        addHeading(tr("Marks"));
        QFormLayout* form = addForm();
        for (const StoredMark& mark : facts_.marks) {
            addRow(form, tr("step %1").arg(grouped(mark.mark.step)),
                   QString::fromStdString(markText(mark.mark)));
        }
    }
}

void RunDetails::showSettings(const RunRecord& run) {
    std::string group;
    QFormLayout* form = nullptr;
    for (const Option& option : trainOptions()) {
        if (form == nullptr || option.group != group) {
            group = option.group;
            addHeading(QString::fromStdString(group));
            form = addForm();
        }
        addRow(form, QString::fromStdString(option.label),
               QString::fromStdString(optionText(run.spec.config, option)),
               QString::fromStdString(option.help));
        if (!isDefault(option, run.spec.config)) { // what was chosen stands out
            form->itemAt(form->rowCount() - 1, QFormLayout::FieldRole)
                ->widget()
                ->setFont(title_->font());
        }
    }
}

void RunDetails::showCommand(const RunRecord& run) {
    addHeading(tr("Command line that repeats it"));
    QLabel* command = valueLabel(QString::fromStdString(shellText(repeatingCommand(run.spec))));
    command->setObjectName(QStringLiteral("runCommand"));
    command->setFont(QFont(QStringLiteral("monospace")));
    body_->layout()->addWidget(command);
}

void RunDetails::showMany() {
    title_->setText(tr("%1 runs").arg(runs_.size()));
    std::vector<const RunRecord*> pointers;
    for (const RunPtr& run : runs_) {
        pointers.push_back(run.get());
    }
    showVerdict(pointers);
    if (runs_.size() > kComparedAtMost) {
        addHeading(tr("What differs"));
        QFormLayout* form = addForm();
        for (const RunColumn* column : differingSettings(columns_, pointers)) {
            addRow(form, QString::fromStdString(column->title), cellText(*column, pointers));
        }
        return;
    }
    std::vector<RunRecord> records;
    for (const RunPtr& run : runs_) {
        records.push_back(*run);
    }
    showDifferences(records);
}

void RunDetails::showVerdict(std::span<const RunRecord* const> records) {
    const std::vector<RunGroup> groups = groupsOf(records, columns_);
    if (groups.size() != 2) {
        return;
    }
    const auto accuracy = [&](const RunGroup& group) {
        std::vector<RunRecord> members;
        for (const std::size_t place : group.runs) {
            members.push_back(*records[place]);
        }
        return accuracyOf(group.label, members, Accuracy::Best);
    };
    addHeading(tr("Verdict"));
    auto* view = new VerdictView;
    view->showVerdict(verdictOf(accuracy(groups[0]), accuracy(groups[1]), Accuracy::Best));
    body_->layout()->addWidget(view);
}

void RunDetails::showDifferences(const std::vector<RunRecord>& records) {
    const RunComparison comparison = compared(records, columns_, ComparedRows::All);
    addHeading(tr("What differs"));
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(3);
    static_cast<QVBoxLayout*>(body_->layout())->addLayout(grid);
    int row = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        QLabel* name = nameLabel(tr("run %1").arg(records[i].id));
        name->setToolTip(QString::fromStdString(records[i].spec.name));
        grid->addWidget(name, row, static_cast<int>(i) + 1);
    }
    int same = 0;
    for (const ComparedSetting& setting : comparison.settings) {
        if (!setting.differs) {
            ++same;
            continue;
        }
        ++row;
        grid->addWidget(nameLabel(QString::fromStdString(setting.column->title)), row, 0);
        for (std::size_t i = 0; i < setting.values.size(); ++i) {
            grid->addWidget(valueLabel(QString::fromStdString(setting.values[i])), row,
                            static_cast<int>(i) + 1);
        }
    }
    for (const char* key : {"params", "best", "test"}) {
        ++row;
        const RunColumn& column = columns_.at(key);
        grid->addWidget(nameLabel(QString::fromStdString(column.title)), row, 0);
        for (std::size_t i = 0; i < records.size(); ++i) {
            grid->addWidget(valueLabel(cellText(column, records[i])), row, static_cast<int>(i) + 1);
        }
    }
    addText(tr("Same: %1 settings").arg(same));
    for (const ComparedArchitecture& architecture : comparison.architectures) {
        if (architecture.changes.empty()) {
            continue;
        }
        addHeading(tr("Architecture of run %1 against run %2")
                       .arg(records[architecture.run].id)
                       .arg(records[0].id));
        QFormLayout* form = addForm();
        for (const FieldChange& change : architecture.changes) {
            addRow(form, QString::fromStdString(change.field),
                   tr("%1 → %2").arg(QString::fromStdString(change.before),
                                     QString::fromStdString(change.after)));
        }
    }
}

} // namespace sharesnet
