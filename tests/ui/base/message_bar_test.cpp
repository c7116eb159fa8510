#include "ui/base/message_bar.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <gtest/gtest.h>

#include <sstream>

namespace sharesnet {
namespace {

class MessageBarTest : public testing::Test {
  protected:
    MessageBarTest() {
        window_.resize(800, 400);
        window_.show();
        (void)QTest::qWaitForWindowActive(&window_);
    }
    // The texts that can be read, from the top.
    QStringList seen() const {
        QStringList texts;
        for (const auto* label : bar_.findChildren<QLabel*>(QStringLiteral("messageText"))) {
            if (label->isVisible()) {
                texts << label->text();
            }
        }
        return texts;
    }
    QPushButton* button(const char* text) const {
        for (auto* found : bar_.findChildren<QPushButton*>()) {
            if (found->text() == QLatin1String(text) && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }

    QWidget window_;
    QLineEdit field_{&window_};
    MessageBar bar_{&window_};
};

TEST_F(MessageBarTest, AnAnswerActsOnceAndTheMessageGoes) {
    int saved = 0;
    bar_.ask(QStringLiteral("Save?"));
    auto* save = bar_.addAnswer(QStringLiteral("Save"), [&] { ++saved; });
    ASSERT_TRUE(bar_.isVisible());
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_EQ(saved, 1);
    EXPECT_FALSE(bar_.isVisible());
}

TEST_F(MessageBarTest, WhatComesWhileAQuestionIsOpenIsSeenBesideIt) {
    bar_.ask(QStringLiteral("Save?"));
    bar_.note(QStringLiteral("2 images skipped"));
    bar_.problem(QStringLiteral("Run 3 failed"));
    EXPECT_EQ(seen(), (QStringList{QStringLiteral("Save?"), QStringLiteral("2 images skipped"),
                                   QStringLiteral("Run 3 failed")}));
    EXPECT_EQ(bar_.text(), QStringLiteral("Save?"));
    bar_.dismiss();
    EXPECT_EQ(bar_.text(), QStringLiteral("Run 3 failed"));
    bar_.dismiss();
    EXPECT_EQ(bar_.text(), QStringLiteral("2 images skipped"));
}

TEST_F(MessageBarTest, WhatHasNoRoomIsCountedAndComesUp) {
    for (int i = 1; i <= 6; ++i) {
        bar_.problem(QStringLiteral("problem %1").arg(i));
    }
    auto* more = bar_.findChild<QLabel*>(QStringLiteral("moreMessages"));
    EXPECT_EQ(bar_.count(), 6);
    EXPECT_EQ(seen().size(), 4);
    EXPECT_TRUE(more->isVisible());
    EXPECT_EQ(more->text(), QStringLiteral("2 more messages"));
    bar_.dismiss();
    EXPECT_EQ(more->text(), QStringLiteral("1 more message"));
    bar_.dismiss();
    EXPECT_FALSE(more->isVisible());
    EXPECT_EQ(seen().first(), QStringLiteral("problem 1"));
}

TEST_F(MessageBarTest, AMessageReplacesTheOneOfItsTopicAndGoesWithItsCause) {
    bar_.problem(QStringLiteral("Run 11 failed"), QStringLiteral("training"));
    bar_.problem(QStringLiteral("Disk full"), QStringLiteral("file"));
    bar_.problem(QStringLiteral("Run 12 failed"), QStringLiteral("training"));
    EXPECT_EQ(seen(), (QStringList{QStringLiteral("Disk full"), QStringLiteral("Run 12 failed")}));
    bar_.settle(QStringLiteral("training"));
    EXPECT_EQ(seen(), QStringList{QStringLiteral("Disk full")});
    bar_.problem(QStringLiteral("Said twice"));
    bar_.problem(QStringLiteral("Said twice"));
    EXPECT_EQ(bar_.count(), 2);
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

TEST_F(MessageBarTest, AProblemMayOfferWhatMendsIt) {
    int classes = 10;
    bar_.ask(QStringLiteral("Save?"));
    bar_.problem(QStringLiteral("The data has 2 classes but the network has 10."));
    bar_.addAnswer(QStringLiteral("Set to 2"), [&] { classes = 2; });
    ASSERT_NE(button("Set to 2"), nullptr);
    QTest::mouseClick(button("Set to 2"), Qt::LeftButton);
    EXPECT_EQ(classes, 2);
    EXPECT_EQ(seen(), QStringList{QStringLiteral("Save?")});
}

TEST_F(MessageBarTest, EscapeClosesWithoutAnAnswerAndGivesTheKeyboardBack) {
    field_.setFocus();
    int answered = 0;
    bar_.ask(QStringLiteral("Save?"));
    auto* save = bar_.addAnswer(QStringLiteral("Save"), [&] { ++answered; });
    ASSERT_TRUE(save->hasFocus());
    QTest::keyClick(save, Qt::Key_Escape);
    EXPECT_FALSE(bar_.isVisible());
    EXPECT_EQ(answered, 0);
    EXPECT_TRUE(field_.hasFocus());
}

TEST_F(MessageBarTest, WhatMustBeAnsweredFirstIsADialog) {
    field_.setFocus();
    int saved = 0;
    bar_.note(QStringLiteral("2 images skipped"));
    bar_.askFirst(QStringLiteral("Save?"), QStringLiteral("file"));
    auto* save = bar_.addAnswer(QStringLiteral("Save"), [&] { ++saved; });
    auto* dialog = bar_.findChild<QDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->windowModality(), Qt::WindowModal);
    EXPECT_EQ(bar_.text(), QStringLiteral("Save?"));
    EXPECT_TRUE(save->isDefault());
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_EQ(saved, 1);
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(bar_.text(), QStringLiteral("2 images skipped"));
}

TEST_F(MessageBarTest, EscapeInTheDialogIsNoAnswer) {
    int saved = 0;
    bar_.askFirst(QStringLiteral("Save?"));
    bar_.addAnswer(QStringLiteral("Save"), [&] { ++saved; });
    QTest::keyClick(bar_.findChild<QDialog*>(), Qt::Key_Escape);
    EXPECT_EQ(saved, 0);
    EXPECT_EQ(bar_.count(), 0);
    bar_.askFirst(QStringLiteral("Save?"), QStringLiteral("file"));
    bar_.settle(QStringLiteral("file")); // it was saved otherwise
    EXPECT_EQ(bar_.count(), 0);
}

TEST_F(MessageBarTest, LiesOverItsParentAndFollowsItsSize) {
    const QRect before = field_.geometry();
    bar_.problem(QStringLiteral("the disk is full"));
    EXPECT_EQ(field_.geometry(), before);
    const auto liesBelow = [this] {
        return window_.rect().contains(bar_.geometry()) &&
               bar_.geometry().bottom() > window_.height() - 30 && bar_.height() >= 20;
    };
    EXPECT_TRUE(liesBelow());
    window_.resize(300, 250);
    QCoreApplication::processEvents();
    EXPECT_TRUE(liesBelow()) << bar_.y() << " " << bar_.height();
    EXPECT_LE(bar_.width(), 300);
}

TEST_F(MessageBarTest, AMessageIsSeenWhereItWasMadeAndComesBackWithIt) {
    bar_.setPlace(QStringLiteral("runs"));
    bar_.problem(QStringLiteral("No runs selected"));
    bar_.problem(QStringLiteral("Run 3 failed"), {}, MessageBar::Reach::Everywhere);
    bar_.setPlace(QStringLiteral("lens"));
    EXPECT_EQ(seen(), QStringList{QStringLiteral("Run 3 failed")});
    EXPECT_EQ(bar_.count(), 1);
    EXPECT_TRUE(bar_.closeRead());
    EXPECT_FALSE(bar_.closeRead()) << "what is not seen was not read";
    EXPECT_FALSE(bar_.isVisible());
    bar_.setPlace(QStringLiteral("runs"));
    EXPECT_EQ(seen(), QStringList{QStringLiteral("No runs selected")});
    bar_.settle(QStringLiteral("No runs selected"));
    EXPECT_FALSE(bar_.isVisible());
}

TEST_F(MessageBarTest, AQuestionWaitsWhereverOneGoes) {
    bar_.setPlace(QStringLiteral("runs"));
    bar_.ask(QStringLiteral("Restore?"));
    bar_.setPlace(QStringLiteral("lens"));
    EXPECT_EQ(bar_.text(), QStringLiteral("Restore?"));
}

TEST_F(MessageBarTest, EverythingGoesIntoTheLog) {
    std::ostringstream written;
    const auto before = spdlog::default_logger();
    const auto logger = std::make_shared<spdlog::logger>(
        "test", std::make_shared<spdlog::sinks::ostream_sink_mt>(written));
    logger->set_pattern("%l %v");
    spdlog::set_default_logger(logger);
    bar_.ask(QStringLiteral("Save?"));
    auto* save = bar_.addAnswer(QStringLiteral("Discard"), [] {});
    bar_.note(QStringLiteral("2 images skipped"));
    bar_.problem(QStringLiteral("Run 3 failed"));
    QTest::mouseClick(save, Qt::LeftButton);
    spdlog::set_default_logger(before);
    EXPECT_EQ(written.str(), "warning Save?\ninfo 2 images skipped\nerror Run 3 failed\n"
                             "info Save? Discard\n");
}

} // namespace
} // namespace sharesnet
