#include "ui/panels/inspector_panel.h"

#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"
#include "ui/panels/issue_list.h"
#include "ui/panels/network_form.h"
#include "ui/panels/stage_form.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

QString selectionTitle(const std::vector<Spot>& spots, const Spot& current) {
    if (spots.size() < 2) {
        return spotName(current);
    }
    const QString stages = rangesText(stagesOf(spots));
    const auto all = [&](Spot::Kind kind) {
        return std::all_of(spots.begin(), spots.end(),
                           [kind](const Spot& spot) { return spot.kind == kind; });
    };
    if (all(Spot::Kind::Stage)) {
        return InspectorPanel::tr("Stages %1").arg(stages);
    }
    return (all(Spot::Kind::Chip)    ? InspectorPanel::tr("%1 convolutions of stage %2")
            : all(Spot::Kind::Block) ? InspectorPanel::tr("%1 blocks of stage %2")
                                     : InspectorPanel::tr("%1 selected in stage %2"))
        .arg(spots.size())
        .arg(stages);
}

} // namespace

InspectorPanel::InspectorPanel(ArchDocument* document, DesignerView* view, QWidget* parent)
    : QWidget(parent),
      document_(document),
      view_(view),
      title_(new QLabel),
      scroll_(new QScrollArea),
      pages_(new QStackedWidget),
      network_(new NetworkForm(document)),
      stage_(new StageForm(document, view)) {
    title_->setObjectName(QStringLiteral("title"));
    title_->setFont(titleFont(font()));
    pages_->addWidget(network_);
    pages_->addWidget(stage_);
    scroll_->setWidget(pages_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    // Wide enough for all of it: scrolled sideways, a number would hide its arrows.
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setMinimumWidth(pages_->minimumSizeHint().width() +
                             scroll_->verticalScrollBar()->sizeHint().width());
    auto* issues = new IssueList(document);
    connect(issues, &IssueList::spotChosen, this, [this](const Spot& spot) {
        view_->select(spot);
        view_->reveal(view_->current());
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kWide, space::kGap, space::kNone, space::kGap);
    pages_->setContentsMargins(space::kNone, space::kNone, space::kWide, space::kNone);
    layout->addWidget(title_);
    layout->addWidget(scroll_, 1);
    layout->addWidget(issues);
    // while the network's page is on show
    stage_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    connect(document_, &ArchDocument::changed, this, &InspectorPanel::refresh);
    connect(view_, &DesignerView::selectionChanged, this, &InspectorPanel::refresh);
    refresh();
}

void InspectorPanel::refresh() {
    const Spot& spot = view_->current();
    const bool inStage =
        spot.stage >= 1 && spot.stage <= static_cast<int>(document_->spec().stages.size());
    title_->setText(inStage ? selectionTitle(view_->selection(), spot) : spotName({}));
    showPage(inStage ? static_cast<QWidget*>(stage_) : network_);
    if (inStage) {
        stage_->refresh();
    } else {
        network_->refresh();
    }
}

// From its top, and no longer than itself.
void InspectorPanel::showPage(QWidget* page) {
    if (page == pages_->currentWidget()) {
        return;
    }
    pages_->currentWidget()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    page->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    pages_->setCurrentWidget(page);
    scroll_->verticalScrollBar()->setValue(0);
}

} // namespace sharesnet
