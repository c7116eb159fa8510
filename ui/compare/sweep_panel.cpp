#include "ui/compare/sweep_panel.h"

#include "core/arch/file.h"
#include "core/arch/presets.h"
#include "core/base/atomic_file.h"
#include "core/config/option_table.h"
#include "ui/base/icons.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kSoonMs = 250;
constexpr int kOutlookMs = 700;
constexpr auto kSweepFiles = ".sharesnet-sweep.json";

std::filesystem::path pathOf(const QString& file) {
    return std::filesystem::path(file.toStdU16String());
}

QString filter() {
    return SweepPanel::tr("Sweep (*%1)").arg(QLatin1String(kSweepFiles));
}

// What is varied one by one; the seed has a field of its own, the machine decides no result.
bool canVary(const Option& option) {
    return option.name != "seed" && option.group != kMachineGroup;
}

QLabel* heading(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(buddy);
    return label;
}

QString timeText(const TimeEstimate& time) {
    if (time.known == 0 && time.unknown == 0) {
        return {};
    }
    if (time.known == 0) {
        return SweepPanel::tr("time unknown: no run like these has trained an epoch on this "
                              "machine yet");
    }
    const QString about = SweepPanel::tr("about %1").arg(durationText(time.seconds));
    return time.unknown == 0 ? about
                             : SweepPanel::tr("%1 and %2 runs of unknown length")
                                   .arg(about, grouped(time.unknown));
}

bool isDone(const SweepProgress& progress) {
    return progress.runs > 0 && progress.finished == progress.runs;
}

QString countText(std::size_t count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(grouped(static_cast<std::int64_t>(count)));
}

} // namespace

SweepPanel::SweepPanel(StoreClient* client, QWidget* parent) : QWidget(parent), client_(client) {
    setObjectName(QStringLiteral("sweep"));
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMs);
    outlookSoon_.setSingleShot(true);
    outlookSoon_.setInterval(kOutlookMs);
    auto* columns = new QWidget;
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(24);
    row->addWidget(makeDesigns(), 3);
    row->addWidget(makeSharing(), 2);
    row->addWidget(makeSettings(), 5);
    auto* scroll = new QScrollArea;
    scroll->setWidget(columns);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot());
    layout->addWidget(makeWork());
    connect(&soon_, &QTimer::timeout, this, &SweepPanel::replan);
    connect(&outlookSoon_, &QTimer::timeout, this, &SweepPanel::askOutlook);
    connect(client_, &StoreClient::outlookLoaded, this, &SweepPanel::takeOutlook);
    connect(client_, &StoreClient::plansLoaded, this, &SweepPanel::takePlans);
    connect(client_, &StoreClient::runsLoaded, this, &SweepPanel::followRuns);
    taking_ = false;
    showWorkRow();
    showPlan();
    client_->loadPlans();
}

QLineEdit* SweepPanel::makeLine(const char* name, const QString& accessible,
                                const QString& placeholder) {
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    line->setAccessibleName(accessible);
    line->setPlaceholderText(placeholder);
    connect(line, &QLineEdit::textChanged, this, &SweepPanel::edited);
    return line;
}

QWidget* SweepPanel::makeHead() {
    name_ = makeLine("sweepName", tr("Name of the sweep"), tr("Name, such as: which stages"));
    auto* nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(name_);
    auto* open = new QPushButton(tr("&Open…"));
    open->setObjectName(QStringLiteral("sweepOpen"));
    open->setToolTip(tr("A sweep file (*%1)").arg(QLatin1String(kSweepFiles)));
    save_ = new QPushButton(tr("Sa&ve…"));
    save_->setObjectName(QStringLiteral("sweepSave"));
    save_->setToolTip(tr("As a file that `sharesnet sweep` trains, too"));
    connect(open, &QPushButton::clicked, this, &SweepPanel::chooseToOpen);
    connect(save_, &QPushButton::clicked, this, &SweepPanel::save);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(nameLabel);
    row->addWidget(name_, 1);
    row->addWidget(open);
    row->addWidget(save_);
    return head;
}

