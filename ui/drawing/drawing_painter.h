#pragma once

#include "core/arch/validate.h"
#include "core/design/diff.h"
#include "ui/base/theme.h"
#include "ui/drawing/drawing_layout.h"

#include <span>

class QPainter;

namespace sharesnet {

class DrawingCanvas;

// What of the drawing is marked: nothing of it for a picture in a file.
struct DrawingMarks {
    Spot selected; // the one with the keyboard
    Spot hovered;
    bool focus = false; // the selection has the keyboard
    std::span<const ArchIssue> issues;
    const ArchChanges* changes = nullptr; // against another architecture
    std::span<const Spot> selection = {}; // all that is selected
};

// Paints a drawing with any QPainter (screen, picture, SVG), in the drawing's coordinates. Only
// what touches `exposed` is painted; below a legible size texts are left out.
class DrawingPainter {
  public:
    DrawingPainter(const DrawingSource& source, const Drawing& drawing, const DrawingStyle& style,
                   const Theme& theme, const DrawingMarks& marks);

    void paint(QPainter& painter, const QRectF& exposed);

    // The shade of a share group; groups of different convs differ too.
    static QColor groupColor(const Theme& theme, int conv, int group);

  private:
    void paintEnds();
    void paintSpine();
    void paintEdge(const EdgeBox& edge);
    void paintStage(const StageBox& box);
    void paintHeader(const StageBox& box);
    void paintToggle(const StageBox& box);
    void paintFold(const RowBox& row);
    void paintFoldLabel(const RowBox& row, const QColor& color);
    void paintBlock(const RowBox& row);
    void paintShortcut(const RowBox& row);
    void paintRolled(const RowBox& row);
    void paintLoop(const RowBox& row, const QColor& color);
    void paintChip(const QRectF& rect, const ConvLayout& conv, const Spot& spot);
    void paintBlockTexts(const RowBox& row, const BlockLayout& block);
    void paintLinks(const StageBox& box);
    void paintArrows(const LinkBox& link, const QColor& color);
    void paintFooter(const StageBox& box);
    void paintMark(const QRectF& rect, double radius, bool current = true);
    void paintFoldMark(const RowBox& row, const Spot& spot, double radius);
    void paintSelection(const Spot& spot, const QRectF& rect, double radius);

    bool isSelected(const Spot& spot) const;
    bool isFaulty(const Spot& spot) const;
    bool isLit(int stage, const ConvLayout& conv) const; // a use of the lit weight
    bool isLit(const RowBox& fold) const;

    const DrawingSource& source_;
    const Drawing& drawing_;
    const DrawingStyle& style_;
    const Theme& theme_;
    const DrawingMarks& marks_;
    DrawingCanvas* canvas_ = nullptr; // while paint() runs, as is the painter
    QPainter* painter_ = nullptr;
    QRectF exposed_;
    // a use of the weight under the pointer or, with none there, selected
    const ConvLayout* lit_ = nullptr;
    int litStage_ = 0;
    bool hovering_ = false; // the pointer lights it, so that the others of the stage fade
};

} // namespace sharesnet
