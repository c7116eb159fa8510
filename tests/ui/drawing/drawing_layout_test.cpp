#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "ui/drawing/drawing_export.h"
#include "ui/drawing/drawing_layout.h"
#include "ui/drawing/drawing_navigation.h"
#include "ui/drawing/drawing_text.h"

#include <QFont>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

struct Drawn {
    explicit Drawn(ArchSpec which, const FoldState& folds = {},
                   DrawingForm form = DrawingForm::Edited, DrawingFlow flow = DrawingFlow::Right)
        : spec(std::move(which)),
          layout(layoutOf(spec)),
          cost(costOf(spec)),
          style(DrawingStyle::of(QFont())),
          drawing(layOutDrawing({spec, layout, cost}, folds, style, form, flow)) {}

    static Drawn down(const ArchSpec& spec, const FoldState& folds = {}) {
        return Drawn(spec, folds, DrawingForm::Edited, DrawingFlow::Down);
    }

    ArchSpec spec;
    ArchLayout layout;
    ArchCost cost;
    DrawingStyle style;
    Drawing drawing;
};

TEST(DrawingLayout, ShaResNet1001FoldsToAFewRows) {
    const Drawn drawn(cifarPreActivation(1001));
    ASSERT_EQ(drawn.drawing.stages.size(), 3u);
    for (const StageBox& box : drawn.drawing.stages) {
        // Block 1 (its own shape), 2 and 3, the fold of 4-110, 111.
        ASSERT_EQ(box.rows.size(), 5u);
        EXPECT_EQ(box.rows[3].blocks, (BlockRange{box.stage, 4, 110}));
        EXPECT_TRUE(box.rows[3].fold);
        EXPECT_EQ(box.rows[4].blocks.first, 111);
        ASSERT_EQ(box.links.size(), 1u);
        EXPECT_EQ(box.links[0].heights.size(), 4u); // 2, 3, the fold, 111
    }
}

TEST(DrawingLayout, UnfoldedItShowsEveryBlockOnce) {
    const ArchSpec spec = cifarPreActivation(1001);
    FoldState folds;
    folds.open({2, 4, 110});
    const Drawn drawn(spec, folds);
    const StageBox& box = drawn.drawing.stages[1];
    ASSERT_EQ(box.rows.size(), 112u); // 111 blocks and the handle that folds them again
    for (int block = 1; block <= 111; ++block) {
        const RowBox* row = box.rowOf(block);
        ASSERT_NE(row, nullptr);
        EXPECT_FALSE(row->fold);
        EXPECT_EQ(row->blocks.first, block);
    }
    EXPECT_EQ(drawn.drawing.stages[0].rows.size(), 5u);
}

TEST(DrawingLayout, LikeChipsAreOfOneWidthInPrint) {
    // two 3x3 in a block, no letter on either
    const Drawn drawn(unsharedTwin(wideResNet(40, 4)), {}, DrawingForm::Printed);
    const RowBox& row = drawn.drawing.stages[1].rows[1];
    EXPECT_NEAR(row.chips[0].width(), row.chips[1].width(), 1); // whole pixels
}

TEST(DrawingLayout, NothingOverlapsAndAllLiesWithinBounds) {
    const Drawn drawn(cifarPreActivation(164));
    double right = drawn.drawing.stem.right();
    for (const StageBox& box : drawn.drawing.stages) {
        EXPECT_GT(box.card.left(), right);
        right = box.card.right();
        EXPECT_TRUE(drawn.drawing.bounds.contains(box.card));
        double bottom = box.toggleRow.bottom();
        for (const RowBox& row : box.rows) {
            EXPECT_GE(row.rect.top(), bottom);
            EXPECT_TRUE(box.card.contains(row.rect));
            bottom = row.rect.bottom();
            double chipRight = row.rect.left();
            for (int k = 0; k < row.convCount; ++k) {
                EXPECT_GT(row.chips[k].left(), chipRight);
                EXPECT_TRUE(row.rect.contains(row.chips[k]));
                chipRight = row.chips[k].right();
            }
        }
        EXPECT_GE(box.note.top(), bottom);
        EXPECT_LE(box.footer.bottom(), box.card.bottom());
    }
    EXPECT_GT(drawn.drawing.head.left(), right);
}

