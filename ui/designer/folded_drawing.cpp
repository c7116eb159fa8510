#include "ui/designer/folded_drawing.h"

#include "ui/base/motion.h"
#include "ui/designer/drawing_viewport.h"
#include "ui/document/arch_document.h"

#include <QVariantAnimation>
#include <QWidget>

#include <utility>

namespace sharesnet {

FoldedDrawing::FoldedDrawing(const ArchDocument* document, DrawingViewport* sight, QWidget* area)
    : QObject(area),
      document_(document),
      sight_(sight),
      area_(area),
      style_(DrawingStyle::of(area->font())),
      rolling_(new QVariantAnimation(this)) {}

DrawingSource FoldedDrawing::source() const {
    return {document_->spec(), document_->layout(), document_->cost()};
}

QRectF FoldedDrawing::placeOf(const Spot& spot) const {
    const QRectF place = drawing_.rectOf(spot);
    return spot.kind == Spot::Kind::Stage && place.isValid()
               ? drawing_.stages[spot.stage - 1].header
               : place;
}

Drawing FoldedDrawing::laidOut(const FoldState& folds) const {
    Drawing wide = layOutDrawing(source(), folds, style_, DrawingForm::Edited, flow_);
    if (!sized_ || flow_ == DrawingFlow::Down || sight_->hasRoomFor(wide.bounds.width())) {
        return wide;
    }
    return layOutDrawing(source(), folds, style_, DrawingForm::Narrow, flow_);
}

void FoldedDrawing::setDrawing(Drawing drawing) {
    drawing_ = std::move(drawing);
    sight_->setDrawing(drawing_.bounds.size(), static_cast<int>(2 * style_.unit));
}

void FoldedDrawing::layOut() {
    rolling_->stop(); // an edit does not wait for it
    const DrawingForm before = drawing_.form;
    setDrawing(laidOut(folds_));
    if (drawing_.form != before) {
        sight_->refit();
    }
    emit changed();
}

void FoldedDrawing::resized() {
    sized_ = true;
    if (laidOut(folds_).form != drawing_.form) {
        layOut();
    }
}

void FoldedDrawing::setStyle(const DrawingStyle& style) {
    style_ = style;
    layOut();
}

void FoldedDrawing::setFlow(DrawingFlow flow) {
    flow_ = flow;
    layOut();
}

void FoldedDrawing::unfoldAll() {
    for (const StageLayout& stage : document_->layout().stages) {
        for (const BlockRange& run : foldableRuns(stage)) {
            folds_.open(run);
        }
    }
    layOut();
}

void FoldedDrawing::foldAll() {
    folds_.closeAll();
    layOut();
}

void FoldedDrawing::foldAndUnrollAll() {
    folds_.closeAll();
    folds_.unrollAll();
    layOut();
}

void FoldedDrawing::toggle(const Spot& fold) {
    if (folds_.isRolled(fold.stage)) {
        setRolled({fold.stage}, false);
        return;
    }
    const auto run = runAt(document_->layout().at(fold.stage), folds_, fold.block);
    if (run) {
        folds_.isOpen(*run) ? folds_.close(*run) : folds_.open(*run);
    }
    layOut();
}

void FoldedDrawing::openAround(const Spot& spot) {
    if (spot.stage < 1 || spot.stage > std::ssize(drawing_.stages) || spot.block < 1) {
        return;
    }
    const auto rowOf = [&] { return drawing_.stages[spot.stage - 1].rowOf(spot.block); };
    if (rowOf() != nullptr && rowOf()->rolled) {
        folds_.setRolled(spot.stage, false); // at once, since what is looked for is to be seen
        layOut();
    }
    const RowBox* row = rowOf();
    if (row != nullptr && row->fold && spot.kind != Spot::Kind::Fold) {
        toggle({Spot::Kind::Fold, spot.stage, row->blocks.first, 0});
    }
}

void FoldedDrawing::setRolled(const std::vector<int>& stages, bool rolled) {
    FoldState unrolled = folds_;
    FoldState rolledUp = folds_;
    for (const int stage : stages) {
        folds_.setRolled(stage, rolled);
        unrolled.setRolled(stage, false);
        rolledUp.setRolled(stage, true);
    }
    emit rollingChanged();
    const int pace = motionTime(area_);
    if (pace <= 0 || !area_->isVisible()) {
        layOut();
        sight_->refit();
        return;
    }
    animate(unrolled, rolledUp, rolled, pace);
}

void FoldedDrawing::animate(const FoldState& unrolled, const FoldState& rolledUp, bool rolled,
                            int pace) {
    const Drawing from = laidOut(unrolled);
    const Drawing to = laidOut(rolledUp);
    rolling_->stop();
    rolling_->disconnect(this);
    rolling_->setStartValue(rolled ? 0.0 : 1.0);
    rolling_->setEndValue(rolled ? 1.0 : 0.0);
    rolling_->setDuration(2 * pace);
    rolling_->setEasingCurve(QEasingCurve::InOutCubic);
    connect(
        rolling_, &QVariantAnimation::valueChanged, this,
        [this, from, to](const QVariant& way) { setDrawing(between(from, to, way.toDouble())); });
    connect(rolling_, &QVariantAnimation::finished, this, [this] {
        layOut();
        sight_->refit();
    });
    rolling_->start();
}

void FoldedDrawing::follow(const StageMove& move) {
    folds_.follow(move);
}

} // namespace sharesnet
