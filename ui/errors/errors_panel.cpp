#include "ui/errors/errors_panel.h"

#include "core/base/atomic_file.h"
#include "core/flow/run_errors_export.h"
#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/empty_state.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/errors/confusion_view.h"
#include "ui/errors/error_images.h"
#include "ui/errors/images_view.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kMostRuns = 2;

QString hintText() {
    return QCoreApplication::translate(
        "sharesnet::ErrorsPanel",
        "Rows: true class. Columns: predicted. Click a cell for its images.");
}

QString runText(std::int64_t run) {
    return ErrorsPanel::tr("run %1").arg(run);
}

} // namespace

ErrorsPanel::ErrorsPanel(StoreClient* store, QWidget* parent)
    : QWidget(parent),
      store_(store),
      matrices_(new QComboBox),
      values_(new QComboBox),
      export_(new QToolButton),
      sides_{new RunMatrix, new RunMatrix},
      difference_(new QWidget),
      differenceModel_(new ConfusionModel(this)),
      differenceView_(new ConfusionView(differenceModel_)),
      differenceTitle_(new QLabel),
      empty_(new EmptyState(QStringLiteral("view-grid"))),
      content_(new QWidget),
      cellText_(new ElidedLabel),
      filter_(new QComboBox),
      imagesNote_(new QLabel),
      images_(new ErrorImages(this)),
      imagesView_(new ImagesView(images_)),
      pages_(new QStackedLayout) {
    setObjectName(QStringLiteral("errorsPanel"));
    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeMatrices());
    splitter->addWidget(makeImages());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(space::kBar);
    column->setSpacing(space::kTight);
    column->addWidget(makeBar());
    column->addWidget(splitter, 1);
    setLayout(pages_);
    pages_->addWidget(empty_);
    pages_->addWidget(content_);
    connectClient();
    for (const std::size_t k : {0U, 1U}) {
        connect(sides_[k], &RunMatrix::evaluateWanted, this, [this, k] {
            RunErrorState& state = states_[k];
            state.evaluating = true;
            state.done = state.all = 0;
            state.note = state.errors ? state.note : QString();
            client_.evaluate(*state.source);
            refresh();
        });
        connect(sides_[k], &RunMatrix::cancelWanted, this,
                [this, k] { client_.cancel(states_[k].run); });
    }
    connectView(sides_[0]->view(), Filter::FirstErrors);
    connectView(sides_[1]->view(), Filter::SecondErrors);
    connectView(differenceView_, Filter::Both);
    connect(store, &StoreClient::factsLoaded, this, &ErrorsPanel::takeFacts);
    connect(store, &StoreClient::factsFailed, this, &ErrorsPanel::takeFailure);
    refresh();
}

ErrorsPanel::~ErrorsPanel() = default;

QWidget* ErrorsPanel::makeBar() {
    matrices_->setObjectName(QStringLiteral("matrices"));
    matrices_->setAccessibleName(tr("Which matrices"));
    matrices_->addItem(tr("Side by side"), static_cast<int>(Matrices::SideBySide));
    matrices_->addItem(tr("Difference"), static_cast<int>(Matrices::Difference));
    matrices_->setToolTip(tr("Both matrices, or the second minus the first"));
    values_->setObjectName(QStringLiteral("matrixValues"));
    values_->setAccessibleName(tr("Unit of the cells"));
    values_->addItem(tr("Images"), static_cast<int>(ConfusionModel::Values::Images));
    values_->addItem(tr("% of the row"), static_cast<int>(ConfusionModel::Values::Percent));
    values_->setToolTip(tr("What the cells count: images, or their share of the images of the "
                           "true class"));
    export_->setObjectName(QStringLiteral("exportMatrix"));
    export_->setText(tr("Export CSV…"));
    export_->setToolTip(tr("Write the confusion matrices into a file, images counted"));
    connect(matrices_, &QComboBox::activated, this, &ErrorsPanel::refresh);
    connect(values_, &QComboBox::activated, this, [this] {
        const auto values = static_cast<ConfusionModel::Values>(values_->currentData().toInt());
        for (RunMatrix* side : sides_) {
            side->setValues(values);
        }
        differenceModel_->setValues(values);
    });
    connect(export_, &QToolButton::clicked, this, &ErrorsPanel::chooseFile);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kFlush);
    row->addWidget(matrices_);
    row->addWidget(values_);
    row->addWidget(
        new HelpMark(tr("Confusion matrix"), QStringLiteral("glossary#confusion-matrix")));
    row->addStretch();
    row->addWidget(export_);
    return bar;
}

