#include "ui/runs/run_details.h"

#include "core/config/option_table.h"
#include "core/flow/comparison.h"
#include "core/flow/run_command.h"
#include "core/flow/run_export.h"
#include "core/flow/run_groups.h"
#include "ui/base/number_text.h"
#include "ui/base/type_scale.h"
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

constexpr std::size_t kComparedAtMost = 4; // side by side; of more, what differs is only named
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
    title_->setFont(strongFont(font()));
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
        const bool typing = same && note_->hasFocus();
        if (!typing && note != note_->toPlainText()) {
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
    std::vector<const RunRecord*> records;
    for (const RunPtr& run : runs_) {
        records.push_back(run.get());
    }
    std::vector<Side> sides;
    const std::vector<RunGroup> groups =
        groupsOf(std::span<const RunRecord* const>(records), columns_);
    if (groups.size() > 1 && groups.size() < records.size()) {
        for (const RunGroup& group : groups) {
            sides.push_back({QString::fromStdString(group.label), {}});
            for (const std::size_t place : group.runs) {
                sides.back().runs.push_back(records[place]);
            }
        }
    } else {
        for (const RunRecord* record : records) {
            sides.push_back({tr("run %1").arg(record->id), {record}});
        }
    }
    if (groups.size() == 2) {
        showVerdict(sides);
    }
    showDifferences(sides, records);
}

// Against the side with more parameters: mostly what shares less.
void RunDetails::showVerdict(const std::vector<Side>& sides) {
    const auto accuracy = [](const Side& side) {
        std::vector<RunRecord> members;
        for (const RunRecord* run : side.runs) {
            members.push_back(*run);
        }
        return accuracyOf(side.title.toStdString(), members, Accuracy::Best);
    };
    const bool swapped = sides[0].runs[0]->parameters < sides[1].runs[0]->parameters;
    const Side& base = sides[swapped ? 1 : 0];
    const Side& other = sides[swapped ? 0 : 1];
    addHeading(tr("Verdict"));
    auto* view = new VerdictView;
    view->showVerdict(verdictOf(accuracy(base), accuracy(other), Accuracy::Best));
    body_->layout()->addWidget(view);
}

void RunDetails::showDifferences(const std::vector<Side>& sides,
                                 std::span<const RunRecord* const> records) {
    std::vector<const RunColumn*> rows = differingSettings(columns_, records);
    const auto settings = std::ranges::count_if(columns_.all(), &RunColumn::setting);
    const auto same = settings - static_cast<std::ptrdiff_t>(rows.size());
    for (const char* key : {"params", "best", "test"}) {
        rows.push_back(&columns_.at(key));
    }
    addHeading(tr("What differs"));
    if (sides.size() > kComparedAtMost) {
        QFormLayout* form = addForm();
        for (const RunColumn* column : rows) {
            addRow(form, QString::fromStdString(column->title), cellText(*column, records));
        }
    } else {
        addTable(sides, rows);
    }
    addText(tr("Same: %1 settings").arg(same));
    for (std::size_t i = 1; i < std::min(sides.size(), kComparedAtMost); ++i) {
        showArchitecture(sides[0], sides[i]);
    }
}

void RunDetails::addTable(const std::vector<Side>& sides,
                          const std::vector<const RunColumn*>& rows) {
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(3);
    static_cast<QVBoxLayout*>(body_->layout())->addLayout(grid);
    for (int side = 0; side < static_cast<int>(sides.size()); ++side) {
        QLabel* title = nameLabel(sides[static_cast<std::size_t>(side)].title);
        title->setWordWrap(true);
        grid->addWidget(title, 0, side + 1, Qt::AlignTop);
        grid->setColumnStretch(side + 1, 1);
    }
    int row = 0;
    for (const RunColumn* column : rows) {
        QLabel* name = nameLabel(QString::fromStdString(column->title));
        name->setWordWrap(true);
        grid->addWidget(name, ++row, 0, Qt::AlignTop);
        for (int side = 0; side < static_cast<int>(sides.size()); ++side) {
            const auto& runs = sides[static_cast<std::size_t>(side)].runs;
            grid->addWidget(valueLabel(runs.size() == 1 ? cellText(*column, *runs[0])
                                                        : cellText(*column, runs)),
                            row, side + 1, Qt::AlignTop);
        }
    }
    grid->setColumnStretch(0, 1);
}

void RunDetails::showArchitecture(const Side& before, const Side& after) {
    const ArchSpec& from = before.runs[0]->spec.arch;
    const ArchSpec& to = after.runs[0]->spec.arch;
    const std::vector<FieldChange> changes = changesOf(diffOf(from, to), from, to);
    if (changes.empty()) {
        return;
    }
    addHeading(tr("Architecture: %1 → %2").arg(before.title, after.title));
    QFormLayout* form = addForm();
    for (const FieldChange& change : changes) {
        addRow(form, QString::fromStdString(change.field),
               tr("%1 → %2").arg(QString::fromStdString(change.before),
                                 QString::fromStdString(change.after)));
    }
}

} // namespace sharesnet
