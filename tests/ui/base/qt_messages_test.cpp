#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <QtGlobal>

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

// What the main of the tests with widgets does with what Qt says.
namespace sharesnet {
namespace {

TEST(QtMessages, AWarningFailsTheTest) {
    QWidget widget;
    new QVBoxLayout(&widget);
    EXPECT_NONFATAL_FAILURE(new QVBoxLayout(&widget), "already has a layout");
    EXPECT_NONFATAL_FAILURE(widget.setMinimumSize(-1, 0), "Negative sizes");
    EXPECT_NONFATAL_FAILURE(QPainter().drawPoint(0, 0), "Painter not active");
    QLabel label;
    EXPECT_NONFATAL_FAILURE(QObject::connect(&label, SIGNAL(none()), &widget, SLOT(close())),
                            "No such signal");
}

TEST(QtMessages, WhatThePlatformCannotDoIsNoFault) {
    QWidget window;
    window.show();
    window.raise();
    qWarning("This plugin does not support raise()");
}

} // namespace
} // namespace sharesnet
