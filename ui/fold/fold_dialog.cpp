#include "ui/fold/fold_dialog.h"

#include "core/exchange/foldability_export.h"
#include "core/run/kept_checkpoints.h"
#include "ui/base/help_mark.h"
#include "ui/base/help_request.h"
#include "ui/base/image_count.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/workbench_style.h"
#include "ui/explain/folder_export.h"
#include "ui/fold/fold_plan_view.h"
#include "ui/runs/branch_dialog.h"
#include "ui/runs/run_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace sharesnet {

namespace {

constexpr int kEstimateMs = 100;

QString checkpointText(const CheckpointSaved& saved) {
    const QString epoch = FoldDialog::tr("epoch %1").arg(saved.epoch);
    switch (saved.kind) {
    case CheckpointKind::Best:
        return FoldDialog::tr("Best, %1").arg(epoch);
    case CheckpointKind::Last:
        return FoldDialog::tr("Last, %1").arg(epoch);
    case CheckpointKind::Kept:
        break;
    }
    return FoldDialog::tr("Kept, %1").arg(epoch);
}

} // namespace

FoldDialog::FoldDialog(StoreClient* store, FoldClient* client, const RunPtr& run, std::int64_t step,
                       QWidget* parent)
    : QDialog(parent),
      store_(store),
      client_(client),
      run_(run),
      wantedStep_(step),
      checkpoint_(new QComboBox),
      images_(makeImageCount(QStringLiteral("foldImages"), FoldImages{}.images)),
      measure_(new QPushButton(tr("&Measure"))),
      stop_(new QPushButton(tr("&Stop"))),
      progress_(new QProgressBar),
      summary_(new QLabel),
      pairs_(new FoldPairsTable),
      place_(new QComboBox),
      similarity_(new QComboBox),
      matrix_(new UseMatrix),
      plan_(new FoldPlanView),
      folder_(new FolderExport(this)) {
    setObjectName(QStringLiteral("foldDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setHelpPage(this, QStringLiteral("exchange#fold"));
    setWindowTitle(tr("Foldability of %1").arg(runText(*run)));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kGap);
    layout->addWidget(makeControls());
    layout->addWidget(summary_);
    layout->addWidget(makeResults(), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    export_ = buttons->addButton(tr("&Export tables…"), QDialogButtonBox::ActionRole);
    export_->setObjectName(QStringLiteral("foldExport"));
    export_->setToolTip(tr("Writes pairs.csv and plan.csv into a folder"));
    copy_ = buttons->addButton(tr("Cop&y command"), QDialogButtonBox::ActionRole);
    copy_->setObjectName(QStringLiteral("foldCommand"));
    copy_->setToolTip(tr("The command line that ties what is chosen and heals it"));
    heal_ = buttons->addButton(tr("&Heal…"), QDialogButtonBox::ActionRole);
    heal_->setObjectName(QStringLiteral("foldHeal"));
    heal_->setToolTip(tr("Ties what is chosen and trains on, as a branch of the run"));
    layout->addWidget(buttons);
    makePrimaryDefault(measure_); // known to the dialog only now
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(export_, &QPushButton::clicked, this, &FoldDialog::exportTables);
    connect(copy_, &QPushButton::clicked, this, &FoldDialog::copyCommand);
    connect(heal_, &QPushButton::clicked, this, &FoldDialog::heal);
    connect(folder_, &FolderExport::message, this, &FoldDialog::message);
    connect(client_, &FoldClient::engineCame, this, &FoldDialog::follow);
    connect(plan_, &FoldPlanView::chosenChanged, this, &FoldDialog::follow);
    connect(store, &StoreClient::factsLoaded, this, &FoldDialog::takeFacts);
    store->loadFacts(run_->id);
    const QSize wanted(fontMetrics().averageCharWidth() * 180, fontMetrics().lineSpacing() * 48);
    resize(parent == nullptr ? wanted : wanted.boundedTo(parent->window()->size() * 0.94));
    follow();
}

FoldDialog::~FoldDialog() {
    if (job_) {
        job_->cancelled = true;
    }
}

QWidget* FoldDialog::makeControls() {
    checkpoint_->setObjectName(QStringLiteral("foldCheckpoint"));
    checkpoint_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    measure_->setObjectName(QStringLiteral("foldMeasure"));
    stop_->setObjectName(QStringLiteral("foldStop"));
    stop_->setAutoDefault(false);
    stop_->hide();
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the measurement"));
    progress_->hide();
    summary_->setObjectName(QStringLiteral("foldSummary"));
    summary_->setWordWrap(true);
    timer_.setInterval(kEstimateMs);
    auto* of = new QLabel(tr("Check&point"));
    of->setBuddy(checkpoint_);
    auto* over = new QLabel(tr("Test &images"));
    over->setBuddy(images_);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(of);
    row->addWidget(checkpoint_);
    row->addWidget(over);
    row->addWidget(images_);
    row->addWidget(measure_);
    row->addWidget(progress_, 1);
    row->addWidget(stop_);
    row->addStretch();
    connect(checkpoint_, &QComboBox::currentIndexChanged, this, &FoldDialog::followRequest);
    connect(images_, &QSpinBox::valueChanged, this, &FoldDialog::followRequest);
    connect(measure_, &QPushButton::clicked, this, &FoldDialog::measure);
    connect(stop_, &QPushButton::clicked, this,
            [this] { endMeasuring(tr("Stopped before all was measured.")); });
    connect(&timer_, &QTimer::timeout, this,
            [this] { progress_->setValue(static_cast<int>(std::lround(1000 * job_->done))); });
    return bar;
}

QWidget* FoldDialog::makeMatrix() {
    place_->setObjectName(QStringLiteral("foldPlace"));
    place_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    place_->setMinimumContentsLength(14); // also before there are any
    place_->setAccessibleName(tr("Convolution of the matrix"));
    similarity_->setObjectName(QStringLiteral("foldSimilarity"));
    similarity_->setAccessibleName(tr("Similarity"));
    similarity_->addItems({tr("Channels matched"), tr("As they are")});
    similarity_->setToolTip(tr("Cosine of the weights, with the channels within the blocks in the "
                               "best-fitting order, or as they are"));
    matrix_->setObjectName(QStringLiteral("foldMatrix"));
    matrix_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(place_, &QComboBox::currentIndexChanged, this, &FoldDialog::showMatrix);
    connect(similarity_, &QComboBox::currentIndexChanged, this, &FoldDialog::showMatrix);
    connect(pairs_, &FoldPairsTable::placeChosen, this, [this](const FoldPlace& place) {
        place_->setCurrentIndex(place_->findText(placeText(place)));
    });
    auto* choices = new QHBoxLayout;
    choices->setSpacing(space::kGap);
    choices->addWidget(place_);
    choices->addWidget(similarity_);
    choices->addWidget(
        new HelpMark(tr("Cosine of weights"), QStringLiteral("glossary#weight-cosine")));
    choices->addStretch();
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addLayout(choices);
    column->addWidget(matrix_, 1);
    return side;
}

QWidget* FoldDialog::makeResults() {
    auto* above = new QSplitter(Qt::Horizontal);
    above->addWidget(pairs_);
    above->addWidget(makeMatrix());
    above->setStretchFactor(0, 3);
    above->setStretchFactor(1, 1);
    auto* all = new QSplitter(Qt::Vertical);
    all->addWidget(above);
    all->addWidget(plan_);
    for (QSplitter* splitter : {above, all}) {
        splitter->setChildrenCollapsible(false);
    }
    return all;
}

// The best first, each step once.
void FoldDialog::takeFacts(const RunFacts& facts) {
    if (facts.run->id != run_->id || !checkpoints_.empty()) {
        return;
    }
    std::vector<CheckpointSaved> found;
    for (const StoredCheckpoint& stored : facts.checkpoints) {
        found.push_back(stored.checkpoint);
    }
    std::ranges::stable_sort(found, {}, [](const CheckpointSaved& each) {
        return std::pair(static_cast<int>(each.kind != CheckpointKind::Best), -each.step);
    });
    std::set<std::int64_t> steps;
    {
        const QSignalBlocker quiet(checkpoint_);
        for (const CheckpointSaved& each : found) {
            if (steps.insert(each.step).second) {
                checkpoints_.push_back(each);
                checkpoint_->addItem(checkpointText(each));
                if (each.step == wantedStep_) {
                    checkpoint_->setCurrentIndex(checkpoint_->count() - 1);
                }
            }
        }
    }
    followRequest();
    if (checkpoints_.empty()) {
        summary_->setText(tr("This run has no checkpoint (yet)."));
    }
}

const CheckpointSaved* FoldDialog::checkpoint() const {
    const int index = checkpoint_->currentIndex();
    return index < 0 ? nullptr : &checkpoints_.at(static_cast<std::size_t>(index));
}

FoldRequest FoldDialog::request() const {
    return {checkpoint()->file,
            checkpoint()->step,
            {run_->spec.data, images_->value()},
            {0, 0, 0}}; // all of the plan: the slider chooses
}

void FoldDialog::followRequest() {
    if (job_) {
        endMeasuring({});
    }
    showReport(checkpoint() == nullptr ? nullptr : client_->known(request()));
}

void FoldDialog::measure() {
    const auto mine = [this](const std::shared_ptr<FoldJob>& job) { return job_ == job; };
    const auto job = std::make_shared<std::shared_ptr<FoldJob>>();
    FoldClient::Answers answers;
    answers.pairs = [this, mine, job](const FoldReportPtr& report) {
        if (mine(*job)) {
            showReport(report);
        }
    };
    answers.report = [this, mine, job](const FoldReportPtr& report) {
        if (mine(*job)) {
            endMeasuring({});
            showReport(report);
        }
    };
    answers.failed = [this, mine, job](const QString& why) {
        if (mine(*job)) {
            endMeasuring(why);
        }
    };
    *job = client_->measure(request(), this, std::move(answers));
    job_ = *job;
    showReport(nullptr);
    summary_->setText(tr("Measuring each pair alone, then the plan…"));
    progress_->setValue(0);
    timer_.start();
    follow();
}

void FoldDialog::endMeasuring(const QString& why) {
    job_->cancelled = true;
    job_.reset();
    timer_.stop();
    if (!why.isEmpty()) {
        plan_->setReport(report_);
        summary_->setText(why);
    }
    follow();
}

void FoldDialog::showReport(FoldReportPtr report) {
    report_ = std::move(report);
    plan_->setReport(report_, job_ != nullptr);
    const QSignalBlocker quiet(place_);
    place_->clear();
    pairs_->setReport(report_ ? *report_ : FoldReport{});
    if (!report_) {
        summary_->setText(tr("How alike the weights of two blocks are, and what the network loses "
                             "where they become one. Channels within a block are matched first."));
    } else {
        summary_->setText(tr("As it is: %1 parameters, accuracy %2, loss %3 on %4 test images. %5 "
                             "pairs could share a weight.")
                              .arg(grouped(report_->parameters), percentText(report_->asIs.top1),
                                   fixedText(report_->asIs.loss, 4), grouped(report_->images),
                                   grouped(static_cast<std::int64_t>(report_->pairs.size()))));
        for (const FoldPlace& place : placesOf(*report_)) {
            place_->addItem(placeText(place));
        }
        if (const auto place = pairs_->currentPlace()) {
            place_->setCurrentIndex(place_->findText(placeText(*place)));
        }
    }
    showMatrix();
    follow();
}

void FoldDialog::showMatrix() {
    const int index = place_->currentIndex();
    if (!report_ || index < 0) {
        matrix_->setPairs({});
        return;
    }
    const std::vector<FoldPlace> places = placesOf(*report_);
    matrix_->setPairs(similarityPairs(*report_, places.at(static_cast<std::size_t>(index)),
                                      similarity_->currentIndex() == 0 ? FoldSimilarity::Matched
                                                                       : FoldSimilarity::AsItIs));
}

void FoldDialog::follow() {
    const bool busy = job_ != nullptr;
    measure_->setVisible(!busy);
    progress_->setVisible(busy);
    stop_->setVisible(busy);
    measure_->setEnabled(checkpoint() != nullptr && client_->ready());
    measure_->setToolTip(client_->ready() ? QString() : tr("The engine is still loading"));
    export_->setEnabled(report_ != nullptr);
    copy_->setEnabled(plan_->chosen() != nullptr);
    heal_->setEnabled(plan_->chosen() != nullptr);
}

void FoldDialog::copyCommand() {
    QGuiApplication::clipboard()->setText(QString::fromStdString(healCommand(
        report_->info, run_->id, checkpointName(*checkpoint()), plan_->chosen()->arch)));
    emit message(tr("Copied the command line that ties and heals"));
}

void FoldDialog::exportTables() {
    folder_->ask(foldReportFiles(report_));
}

void FoldDialog::heal() {
    RunSpec wanted = report_->info.spec;
    wanted.name = run_->spec.name;
    wanted.data = run_->spec.data;
    wanted.arch = plan_->chosen()->arch;
    setToHeal(wanted.config, report_->info.epoch);
    auto* dialog = new BranchDialog(store_, run_, this);
    dialog->propose(wanted, checkpoint()->step);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { emit branchRequested(run_->id, dialog->step(), dialog->wanted()); });
    dialog->open();
}

} // namespace sharesnet