QWidget* ErrorsPanel::makeMatrices() {
    differenceTitle_->setFont(strongFont(font()));
    differenceTitle_->setWordWrap(true);
    auto* legend = new QLabel(tr("Blue: the second run does better. Red: it does worse."));
    legend->setForegroundRole(QPalette::PlaceholderText);
    legend->setWordWrap(true);
    auto* column = new QVBoxLayout(difference_);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kHair);
    column->addWidget(differenceTitle_);
    column->addWidget(legend);
    column->addWidget(differenceView_, 1);
    cellText_->setObjectName(QStringLiteral("cellText"));
    cellText_->setForegroundRole(QPalette::PlaceholderText);
    cellText_->setText(hintText());
    auto* matrices = new QWidget;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kWide);
    row->addWidget(sides_[0], 1);
    row->addWidget(sides_[1], 1);
    row->addWidget(difference_, 1);
    auto* all = new QVBoxLayout(matrices);
    all->setContentsMargins(space::kNone, space::kNone, space::kGap, space::kNone);
    all->setSpacing(space::kTight);
    all->addLayout(row, 1);
    all->addWidget(cellText_);
    return matrices;
}

QWidget* ErrorsPanel::makeImages() {
    filter_->setObjectName(QStringLiteral("imageFilter"));
    filter_->setAccessibleName(tr("Which test images"));
    filter_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    filter_->setMinimumContentsLength(20);
    imagesNote_->setObjectName(QStringLiteral("imagesNote"));
    imagesNote_->setTextFormat(Qt::PlainText);
    imagesNote_->setWordWrap(true);
    imagesNote_->setForegroundRole(QPalette::PlaceholderText);
    connect(filter_, &QComboBox::activated, this, &ErrorsPanel::showImages);
    connect(images_, &ErrorImages::wanted, &client_, &ErrorsClient::readImages);
    imagesView_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(imagesView_, &QWidget::customContextMenuRequested, this, &ErrorsPanel::offerLens);
    connect(imagesView_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const Choice* choice = shownChoice()) {
            emit lensWanted(choice->runs.front()->run, images_->imageAt(index.row()));
        }
    });
    connect(images_, &ErrorImages::cannotRead, this, [this](const QString& why) {
        imagesNote_->setText(why);
        imagesNote_->show();
    });
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(space::kGap, space::kNone, space::kNone, space::kNone);
    column->setSpacing(space::kTight);
    column->addWidget(filter_);
    column->addWidget(imagesNote_);
    column->addWidget(imagesView_, 1);
    return part;
}

void ErrorsPanel::connectView(ConfusionView* view, Filter errors) {
    connect(view, &ConfusionView::cellRead, this, [this](const QString& sentence) {
        cellText_->setText(sentence.isEmpty() ? hintText() : sentence);
    });
    connect(view, &ConfusionView::cellChosen, this, [this, errors](int truth, int predicted) {
        cell_ = Cell{errors, truth, predicted};
        fillFilters();
        filter_->setCurrentIndex(filter_->findData(static_cast<int>(Filter::Cell)));
        showImages();
    });
}