QWidget* SweepPanel::makeDesigns() {
    designList_ = new QListWidget;
    designList_->setObjectName(QStringLiteral("sweepDesigns"));
    designList_->setAccessibleName(tr("Designs of the sweep"));
    designList_->setMinimumHeight(fontMetrics().height() * 4);
    auto* add = new QPushButton(tr("&Add"));
    add->setObjectName(QStringLiteral("sweepAddDesign"));
    designMenu_ = new QMenu(add);
    add->setMenu(designMenu_);
    removeDesign_ = new QPushButton(tr("Remove"));
    removeDesign_->setObjectName(QStringLiteral("sweepRemoveDesign"));
    connect(designMenu_, &QMenu::aboutToShow, this, &SweepPanel::fillDesignMenu);
    connect(removeDesign_, &QPushButton::clicked, this, &SweepPanel::removeDesign);
    connect(designList_, &QListWidget::currentRowChanged, this,
            [this](int at) { removeDesign_->setEnabled(at >= 0); });
    removeDesign_->setEnabled(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(removeDesign_);
    buttons->addStretch(1);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading(tr("&Designs"), designList_));
    column->addWidget(designList_, 1);
    column->addLayout(buttons);
    return box;
}

QWidget* SweepPanel::makeSharing() {
    const auto check = [this](const char* name, const QString& text, const QString& tip) {
        auto* box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name));
        box->setToolTip(tip);
        connect(box, &QCheckBox::toggled, this, &SweepPanel::edited);
        return box;
    };
    asDesigned_ = check("sweepAsDesigned", tr("As designed"), tr("As the design has it"));
    asDesigned_->setChecked(true);
    unshared_ = check("sweepUnshared", tr("Unshared"), tr("No weight is shared"));
    paper_ = check("sweepPaper", tr("Paper's rule"), tr("Every stage by the paper's rule"));
    subsets_ = check("sweepSubsets", tr("All subsets of stages"),
                     tr("The paper's rule in each subset of the stages, from none to all: 8 "
                        "patterns of three stages"));
    groups_ = makeLine("sweepGroups", tr("Groups of so many blocks"), tr("none, or 2, 4"));
    groups_->setToolTip(tr("In every stage groups of so many consecutive blocks share conv 2; one "
                           "pattern for each number"));
    stages_ = makeLine("sweepStages", tr("Stages that share"), tr("none, or 1+3, 2"));
    stages_->setToolTip(tr("The paper's rule in these stages alone; one pattern for each"));
    for (QLineEdit* line : {groups_, stages_}) {
        line->setMinimumWidth(fontMetrics().horizontalAdvance(line->placeholderText()) + 20);
    }
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(4);
    form->addRow(heading(tr("Sharing"), nullptr));
    for (QCheckBox* box : {asDesigned_, unshared_, paper_, subsets_}) {
        form->addRow(box);
    }
    form->addRow(tr("&Groups of"), groups_);
    form->addRow(tr("S&tages"), stages_);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addStretch(1);
    return box;
}

QWidget* SweepPanel::makeSettings() {
    seeds_ = makeLine("sweepSeeds", tr("Seeds"), tr("1-3"));
    seeds_->setText(QStringLiteral("1-3"));
    base_ = new QLabel;
    base_->setObjectName(QStringLiteral("sweepBase"));
    base_->setWordWrap(true);
    base_->setForegroundRole(QPalette::PlaceholderText);
    fromForm_ = new QPushButton(tr("Take from the window"));
    fromForm_->setToolTip(tr("Data and settings of the training form instead of those of the "
                             "file"));
    connect(fromForm_, &QPushButton::clicked, this, &SweepPanel::takeFromSource);
    auto* add = new QPushButton(tr("Vary a &setting"));
    add->setObjectName(QStringLiteral("sweepAddSetting"));
    connect(add, &QPushButton::clicked, this, [this] {
        addAxis({"learning-rate", {}});
        axes_.back().option->setFocus();
    });
    axisRows_ = new QVBoxLayout;
    axisRows_->setSpacing(4);
    auto* seedRow = new QHBoxLayout;
    auto* seedsLabel = new QLabel(tr("See&ds"));
    seedsLabel->setBuddy(seeds_);
    seedRow->addWidget(seedsLabel);
    seedRow->addWidget(seeds_, 1);
    auto* baseRow = new QHBoxLayout;
    baseRow->addWidget(base_, 1);
    baseRow->addWidget(fromForm_, 0, Qt::AlignTop);
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(heading(tr("Settings"), nullptr));
    column->addLayout(baseRow);
    column->addLayout(axisRows_);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addLayout(seedRow);
    column->addStretch(1);
    return box;
}

