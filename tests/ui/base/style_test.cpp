// How widgets look where no picture tells it: icons, letters, what stands in an empty place.

#include "ui/base/appearance.h"
#include "ui/base/count_label.h"
#include "ui/base/empty_state.h"
#include "ui/base/icons.h"
#include "ui/base/motion.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/workbench_style.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>

namespace sharesnet::test {
namespace {

// The most of the ink's color that a pixel of it has, 0 to 1.
double strongest(const QImage& image) {
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            most = std::max(most, qAlpha(image.pixel(x, y)));
        }
    }
    return most / 255.0;
}

TEST(Style, EveryIconIsDrawnAtEachScaleInTheMutedColor) {
    const QIcon known = themedIcon(QStringLiteral("edit-undo")); // asks for the resources
    ASSERT_FALSE(known.isNull());
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    EXPECT_GE(files.size(), 40);
    for (const QString& file : files) {
        const QString name = file.section(QLatin1Char('.'), 0, 0);
        if (name == QLatin1String("sharesnet")) {
            continue; // the program's own, in colors
        }
        const QIcon icon = themedIcon(name);
        for (const double scale : {1.0, 1.5, 2.0}) {
            const QImage image =
                icon.pixmap(QSize(16, 16), scale).toImage().convertToFormat(QImage::Format_ARGB32);
            EXPECT_EQ(image.width(), qRound(16 * scale)) << qPrintable(name);
            EXPECT_GE(strongest(image), 0.9) << qPrintable(name) << " at " << scale;
        }
        EXPECT_LE(strongest(icon.pixmap(QSize(32, 32), 1.0, QIcon::Disabled)
                                .toImage()
                                .convertToFormat(QImage::Format_ARGB32)),
                  0.45)
            << qPrintable(name);
    }
    EXPECT_TRUE(themedIcon(QStringLiteral("no-such-picture")).isNull());
}

TEST(Style, IconsFollowTheAppearanceWithoutBeingMadeAnew) {
    const QIcon icon = themedIcon(QStringLiteral("media-playback-stop")); // filled
    const auto middle = [&icon] {
        return icon.pixmap(QSize(16, 16), 1.0).toImage().pixelColor(8, 8);
    };
    EXPECT_EQ(middle().rgb(), Theme::of(false).muted.rgb());
    applyAppearance(Appearance::Dark);
    EXPECT_EQ(middle().rgb(), Theme::of(true).muted.rgb());
    applyAppearance(Appearance::Light);
}

TEST(Style, LettersAreUnderlinedWhileAltIsHeld) {
    QPushButton button(QStringLiteral("&Close"));
    button.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&button));
    const auto underlined = [] {
        return QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut) != 0;
    };
    const QImage rest = button.grab().toImage();
    EXPECT_FALSE(underlined());
    QTest::keyPress(&button, Qt::Key_Alt);
    EXPECT_TRUE(underlined());
    EXPECT_NE(button.grab().toImage(), rest);
    QTest::keyRelease(&button, Qt::Key_Alt);
    EXPECT_FALSE(underlined());
    QTest::keyPress(&button, Qt::Key_Alt);
    QEvent leaves(QEvent::WindowDeactivate); // Alt+Tab
    QApplication::sendEvent(&button, &leaves);
    EXPECT_FALSE(underlined());
}

TEST(Style, FieldsAreOneHeightAndTheirTextsBeginAtOnePlace) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* line = new QLineEdit(QStringLiteral("|"));
    auto* number = new QSpinBox;
    number->setPrefix(QStringLiteral("|"));
    auto* choice = new QComboBox;
    choice->addItem(QStringLiteral("|"));
    auto* menu = new QPushButton(QStringLiteral("|"));
    menu->setMenu(new QMenu(menu));
    const QList<QWidget*> fields{line, number, choice, menu};
    for (QWidget* field : fields) {
        column->addWidget(field);
    }
    auto* last = new QPushButton;
    column->addWidget(last);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    last->setFocus();
    int place = 0;
    for (QWidget* field : fields) {
        EXPECT_EQ(field->height(), kControlHeight);
        const QImage image = field->grab().toImage();
        int first = 4; // behind the outline: the column where the text begins
        while (first < image.width() / 2 &&
               image.pixelColor(first, image.height() / 2).lightness() > 170) {
            ++first;
        }
        place = place == 0 ? first : place;
        EXPECT_GE(first, 8) << field->metaObject()->className();
        EXPECT_NEAR(first, place, 1) << field->metaObject()->className();
        EXPECT_LT(first, 20) << field->metaObject()->className();
    }
}

