#include "ui/runs/run_details.h"

#include "core/config/option_table.h"
#include "core/flow/comparison.h"
#include "core/flow/run_command.h"
#include "core/flow/run_export.h"
#include "core/flow/run_groups.h"
#include "core/run/kept_checkpoints.h"
#include "ui/base/core_text.h"
#include "ui/base/count_label.h"
#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/runs/run_text.h"
#include "ui/runs/verdict_view.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kComparedAtMost = 4; // side by side; of more, what differs is only named
constexpr int kNoteLines = 3;
constexpr qsizetype kBesideNames = 2; // columns of values
constexpr int kBodyPlace = 4;         // in the layout of the content

// A long word must not make the page wider than the dock.
void letBeNarrow(QLabel* label) {
    label->setWordWrap(true);
    label->setMinimumWidth(1);
}

void letBeCopied(QLabel* label) {
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                                   Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
}

// As the form says it: "all", "off" and the like for 0.
QString settingText(const TrainConfig& config, const Option& option) {
    const nlohmann::json value = option.get(config);
    const bool isZero = !option.zero.empty() && value.is_number() && value.get<double>() == 0;
    return isZero ? coreText(option.zero) : QString::fromStdString(optionText(config, option));
}

} // namespace

RunDetails::RunDetails(StoreClient* client, QWidget* parent)
    : QScrollArea(parent),
      client_(client),
      title_(new QLabel),
      note_(new QPlainTextEdit),
      verdict_(new VerdictView),
      all_(new QToolButton),
      content_(new QWidget) {
    setObjectName(QStringLiteral("runDetails"));
    setAccessibleName(tr("Details of the selected runs"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    title_->setFont(titleFont(font()));
    letBeNarrow(title_);
    title_->setTextFormat(Qt::PlainText);
    title_->setObjectName(QStringLiteral("runTitle"));
    letBeCopied(title_);
    note_->setObjectName(QStringLiteral("runNote"));
    note_->setAccessibleName(tr("Note"));
    note_->setPlaceholderText(tr("Note…"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(fontMetrics().lineSpacing() * kNoteLines + 12);
    note_->installEventFilter(this);
    all_->setObjectName(QStringLiteral("allSettings"));
    all_->setText(tr("All settings"));
    all_->setToolTip(tr("Compare all settings, not only those that differ"));
    all_->setCheckable(true);
    all_->setAutoRaise(true);
    all_->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout(content_);
    layout->setContentsMargins(space::kPanel);
    layout->addWidget(title_);
    layout->addWidget(note_);
    layout->addWidget(verdict_);
    layout->addWidget(all_, 0, Qt::AlignLeft);
    layout->addStretch(1);
    setWidget(content_);
    connect(client_, &StoreClient::factsLoaded, this, &RunDetails::takeFacts);
    connect(all_, &QToolButton::toggled, this, [this](bool all) {
        allSettings_ = all;
        refresh();
    });
    connect(verdict_, &VerdictView::moreRunsRequested, this, &RunDetails::moreRunsRequested);
    connect(verdict_, &VerdictView::reportRequested, this, &RunDetails::reportRequested);
    refresh();
}

RunDetails::~RunDetails() {
    note_->removeEventFilter(this);
    keepNote();
}

void RunDetails::showRuns(const std::vector<RunPtr>& runs) {
    const bool same = std::ranges::equal(
        runs, runs_, {}, [](const RunPtr& run) { return run->id; },
        [](const RunPtr& run) { return run->id; });
    if (!same) {
        keepNote();
        facts_ = {};
        verticalScrollBar()->setValue(0);
    }
    runs_ = runs;
    noteOf_ = runs.size() == 1 ? runs[0]->id : 0;
    if (runs.size() == 1) {
        const QString note = coreText(runs[0]->note);
        const bool typing = same && note_->hasFocus();
        if (!typing && note != note_->toPlainText()) {
            note_->setPlainText(note);
        }
        client_->loadFacts(runs[0]->id);
    }
    refresh();
}

void RunDetails::takeFacts(const RunFacts& facts) {
    if (facts.run->id == noteOf_) {
        facts_ = facts;
        refresh();
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
        note_->toPlainText() != coreText(runs_[0]->note)) {
        client_->setNote(noteOf_, note_->toPlainText());
    }
}

void RunDetails::refresh() {
    rows_.clear();
    note_->setVisible(runs_.size() == 1);
    verdict_->hide();
    all_->setVisible(runs_.size() > 1);
    title_->setVisible(!runs_.empty());
    if (runs_.empty()) {
        rows_.push_back({Row::Kind::Text, tr("Select a run to see its settings, environment and "
                                             "checkpoints; select two or more to compare them.")});
    } else if (runs_.size() == 1) {
        showOne(*runs_[0]);
    } else {
        showMany();
    }
    showRows();
}

void RunDetails::addValue(const QString& name, const QString& value, const QString& tip) {
    rows_.push_back({Row::Kind::Values, name, {value}, tip});
}

void RunDetails::addColumn(const RunColumn& column, QStringList values) {
    rows_.push_back({Row::Kind::Values, coreText(column.title), std::move(values)});
    // a `?` at each of the many settings would be all that one sees
    if (const QString meaning = helpPlaceOf(column); meaning.startsWith(u"glossary#")) {
        rows_.back().meaning = meaning;
    }
}

void RunDetails::showOne(const RunRecord& run) {
    title_->setText(tr("%1 (run %2)").arg(QString::fromStdString(run.spec.name)).arg(run.id));
    addResults(run);
    addFacts(run);
    const RunProvenance provenance = provenanceOf(run);
    if (!provenance.text.empty()) {
        addHeading(tr("Origin"));
        rows_.push_back({Row::Kind::Text, coreText(provenance.text)});
    }
    if (provenance.repeats) {
        addSettings(run);
    }
    if (!provenance.command.empty()) {
        addHeading(provenance.repeats ? tr("Command line that repeats it")
                                      : tr("Command line that trains on from it"));
        rows_.push_back({Row::Kind::Command, {}, {QString::fromStdString(provenance.command)}});
    }
    if (run.origin.empty()) {
        addEnvironment(run);
    }
}

void RunDetails::addResults(const RunRecord& run) {
    addValue(tr("State"), progressText(run));
    if (!run.message.empty()) {
        addValue(tr("Message"), coreText(run.message));
    }
    static constexpr std::array kKeys{
        "best", "test",    "train",   "images-per-second", "params", "macs", "sharing",
        "data", "created", "started", "duration",          "host",   "tags"};
    for (const char* key : kKeys) {
        const RunColumn& column = columns_.at(key);
        if (column.value(run).index() == 0) {
            continue;
        }
        addColumn(column, {cellText(column, run)});
        if (column.key == "best" || column.key == "test") {
            rows_.back().tip = testImagesText(run);
        }
        if (column.key == "test" && testImagesOf(run) > 0) {
            addValue(tr("Test images"), grouped(testImagesOf(run)), testImagesText(run));
        }
    }
    if (run.parent != 0) {
        addValue(tr("Branch of"),
                 tr("run %1, after step %2").arg(run.parent).arg(grouped(run.parentStep)),
                 tr("Select run %1").arg(run.parent));
        rows_.back().run = run.parent;
    }
    if (!run.sweep.empty()) {
        addValue(tr("Sweep"),
                 tr("%1, run %2").arg(QString::fromStdString(run.sweep)).arg(run.sweepIndex));
    }
}

void RunDetails::addFacts(const RunRecord& run) {
    if (!facts_.run || facts_.run->id != run.id) {
        return;
    }
    if (!facts_.checkpoints.empty()) {
        addHeading(tr("Checkpoints"));
        for (const StoredCheckpoint& stored : facts_.checkpoints) {
            addValue(QString::fromStdString(checkpointName(stored.checkpoint)),
                     tr("step %1").arg(grouped(stored.checkpoint.step)),
                     QString::fromStdU16String(stored.checkpoint.file.u16string()));
        }
    }
    if (!facts_.marks.empty()) {
        addHeading(tr("Marks"));
        for (const StoredMark& mark : facts_.marks) {
            addValue(tr("step %1").arg(grouped(mark.mark.step)), coreText(markText(mark.mark)));
        }
    }
}

// What was chosen stands out.
void RunDetails::addSettings(const RunRecord& run) {
    std::string group;
    for (const Option& option : trainOptions()) {
        if (option.group != group) {
            group = option.group;
            addHeading(coreText(group));
        }
        addValue(coreText(option.label), settingText(run.spec.config, option),
                 coreText(option.help));
        rows_.back().strong = option.get(run.spec.config) != option.defaultValue();
    }
}

void RunDetails::addEnvironment(const RunRecord& run) {
    if (!run.environment.is_object() || run.environment.empty()) {
        return;
    }
    addHeading(tr("Environment"));
    for (const auto& [key, value] : run.environment.items()) {
        addValue(
            QString::fromStdString(key),
            QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump()));
    }
}

// Groups of runs that repeat each other, where there are any; else runs.
std::vector<RunDetails::Side> RunDetails::sides(std::span<const RunRecord* const> records) const {
    const std::vector<RunGroup> groups = groupsOf(records, columns_);
    std::vector<Side> sides;
    if (groups.size() > 1 && (groups.size() < records.size() || groups.size() == 2)) {
        for (const RunGroup& group : groups) {
            sides.push_back({coreText(group.label), {}});
            for (const std::size_t place : group.runs) {
                sides.back().runs.push_back(records[place]);
            }
        }
        return sides;
    }
    for (const RunRecord* record : records) {
        sides.push_back({tr("run %1").arg(record->id), {record}});
    }
    return sides;
}

void RunDetails::showMany() {
    title_->setText(tr("%n run(s)", nullptr, static_cast<int>(runs_.size())));
    std::vector<const RunRecord*> records;
    for (const RunPtr& run : runs_) {
        records.push_back(run.get());
    }
    const std::vector<Side> compared = sides(records);
    if (compared.size() == 2 &&
        groupsOf(std::span<const RunRecord* const>(records), columns_).size() == 2) {
        showVerdict(compared);
    } else if (compared.size() > 2 && compared.size() <= kComparedAtMost &&
               compared.size() < records.size()) {
        addVerdicts(compared);
    }
    addDifferences(compared, records);
}

// Each group against the one with the most parameters.
void RunDetails::addVerdicts(const std::vector<Side>& sides) {
    const auto parameters = [](const Side& side) { return side.runs.front()->parameters; };
    const Side& base = *std::ranges::max_element(sides, {}, parameters);
    addHeading(tr("Against “%1”").arg(base.title));
    for (const Side& side : sides) {
        if (&side != &base) {
            const Verdict verdict = VerdictView::verdictOn({base.title.toStdString(), base.runs},
                                                           {side.title.toStdString(), side.runs});
            rows_.push_back({Row::Kind::Text, coreText(verdict.sentence)});
        }
    }
    rows_.push_back({Row::Kind::Text, tr("Each interval holds for its comparison alone.")});
}

// Against the side with more parameters: mostly what shares less.
void RunDetails::showVerdict(const std::vector<Side>& sides) {
    const bool swapped = sides[0].runs[0]->parameters < sides[1].runs[0]->parameters;
    const Side& base = sides[swapped ? 1 : 0];
    const Side& other = sides[swapped ? 0 : 1];
    verdict_->showGroups({base.title.toStdString(), base.runs},
                         {other.title.toStdString(), other.runs});
    verdict_->show();
}

void RunDetails::addDifferences(const std::vector<Side>& sides,
                                std::span<const RunRecord* const> records) {
    const std::vector<const RunColumn*> differing = differingSettings(columns_, records);
    const auto settings = std::ranges::count_if(columns_.all(), &RunColumn::setting);
    std::vector<const RunColumn*> shown = differing;
    if (allSettings_) {
        shown.clear();
        for (const RunColumn& column : columns_.all()) {
            if (column.setting) {
                shown.push_back(&column);
            }
        }
    }
    for (const char* key : {"params", "macs", "best", "test", "images-per-second", "duration"}) {
        shown.push_back(&columns_.at(key));
    }
    addHeading(allSettings_ ? tr("Settings") : tr("What differs"));
    const bool sideBySide = sides.size() <= kComparedAtMost;
    if (sideBySide) {
        rows_.push_back({Row::Kind::Values, {}, {}, {}, true});
        for (const Side& side : sides) {
            rows_.back().values << side.title;
        }
    }
    for (const RunColumn* column : shown) {
        QStringList values;
        for (const Side& side : sideBySide ? sides : std::vector<Side>()) {
            values << (side.runs.size() == 1 ? cellText(*column, *side.runs[0])
                                             : cellText(*column, side.runs));
        }
        if (!sideBySide) {
            values << cellText(*column, records);
        }
        addColumn(*column, std::move(values));
        rows_.back().strong =
            allSettings_ && std::ranges::find(differing, column) != differing.end();
    }
    if (!allSettings_) {
        const auto same = settings - static_cast<std::ptrdiff_t>(differing.size());
        rows_.push_back({Row::Kind::Text, tr("Same: %1 settings").arg(same)});
    }
    for (std::size_t i = 1; i < std::min(sides.size(), kComparedAtMost); ++i) {
        addArchitecture(sides[0], sides[i]);
    }
}

void RunDetails::addArchitecture(const Side& before, const Side& after) {
    const ArchSpec& from = before.runs[0]->spec.arch;
    const ArchSpec& to = after.runs[0]->spec.arch;
    const std::vector<FieldChange> changes = changesOf(diffOf(from, to), from, to);
    if (changes.empty()) {
        return;
    }
    addHeading(tr("Architecture: %1 → %2").arg(before.title, after.title));
    for (const FieldChange& change : changes) {
        addValue(coreText(change.field),
                 tr("%1 → %2").arg(coreText(change.before), coreText(change.after)));
    }
}

// What is only brought up to date keeps its labels, and with them what is selected in them and
// where it is scrolled to.
void RunDetails::showRows() {
    if (!isLaidOut()) {
        layOut();
        return;
    }
    for (std::size_t k = 0; k < rows_.size(); ++k) {
        if (rows_[k].run != 0) {
            continue; // a link, the same
        }
        for (std::size_t i = 0; i < labels_[k].size(); ++i) {
            const QString& value = rows_[k].values[static_cast<qsizetype>(i)];
            if (labels_[k][i]->text() != value) {
                labels_[k][i]->setText(value);
            }
        }
    }
    laidOut_ = rows_;
}

bool RunDetails::isLaidOut() const {
    return std::ranges::equal(rows_, laidOut_, [](const Row& a, const Row& b) {
        return a.kind == b.kind && a.name == b.name && a.values.size() == b.values.size() &&
               a.tip == b.tip && a.strong == b.strong && a.run == b.run;
    });
}

int RunDetails::markWidth() const {
    return fontMetrics().height() + 4;
}

int RunDetails::widestWord() const {
    int widest = 0;
    for (const Row& row : rows_) {
        if (row.kind == Row::Kind::Values) {
            for (const QString& word : row.name.split(QLatin1Char(' '))) {
                widest = std::max(widest, fontMetrics().horizontalAdvance(word));
            }
        }
    }
    return widest;
}

void RunDetails::layOut() {
    delete body_;
    body_ = new QWidget;
    auto* grid = new QGridLayout(body_);
    grid->setContentsMargins(space::kFlush);
    grid->setHorizontalSpacing(space::kWide);
    grid->setVerticalSpacing(space::kTight);
    labels_.assign(rows_.size(), {});
    qsizetype sides = 1;
    for (const Row& row : rows_) {
        sides = std::max(sides, row.values.size());
    }
    // Many values have no room beside their name, and stand below it.
    const int first = sides > kBesideNames ? 0 : 1;
    for (int side = 0; side < static_cast<int>(sides); ++side) {
        grid->setColumnStretch(side + first, 4);
    }
    if (first == 1) {
        grid->setColumnStretch(0, 3);
        grid->setColumnMinimumWidth(0, widestWord() + (sides == 1 ? markWidth() : 0));
    }
    for (std::size_t k = 0; k < rows_.size(); ++k) {
        const Row& row = rows_[k];
        const int at = 2 * static_cast<int>(k);
        const int below = at + 1 - first;
        if (row.kind == Row::Kind::Command) {
            labels_[k].push_back(addCommand(grid, at, row));
            continue;
        }
        auto* name = new QLabel(row.name);
        name->setTextFormat(Qt::PlainText);
        letBeNarrow(name);
        name->setToolTip(row.tip);
        if (row.kind != Row::Kind::Values) {
            const bool heading = row.kind == Row::Kind::Heading;
            name->setFont(heading ? strongFont(font()) : font());
            const int above = heading && k != 0 ? space::kWide : space::kNone;
            name->setContentsMargins(space::kNone, above, space::kNone, space::kNone);
            name->setForegroundRole(heading ? QPalette::WindowText : QPalette::PlaceholderText);
            grid->addWidget(name, at, 0, 1, static_cast<int>(sides) + first);
            continue;
        }
        name->setForegroundRole(QPalette::PlaceholderText);
        const int above = first == 0 ? space::kTight : space::kNone;
        name->setContentsMargins(space::kNone, above, space::kNone, space::kNone);
        if (first == 0 && row.name.isEmpty()) {
            name->hide();
        }
        const int width = first == 1 ? 1 : static_cast<int>(sides);
        grid->addWidget(name, at, 0, 1, width, Qt::AlignTop);
        // Side by side the numbers need the room. In the same cell, so that the name may take
        // several lines.
        if (!row.meaning.isEmpty() && sides == 1) {
            auto* mark = new HelpMark(row.name, row.meaning);
            name->setContentsMargins(space::kNone, above, markWidth(), space::kNone);
            grid->addWidget(mark, at, 0, 1, width, Qt::AlignTop | Qt::AlignRight);
        }
        const int span = row.values.size() == 1 ? static_cast<int>(sides) : 1;
        for (int side = 0; side < static_cast<int>(row.values.size()); ++side) {
            QLabel* value = addLabel(grid, row, side);
            labels_[k].push_back(value);
            grid->addWidget(value, below, side + first, 1, span, Qt::AlignTop);
        }
    }
    laidOut_ = rows_;
    static_cast<QVBoxLayout*>(content_->layout())->insertWidget(kBodyPlace, body_);
}

QLabel* RunDetails::addLabel(QGridLayout* grid, const Row& row, int column) {
    auto* label = new CountLabel(row.values[column], grid->parentWidget());
    label->setTextFormat(Qt::PlainText);
    letBeNarrow(label);
    label->setToolTip(row.tip);
    letBeCopied(label);
    if (row.strong) {
        label->setFont(strongFont(font()));
    }
    if (row.run != 0) {
        label->setTextFormat(Qt::RichText);
        label->setText(
            QStringLiteral("<a href='#'>%1</a>").arg(row.values[column].toHtmlEscaped()));
        connect(label, &QLabel::linkActivated, this,
                [this, run = row.run] { emit runWanted(run); });
    }
    return label;
}

QLabel* RunDetails::addCommand(QGridLayout* grid, int at, const Row& row) {
    auto* command = new QLabel(row.values[0]);
    command->setObjectName(QStringLiteral("runCommand"));
    command->setTextFormat(Qt::PlainText);
    letBeNarrow(command);
    command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    letBeCopied(command);
    auto* copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the command line"));
    copy->setFocusPolicy(Qt::TabFocus);
    connect(copy, &QToolButton::clicked, this, [this, command] {
        QApplication::clipboard()->setText(command->text());
        emit message(tr("Copied the command line"));
    });
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(space::kFlush);
    column->addWidget(command);
    column->addWidget(copy, 0, Qt::AlignLeft);
    grid->addWidget(both, at, 0, 1, -1);
    return command;
}

} // namespace sharesnet
