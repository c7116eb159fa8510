#include "ui/window/design_page.h"

#include "ui/base/help_request.h"
#include "ui/base/message_bar.h"
#include "ui/designer/designer_tab.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/panels/budget_panel.h"
#include "ui/panels/compare_section.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/suggest_panel.h"
#include "ui/plots/live_strip.h"
#include "ui/plots/plot_model.h"
#include "ui/training/training_form.h"
#include "ui/window/log_panel.h"

#include <QDockWidget>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kRightPercent = 23;   // of the width
constexpr int kLibraryPercent = 24; // at most
constexpr int kStripPercent = 26;   // of the height
constexpr int kBudgetPercent = 45;

} // namespace

DesignPage::DesignPage(const Parts& parts)
    : ModePage(Mode::Design),
      designer_(new DesignerView(parts.document)),
      tab_(new DesignerTab(parts.document, designer_, parts.comparison)) {
    setCentralWidget(tab_);
    library_ = addDock(QStringLiteral("library"), tr("Library"), makeLibrary(parts.document));
    budget_ = addDock(QStringLiteral("budget"), tr("Budget"), makeBudget(parts));
    selection_ = addDock(QStringLiteral("inspector"), tr("Selection"),
                         new InspectorPanel(parts.document, designer_));
    training_ = addDock(QStringLiteral("training"), tr("Training"), parts.form);
    compare_ = addDock(QStringLiteral("compare"), tr("Compare"), makeCompare(parts));
    suggest_ = addDock(QStringLiteral("suggest"), tr("Suggest"), new SuggestPanel(parts.document));
    auto* strip = new LiveStrip(parts.plots);
    connect(strip, &LiveStrip::message, parts.plots, &PlotModel::message);
    strip_ = addDock(QStringLiteral("live"), tr("Live"), strip);
    logDock_ = addDock(QStringLiteral("log"), tr("Log"), new LogPanel(parts.log));
    setHelpPage(designer_, QStringLiteral("design#drawing"));
    setHelpPage(library_, QStringLiteral("design#library"));
    setHelpPage(budget_, QStringLiteral("design#budget"));
    setHelpPage(selection_, QStringLiteral("design#selection"));
    setHelpPage(training_, QStringLiteral("training#settings"));
    setHelpPage(compare_, QStringLiteral("design#compare"));
    setHelpPage(suggest_, QStringLiteral("design#suggest"));
    setHelpPage(strip_, QStringLiteral("training#control"));
    connect(designer_, &DesignerView::inspectorWanted, this, &DesignPage::showSelection);
}

QWidget* DesignPage::makeLibrary(ArchDocument* document) {
    auto* library = new LibraryPanel;
    connect(library, &LibraryPanel::specChosen, this, &DesignPage::specChosen);
    connect(document, &ArchDocument::changed, library,
            [document, library] { library->markOpen(document->spec()); });
    library->markOpen(document->spec());
    return library;
}

QWidget* DesignPage::makeBudget(const Parts& parts) {
    auto* budget = new BudgetPanel(parts.document);
    budget->setBatchSize(parts.form->config().batchSize);
    connect(parts.form, &TrainingForm::changed, budget,
            [budget](const TrainConfig& config) { budget->setBatchSize(config.batchSize); });
    connect(designer_, &DesignerView::whatIfChanged, budget,
            [budget](const std::optional<WhatIf>& change) {
                budget->showWhatIf(change ? tr("On click: %1").arg(whatIfText(*change))
                                          : QString());
            });
    return budget;
}

QWidget* DesignPage::makeCompare(const Parts& parts) {
    auto* compare = new CompareSection(parts.document, parts.comparison);
    connect(compare, &CompareSection::spotChosen, this, &DesignPage::showSpot);
    connect(compare, &CompareSection::problem, parts.messages,
            [messages = parts.messages](const QString& text) { messages->problem(text); });
    connect(parts.comparison, &Comparison::changed, this, [this, comparison = parts.comparison] {
        if (comparison->isActive() && !comparing_) {
            compare_->show();
            compare_->raise();
        }
        comparing_ = comparison->isActive();
    });
    return compare;
}

QWidget* DesignPage::focusTarget() const {
    return designer_;
}

void DesignPage::showSpot(const Spot& spot) {
    designer_->select(spot);
    designer_->reveal(designer_->current());
}

void DesignPage::showSelection() {
    showPanel(selection_);
}

void DesignPage::fitLibrary() {
    if (isVisible()) {
        resizeDocks({library_}, {libraryWidth()}, Qt::Horizontal);
    }
}

void DesignPage::arrangeDocks() {
    place(library_, Qt::LeftDockWidgetArea);
    for (QDockWidget* dock : {budget_, selection_, training_, compare_, suggest_}) {
        place(dock, Qt::RightDockWidgetArea);
    }
    for (QDockWidget* dock : {strip_, logDock_}) {
        place(dock, Qt::BottomDockWidgetArea);
    }
    splitDockWidget(budget_, selection_, Qt::Vertical);
    tabifyDockWidget(selection_, training_);
    tabifyDockWidget(training_, compare_);
    tabifyDockWidget(compare_, suggest_);
    tabifyDockWidget(strip_, logDock_);
    selection_->raise();
    strip_->raise();
    logDock_->hide();
}

// In a small window the library gives way to the drawing.
int DesignPage::libraryWidth() const {
    const auto* library = qobject_cast<const LibraryPanel*>(library_->widget());
    const int whole = library->sizeHint().width();
    return whole <= width() * kLibraryPercent / 100 ? whole : library->narrowWidth();
}

void DesignPage::sizeDocks() {
    resizeDocks({library_, budget_}, {libraryWidth(), width() * kRightPercent / 100},
                Qt::Horizontal);
    resizeDocks({strip_}, {height() * kStripPercent / 100}, Qt::Vertical);
    resizeDocks({budget_, selection_},
                {height() * kBudgetPercent / 100, height() * (100 - kBudgetPercent) / 100},
                Qt::Vertical);
}

} // namespace sharesnet
