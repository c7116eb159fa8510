#pragma once

#include "ui/drawing/drawing_hints.h"

#include <QLabel>

namespace sharesnet {

class ArchDocument;

// The few words beside the pointer: what a click would give and the weight that is lit. Never takes
// the mouse.
class HoverCard : public QLabel {
    Q_OBJECT

  public:
    HoverCard(const ArchDocument* document, QWidget* viewport);

    // Shows what there is to say of a spot that exists, or hides. `corner`: the lower left one of
    // the spot, in the viewport; `stageBottom`: where its stage ends, below which the card stands
    // if that is near, so that uses that light up stay in sight.
    void showFor(const Spot& spot, const QPoint& corner, int stageBottom);
    // All there is to say of a spot, at the pointer or likewise; hides where there is none.
    void describe(const Spot& spot, const QPoint& pointer, int stageBottom);

    const std::optional<WhatIf>& change() const { return change_; } // of the spot shown last

  private:
    void showText(const QString& text, const QPoint& corner, int stageBottom);

    const ArchDocument* document_;
    std::optional<WhatIf> change_;
};

} // namespace sharesnet
