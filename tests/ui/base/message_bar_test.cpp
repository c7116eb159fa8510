#include "ui/base/message_bar.h"

#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

class MessageBarTest : public testing::Test {
  protected:
    MessageBarTest() { window_.show(); }
    QWidget window_;
    MessageBar bar_{&window_};
};

TEST_F(MessageBarTest, AnAnswerActsOnceAndTheBarGoes) {
    int saved = 0;
    bar_.ask(QStringLiteral("Save?"));
    auto* save = bar_.addAnswer(QStringLiteral("Save"), [&] { ++saved; });
    ASSERT_TRUE(bar_.isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_EQ(saved, 1);
    EXPECT_FALSE(bar_.isVisible());
}

TEST_F(MessageBarTest, ANoteDoesNotPushAwayWhatHasToBeRead) {
    bar_.problem(QStringLiteral("the disk is full"));
    bar_.note(QStringLiteral("opened x"));
    EXPECT_EQ(bar_.text(), QStringLiteral("the disk is full"));
    bar_.dismiss();
    bar_.note(QStringLiteral("opened x"));
    EXPECT_EQ(bar_.text(), QStringLiteral("opened x"));
}

TEST_F(MessageBarTest, AnAnswerMayAskTheNextQuestion) {
    bar_.ask(QStringLiteral("first"));
    auto* yes = bar_.addAnswer(QStringLiteral("Yes"), [&] {
        bar_.ask(QStringLiteral("second"));
        bar_.addAnswer(QStringLiteral("No"), [] {});
    });
    QTest::mouseClick(yes, Qt::LeftButton);
    EXPECT_TRUE(bar_.isVisible());
    EXPECT_EQ(bar_.text(), QStringLiteral("second"));
}

TEST_F(MessageBarTest, EscapeDismissesWithoutAnAnswer) {
    int answered = 0;
    bar_.ask(QStringLiteral("Save?"));
    auto* save = bar_.addAnswer(QStringLiteral("Save"), [&] { ++answered; });
    QTest::keyClick(save, Qt::Key_Escape);
    EXPECT_FALSE(bar_.isVisible());
    EXPECT_EQ(answered, 0);
}

TEST_F(MessageBarTest, AProblemWaitsUntilTheQuestionIsAnswered) {
    bar_.ask(QStringLiteral("Save?"));
    auto* save = bar_.addAnswer(QStringLiteral("Save"), [] {});
    bar_.problem(QStringLiteral("no training engine"));
    int again = 0;
    EXPECT_EQ(bar_.addAnswer(QStringLiteral("Try again"), [&] { ++again; }), nullptr);
    EXPECT_EQ(bar_.text(), QStringLiteral("Save?"));
    QTest::mouseClick(save, Qt::LeftButton);
    ASSERT_TRUE(bar_.isVisible());
    EXPECT_EQ(bar_.text(), QStringLiteral("no training engine"));
    for (auto* button : bar_.findChildren<QPushButton*>()) {
        if (button->isVisible()) {
            EXPECT_EQ(button->text(), QStringLiteral("Try again"));
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    EXPECT_EQ(again, 1);
    EXPECT_FALSE(bar_.isVisible());
}

TEST_F(MessageBarTest, ALastingQuestionComesBackBehindAPlainOne) {
    bar_.askLasting(QStringLiteral("Restore a?"));
    bar_.askLasting(QStringLiteral("Restore b?"));
    EXPECT_EQ(bar_.waiting(), 1);
    bar_.ask(QStringLiteral("Save?"));
    EXPECT_EQ(bar_.text(), QStringLiteral("Save?"));
    bar_.ask(QStringLiteral("Really?")); // takes the place of the plain one
    bar_.dismiss();
    EXPECT_EQ(bar_.text(), QStringLiteral("Restore a?"));
    bar_.dismiss();
    EXPECT_EQ(bar_.text(), QStringLiteral("Restore b?"));
    bar_.dismiss();
    EXPECT_FALSE(bar_.isVisible());
}

} // namespace
} // namespace sharesnet
