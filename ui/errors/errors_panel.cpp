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
#include "ui/errors/confusion_view.h"
#include "ui/errors/difference_matrix.h"
#include "ui/errors/wrong_images.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
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

} // namespace

ErrorsPanel::ErrorsPanel(StoreClient* store, QWidget* parent)
    : QWidget(parent),
      store_(store),
      matrices_(new QComboBox),
      values_(new QComboBox),
      export_(new QToolButton),
      sides_{new RunMatrix, new RunMatrix},
      difference_(new DifferenceMatrix),
      empty_(new EmptyState(QStringLiteral("view-grid"))),
      content_(new QWidget),
      cellText_(new ElidedLabel),
      images_(new WrongImages),
      pages_(new QStackedLayout) {
    setObjectName(QStringLiteral("errorsPanel"));
    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeMatrices());
    splitter->addWidget(images_);
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
    connect(images_, &WrongImages::wanted, &client_, &ErrorsClient::readImages);
    connect(images_, &WrongImages::lensWanted, this, &ErrorsPanel::lensWanted);
    connectView(sides_[0]->view(), WrongImageSet::FirstErrors);
    connectView(sides_[1]->view(), WrongImageSet::SecondErrors);
    connectView(difference_->view(), WrongImageSet::Both);
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
        difference_->setValues(values);
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

void ErrorsPanel::connectView(ConfusionView* view, WrongImageSet errors) {
    connect(view, &ConfusionView::cellRead, this, [this](const QString& sentence) {
        cellText_->setText(sentence.isEmpty() ? hintText() : sentence);
    });
    connect(view, &ConfusionView::cellChosen, this, [this, errors](int truth, int predicted) {
        cell_ = MatrixCell{errors, truth, predicted};
        images_->chooseCell(imageChoices(states_, cell_));
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
    connect(&client_, &ErrorsClient::imagesRead, images_, &WrongImages::take);
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

void ErrorsPanel::refresh() {
    empty_->setText(tooMany_
                        ? tr("Select one run, or two to compare.")
                        : tr("Select a run in the table to see which test images it gets wrong, "
                             "or two to compare them."));
    pages_->setCurrentWidget(states_.empty() ? static_cast<QWidget*>(empty_) : content_);
    showMatrices();
    images_->setChoices(imageChoices(states_, cell_));
}

void ErrorsPanel::showMatrices() {
    const bool two = states_.size() == kMostRuns;
    matrices_->setVisible(two);
    matrices_->setEnabled(bothEvaluated(states_));
    export_->setEnabled(std::ranges::any_of(
        states_, [](const RunErrorState& state) { return state.errors != nullptr; }));
    const bool difference = bothEvaluated(states_) && matrices_->currentData().toInt() ==
                                                          static_cast<int>(Matrices::Difference);
    for (std::size_t k = 0; k < kMostRuns; ++k) {
        sides_[k]->setVisible(k < states_.size() && !difference);
        if (k < states_.size()) {
            sides_[k]->setState(states_[k]);
        }
    }
    difference_->setVisible(difference);
    if (difference) {
        difference_->showRuns(*states_[0].errors, *states_[1].errors);
    }
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