TEST(DrawingLayout, ChipsAreAsWideAsTheirTexts) {
    QFont large;
    large.setPointSizeF(31);
    const ArchSpec spec = cifarPreActivation(164);
    const ArchLayout layout = layoutOf(spec);
    const ArchCost cost = costOf(spec);
    const DrawingStyle style = DrawingStyle::of(large);
    const Drawing drawing = layOutDrawing({spec, layout, cost}, {}, style);
    for (const RowBox& row : drawing.stages[1].rows) {
        for (int k = 0; k < row.convCount; ++k) {
            const QString text = chipText(layout.stages[1].blocks[row.blocks.first - 1].conv[k]);
            EXPECT_GE(row.chips[k].width(), DrawingStyle::width(style.chip, text));
        }
    }
}

TEST(DrawingLayout, ThePointInARectIsItsSpot) {
    const Drawn drawn(cifarPreActivation(164));
    const StageBox& box = drawn.drawing.stages[1];
    EXPECT_EQ(drawn.drawing.at(box.toggle.center()).kind, Spot::Kind::Switch);
    EXPECT_EQ(drawn.drawing.at(box.header.center()), Spot::ofStage(2));
    EXPECT_EQ(drawn.drawing.at(box.rowOf(3)->chips[1].center()), Spot::ofChip(2, 3, 2));
    EXPECT_EQ(drawn.drawing.at(box.rowOf(3)->rect.topLeft() + QPointF(2, 2)), Spot::ofBlock(2, 3));
    EXPECT_EQ(drawn.drawing.at(box.rowOf(9)->rect.center()), (Spot{Spot::Kind::Fold, 2, 4, 0}));
    EXPECT_EQ(drawn.drawing.at(drawn.drawing.stem.center()).kind, Spot::Kind::Stem);
    EXPECT_EQ(drawn.drawing.at(QPointF(1, 1)).kind, Spot::Kind::None);
}

TEST(DrawingLayout, SwitchingAStageMovesNothing) {
    const ArchSpec spec = cifarPreActivation(164);
    const Drawn on(spec);
    const Drawn off(unsharedTwin(spec));
    for (int stage = 0; stage < 3; ++stage) {
        EXPECT_EQ(on.drawing.stages[stage].card, off.drawing.stages[stage].card);
        EXPECT_EQ(on.drawing.stages[stage].rows[1].chips[1],
                  off.drawing.stages[stage].rows[1].chips[1]);
    }
}

TEST(DrawingLayout, GroupsThatInterleaveRunInLanesOfTheirOwn) {
    ArchSpec spec = unsharedTwin(cifarPreActivation(56));
    spec = shareBlocks(spec, 1, 2, std::vector<int>{2, 4, 6});
    spec = shareBlocks(spec, 1, 2, std::vector<int>{3, 5});
    const Drawn drawn(spec);
    ASSERT_EQ(drawn.drawing.stages[0].links.size(), 2u);
    EXPECT_NE(drawn.drawing.stages[0].links[0].right, drawn.drawing.stages[0].links[1].right);
}

TEST(DrawingLayout, AnOpenedRunStaysOpenWhenAnEditCutsIt) {
    FoldState folds;
    folds.open({1, 4, 17});
    EXPECT_TRUE(folds.isOpen({1, 4, 6}));
    EXPECT_TRUE(folds.isOpen({1, 11, 17}));
    EXPECT_FALSE(folds.isOpen({2, 4, 17}));
    folds.close({1, 4, 6});
    EXPECT_FALSE(folds.isOpen({1, 4, 6}));
    EXPECT_TRUE(folds.isOpen({1, 11, 17}));
}

