#include "ui/base/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

const QRect kScreen(0, 24, 1280, 696); // below a bar of the desktop

TEST(WindowPlace, WhatIsSeenWhollyStaysWhereItIs) {
    const QRect window(100, 100, 900, 500);
    EXPECT_EQ(keptOn(kScreen, window), window);
}

TEST(WindowPlace, WhatIsLargerThanTheScreenBecomesAsLarge) {
    EXPECT_EQ(keptOn(kScreen, QRect(-20, 0, 2560, 1440)), kScreen);
    EXPECT_EQ(keptOn(kScreen, QRect(50, 60, 2560, 300)), QRect(0, 60, 1280, 300));
}

TEST(WindowPlace, WhatIsPartlyOutsideMovesInside) {
    EXPECT_EQ(keptOn(kScreen, QRect(1000, 600, 800, 400)), QRect(480, 320, 800, 400));
    EXPECT_EQ(keptOn(kScreen, QRect(-300, -10, 800, 400)), QRect(0, 24, 800, 400));
    EXPECT_EQ(keptOn(kScreen, QRect(3000, 200, 800, 400)), QRect(480, 200, 800, 400))
        << "of a screen that is gone";
}

TEST(WindowPlace, AStoredWindowIsRestoredOnAScreenThatIsThere) {
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    QWidget before;
    before.setGeometry(screen.right() - 50, screen.bottom() - 50, screen.width() * 11 / 10, 400);
    QWidget after;
    ASSERT_TRUE(restoreWindow(&after, before.saveGeometry()));
    EXPECT_TRUE(screen.contains(after.geometry()));
    EXPECT_GT(after.width(), screen.width() * 9 / 10);
    EXPECT_FALSE(restoreWindow(&after, QByteArrayLiteral("nothing of the kind")));
}

} // namespace
} // namespace sharesnet::test