QWidget* SweepPanel::makeFoot() {
    planText_ = new QLabel;
    planText_->setObjectName(QStringLiteral("sweepPlan"));
    planText_->setWordWrap(true);
    retry_ = new QCheckBox(tr("Retry failed runs"));
    retry_->setObjectName(QStringLiteral("sweepRetry"));
    retry_->hide();
    queue_ = new QPushButton(tr("&Queue"));
    queue_->setObjectName(QStringLiteral("sweepQueue"));
    queue_->setToolTip(tr("Trains what is left of it, one run after the other, behind the queued "
                          "runs; other programs may take part"));
    connect(queue_, &QPushButton::clicked, this, [this] {
        if (plan_) {
            client_->keepPlan(plan_);
            emit queueWanted(plan_, retry_->isChecked());
        }
    });
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(planText_, 1);
    row->addWidget(retry_);
    row->addWidget(queue_);
    return foot;
}

QWidget* SweepPanel::makeWork() {
    workRow_ = new QWidget;
    workRow_->setObjectName(QStringLiteral("sweepWork"));
    workText_ = new QLabel;
    workText_->setObjectName(QStringLiteral("sweepProgress"));
    workText_->setWordWrap(true);
    bar_ = new QProgressBar;
    bar_->setTextVisible(false);
    bar_->setFixedWidth(fontMetrics().averageCharWidth() * 18);
    bar_->setAccessibleName(tr("Finished runs of the sweep"));
    const auto button = [this](const char* name, const QString& text, const QString& tip) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(tip);
        return made;
    };
    auto* shown = button("sweepShow", tr("Show runs"), tr("Lists its runs in the table"));
    pause_ = button("sweepPause", tr("Pause"), {});
    stop_ = button("sweepStop", tr("Stop"),
                   tr("Stops the run in training, too; its checkpoint is kept"));
    leave_ = button("sweepLeave", tr("Forget"),
                    tr("Does not offer the rest again; the runs stay in the table"));
    connect(shown, &QPushButton::clicked, this,
            [this] { emit runsWanted(QString::fromStdString(work_.plan->sweep.name)); });
    connect(pause_, &QPushButton::clicked, this, [this] {
        if (activity_ == SweepActivity::Training) {
            emit pauseWanted();
        } else if (work_.plan) {
            emit queueWanted(work_.plan, retry_->isChecked());
        }
    });
    connect(stop_, &QPushButton::clicked, this, &SweepPanel::stopWanted);
    connect(leave_, &QPushButton::clicked, this, [this] {
        client_->forgetPlan(work_.plan->sweep.name);
        work_ = {};
        activity_ = SweepActivity::None;
        showWorkRow();
        emit leaveWanted();
    });
    auto* row = new QHBoxLayout(workRow_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(bar_);
    row->addWidget(workText_, 1);
    row->addWidget(shown);
    row->addWidget(pause_);
    row->addWidget(stop_);
    row->addWidget(leave_);
    return workRow_;
}

// Designs.

void SweepPanel::fillDesignMenu() {
    designMenu_->clear();
    designMenu_->addAction(tr("The open design"), this, [this] {
        if (source_) {
            addDesign(source_().design);
        }
    });
    auto* known = designMenu_->addMenu(tr("Preset"));
    for (const Preset& preset : presets()) {
        known->addAction(QString::fromStdString(preset.title), this,
                         [this, spec = preset.spec] { addDesign(spec); });
    }
    designMenu_->addAction(tr("File…"), this, &SweepPanel::readDesign);
}

void SweepPanel::addDesign(const ArchSpec& design) {
    if (std::ranges::find(designs_, design) == designs_.end()) {
        designs_.push_back(design);
        showDesigns();
        edited();
    }
}

void SweepPanel::readDesign() {
    auto* dialog = new QFileDialog(window(), tr("Add designs"), {},
                                   tr("Architecture (*.sharesnet.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        for (const QString& file : files) {
            worker_.post(
                [file] { return loadArch(pathOf(file)); },
                [this](const ArchSpec& design) { addDesign(design); },
                [this](const std::string& why) { emit problem(QString::fromStdString(why)); });
        }
    });
    dialog->open();
}