TEST(DrawingLayout, NoStagesAndZeroBlocksAreDrawnToo) {
    ArchSpec spec;
    EXPECT_FALSE(Drawn(spec).drawing.empty.isEmpty());
    spec.stages.push_back({});
    spec.stages[0].blocks = 0;
    const Drawn drawn(spec);
    EXPECT_TRUE(drawn.drawing.stages[0].rows.empty());
    EXPECT_EQ(drawn.drawing.rectOf(Spot::ofBlock(1, 1)), drawn.drawing.stages[0].card);
}

TEST(DrawingLayoutEdges, EveryLineTellsTheShapeThatFlowsThere) {
    const Drawn drawn(cifarPreActivation(164));
    const auto& edges = drawn.drawing.edges;
    ASSERT_EQ(edges.size(), 4U);
    EXPECT_EQ(edges[0].shape, (ImageShape{16, 32, 32}));
    EXPECT_EQ(edges[1].shape, (ImageShape{64, 32, 32}));
    EXPECT_EQ(edges[2].shape, (ImageShape{128, 16, 16}));
    EXPECT_EQ(edges[3].shape, (ImageShape{256, 8, 8}));
    for (std::size_t k = 0; k < drawn.drawing.stages.size(); ++k) {
        EXPECT_LE(edges[k].rect.right(), drawn.drawing.stages[k].card.left());
        EXPECT_GE(edges[k + 1].rect.left(), drawn.drawing.stages[k].card.right());
        EXPECT_LE(edges[k].rect.bottom(), drawn.drawing.spine[k].y1());
        EXPECT_GE(edges[k].rect.top(), 0);
    }
    EXPECT_LE(edges[3].rect.right(), drawn.drawing.head.left());
}

TEST(DrawingShortcuts, EveryBlockHasOneBesideItsChips) {
    for (const DrawingFlow flow : {DrawingFlow::Right, DrawingFlow::Down}) {
        FoldState folds;
        folds.open({2, 4, 17});
        const Drawn drawn(cifarPreActivation(164), folds, DrawingForm::Edited, flow);
        int shortcuts = 0;
        for (const StageBox& box : drawn.drawing.stages) {
            for (const RowBox& row : box.rows) {
                EXPECT_EQ(row.shortcut.isEmpty(), row.fold && row.open);
                if (row.shortcut.isEmpty()) {
                    continue;
                }
                ++shortcuts;
                EXPECT_GT(row.shortcut.left(), row.rect.left());
                EXPECT_LE(row.shortcut.right(), row.name.left());
                for (int k = 0; k < row.convCount; ++k) {
                    EXPECT_LT(row.shortcut.right(), row.chips[k].left());
                    EXPECT_LT(row.shortcut.top(), row.chips[k].top());
                    EXPECT_GT(row.shortcut.bottom(), row.chips[k].bottom());
                }
            }
        }
        EXPECT_EQ(shortcuts, 5 + 18 + 5);
        const QRectF shortcut = drawn.drawing.stages[1].rowOf(9)->shortcut;
        EXPECT_EQ(drawn.drawing.at({shortcut.left() + 1, shortcut.center().y()}),
                  Spot::ofBlock(2, 9));
    }
}

TEST(DrawingShortcuts, WhatIsRolledUpKeepsOneAroundItsChips) {
    FoldState folds;
    folds.setRolled(1, true);
    const Drawn drawn(cifarPreActivation(164), folds);
    const RowBox& rolled = drawn.drawing.stages[0].rows[1];
    ASSERT_TRUE(rolled.rolled);
    EXPECT_FALSE(rolled.shortcut.isEmpty());
    EXPECT_LT(rolled.shortcut.bottom(), rolled.rect.bottom()); // the loop is below it
}

