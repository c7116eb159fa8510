#include "ui/compare/sweep_panel.h"

#include "core/base/atomic_file.h"
#include "core/flow/class_check.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/compare/sweep_fields.h"
#include "ui/compare/sweep_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kSoonMs = 250;
constexpr int kOutlookMs = 700;
constexpr auto kSweepFiles = ".sharesnet-sweep.json";

QString filter() {
    return SweepPanel::tr("Sweep (*%1)").arg(QLatin1String(kSweepFiles));
}

} // namespace

SweepPanel::SweepPanel(StoreClient* client, QWidget* parent)
    : QWidget(parent), client_(client), fields_(new SweepFields), workRow_(new SweepWorkRow) {
    setObjectName(QStringLiteral("sweep"));
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMs);
    outlookSoon_.setSingleShot(true);
    outlookSoon_.setInterval(kOutlookMs);
    auto* scroll = new QScrollArea;
    scroll->setWidget(fields_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have the keyboard
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPanel);
    layout->setSpacing(space::kGap);
    layout->addWidget(makeHead());
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot());
    layout->addWidget(workRow_);
    connectAll();
    taking_ = false;
    workRow_->showWork(work_, activity_);
    showPlan();
    client_->loadPlans();
}

void SweepPanel::connectAll() {
    connect(&soon_, &QTimer::timeout, this, &SweepPanel::replan);
    connect(&outlookSoon_, &QTimer::timeout, this, &SweepPanel::askOutlook);
    connect(client_, &StoreClient::outlookLoaded, this, &SweepPanel::takeOutlook);
    connect(client_, &StoreClient::plansLoaded, this, &SweepPanel::takePlans);
    connect(client_, &StoreClient::runsLoaded, this, &SweepPanel::followRuns);
    connect(fields_, &SweepFields::edited, this, &SweepPanel::edited);
    connect(fields_, &SweepFields::windowsSettingsWanted, this, &SweepPanel::takeFromSource);
    connect(fields_, &SweepFields::problem, this, &SweepPanel::problem);
    connect(workRow_, &SweepWorkRow::runsWanted, this,
            [this] { emit runsWanted(QString::fromStdString(work_.plan->sweep.name)); });
    connect(workRow_, &SweepWorkRow::pauseWanted, this, &SweepPanel::pauseWanted);
    connect(workRow_, &SweepWorkRow::continueWanted, this,
            [this] { emit queueWanted(work_.plan, retry_->isChecked()); });
    connect(workRow_, &SweepWorkRow::stopWanted, this, &SweepPanel::stopWanted);
    connect(workRow_, &SweepWorkRow::leaveWanted, this, &SweepPanel::leave);
}

void SweepPanel::leave() {
    client_->forgetPlan(work_.plan->sweep.name);
    work_ = {};
    activity_ = SweepActivity::None;
    workRow_->showWork(work_, activity_);
    emit leaveWanted();
}

QWidget* SweepPanel::makeHead() {
    name_ = new QLineEdit;
    name_->setObjectName(QStringLiteral("sweepName"));
    name_->setAccessibleName(tr("Name of the sweep"));
    name_->setPlaceholderText(tr("Name, such as: which stages"));
    connect(name_, &QLineEdit::textChanged, this, &SweepPanel::edited);
    auto* nameLabel = new QLabel(tr("&Name"));
    nameLabel->setBuddy(name_);
    auto* open = new QPushButton(tr("&Open…"));
    open->setObjectName(QStringLiteral("sweepOpen"));
    open->setToolTip(tr("A sweep file (*%1)").arg(QLatin1String(kSweepFiles)));
    save_ = new QPushButton(tr("Save…"));
    save_->setObjectName(QStringLiteral("sweepSave"));
    save_->setToolTip(tr("As a file that `sharesnet sweep` trains, too"));
    connect(open, &QPushButton::clicked, this, &SweepPanel::chooseToOpen);
    connect(save_, &QPushButton::clicked, this, &SweepPanel::save);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(nameLabel);
    row->addWidget(name_, 1);
    row->addWidget(open);
    row->addWidget(save_);
    return head;
}

QWidget* SweepPanel::makeFoot() {
    planText_ = new QLabel;
    planText_->setObjectName(QStringLiteral("sweepPlan"));
    planText_->setWordWrap(true);
    retry_ = new QCheckBox(tr("Retry failed runs"));
    retry_->setObjectName(QStringLiteral("sweepRetry"));
    retry_->hide();
    queue_ = new QPushButton(tr("Add to &queue"));
    queue_->setObjectName(QStringLiteral("sweepQueue"));
    queue_->setToolTip(tr("Trains what is left of it, one run at a time, after the queued ones; "
                          "other processes can take part"));
    connect(queue_, &QPushButton::clicked, this, &SweepPanel::addToQueue);
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(planText_, 1);
    row->addWidget(retry_);
    row->addWidget(queue_);
    return foot;
}

