#include "ui/plots/live_strip.h"

#include "ui/base/elided_label.h"
#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/plots/figure_dialog.h"
#include "ui/runs/run_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

#include <array>

namespace sharesnet {

namespace {

enum Row { Test, Best, Loss, LearningRate, Throughput, Parameters, Rows };

} // namespace

LiveStrip::LiveStrip(PlotModel* model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      linked_(new LinkedPlots(model, this)),
      accuracy_(new PlotView(this)),
      loss_(new PlotView(this)) {
    accuracy_->setObjectName(QStringLiteral("accuracyStrip"));
    loss_->setObjectName(QStringLiteral("lossStrip"));
    linked_->setAdapt([](PlotKind, PlotSettings settings) {
        settings.grouped = settings.logX = settings.logY = false;
        settings.test = settings.train = true;
        return settings;
    });
    linked_->add(accuracy_, PlotKind::Accuracy);
    linked_->add(loss_, PlotKind::Loss);
    auto* layout = new QHBoxLayout(this);
    // plots have a margin of kGap, so that their titles stand below that of the panel
    layout->setContentsMargins(space::kTight, space::kTight, space::kWide, space::kTight);
    layout->setSpacing(space::kWide);
    for (PlotView* view : {accuracy_, loss_}) {
        view->setCompact(true);
        layout->addWidget(view, 3);
    }
    layout->addWidget(buildNow(), 2);
    connect(linked_, &LinkedPlots::figureWanted, this, [this](PlotView* view) {
        auto* dialog = new FigureDialog(linked_->figureOf(view), this);
        connect(dialog, &FigureDialog::message, this, &LiveStrip::message);
        dialog->open();
    });
    connect(model, &PlotModel::dataChanged, this, &LiveStrip::showNow);
    linked_->setTheme(Theme::of(palette()));
    showNow();
}

QWidget* LiveStrip::buildNow() {
    auto* now = new QWidget;
    auto* grid = new QGridLayout(now);
    grid->setContentsMargins(space::kNone, space::kHair, space::kNone, space::kNone);
    grid->setVerticalSpacing(space::kTight);
    grid->setColumnStretch(1, 1);
    title_ = new ElidedLabel;
    title_->setObjectName(QStringLiteral("nowTitle"));
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    grid->addWidget(title_, 0, 0, 1, 2);
    const std::array<QString, Rows> names{tr("Test accuracy"), tr("Best"),       tr("Loss"),
                                          tr("Learning rate"), tr("Throughput"), tr("Parameters")};
    constexpr std::array<const char*, Rows> kMeanings{
        "accuracy", "best-accuracy", "loss", "learning-rate", "throughput", "parameters"};
    for (int row = 0; row < Rows; ++row) {
        auto* name = new QLabel(names.at(static_cast<std::size_t>(row)));
        name->setForegroundRole(QPalette::PlaceholderText);
        auto* value = new QLabel;
        value->setObjectName(QStringLiteral("now%1").arg(row));
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* mark = new HelpMark(name->text(),
                                  QStringLiteral("glossary#") +
                                      QLatin1String(kMeanings.at(static_cast<std::size_t>(row))));
        grid->addLayout(withHelp(name, mark), row + 1, 0);
        grid->addWidget(value, row + 1, 1);
        names_.push_back(name);
        marks_.push_back(mark);
        values_.push_back(value);
    }
    grid->setRowStretch(Rows + 1, 1);
    return now;
}

void LiveStrip::showNow() {
    const PlottedRun* run = model_->current();
    std::array<QString, Rows> texts;
    if (run) {
        const QString nothing = QStringLiteral("–");
        const auto tested = run->lastTested();
        const auto best = run->bestEpoch();
        texts[Test] = tested ? percentText(tested->testTop1) : nothing;
        texts[Best] =
            best ? tr("%1 · epoch %2").arg(percentText(best->testTop1)).arg(best->epoch) : nothing;
        texts[Parameters] = grouped(run->record().parameters);
        texts[Loss] = texts[LearningRate] = texts[Throughput] = nothing;
        if (!run->steps().empty()) {
            const StepDone& step = run->steps().back().step;
            texts[Loss] = valueText(step.loss);
            texts[LearningRate] = valueText(step.learningRate);
            texts[Throughput] = tr("%1 images/s").arg(fixedText(step.imagesPerSecond, 0));
        }
    }
    const QString name = run ? QString::fromStdString(run->record().spec.name) : QString();
    title_->setText(!run          ? QString()
                    : run->live() ? tr("Now: %1").arg(name)
                                  : tr("Latest: %1").arg(name));
    for (std::size_t row = 0; row < Rows; ++row) {
        names_[row]->setVisible(run != nullptr);
        marks_[row]->setVisible(run != nullptr);
        values_[row]->setText(texts.at(row));
    }
    for (const auto row : {Test, Best}) {
        values_[row]->setToolTip(run ? testImagesText(run->record()) : QString());
    }
    tellEpoch();
}

// To screen readers the numbers change once an epoch: many times a second nobody can listen.
void LiveStrip::tellEpoch() {
    const PlottedRun* run = model_->current();
    if (run == nullptr) {
        told_.clear();
        return;
    }
    const EpochDone tested = run->lastTested().value_or(EpochDone()); // epoch 0: none
    const QString now = QStringLiteral("%1 %2").arg(run->record().id).arg(tested.epoch);
    if (now == told_) {
        return;
    }
    told_ = now;
    for (std::size_t row = 0; row < Rows; ++row) {
        values_[row]->setAccessibleName(
            tr("%1: %2").arg(names_[row]->text(), values_[row]->text()));
    }
    if (run->live() && tested.epoch > 0) {
        announce(this, tr("Epoch %1 of %2: test accuracy %3")
                           .arg(tested.epoch)
                           .arg(run->record().spec.config.epochs)
                           .arg(percentText(tested.testTop1)));
    }
}

void LiveStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        linked_->setTheme(Theme::of(palette()));
    }
}

} // namespace sharesnet