TEST(DrawingDown, StagesStandBelowOneAnotherInOneWidth) {
    const Drawn drawn = Drawn::down(cifarPreActivation(164));
    const Drawing& drawing = drawn.drawing;
    const QRectF& first = drawing.stages[0].card;
    double bottom = drawing.stem.bottom();
    for (const StageBox& box : drawing.stages) {
        EXPECT_EQ(box.card.left(), first.left());
        EXPECT_EQ(box.card.width(), first.width());
        EXPECT_GT(box.card.top(), bottom);
        bottom = box.card.bottom();
        EXPECT_TRUE(drawing.bounds.contains(box.card));
        double end = box.toggleRow.bottom();
        for (const RowBox& row : box.rows) {
            EXPECT_GE(row.rect.top(), end);
            EXPECT_TRUE(box.card.contains(row.rect));
            end = row.rect.bottom();
            double right = row.fold ? row.rect.left() : row.name.right();
            for (int k = 0; k < row.convCount; ++k) {
                EXPECT_EQ(row.chips[k].left(), drawing.stages[0].rows[0].chips[k].left());
                EXPECT_GT(row.chips[k].left(), right);
                right = row.chips[k].right();
            }
            EXPECT_TRUE(row.fold || row.facts.left() > right);
        }
        EXPECT_GE(box.note.top(), end);
        EXPECT_GE(box.footer.top(), box.note.bottom());
        EXPECT_LE(box.footer.bottom(), box.card.bottom());
        for (const LinkBox& link : box.links) {
            EXPECT_GT(link.heights.front(), box.card.top());
            EXPECT_LT(link.heights.back(), box.card.bottom());
            EXPECT_GT(link.left, box.rows[0].chips[2].right());
            EXPECT_LT(link.right, box.card.right());
        }
    }
    EXPECT_GT(drawing.head.top(), bottom);
    ASSERT_EQ(drawing.spine.size(), 4U);
    EXPECT_NEAR(drawing.spine[0].x1(), first.center().x(), 1); // whole pixels
    EXPECT_EQ(drawing.spine[0].y1(), drawing.stem.bottom());
    EXPECT_EQ(drawing.spine[3].y2(), drawing.head.top());
    ASSERT_EQ(drawing.edges.size(), 4U);
    EXPECT_GT(drawing.edges[1].rect.left(), drawing.spine[1].x1());
    EXPECT_EQ(drawing.edges[1].shape, (ImageShape{64, 32, 32}));
}

TEST(DrawingDown, NoStagesAreDrawnToo) {
    const Drawn drawn = Drawn::down(ArchSpec());
    EXPECT_GT(drawn.drawing.empty.top(), drawn.drawing.stem.bottom());
    EXPECT_LT(drawn.drawing.empty.bottom(), drawn.drawing.head.top());
    EXPECT_TRUE(drawn.drawing.bounds.contains(drawn.drawing.empty));
}

TEST(DrawingDown, CardsStayApartWhileAStageRollsUp) {
    const ArchSpec spec = cifarPreActivation(164);
    FoldState folds;
    folds.setRolled(1, true);
    const Drawn rolled = Drawn::down(spec, folds);
    const Drawn unrolled = Drawn::down(spec);
    const Drawing half = between(unrolled.drawing, rolled.drawing, 0.5);
    const double gap =
        unrolled.drawing.stages[1].card.top() - unrolled.drawing.stages[0].card.bottom();
    for (int stage = 1; stage < 3; ++stage) {
        EXPECT_NEAR(half.stages[stage].card.top() - half.stages[stage - 1].card.bottom(), gap, 1);
        EXPECT_TRUE(half.stages[stage].card.contains(half.stages[stage].rows.back().rect));
        EXPECT_NEAR(half.stages[stage].toggle.center().y(),
                    half.stages[stage].toggleRow.center().y(), 1);
        EXPECT_GT(half.stages[stage].toggle.top(), half.stages[stage].header.bottom());
    }
    EXPECT_GT(half.head.top(), half.stages[2].card.bottom());
    EXPECT_NEAR(half.spine[1].y1(), half.stages[0].card.bottom(), 1);
    const Drawing end = between(unrolled.drawing, rolled.drawing, 1);
    EXPECT_EQ(end.stages[2].footer, rolled.drawing.stages[2].footer);
    EXPECT_EQ(end.head, rolled.drawing.head);
}

TEST(DrawingDown, AFigureFlowsAsItIsAsked) {
    FigureOptions options;
    const DrawingStyle style = DrawingStyle::of(QFont());
    const QSizeF across = DrawingFigure(cifarPreActivation(164), {}, style, options).size();
    options.flow = DrawingFlow::Down;
    const QSizeF down = DrawingFigure(cifarPreActivation(164), {}, style, options).size();
    EXPECT_GT(across.width(), across.height());
    EXPECT_GT(down.height(), down.width());
}