void SweepPanel::removeDesign() {
    const int at = designList_->currentRow();
    if (at >= 0 && at < static_cast<int>(designs_.size())) {
        designs_.erase(designs_.begin() + at);
        showDesigns();
        edited();
    }
}

void SweepPanel::showDesigns() {
    const int current = designList_->currentRow();
    designList_->clear();
    for (const ArchSpec& design : designs_) {
        designList_->addItem(design.name.empty() ? tr("untitled")
                                                 : QString::fromStdString(design.name));
    }
    designList_->setCurrentRow(std::min(current, designList_->count() - 1));
    removeDesign_->setEnabled(designList_->currentRow() >= 0);
}

// Settings.

void SweepPanel::addAxis(const SweepForm::Axis& axis) {
    AxisRow made;
    made.row = new QWidget;
    made.option = new QComboBox;
    made.option->setObjectName(QStringLiteral("sweepOption"));
    made.option->setAccessibleName(tr("Setting that is varied"));
    for (const Option& option : trainOptions()) {
        if (canVary(option) || option.name == axis.option) {
            made.option->addItem(QString::fromStdString(option.label),
                                 QString::fromStdString(option.name));
        }
    }
    made.option->setCurrentIndex(
        made.option->findData(QString::fromStdString(trainOption(axis.option).name)));
    made.values = makeLine("sweepValues", tr("Values"), tr("0.05, 0.1 or 0.01 to 0.1 in 3 log"));
    made.values->setToolTip(tr("Values with commas between them, or a range with both ends: "
                               "“0.01 to 0.1 in 3”, evenly, or with “log” behind it. Where numbers "
                               "are written with a decimal comma, values are separated by ;"));
    made.values->setText(axis.values);
    auto* remove = new QToolButton;
    remove->setIcon(themedIcon(QStringLiteral("list-remove")));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Do not vary this setting"));
    remove->setAccessibleName(remove->toolTip());
    auto* row = new QHBoxLayout(made.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(made.option, 2);
    row->addWidget(made.values, 3);
    row->addWidget(remove);
    axisRows_->addWidget(made.row);
    axes_.push_back(made);
    connect(made.option, &QComboBox::currentIndexChanged, this, &SweepPanel::edited);
    connect(remove, &QToolButton::clicked, this, [this, row = made.row] { removeAxis(row); });
    edited();
}

void SweepPanel::removeAxis(QWidget* row) {
    std::erase_if(axes_, [row](const AxisRow& axis) { return axis.row == row; });
    row->hide();
    row->deleteLater();
    edited();
}

void SweepPanel::setSource(std::function<SweepSource()> source) {
    source_ = std::move(source);
    takeFromSource();
}

void SweepPanel::sourceChanged() {
    if (followsSource_) {
        takeFromSource();
    }
}

void SweepPanel::takeFromSource() {
    if (!source_) {
        return;
    }
    followsSource_ = true;
    const SweepSource now = source_();
    const bool isFirst = designs_.empty() && name_->text().isEmpty();
    const bool isNew = now.config != config_ || now.data != data_ || isFirst;
    config_ = now.config;
    data_ = now.data;
    if (isNew) {
        edited();
    }
}

// The whole form.

SweepForm SweepPanel::form() const {
    SweepForm form;
    form.name = name_->text();
    form.data = data_;
    form.config = config_;
    form.designs = designs_;
    form.asDesigned = asDesigned_->isChecked();
    form.unshared = unshared_->isChecked();
    form.paper = paper_->isChecked();
    form.subsets = subsets_->isChecked();
    form.groupsOf = groups_->text();
    form.stages = stages_->text();
    for (const AxisRow& axis : axes_) {
        form.axes.push_back(
            {axis.option->currentData().toString().toStdString(), axis.values->text()});
    }
    form.seeds = seeds_->text();
    return form;
}

void SweepPanel::take(const SweepForm& form) {
    taking_ = true;
    followsSource_ = false;
    name_->setText(form.name);
    data_ = form.data;
    config_ = form.config;
    designs_ = form.designs;
    showDesigns();
    asDesigned_->setChecked(form.asDesigned);
    unshared_->setChecked(form.unshared);
    paper_->setChecked(form.paper);
    subsets_->setChecked(form.subsets);
    groups_->setText(form.groupsOf);
    stages_->setText(form.stages);
    while (!axes_.empty()) {
        removeAxis(axes_.back().row);
    }
    for (const SweepForm::Axis& axis : form.axes) {
        addAxis(axis);
    }
    seeds_->setText(form.seeds);
    taking_ = false;
    edited();
}

void SweepPanel::chooseToOpen() {
    auto* dialog = new QFileDialog(window(), tr("Open sweep"), {}, filter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SweepPanel::open);
    dialog->open();
}

void SweepPanel::open(const QString& file) {
    worker_.post([file] { return readSweep(pathOf(file)); },
                 [this](const Sweep& sweep) { take(formOf(sweep)); },
                 [this](const std::string& why) { emit problem(QString::fromStdString(why)); });
}

void SweepPanel::save() {
    if (!plan_) {
        return;
    }
    auto* dialog = new QFileDialog(window(), tr("Save sweep"), {}, filter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name_->text().trimmed().replace(QLatin1Char(' '), QLatin1Char('-')) +
                       QLatin1String(kSweepFiles));
    connect(dialog, &QFileDialog::fileSelected, this, [this, plan = plan_](const QString& chosen) {
        const QString file = chosen.endsWith(QLatin1String(kSweepFiles))
                                 ? chosen
                                 : chosen + QLatin1String(kSweepFiles);
        worker_.post([file, plan] { writeFileAtomically(pathOf(file), toJsonText(plan->sweep)); },
                     [this, file] { emit message(tr("Saved to %1").arg(file)); },
                     [this](const std::string& why) { emit problem(QString::fromStdString(why)); });
    });
    dialog->open();
}

void SweepPanel::edited() {
    if (taking_) {
        return;
    }
    plan_.reset();
    outlook_.reset();
    trouble_.clear();
    ++number_; // answers on what was typed before come too late
    showPlan();
    soon_.start();
}

void SweepPanel::replan() {
    const TrainConfig machine = source_ ? source_().config : config_;
    worker_.postLatest(
        [form = form(), machine] {
            SweepPlan plan = planOf(sweepOf(form));
            useMachineOf(machine, plan.places);
            return std::make_shared<const SweepPlan>(std::move(plan));
        },
        [this, number = number_](const SweepPlanPtr& plan) {
            if (number == number_) {
                plan_ = plan;
                showPlan();
                client_->loadOutlook(plan);
            }
        },
        [this, number = number_](const std::string& why) {
            if (number == number_) {
                trouble_ = QString::fromStdString(why);
                showPlan();
            }
        });
}

QString SweepPanel::planText() const {
    return planText_->text();
}

QString SweepPanel::trouble() const {
    return trouble_;
}

void SweepPanel::showPlan() {
    fromForm_->setVisible(!followsSource_);
    const QString facts = tr("%1 · %2 epochs · learning rate %3 · batch %4")
                              .arg(QString::fromStdString(toString(data_)))
                              .arg(config_.epochs)
                              .arg(config_.learningRate)
                              .arg(config_.batchSize);
    base_->setText(followsSource_ ? tr("As in the training form: %1").arg(facts) : facts);
    queue_->setEnabled(plan_ && !(outlook_ && isDone(outlook_->progress)));
    save_->setEnabled(plan_ != nullptr);
    retry_->setVisible(plan_ && outlook_ && outlook_->progress.failed > 0);
    QPalette colors = palette();
    if (!trouble_.isEmpty()) {
        colors.setColor(QPalette::WindowText, Theme::of(palette()).bad);
        planText_->setPalette(colors);
        planText_->setText(trouble_);
        return;
    }
    planText_->setPalette(colors);
    if (!plan_) {
        planText_->setText(tr("Counting…"));
        return;
    }
    std::size_t settings = 1;
    for (const SweepAxis& axis : plan_->sweep.settings) {
        settings *= axis.values.size();
    }
    const std::size_t seeds = plan_->sweep.seeds.size();
    const std::size_t runs = plan_->places.size();
    QStringList factors{countText(runs / std::max<std::size_t>(settings * seeds, 1),
                                  tr("1 network"), tr("%1 networks"))};
    if (settings > 1) {
        factors << tr("%1 settings").arg(settings);
    }
    factors << countText(seeds, tr("1 seed"), tr("%1 seeds"));
    QStringList parts{tr("%1: %2").arg(countText(runs, tr("1 run"), tr("%1 runs")),
                                       factors.join(QStringLiteral(" × ")))};
    if (outlook_) {
        const SweepProgress& progress = outlook_->progress;
        if (progress.finished > 0) {
            parts << tr("%1 finished already").arg(progress.finished);
        }
        if (progress.failed > 0) {
            parts << tr("%1 failed").arg(progress.failed);
        }
        if (const QString time = timeText(outlook_->time); !time.isEmpty()) {
            parts << time;
        }
    }
    planText_->setText(parts.join(QStringLiteral(" · ")));
}

// The sweep at work.

void SweepPanel::showWork(SweepPlanPtr plan, SweepActivity activity) {
    if (plan && plan != work_.plan) {
        work_ = {std::move(plan), {}};
    }
    activity_ = activity;
    showWorkRow();
    askOutlook();
}

void SweepPanel::askOutlook() {
    if (work_.plan) {
        client_->loadOutlook(work_.plan);
    }
    if (plan_) {
        client_->loadOutlook(plan_);
    }
}

void SweepPanel::takeOutlook(const PlannedSweep& sweep) {
    if (sweep.plan == plan_) {
        outlook_ = sweep.outlook;
        showPlan();
    }
    if (sweep.plan == work_.plan) {
        const bool wasDone = isDone(work_.outlook.progress);
        work_.outlook = sweep.outlook;
        if (!wasDone && isDone(sweep.outlook.progress)) {
            client_->forgetPlan(sweep.plan->sweep.name); // nothing to go on with
        }
        showWorkRow();
    }
}

void SweepPanel::showWorkRow() {
    workRow_->setVisible(work_.plan != nullptr);
    if (!work_.plan) {
        return;
    }
    const SweepProgress& progress = work_.outlook.progress;
    const int runs = static_cast<int>(work_.plan->places.size());
    const bool allDone = isDone(progress);
    bar_->setRange(0, runs);
    bar_->setValue(progress.finished);
    QStringList parts{tr("“%1”: %2 of %3 finished")
                          .arg(QString::fromStdString(work_.plan->sweep.name))
                          .arg(progress.finished)
                          .arg(runs)};
    if (progress.training > 0) {
        parts << tr("%1 in training").arg(progress.training);
    }
    if (progress.failed > 0) {
        parts << tr("%1 failed").arg(progress.failed);
    }
    if (activity_ == SweepActivity::Paused && !allDone) {
        parts << tr("paused");
    }
    if (const QString time = timeText(work_.outlook.time); !time.isEmpty() && !allDone) {
        parts << (work_.outlook.time.known > 0 ? tr("%1 left").arg(time) : time);
    }
    workText_->setText(parts.join(QStringLiteral(" · ")));
    const bool isTraining = activity_ == SweepActivity::Training;
    pause_->setText(isTraining ? tr("Pause") : tr("Continue"));
    pause_->setToolTip(isTraining ? tr("Begins no further run; the one in training goes on")
                                  : tr("Trains what is left of it"));
    pause_->setVisible(!allDone);
    stop_->setVisible(isTraining);
    leave_->setVisible(!isTraining);
}

void SweepPanel::takePlans(const std::vector<PlannedSweep>& sweeps) {
    if (work_.plan) {
        return;
    }
    for (const PlannedSweep& sweep : sweeps) {
        if (sweep.outlook.progress.left() > 0) {
            work_ = sweep;
            activity_ = SweepActivity::Paused;
            showWorkRow();
            emit unfinishedFound(sweep.plan, sweep.outlook.progress.left());
            return;
        }
    }
}

void SweepPanel::followRuns(const RunUpdate& update) {
    const auto isOf = [&](const SweepPlanPtr& plan) {
        return plan &&
               (!update.gone.empty() || std::ranges::any_of(update.runs, [&](const RunPtr& run) {
                   return run->sweep == plan->sweep.name;
               }));
    };
    if ((isOf(work_.plan) || isOf(plan_)) && !outlookSoon_.isActive()) {
        outlookSoon_.start();
    }
}

void SweepPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous() && designs_.empty() && followsSource_ && source_) {
        addDesign(source_().design);
        if (name_->text().isEmpty()) {
            name_->setText(tr("%1 sweep").arg(QString::fromStdString(designs_.front().name)));
        }
    }
}

} // namespace sharesnet
