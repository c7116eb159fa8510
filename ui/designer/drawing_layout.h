#pragma once

#include "core/arch/arch_cost.h"
#include "core/arch/arch_layout.h"
#include "core/arch/arch_spec.h"
#include "ui/designer/drawing.h"
#include "ui/designer/drawing_style.h"
#include "ui/designer/fold_state.h"

namespace sharesnet {

// Everything about one architecture that its drawing depends on. Plain references: for the duration of a call.
struct DrawingSource {
    const ArchSpec& spec;
    const ArchLayout& layout;
    const ArchCost& cost;
};

enum class DrawingForm { Edited, Printed };

// Well under a millisecond for a folded ShaResNet-1001, a few with all its blocks unfolded.
Drawing layOutDrawing(const DrawingSource& source, const FoldState& folds, const DrawingStyle& style,
                      DrawingForm form = DrawingForm::Edited);

} // namespace sharesnet