void ErrorsPanel::connectClient() {
    connect(&client_, &ErrorsClient::found, this, [this](const ErrorsFound& found) {
        RunErrorState* state = stateOf(found.run);
        if (state == nullptr) {
            return;
        }
        state->looked = true;
        state->source = found.source;
        state->note = coreText(found.kept.note);
        state->evaluating = client_.isEvaluating(found.run);
        // What is on show stays until there is something newer.
        state->outdated = state->errors && !found.kept.errors;
        if (found.kept.errors) {
            state->errors = found.kept.errors;
            state->data = found.kept.data;
        }
        refresh();
    });
    connect(&client_, &ErrorsClient::progressed, this, [this](qint64 run, qint64 done, qint64 all) {
        if (RunErrorState* state = stateOf(run); state != nullptr && state->evaluating) {
            state->done = done;
            state->all = all;
            showMatrices();
        }
    });
    connect(&client_, &ErrorsClient::evaluated, this, [this](const ErrorsPtr& errors) {
        if (RunErrorState* state = stateOf(errors->run)) {
            state->evaluating = false;
            state->errors = errors;
            state->data = TestData::AsEvaluated;
            state->outdated = false;
            state->note.clear();
            refresh();
        }
        emit message(
            tr("Run %1 is evaluated: %2 of all %3 test images right")
                .arg(errors->run)
                .arg(percentText(top1Of(*errors), 2), grouped(std::ssize(errors->images))));
    });
    connect(&client_, &ErrorsClient::failed, this, [this](qint64 run, const QString& why) {
        if (RunErrorState* state = stateOf(run)) {
            state->evaluating = false;
            state->note = why.isEmpty() ? state->note : why;
            refresh();
        } else if (!why.isEmpty()) {
            emit message(tr("Run %1 cannot be evaluated: %2").arg(run).arg(why));
        }
    });
    connect(&client_, &ErrorsClient::imagesRead, images_, &ErrorImages::take);
}

void ErrorsPanel::setEngine(std::shared_ptr<const Engine> engine) {
    client_.setEngine(std::move(engine));
}

void ErrorsPanel::showRuns(const std::vector<RunPtr>& runs) {
    const auto sameAs = [](const RunPtr& a, const RunPtr& b) { return a->id == b->id; };
    const auto asFar = [](const RunPtr& a, const RunPtr& b) {
        return a->epochs == b->epochs && a->state == b->state;
    };
    const bool tooMany = runs.size() > kMostRuns;
    const bool same = tooMany == tooMany_ && std::ranges::equal(runs, runs_, sameAs);
    if (same && std::ranges::equal(runs, runs_, asFar)) {
        return;
    }
    tooMany_ = tooMany;
    runs_ = tooMany_ ? std::vector<RunPtr>() : runs;
    if (!same) {
        states_.clear();
        cell_.reset();
        for (const RunPtr& run : runs_) {
            RunErrorState& state = states_.emplace_back();
            state.run = run->id;
            state.name = QString::fromStdString(run->spec.name);
        }
        refresh();
    }
    stale_ = true;
    if (isVisible()) {
        ask();
    }
}

void ErrorsPanel::ask() {
    stale_ = false;
    for (const RunPtr& run : runs_) {
        store_->loadFacts(run->id);
    }
}

// An answer that comes while nobody looks is asked for again when somebody does.
void ErrorsPanel::takeFacts(const RunFacts& facts) {
    if (stateOf(facts.run->id) == nullptr) {
        return;
    }
    if (isVisible()) {
        client_.look(*facts.run, facts.checkpoints);
    } else {
        stale_ = true;
    }
}

void ErrorsPanel::takeFailure(qint64 run, const QString& why) {
    if (RunErrorState* state = stateOf(run)) {
        state->looked = true;
        state->note = why;
        stale_ = true; // shown again it may be there
        refresh();
    }
}

void ErrorsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) {
        ask();
    }
}

void ErrorsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    client_.forgetImages();
}

RunErrorState* ErrorsPanel::stateOf(std::int64_t run) {
    const auto found = std::ranges::find(states_, run, &RunErrorState::run);
    return found != states_.end() ? &*found : nullptr;
}

bool ErrorsPanel::bothEvaluated() const {
    return states_.size() == kMostRuns && states_[0].errors && states_[1].errors;
}

