// What a screen reader gets beyond names.

#include "ui/base/spoken.h"

#include "tests/ui/heard.h"
#include "ui/base/message_bar.h"
#include "ui/base/number_input.h"
#include "ui/base/reader_labels.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

QAccessibleInterface* accessible(QWidget* widget) {
    return QAccessible::queryAccessibleInterface(widget);
}

TEST(Spoken, AnAnnouncementIsHeardWhateverHasTheFocus) {
    const Heard heard;
    QWidget window;
    auto* inner = new QWidget(&window);
    window.show();
    announce(inner, QStringLiteral("one"));
    announce(inner, QStringLiteral("two"));
    announce(inner, QStringLiteral("two")); // done twice
    EXPECT_EQ(heard.texts(), (QStringList{"one", "two", "two"}));
    EXPECT_TRUE(inner->children().isEmpty());
}

TEST(Spoken, WithoutAReaderNothingIsMade) {
    QWidget window;
    window.show();
    announce(&window, QStringLiteral("one"));
    EXPECT_TRUE(window.children().isEmpty());
}

TEST(Spoken, ARoleHoldsAlsoForWhatHasANameAlready) {
    QWidget widget;
    widget.setAccessibleName(QStringLiteral("one"));
    EXPECT_EQ(accessible(&widget)->role(), QAccessible::Client);
    setAccessibleRole(&widget, QAccessible::Chart);
    EXPECT_EQ(accessible(&widget)->role(), QAccessible::Chart);
}

TEST(Spoken, ADescriptionIsThatOfTheMomentInWhichItIsAskedFor) {
    QWidget plot;
    int value = 1;
    setAccessibleRole(&plot, QAccessible::Chart);
    describeBy(&plot, [&value] { return QString::number(value); });
    EXPECT_EQ(accessible(&plot)->role(), QAccessible::Chart);
    EXPECT_EQ(accessible(&plot)->text(QAccessible::Description), QStringLiteral("1"));
    value = 2;
    EXPECT_EQ(accessible(&plot)->text(QAccessible::Description), QStringLiteral("2"));
}

TEST(Spoken, AButtonOfAnotherRoleIsPressedAndTellsItsState) {
    QToolButton button;
    button.setCheckable(true);
    setAccessibleRole(&button, QAccessible::RadioButton);
    EXPECT_EQ(accessible(&button)->role(), QAccessible::RadioButton);
    EXPECT_FALSE(accessible(&button)->state().checked);
    accessible(&button)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_TRUE(button.isChecked());
    EXPECT_TRUE(accessible(&button)->state().checked);
}

TEST(Spoken, MessagesAreHeardAndAnswersSayWhatTheyAnswer) {
    const Heard heard;
    QWidget window;
    window.resize(600, 300);
    window.show();
    MessageBar bar(&window);
    bar.problem(QStringLiteral("Run 3 failed"));
    bar.note(QStringLiteral("Run 4 has begun")); // neither takes the other's place
    EXPECT_TRUE(QTest::qWaitFor([&] { return heard.texts().size() == 2; }));
    EXPECT_EQ(heard.texts(), (QStringList{"Run 3 failed", "Run 4 has begun"}));
    bar.ask(QStringLiteral("Save the changes?"));
    auto* save = bar.addAnswer(QStringLiteral("Save"), [] {});
    EXPECT_EQ(accessible(save)->text(QAccessible::Description),
              QStringLiteral("Save the changes?"));
    EXPECT_EQ(accessible(save->parentWidget())->role(), QAccessible::AlertMessage);
}

TEST(Spoken, AComboBoxIsCalledByItsAccessibleName) {
    QWidget window;
    ReaderLabels labels;
    window.installEventFilter(&labels);
    auto* named = new QComboBox(&window);
    auto* beside = new QComboBox(&window);
    auto* label = new QLabel(QStringLiteral("Order"), &window);
    for (QComboBox* each : {named, beside}) {
        each->addItem(QStringLiteral("By number"));
        each->setAccessibleName(QStringLiteral("Unit"));
        each->installEventFilter(&labels);
    }
    label->setBuddy(beside);
    window.show();
    const auto labelOf = [](QComboBox* combo) {
        const auto found = accessible(combo)->relations(QAccessible::Label);
        return found.size() == 1 ? found.first().first->text(QAccessible::Name) : QString();
    };
    EXPECT_EQ(labelOf(named), QStringLiteral("Unit"));
    EXPECT_EQ(labelOf(beside), QStringLiteral("Order"));
}

