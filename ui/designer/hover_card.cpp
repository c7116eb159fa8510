#include "ui/designer/hover_card.h"

#include "ui/base/spacing.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_text.h"

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kBeside = 8;      // pixels below the spot, so that it is not covered
constexpr int kAboveSpot = 30;  // and above, where there is no room below
constexpr int kNearStage = 260; // pixels to the end of a stage, at most

} // namespace

HoverCard::HoverCard(const ArchDocument* document, QWidget* viewport)
    : QLabel(viewport), document_(document) {
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setMargin(space::kGap);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    hide();
}

void HoverCard::showFor(const Spot& spot, const QPoint& corner, int stageBottom) {
    change_ = whatIf(spot, document_->spec(), document_->cost());
    QStringList lines;
    if (change_) {
        lines << tr("On click: %1").arg(whatIfText(*change_));
    }
    const QString weight = weightText(spot, document_->spec(), document_->layout());
    if (!weight.isEmpty()) {
        lines << weight;
    }
    showText(lines.join(u'\n'), corner, stageBottom);
}

void HoverCard::describe(const Spot& spot, const QPoint& pointer, int stageBottom) {
    if (spot.kind == Spot::Kind::None) {
        hide();
        return;
    }
    QStringList lines{
        spotName(spot),
        spotDescription(spot, document_->spec(), document_->layout(), document_->cost()),
        issueText(spot, document_->issues())};
    lines.removeAll(QString());
    showText(lines.join(u'\n'), pointer, stageBottom);
}

void HoverCard::showText(const QString& text, const QPoint& corner, int stageBottom) {
    if (text.isEmpty()) {
        hide();
        return;
    }
    setText(text);
    adjustSize();
    const QSize room = parentWidget()->size();
    const int needed = kBeside + height();
    const bool belowStage =
        stageBottom - corner.y() <= kNearStage && stageBottom + needed <= room.height();
    const bool below = corner.y() + needed <= room.height();
    move(std::clamp(corner.x(), 0, std::max(0, room.width() - width())),
         belowStage ? stageBottom + kBeside
         : below    ? corner.y() + kBeside
                    : std::max(0, corner.y() - kAboveSpot - height()));
    show();
    raise();
}

} // namespace sharesnet
