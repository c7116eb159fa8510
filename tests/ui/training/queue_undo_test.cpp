// What a person has changed of the queue is undone step by step.

#include "tests/ui/training/queue_test_kit.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>

namespace sharesnet::test {
namespace {

class QueueUndoTest : public QueueTest {};

TEST_F(QueueUndoTest, WhatWasRemovedIsPutBack) {
    list()->setCurrentRow(1);
    click("queueRemove");
    ASSERT_EQ(list()->count(), 2);
    auto* undo = panel.findChild<QWidget*>("queueUndo");
    ASSERT_TRUE(undo->isVisible());
    QTest::mouseClick(panel.findChild<QPushButton*>("queueUndoNow"), Qt::LeftButton);
    ASSERT_EQ(list()->count(), 3);
    EXPECT_TRUE(list()->item(1)->text().contains(QStringLiteral("47")));
    EXPECT_FALSE(undo->isVisible());
    click("queueRemoveAll");
    EXPECT_TRUE(kit.controller.queue()->waiting().empty());
    EXPECT_TRUE(panel.isVisible()) << "it offers to undo that";
    EXPECT_FALSE(list()->isVisible());
    QTest::mouseClick(panel.findChild<QPushButton*>("queueUndoNow"), Qt::LeftButton);
    EXPECT_EQ(list()->count(), 3);
    gate.open();
    ASSERT_TRUE(
        comes([this] { return kit.count<RunFinished>() == 4 && !kit.controller.isBusy(); }));
    EXPECT_EQ(depthsTrained(), (std::vector<int>{29, 38, 47, 56}));
}

TEST_F(QueueUndoTest, EveryRemovalIsUndoneTheLastOneFirst) {
    const auto offered = [this] {
        return panel.findChild<QWidget*>("queueUndo")->findChild<QLabel*>()->text();
    };
    for (const int row : {1, 1, 0}) { // 47, 56, 38
        list()->setCurrentRow(row);
        click("queueRemove");
    }
    EXPECT_FALSE(list()->isVisible());
    EXPECT_TRUE(offered().contains(QStringLiteral("38"))) << offered().toStdString();
    QTest::mouseClick(panel.findChild<QPushButton*>("queueUndoNow"), Qt::LeftButton);
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{38}));
    EXPECT_TRUE(offered().contains(QStringLiteral("56"))) << offered().toStdString();
    QTest::mouseClick(panel.findChild<QPushButton*>("queueUndoNow"), Qt::LeftButton);
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{38, 56}));
    QTest::mouseClick(panel.findChild<QPushButton*>("queueUndoNow"), Qt::LeftButton);
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{38, 47, 56}));
    EXPECT_FALSE(panel.findChild<QWidget*>("queueUndo")->isVisible());
}

TEST_F(QueueUndoTest, UndoKeysInTheListUndoRemovalsAndMoves) {
    list()->setFocus();
    list()->setCurrentRow(2);
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    list()->setCurrentRow(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    ASSERT_EQ(depthsWaiting(), (std::vector<int>{56, 47}));
    for (auto* close : panel.findChild<QWidget*>("queueUndo")->findChildren<QToolButton*>()) {
        QTest::mouseClick(close, Qt::LeftButton); // the keys do not need the offer
    }
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{56, 38, 47}));
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{38, 47, 56})) << "both steps up";
    EXPECT_EQ(list()->currentRow(), 2) << "the one that is back where it was";
    EXPECT_FALSE(panel.findChild<QWidget*>("queueUndo")->isVisible());
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{38, 47, 56}));
}

// The design's undo has the same key, which is not meant by who has just emptied the queue.
TEST_F(QueueUndoTest, UndoKeysStayTheQueuesWhenItIsEmpty) {
    QAction design(&host);
    design.setShortcut(QKeySequence::Undo);
    host.addAction(&design);
    int designUndone = 0;
    QObject::connect(&design, &QAction::triggered, &host, [&] { ++designUndone; });
    host.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&host));
    list()->setFocus();
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(list(), Qt::Key_Delete);
    }
    ASSERT_FALSE(list()->isVisible());
    for (int i = 0; i < 3; ++i) {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    }
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{38, 47, 56}));
    EXPECT_EQ(designUndone, 0);
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(designUndone, 1) << "nothing is left to undo in the queue";
}

TEST_F(QueueUndoTest, WhatHasBegunSinceIsNotUndone) {
    list()->setCurrentRow(1);
    click("queueRemove"); // 47
    list()->setCurrentRow(1);
    click("queueUp"); // 56 before 38
    ASSERT_EQ(depthsWaiting(), (std::vector<int>{56, 38}));
    gate.allow(3);
    ASSERT_TRUE(comes([this] { return list()->count() == 1; })); // 56 has begun
    QTest::mouseClick(panel.findChild<QPushButton*>("queueUndoNow"), Qt::LeftButton);
    EXPECT_EQ(depthsWaiting(), (std::vector<int>{38, 47}));
    EXPECT_FALSE(panel.findChild<QWidget*>("queueUndo")->isVisible());
}

TEST_F(QueueUndoTest, AnEmptiedQueueGoesWithTheOffer) {
    click("queueRemoveAll");
    ASSERT_TRUE(panel.isVisible());
    for (auto* close : panel.findChild<QWidget*>("queueUndo")->findChildren<QToolButton*>()) {
        QTest::mouseClick(close, Qt::LeftButton);
    }
    EXPECT_FALSE(panel.isVisible());
}

} // namespace
} // namespace sharesnet::test