TEST(Spoken, AComboBoxTellsItsEntryAndWhatItIsAbout) {
    QWidget window;
    ReaderLabels labels;
    auto* combo = new QComboBox(&window);
    combo->installEventFilter(&labels);
    combo->addItems({QStringLiteral("cosine"), QStringLiteral("step")});
    combo->setToolTip(QStringLiteral("How the learning rate changes"));
    const auto told = [combo] { return accessible(combo)->text(QAccessible::Description); };
    combo->setCurrentIndex(1);
    EXPECT_EQ(told(), QStringLiteral("How the learning rate changes")); // nobody sees it
    window.show();
    EXPECT_EQ(told(), QStringLiteral("step. How the learning rate changes"));
    combo->setCurrentIndex(0);
    EXPECT_EQ(told(), QStringLiteral("cosine. How the learning rate changes"));
    combo->setAccessibleDescription(QStringLiteral("A curve without steps"));
    combo->setCurrentIndex(1);
    EXPECT_EQ(told(), QStringLiteral("step. A curve without steps"));
    combo->setAccessibleDescription({});
    combo->setToolTip(QStringLiteral("Schedule: step"));
    EXPECT_EQ(told(), QStringLiteral("Schedule: step"));
}

TEST(Spoken, AnEntryThatAPersonChangesIsSaid) {
    QWidget window;
    ReaderLabels labels;
    auto* combo = new QComboBox(&window);
    combo->installEventFilter(&labels);
    combo->addItems({QStringLiteral("cosine"), QStringLiteral("step")});
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    const Heard heard;
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    EXPECT_EQ(heard.texts(), QStringList{QStringLiteral("step")});
}

TEST(Spoken, NothingIsSaidOfAStackOfPages) {
    QWidget other;
    setAccessibleRole(&other, QAccessible::Chart); // from here on roles are ours
    QStackedWidget pages;
    pages.addWidget(new QLabel(QStringLiteral("one")));
    EXPECT_EQ(accessible(&pages)->role(), QAccessible::Client);
    EXPECT_EQ(accessible(&pages)->childCount(), 1);
}

TEST(Spoken, TheTextsOfAPanelAreThoseOfItsLabelsOnShow) {
    QWidget panel;
    auto* name = new QLabel(QStringLiteral("Parameters"), &panel);
    auto* number = new QLabel(QStringLiteral("175,706"), &panel);
    auto* hidden = new QLabel(QStringLiteral("later"), &panel);
    hidden->hide();
    EXPECT_EQ(textsIn(&panel), QStringLiteral("Parameters; 175,706"));
    number->setAccessibleName(QStringLiteral("175,706 trainable parameters"));
    name->setText(QStringLiteral("<b>Parameters</b>"));
    EXPECT_EQ(textsIn(&panel), QStringLiteral("Parameters; 175,706 trainable parameters"));
}

TEST(Spoken, WhatHasTheFocusInAListIsItsCurrentItem) {
    QListWidget list;
    list.addItems({QStringLiteral("run 1"), QStringLiteral("run 2")});
    list.resize(200, 100);
    list.show();
    EXPECT_EQ(currentItemOf(&list), nullptr);
    list.setCurrentRow(1);
    ASSERT_NE(currentItemOf(&list), nullptr);
    EXPECT_EQ(currentItemOf(&list)->text(QAccessible::Name), QStringLiteral("run 2"));
}

TEST(Spoken, ANumberThatGoesBackSaysSo) {
    const Heard heard;
    QWidget window;
    auto* box = new WholeSpinBox(&window);
    box->setRange(1, 50);
    box->setValue(7);
    window.show();
    window.activateWindow();
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("99"));
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(box->value(), 7);
    EXPECT_EQ(heard.texts(),
              QStringList{QStringLiteral("99 is not possible here; the value is 7")});
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("9"));
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(heard.texts().size(), 1);
}

} // namespace
} // namespace sharesnet::test