// Its data are looked for now: its turn may come at night.
void SweepPanel::addToQueue() {
    if (!plan_) {
        return;
    }
    worker_.post([plan = plan_] { requireClassesOfData(plan->places); },
                 [this, plan = plan_, retry = retry_->isChecked()] {
                     client_->keepPlan(plan);
                     emit queueWanted(plan, retry);
                 },
                 [this, name = plan_->sweep.name](const std::string& why) {
                     emit problem(
                         tr("Sweep “%1” cannot start: %2")
                             .arg(QString::fromStdString(name), QString::fromStdString(why)));
                 });
}

void SweepPanel::setSource(std::function<SweepSource()> source) {
    source_ = std::move(source);
    fields_->setOpenDesign([this] { return source_().design; });
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
    const bool isFirst = fields_->designs().empty() && name_->text().isEmpty();
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
    fields_->read(form);
    return form;
}

void SweepPanel::take(const SweepForm& form) {
    taking_ = true;
    followsSource_ = false;
    name_->setText(form.name);
    data_ = form.data;
    config_ = form.config;
    fields_->take(form);
    taking_ = false;
    edited();
}

void SweepPanel::chooseToOpen() {
    QFileDialog* dialog = newFileDialog(window(), tr("Open sweep"), filter());
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
    QFileDialog* dialog = newFileDialog(window(), tr("Save sweep"), filter());
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

void SweepPanel::addDesign(const ArchSpec& design) {
    fields_->addDesign(design);
}

QString SweepPanel::planText() const {
    return planText_->text();
}

QString SweepPanel::trouble() const {
    return trouble_;
}

void SweepPanel::showPlan() {
    const QString facts = tr("%1 · %2 epochs · learning rate %3 · batch %4")
                              .arg(QString::fromStdString(toString(data_)))
                              .arg(config_.epochs)
                              .arg(config_.learningRate)
                              .arg(config_.batchSize);
    fields_->showBase(facts, followsSource_);
    queue_->setEnabled(plan_ && !(outlook_ && outlook_->progress.isDone()));
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
    QStringList factors{tr("%Ln network(s)", nullptr,
                           static_cast<int>(runs / std::max<std::size_t>(settings * seeds, 1)))};
    if (settings > 1) {
        factors << tr("%1 settings").arg(settings);
    }
    factors << tr("%Ln seed(s)", nullptr, static_cast<int>(seeds));
    QStringList parts{tr("%1: %2").arg(tr("%Ln run(s)", nullptr, static_cast<int>(runs)),
                                       factors.join(QStringLiteral(" × ")))};
    if (outlook_) {
        const SweepProgress& progress = outlook_->progress;
        if (progress.finished > 0) {
            parts << tr("%1 finished already").arg(progress.finished);
        }
        if (progress.failed > 0) {
            parts << tr("%1 failed").arg(progress.failed);
        }
        if (const QString time = sweepTimeText(outlook_->time); !time.isEmpty()) {
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
    workRow_->showWork(work_, activity_);
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
        const bool wasDone = work_.outlook.progress.isDone();
        work_.outlook = sweep.outlook;
        if (!wasDone && sweep.outlook.progress.isDone()) {
            client_->forgetPlan(sweep.plan->sweep.name); // nothing to go on with
        }
        workRow_->showWork(work_, activity_);
    }
}

void SweepPanel::takePlans(const std::vector<PlannedSweep>& sweeps) {
    if (work_.plan) {
        return;
    }
    for (const PlannedSweep& sweep : sweeps) {
        if (sweep.outlook.progress.left() > 0) {
            work_ = sweep;
            activity_ = SweepActivity::Paused;
            workRow_->showWork(work_, activity_);
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
    // any run that trains here may tell how long those of the plan take
    const bool mayTellTime = outlook_ && outlook_->time.unknown > 0 && !update.runs.empty();
    if ((isOf(work_.plan) || isOf(plan_) || mayTellTime) && !outlookSoon_.isActive()) {
        outlookSoon_.start();
    }
}

void SweepPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!event->spontaneous() && fields_->designs().empty() && followsSource_ && source_) {
        fields_->addDesign(source_().design);
        if (name_->text().isEmpty()) {
            name_->setText(
                tr("%1 sweep").arg(QString::fromStdString(fields_->designs().front().name)));
        }
    }
}

} // namespace sharesnet
