#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "ui/drawing/drawing_painter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

class Painted : public testing::TestWithParam<std::pair<bool, double>> { // dark, scale
  protected:
    Painted() : theme(Theme::of(GetParam().first)) {}

    void paint(const DrawingMarks& marks = {}) {
        const double scale = GetParam().second;
        image =
            QImage((drawing.bounds.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(theme.window);
        QPainter painter(&image);
        painter.scale(scale, scale);
        const DrawingSource source{spec, layout, cost};
        DrawingPainter(source, drawing, style, theme, marks).paint(painter, drawing.bounds);
    }

    // Just within the left edge, at half height: beside the text.
    QColor leftOf(const QRectF& rect) const { return at({rect.left() + 3, rect.center().y()}); }
    QColor at(const QPointF& point) const {
        return image.pixelColor((point * GetParam().second).toPoint());
    }

    ArchSpec spec = setStageShared(cifarPreActivation(164), 3, false);
    ArchLayout layout = layoutOf(spec);
    ArchCost cost = costOf(spec);
    DrawingStyle style = DrawingStyle::of(QFont());
    Drawing drawing = layOutDrawing({spec, layout, cost}, {}, style);
    Theme theme;
    QImage image;
};

TEST_P(Painted, ColorsSayWhatAConvolutionIs) {
    paint();
    const StageBox& second = drawing.stages[1];
    EXPECT_EQ(leftOf(second.rowOf(3)->chips[0]), theme.conv);
    EXPECT_EQ(leftOf(second.rowOf(3)->chips[1]), theme.shared(0));
    EXPECT_EQ(leftOf(second.rowOf(1)->chips[0]), theme.conv); // a stride is a mark, no color
    EXPECT_EQ(leftOf(drawing.stages[2].rowOf(3)->chips[1]), theme.conv);
    EXPECT_EQ(leftOf(drawing.stem), theme.conv);
    EXPECT_EQ(leftOf(drawing.head), theme.classifierFill);
    EXPECT_EQ(at({second.card.left() + 4, second.card.center().y()}), theme.surface);
    EXPECT_EQ(at({2, 2}), theme.window);
}

TEST_P(Painted, SwitchesStandAsTheStageShares) {
    paint();
    const QRectF on = drawing.stages[0].toggle;
    const QRectF off = drawing.stages[2].toggle;
    const double knob = on.height() / 2;
    EXPECT_EQ(at({on.right() - knob, on.center().y()}), theme.onShared);
    EXPECT_EQ(at({on.left() + knob, on.center().y()}), theme.shared(0));
    EXPECT_EQ(at({off.left() + knob, off.center().y()}), theme.onShared);
    EXPECT_EQ(at({off.right() - knob, off.center().y()}), theme.muted);
}

TEST_P(Painted, HoveringASharedChipFadesTheOthersOfItsStage) {
    DrawingMarks marks;
    marks.hovered = Spot::ofChip(2, 2, 2);
    paint(marks);
    EXPECT_EQ(leftOf(drawing.stages[1].rowOf(18)->chips[1]), theme.shared(0));
    EXPECT_NE(leftOf(drawing.stages[1].rowOf(18)->chips[0]), theme.conv);
    EXPECT_EQ(leftOf(drawing.stages[0].rowOf(18)->chips[0]), theme.conv);
}

TEST_P(Painted, ASelectedUseLightsAllUsesAndTheFoldThatHidesSome) {
    const auto frame = [&](const QRectF& rect) {
        return at({rect.left() + rect.width() / 4, rect.top() - 1.5});
    };
    const QRectF last = drawing.stages[1].rowOf(18)->chips[1];
    const QRectF fold = drawing.stages[1].rowOf(9)->rect;
    paint();
    const QColor dark = frame(last);
    const QColor foldDark = frame(fold);
    DrawingMarks marks;
    marks.selected = Spot::ofChip(2, 2, 2);
    paint(marks);
    EXPECT_NE(frame(last), dark);
    EXPECT_NE(frame(fold), foldDark);
    // a selection fades nothing
    EXPECT_EQ(leftOf(drawing.stages[1].rowOf(18)->chips[0]), theme.conv);
}

TEST_P(Painted, ASelectedStageHasOneFrame) {
    DrawingMarks marks;
    marks.selected = Spot::ofStage(2);
    marks.focus = true;
    paint(marks);
    const StageBox& box = drawing.stages[1];
    EXPECT_EQ(at({box.card.left() - 3, box.card.center().y()}), theme.accent);
    EXPECT_NE(at({box.card.left(), box.card.center().y()}), theme.accent);
    EXPECT_NE(at({box.header.left() - 7, box.header.center().y()}), theme.accent);
}

TEST_P(Painted, ABrokenStemIsMarkedAtTheStem) {
    const QPointF badge(drawing.stem.right() + 1, drawing.stem.top() + style.smallLine * 0.05);
    paint();
    const QColor before = at(badge);
    spec.stem.kernel = 4;
    const std::vector<ArchIssue> issues = validate(spec);
    DrawingMarks marks;
    marks.issues = issues;
    paint(marks);
    EXPECT_NE(at(badge), before);
}

TEST_P(Painted, OnlyWhatIsExposedIsPainted) {
    const double scale = GetParam().second;
    image = QImage((drawing.bounds.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.scale(scale, scale);
    const DrawingSource source{spec, layout, cost};
    const DrawingMarks marks;
    DrawingPainter(source, drawing, style, theme, marks).paint(painter, drawing.stages[0].card);
    painter.end();
    EXPECT_EQ(leftOf(drawing.stages[0].rowOf(1)->chips[0]), theme.conv);
    EXPECT_EQ(leftOf(drawing.stages[2].rowOf(1)->chips[0]), QColor(Qt::magenta));
}

// How much of the straight part of a row's shortcut is inked.
double inkOfShortcut(const QImage& image, const RowBox& row, const QColor& ground, double scale) {
    const int x = static_cast<int>(row.shortcut.left() * scale);
    const int top = static_cast<int>((row.shortcut.top() + row.shortcut.width()) * scale);
    const int bottom = static_cast<int>((row.shortcut.bottom() - row.shortcut.width()) * scale);
    int inked = 0;
    for (int y = top; y < bottom; ++y) {
        inked += image.pixelColor(x, y) != ground || image.pixelColor(x - 1, y) != ground ? 1 : 0;
    }
    return 1.0 * inked / (bottom - top);
}

TEST_P(Painted, TheShortcutIsALineOrDashedWhereItProjects) {
    paint();
    const double scale = GetParam().second;
    const StageBox& box = drawing.stages[1];
    const QColor card = at({box.card.left() + 4, box.card.center().y()});
    EXPECT_EQ(inkOfShortcut(image, *box.rowOf(2), card, scale), 1);
    EXPECT_EQ(inkOfShortcut(image, *box.rowOf(9), card, scale), 1); // the fold
    const double dashed = inkOfShortcut(image, *box.rowOf(1), card, scale);
    EXPECT_GT(dashed, 0.3);
    EXPECT_LT(dashed, 0.9);
}

TEST_P(Painted, ShortcutsAreLeftOutWhereTextsAre) {
    QImage small((drawing.bounds.size() * 0.3).toSize(), QImage::Format_RGB32);
    small.fill(theme.window);
    QPainter painter(&small);
    painter.scale(0.3, 0.3);
    DrawingPainter({spec, layout, cost}, drawing, style, theme, {}).paint(painter, drawing.bounds);
    const StageBox& box = drawing.stages[1];
    const QColor card =
        small.pixelColor((QPointF(box.card.left() + 6, box.card.center().y()) * 0.3).toPoint());
    const QRectF shortcut = box.rowOf(2)->shortcut;
    EXPECT_EQ(small.pixelColor((QPointF(shortcut.left(), shortcut.center().y()) * 0.3).toPoint()),
              card);
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, Painted,
                         testing::Values(std::pair{false, 1.0}, std::pair{true, 1.0},
                                         std::pair{false, 2.0}, std::pair{true, 2.0}));

} // namespace
} // namespace sharesnet