TEST(Style, LabelsOfAFormStandAtTheTextOfTheirFields) {
    QWidget window;
    auto* form = new QFormLayout(&window);
    auto* number = new QSpinBox;
    auto* lines = new QLabel(QStringLiteral("one\ntwo\nthree"));
    form->addRow(QStringLiteral("Epochs"), number);
    form->addRow(QStringLiteral("Groups"), lines);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    const QWidget* epochs = form->labelForField(number);
    EXPECT_EQ(epochs->geometry().center().y(), number->geometry().center().y());
    const auto* groups = qobject_cast<QLabel*>(form->labelForField(lines));
    ASSERT_NE(groups, nullptr);
    EXPECT_TRUE(groups->alignment().testFlag(Qt::AlignTop));
    EXPECT_EQ(groups->y(), lines->y());
}

TEST(Style, AButtonThatIsAChoiceHasTheArrowOfAComboBox) {
    QComboBox choice;
    choice.addItem(QStringLiteral("|"));
    QPushButton button(QStringLiteral("|"));
    button.setMenu(new QMenu(&button));
    for (QWidget* field : std::initializer_list<QWidget*>{&choice, &button}) {
        field->setFixedSize(100, kControlHeight);
        field->setFocusPolicy(Qt::NoFocus);
        field->show();
    }
    const QRect arrow(76, 4, 20, kControlHeight - 8);
    EXPECT_EQ(choice.grab(arrow).toImage(), button.grab(arrow).toImage());
}

TEST(Style, ASliderAtItsStartHasNothingBeforeItsKnob) {
    QSlider slider(Qt::Horizontal);
    slider.setFixedSize(100, 20);
    slider.setFocusPolicy(Qt::NoFocus);
    slider.show();
    const QImage image = slider.grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        EXPECT_EQ(image.pixelColor(0, y), image.pixelColor(0, 0)) << y;
    }
}

TEST(Style, ATextFieldOfSeveralLinesLooksLikeOneOfASingleLine) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* line = new QLineEdit;
    auto* lines = new QPlainTextEdit;
    auto* last = new QPushButton;
    for (QWidget* field : std::initializer_list<QWidget*>{line, lines, last}) {
        column->addWidget(field);
    }
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    last->setFocus();
    const QImage image = window.grab().toImage();
    const QSize corner(8, 8); // with its round edge
    EXPECT_EQ(image.copy(QRect(line->pos(), corner)), image.copy(QRect(lines->pos(), corner)));
}

TEST(Style, AChoiceThatIsTooLongEndsInAnEllipsis) {
    QComboBox choice;
    choice.addItem(QStringLiteral("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"));
    choice.setFixedWidth(100);
    choice.show();
    const QImage image = choice.grab().toImage();
    // an i is higher than a dot: nothing of its stem is beside the arrow
    const QColor ground = image.pixelColor(3, choice.height() / 2);
    EXPECT_EQ(image.pixelColor(choice.width() - 25, choice.height() / 2 - 3), ground);
}

// The style is asked for the rows with all of the list's room as their size.
TEST(Style, RowsOfAListThatAComboBoxOpensAreAsHighAsTheirText) {
    QComboBox combo;
    combo.addItems({QStringLiteral("Auto"), QStringLiteral("cpu"), QStringLiteral("cuda:0")});
    combo.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&combo));
    combo.showPopup();
    for (int row = 0; row < combo.count(); ++row) {
        const int height = combo.view()->sizeHintForRow(row);
        EXPECT_GE(height, combo.fontMetrics().height());
        EXPECT_LE(height, 2 * combo.fontMetrics().height());
    }
    EXPECT_LT(combo.view()->sizeHintForColumn(0), 200);
    combo.hidePopup();
}

TEST(Style, TheListOfANarrowComboBoxShowsItsEntriesWhole) {
    QComboBox combo;
    combo.addItems({QStringLiteral("By number"), QStringLiteral("By variance")});
    combo.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&combo));
    combo.showPopup();
    EXPECT_GE(combo.view()->viewport()->width(), combo.view()->sizeHintForColumn(0));
    combo.hidePopup();
    combo.setFixedWidth(40); // and no wider than they are
    combo.showPopup();
    EXPECT_NEAR(combo.view()->viewport()->width(), combo.view()->sizeHintForColumn(0), 4);
    combo.hidePopup();
}