void ErrorsPanel::refresh() {
    empty_->setText(tooMany_
                        ? tr("Select one run, or two to compare.")
                        : tr("Select a run in the table to see which test images it gets wrong, "
                             "or two to compare them."));
    pages_->setCurrentWidget(states_.empty() ? static_cast<QWidget*>(empty_) : content_);
    showMatrices();
    fillFilters();
    showImages();
}

void ErrorsPanel::showMatrices() {
    const bool two = states_.size() == kMostRuns;
    matrices_->setVisible(two);
    matrices_->setEnabled(bothEvaluated());
    export_->setEnabled(std::ranges::any_of(
        states_, [](const RunErrorState& state) { return state.errors != nullptr; }));
    const bool difference = bothEvaluated() && matrices_->currentData().toInt() ==
                                                   static_cast<int>(Matrices::Difference);
    for (std::size_t k = 0; k < kMostRuns; ++k) {
        sides_[k]->setVisible(k < states_.size() && !difference);
        if (k < states_.size()) {
            sides_[k]->setState(states_[k]);
        }
    }
    difference_->setVisible(difference);
    if (difference) {
        showDifference();
    }
}

void ErrorsPanel::showDifference() {
    const QString first = runText(states_[0].run);
    const QString second = runText(states_[1].run);
    differenceTitle_->setText(tr("Run %1 minus run %2").arg(states_[1].run).arg(states_[0].run));
    try {
        differenceModel_->setDifference(confusionOf(*states_[0].errors), first,
                                        confusionOf(*states_[1].errors), second);
    } catch (const Error& error) {
        differenceModel_->clear();
        differenceTitle_->setText(errorText(error));
    }
}

std::optional<ErrorsPanel::Choice> ErrorsPanel::cellChoice() const {
    if (!cell_ || (cell_->errors != Filter::FirstErrors && !bothEvaluated())) {
        return std::nullopt;
    }
    const std::size_t side = cell_->errors == Filter::SecondErrors ? 1 : 0;
    const ErrorsPtr& own = states_[side].errors;
    if (!own) {
        return std::nullopt;
    }
    Choice choice;
    choice.filter = Filter::Cell;
    const bool both = cell_->errors == Filter::Both;
    choice.runs = both ? std::vector{states_[0].errors, states_[1].errors} : std::vector{own};
    choice.images =
        both ? imagesOfCell(*states_[0].errors, *states_[1].errors, cell_->truth, cell_->predicted)
             : imagesOfCell(*own, cell_->truth, cell_->predicted);
    if (both && !setsNote_.isEmpty()) { // index i is another image for each
        return std::nullopt;
    }
    choice.text =
        tr("%1 predicted as %2, %3 (%4)")
            .arg(QString::fromStdString(className(*own, cell_->truth)),
                 QString::fromStdString(className(*own, cell_->predicted)),
                 both ? tr("either run") : runText(own->run), grouped(std::ssize(choice.images)));
    return choice;
}

void ErrorsPanel::addErrorSets(std::vector<Choice>& choices) const {
    const std::vector<ErrorsPtr> runs{states_[0].errors, states_[1].errors};
    const ErrorSets sets = errorSetsOf(*runs[0], *runs[1]);
    const auto add = [&](Filter filter, const QString& text, const ImageList& images) {
        choices.push_back({text.arg(grouped(std::ssize(images))), filter, runs, images});
    };
    add(Filter::OnlyFirst, tr("Only run %1 is wrong (%2)").arg(runs[0]->run), sets.onlyFirst);
    add(Filter::OnlySecond, tr("Only run %1 is wrong (%2)").arg(runs[1]->run), sets.onlySecond);
    add(Filter::Both, tr("Both are wrong (%1)"), sets.both);
}

