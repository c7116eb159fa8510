#pragma once

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "ui/drawing/drawing.h"
#include "ui/drawing/drawing_style.h"
#include "ui/drawing/fold_state.h"

namespace sharesnet {

// Everything about one architecture that its drawing depends on. Plain references: for the duration
// of a call.
struct DrawingSource {
    const ArchSpec& spec;
    const ArchLayout& layout;
    const ArchCost& cost;
};

// Narrow holds for a network that flows to the right; one that flows down is narrow anyway.
// Well under a millisecond for a folded ShaResNet-1001, a few with all its blocks unfolded.
Drawing layOutDrawing(const DrawingSource& source, const FoldState& folds,
                      const DrawingStyle& style, DrawingForm form = DrawingForm::Edited,
                      DrawingFlow flow = DrawingFlow::Right);

} // namespace sharesnet