TEST(EmptyState, OffersTheNextStepAsTheActionIs) {
    EmptyState empty(QStringLiteral("mode-runs"));
    empty.setText(QStringLiteral("No runs yet\nTrain one."));
    empty.resize(400, 300);
    empty.show();
    QAction train(QStringLiteral("&Train"));
    train.setIconText(QStringLiteral("Train"));
    train.setEnabled(false);
    int trained = 0;
    QObject::connect(&train, &QAction::triggered, [&] { ++trained; });
    empty.setAction(&train);
    auto* button = empty.findChild<QPushButton*>();
    EXPECT_FALSE(button->isVisible());
    empty.showAction(true);
    EXPECT_TRUE(button->isVisible());
    EXPECT_FALSE(button->isEnabled());
    train.setEnabled(true);
    (void)empty.grab();
    EXPECT_TRUE(empty.rect().contains(button->geometry()));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(trained, 1);
    train.setIconText(QStringLiteral("Queue"));
    EXPECT_EQ(button->text(), QStringLiteral("Queue"));
    empty.showAction(false);
    EXPECT_FALSE(button->isVisible());
}

TEST(EmptyState, LeavesThePictureOutWhereThereIsNoRoom) {
    EmptyState empty(QStringLiteral("mode-runs"));
    empty.setText(QStringLiteral("No runs yet\nTrain one."));
    const auto inkAt = [&empty](int y) { // a row of pixels that has more than the ground
        const QImage image = empty.grab().toImage();
        const QRgb ground = image.pixel(0, 0);
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != ground) {
                return true;
            }
        }
        return false;
    };
    empty.resize(300, 50);
    bool any = false;
    for (int y = 8; y < 50; ++y) {
        any = any || inkAt(y);
    }
    EXPECT_TRUE(any) << "the text";
    EXPECT_FALSE(inkAt(1));
    EXPECT_FALSE(inkAt(49));
}

TEST(Style, NothingMovesWhereThePersonWantsNoMotion) {
    const QVariant before = QSettings().value(kReduceMotionKey);
    QWidget widget;
    QSettings().setValue(kReduceMotionKey, true);
    applyKeptAppearance();
    EXPECT_EQ(motionTime(&widget), 0);
    EXPECT_EQ(widget.style()->styleHint(QStyle::SH_Widget_Animate, nullptr, &widget), 0);
    QSettings().setValue(kReduceMotionKey, false);
    applyKeptAppearance();
    EXPECT_EQ(motionTime(&widget), QApplication::style()->styleHint(
                                       QStyle::SH_Widget_Animation_Duration, nullptr, &widget));
    QSettings().setValue(kReduceMotionKey, before);
    applyAppearance(Appearance::Light);
}

// A number that is cut looks like another one.
TEST(Style, ACountWithoutRoomIsShownByThreeFigures) {
    const QString whole = grouped(40'813'184);
    CountLabel label(whole);
    label.resize(label.sizeHint());
    const QImage all = label.grab().toImage();
    label.resize(label.fontMetrics().horizontalAdvance(compact(40'813'184)) + 2, label.height());
    CountLabel brief(compact(40'813'184));
    brief.resize(label.size());
    EXPECT_EQ(label.grab().toImage(), brief.grab().toImage());
    EXPECT_EQ(label.text(), whole); // for readers, and to be copied
    EXPECT_GT(all.width(), label.width());
}

TEST(Style, ColumnsOfTheFileDialogStandWhole) {
    applyAppearance(Appearance::Light);
    QFileDialog dialog(nullptr, QStringLiteral("Open"), QDir::tempPath());
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setViewMode(QFileDialog::Detail);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    QCoreApplication::processEvents();
    const auto* list = dialog.findChild<QTreeView*>(QStringLiteral("treeView"));
    ASSERT_NE(list, nullptr);
    for (int column = 1; column < list->header()->count(); ++column) {
        EXPECT_GE(list->header()->sectionSize(column), list->header()->sectionSizeHint(column))
            << column;
    }
    EXPECT_GT(list->header()->sectionSize(0), 200);
}

} // namespace
} // namespace sharesnet::test