TEST(DrawingText, ShortcutsAndMacsAreTold) {
    const Drawn drawn(cifarPreActivation(164));
    const auto told = [&](const Spot& spot) {
        return spotDescription(spot, drawn.spec, drawn.layout, drawn.cost);
    };
    // 64 to 128 channels over 16x16
    EXPECT_TRUE(told(Spot::ofBlock(2, 1))
                    .contains(QStringLiteral("Shortcut: 1×1 projection, stride 2, 8,192 "
                                             "parameters, 2.10\u202fM MACs.")))
        << qPrintable(told(Spot::ofBlock(2, 1)));
    EXPECT_TRUE(told(Spot::ofBlock(2, 2)).contains(QStringLiteral("Shortcut: identity.")));
    EXPECT_TRUE(told({Spot::Kind::Fold, 2, 4, 0}).contains(QStringLiteral("Shortcut: identity.")));
    // 9 x 32 x 32 weights at 16x16 places
    EXPECT_TRUE(told(Spot::ofChip(2, 2, 2)).contains(QStringLiteral("2.36\u202fM MACs")));
    // 128 x 32 + 9 x 32 x 32 + 32 x 128 at 16x16
    EXPECT_TRUE(told(Spot::ofBlock(2, 2)).contains(QStringLiteral("4.46\u202fM MACs")));
    for (const Spot& spot : {Spot{Spot::Kind::None, 0, 0, 0}, Spot{Spot::Kind::Stem, 0, 0, 0},
                             Spot{Spot::Kind::Head, 0, 0, 0}, Spot::ofStage(3)}) {
        EXPECT_TRUE(told(spot).contains(QStringLiteral("MACs"))) << qPrintable(told(spot));
    }
}

TEST(DrawingNavigation, ArrowsReachEveryKindOfSpotAndComeBack) {
    const Drawn drawn(cifarPreActivation(164));
    Spot spot;
    const auto go = [&](Qt::Key key) { return spot = movedSpot(drawn.drawing, spot, key); };
    EXPECT_EQ(go(Qt::Key_Right), Spot::ofStage(1));
    EXPECT_EQ(go(Qt::Key_Right), Spot::ofStage(2));
    EXPECT_EQ(go(Qt::Key_Down), Spot::ofBlock(2, 1));
    EXPECT_EQ(go(Qt::Key_Right), Spot::ofChip(2, 1, 1));
    EXPECT_EQ(go(Qt::Key_Right), Spot::ofChip(2, 1, 2));
    EXPECT_EQ(go(Qt::Key_Down), Spot::ofChip(2, 2, 2));
    EXPECT_EQ(go(Qt::Key_PageDown), Spot::ofChip(2, 18, 2));
    EXPECT_EQ(go(Qt::Key_Up), (Spot{Spot::Kind::Fold, 2, 4, 0}));
    EXPECT_EQ(go(Qt::Key_Up), Spot::ofBlock(2, 3));
    EXPECT_EQ(go(Qt::Key_Left), Spot::ofBlock(1, 3));
    EXPECT_EQ(go(Qt::Key_PageUp), Spot::ofStage(1));
    EXPECT_EQ(go(Qt::Key_Left).kind, Spot::Kind::Stem);
    EXPECT_EQ(go(Qt::Key_End), Spot::ofStage(3));
    EXPECT_EQ(go(Qt::Key_Right).kind, Spot::Kind::Head);
    EXPECT_EQ(go(Qt::Key_Left), Spot::ofStage(3));
}

