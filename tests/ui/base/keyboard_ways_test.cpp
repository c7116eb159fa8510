// What works without a pointer although Qt has no way for it.

#include "ui/base/keyboard_ways.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class WithKeyboardWays : public ::testing::Test {
  protected:
    WithKeyboardWays() { qApp->installEventFilter(&ways_); }

  private:
    KeyboardWays ways_;
};

struct AskingDialog {
    AskingDialog() { (new QVBoxLayout(&window))->addWidget(field); }

    void show() {
        window.layout()->addWidget(row);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        field->setFocus();
    }
    // The buttons that Tab comes to until it is back, each followed by a space.
    QString round() {
        QString texts;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
            if (button == nullptr) {
                return texts;
            }
            texts += button->text() + QLatin1Char(' ');
        }
        return texts + QStringLiteral("and so on");
    }

    QDialog window;
    QLineEdit* field = new QLineEdit;
    QDialogButtonBox* row = new QDialogButtonBox;
};

TEST_F(WithKeyboardWays, TabReachesEachButtonOfARow) {
    AskingDialog dialog;
    dialog.row->addButton(QStringLiteral("Close"), QDialogButtonBox::RejectRole);
    dialog.row->addButton(QStringLiteral("Create"), QDialogButtonBox::AcceptRole)->setDefault(true);
    dialog.show();
    const QList<QPushButton*> all = dialog.row->findChildren<QPushButton*>();
    const bool closeFirst = all[0]->x() < all[1]->x(); // differs from desktop to desktop
    EXPECT_EQ(dialog.round(), closeFirst ? "Close Create " : "Create Close ");
    EXPECT_EQ(QApplication::focusWidget(), dialog.field);
}

TEST_F(WithKeyboardWays, TabPassesOverAHiddenButton) {
    AskingDialog dialog;
    dialog.row->addButton(QStringLiteral("Close"), QDialogButtonBox::RejectRole);
    auto* later = new QPushButton(QStringLiteral("Stop"));
    dialog.row->addButton(later, QDialogButtonBox::ResetRole);
    later->hide();
    dialog.show();
    EXPECT_EQ(dialog.round(), QStringLiteral("Close "));
}

TEST_F(WithKeyboardWays, APageThatScrollsShowsThatItHasTheKeyboard) {
    QWidget window;
    auto* field = new QLineEdit(&window);
    auto* page = new QScrollArea(&window);
    page->setGeometry(0, 40, 100, 100);
    page->setWidget(new QWidget);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    const auto ring = [page] { return page->findChild<QWidget*>(QStringLiteral("pageRing")); };
    page->setFocus(Qt::MouseFocusReason);
    EXPECT_EQ(ring(), nullptr) << "who clicks knows where";
    field->setFocus();
    page->setFocus(Qt::TabFocusReason);
    ASSERT_NE(ring(), nullptr);
    page->resize(200, 100);
    EXPECT_EQ(ring()->size(), page->size());
    field->setFocus();
    EXPECT_EQ(ring(), nullptr);
}

// Keeps what it is asked.
class MenuOwner : public QWidget {
  public:
    MenuOwner() { setFocusPolicy(Qt::StrongFocus); }
    int asked() const { return asked_; }

  protected:
    void contextMenuEvent(QContextMenuEvent* event) override {
        asked_ += event->reason() == QContextMenuEvent::Keyboard ? 1 : 0;
    }

  private:
    int asked_ = 0;
};

TEST_F(WithKeyboardWays, ShiftF10OpensTheMenuOfWhatHasTheFocus) {
    MenuOwner owner;
    owner.show();
    owner.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&owner));
    owner.setFocus();
    QTest::keyClick(&owner, Qt::Key_F10, Qt::ShiftModifier);
    EXPECT_EQ(owner.asked(), 1);
    QTest::keyClick(&owner, Qt::Key_F10);
    EXPECT_EQ(owner.asked(), 1);
}

} // namespace
} // namespace sharesnet::test