std::vector<ErrorsPanel::Choice> ErrorsPanel::choices() const {
    std::vector<Choice> choices;
    if (std::optional<Choice> cell = cellChoice()) {
        choices.push_back(*std::move(cell));
    }
    for (std::size_t k = 0; k < states_.size(); ++k) {
        if (const ErrorsPtr& errors = states_[k].errors) {
            ImageList images = mostConfidentErrors(*errors);
            choices.push_back({tr("Most confident errors of run %1 (%2)")
                                   .arg(errors->run)
                                   .arg(grouped(std::ssize(images))),
                               k == 0 ? Filter::FirstErrors : Filter::SecondErrors,
                               {errors},
                               std::move(images)});
        }
    }
    if (bothEvaluated() && setsNote_.isEmpty()) {
        addErrorSets(choices);
    }
    return choices;
}

void ErrorsPanel::fillFilters() {
    setsNote_.clear();
    if (bothEvaluated()) {
        try {
            errorSetsOf(*states_[0].errors, *states_[1].errors);
        } catch (const Error& error) {
            setsNote_ = errorText(error);
        }
    }
    const QVariant before = filter_->currentData();
    shown_ = choices();
    filter_->clear();
    for (const Choice& choice : shown_) {
        filter_->addItem(choice.text, static_cast<int>(choice.filter));
    }
    filter_->setCurrentIndex(std::max(0, filter_->findData(before)));
    filter_->setVisible(!shown_.empty());
    imagesView_->setVisible(!shown_.empty());
}

const ErrorsPanel::Choice* ErrorsPanel::shownChoice() const {
    const int at = filter_->currentIndex();
    return at >= 0 && at < std::ssize(shown_) ? &shown_[static_cast<std::size_t>(at)] : nullptr;
}

void ErrorsPanel::offerLens(const QPoint& position) {
    const QModelIndex index = imagesView_->indexAt(position);
    const Choice* choice = shownChoice();
    if (!index.isValid() || choice == nullptr) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ErrorsPtr& run : choice->runs) {
        menu->addAction(choice->runs.size() == 1 ? tr("Show in the lens")
                                                 : tr("Show in the lens with run %1").arg(run->run),
                        this, [this, id = run->run, image = images_->imageAt(index.row())] {
                            emit lensWanted(id, image);
                        });
    }
    menu->popup(imagesView_->viewport()->mapToGlobal(position));
}

void ErrorsPanel::showImages() {
    if (shownChoice() == nullptr) {
        images_->show({}, {}, false);
        imagesNote_->hide();
        return;
    }
    const Choice& choice = *shownChoice();
    // The data of one run alone may have changed.
    const auto state = std::ranges::find_if(states_, [&choice](const RunErrorState& each) {
        return each.errors == choice.runs.front();
    });
    const bool readable = state->data == TestData::AsEvaluated;
    imagesNote_->setText(!setsNote_.isEmpty()    ? setsNote_
                         : choice.images.empty() ? tr("There are none.")
                                                 : QString());
    imagesNote_->setVisible(!imagesNote_->text().isEmpty());
    images_->show(choice.runs, choice.images, readable);
    filter_->setToolTip(choice.text);
    imagesView_->scrollToTop();
}

void ErrorsPanel::chooseFile() {
    QStringList ids;
    for (const RunErrorState& state : states_) {
        if (state.errors) {
            ids << QString::number(state.run);
        }
    }
    QFileDialog* dialog = newFileDialog(this, tr("Export confusion matrices"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("confusion-%1.csv").arg(ids.join(QLatin1Char('-'))));
    connect(dialog, &QFileDialog::fileSelected, this, &ErrorsPanel::writeMatrices);
    dialog->open();
}

void ErrorsPanel::writeMatrices(const QString& file) {
    std::vector<ErrorsPtr> runs;
    for (const RunErrorState& state : states_) {
        if (state.errors) {
            runs.push_back(state.errors);
        }
    }
    files_.post(
        [runs, file] {
            std::vector<const RunErrors*> all;
            for (const ErrorsPtr& run : runs) {
                all.push_back(run.get());
            }
            writeFileAtomically(pathOf(file), confusionCsv(all));
        },
        [this, file] { emit message(tr("Saved to %1").arg(file)); },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

} // namespace sharesnet