TEST(DrawingNavigation, WhereTheNetworkFlowsDownTheArrowsDoToo) {
    const Drawn drawn = Drawn::down(cifarPreActivation(164));
    Spot spot{Spot::Kind::Stem, 0, 0, 0};
    const auto go = [&](Qt::Key key) { return spot = movedSpot(drawn.drawing, spot, key); };
    EXPECT_EQ(go(Qt::Key_Right).kind, Spot::Kind::Stem);
    EXPECT_EQ(go(Qt::Key_Down), Spot::ofStage(1));
    EXPECT_EQ(go(Qt::Key_Right), Spot::ofStage(1));
    EXPECT_EQ(go(Qt::Key_Down), Spot::ofBlock(1, 1));
    EXPECT_EQ(go(Qt::Key_Left), Spot::ofBlock(1, 1));
    EXPECT_EQ(go(Qt::Key_Right), Spot::ofChip(1, 1, 1));
    EXPECT_EQ(go(Qt::Key_Down), Spot::ofChip(1, 2, 1));
    EXPECT_EQ(go(Qt::Key_PageDown), Spot::ofChip(1, 18, 1));
    EXPECT_EQ(go(Qt::Key_Down), Spot::ofStage(2));
    EXPECT_EQ(go(Qt::Key_Up), Spot::ofBlock(1, 18));
    EXPECT_EQ(go(Qt::Key_PageDown), Spot::ofStage(2));
    EXPECT_EQ(go(Qt::Key_PageUp), Spot::ofBlock(1, 18));
    EXPECT_EQ(go(Qt::Key_End), Spot::ofStage(3));
    EXPECT_EQ(go(Qt::Key_PageDown), Spot::ofBlock(3, 18));
    EXPECT_EQ(go(Qt::Key_Down).kind, Spot::Kind::Head);
    EXPECT_EQ(go(Qt::Key_Left).kind, Spot::Kind::Head);
    EXPECT_EQ(go(Qt::Key_Up), Spot::ofBlock(3, 18));
    EXPECT_EQ(go(Qt::Key_Home), Spot::ofStage(1));
    EXPECT_EQ(go(Qt::Key_Up).kind, Spot::Kind::Stem);
}

// The stem above the first card, the head above the last, and shorter texts in between.
TEST(DrawingLayout, WhereThereIsLessWidthItTakesLess) {
    for (const ArchSpec& spec :
         {cifarPreActivation(164), cifarPostActivation(20), imageNet(50, 2)}) {
        const Drawn wide(spec);
        const Drawn narrow(spec, {}, DrawingForm::Narrow);
        const Drawing& drawing = narrow.drawing;
        EXPECT_LT(drawing.bounds.width(), 0.8 * wide.drawing.bounds.width());
        EXPECT_LT(drawing.bounds.height(), 1.3 * wide.drawing.bounds.height());
        ASSERT_EQ(drawing.stages.size(), spec.stages.size());
        EXPECT_LT(drawing.stem.bottom(), drawing.stages.front().card.top());
        EXPECT_LT(drawing.head.bottom(), drawing.stages.back().card.top());
        EXPECT_LT(drawing.stem.right(), drawing.head.left());
        for (std::size_t k = 1; k < drawing.stages.size(); ++k) {
            EXPECT_LT(drawing.stages[k - 1].card.right(), drawing.stages[k].card.left());
        }
        for (const EdgeBox& edge : drawing.edges) {
            EXPECT_TRUE(drawing.bounds.contains(edge.rect));
            EXPECT_FALSE(edge.rect.intersects(drawing.stages.front().card));
        }
        EXPECT_EQ(drawing.spine.size(), spec.stages.size() + 1);
        EXPECT_EQ(drawing.spine.front().y2(), drawing.stages.front().card.top());
        EXPECT_EQ(drawing.spine.back().y2(), drawing.head.bottom());
        EXPECT_TRUE(drawing.bounds.contains(drawing.head));
    }
}

TEST(DrawingLayout, SharingMovesNothingWhereThereIsLessWidth) {
    const ArchSpec shared = cifarPreActivation(164);
    const Drawn with(shared, {}, DrawingForm::Narrow);
    const Drawn without(unsharedTwin(shared), {}, DrawingForm::Narrow);
    EXPECT_EQ(with.drawing.bounds.width(), without.drawing.bounds.width());
}

} // namespace
} // namespace sharesnet
