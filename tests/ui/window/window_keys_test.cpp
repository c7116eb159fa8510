// Keys, menus and panels of the whole window.

#include "tests/ui/window/main_window_kit.h"
#include "ui/base/languages.h"
#include "ui/designer/designer_view.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/library_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSpinBox>
#include <QTranslator>
#include <QTreeWidget>
#include <QUndoStack>

namespace sharesnet::test {
namespace {

// Of every menu, those within menus included: two entries with one letter need the letter pressed
// twice.
void expectDistinctLetters(const QList<QAction*>& actions, const QString& path) {
    QHash<QChar, QString> letters;
    for (const QAction* action : actions) {
        // a single-letter key that the menu shows means its own entry there, too
        if (const QString key = action->shortcut().toString(); key.size() == 1) {
            letters.insert(key.front(), action->text());
        }
    }
    for (const QAction* action : actions) {
        const QString text = action->text();
        const qsizetype mark =
            QString(text).replace(QStringLiteral("&&"), QStringLiteral("..")).indexOf(u'&');
        if (mark >= 0) {
            const QChar letter = text.at(mark + 1).toUpper();
            EXPECT_TRUE(!letters.contains(letter) || letters[letter] == text)
                << qPrintable(path + text + QStringLiteral(" and ") + letters[letter]);
            letters.insert(letter, text);
        }
        if (action->menu() != nullptr) {
            expectDistinctLetters(action->menu()->actions(), path + text + u'/');
        }
    }
}

TEST(WindowKeys, NoTwoEntriesOfAMenuHaveOneLetter) {
    Workbench bench;
    bench.window.findChild<DesignerView*>()->select(Spot::ofChip(1, 2, 2));
    expectDistinctLetters(bench.window.menuBar()->actions(), {});
}

TEST(WindowKeys, NoTwoEntriesOfAMenuHaveOneLetterInAnotherLanguage) {
    for (const Language& language : languages()) {
        QTranslator translator;
        ASSERT_TRUE(translator.load(QStringLiteral(":/translations/sharesnet_") + language.key));
        QCoreApplication::installTranslator(&translator);
        {
            Workbench bench;
            bench.window.findChild<DesignerView*>()->select(Spot::ofChip(1, 2, 2));
            expectDistinctLetters(bench.window.menuBar()->actions(), language.key + u'/');
        }
        QCoreApplication::removeTranslator(&translator);
    }
}

// A field's letter would win over the menu's.
TEST(WindowKeys, NothingInTheWindowTakesTheLetterOfAMenu) {
    Workbench bench;
    bench.window.findChild<DesignerView*>()->select(Spot::ofChip(1, 2, 2));
    QHash<QKeySequence, QString> menus;
    for (const QAction* menu : bench.window.menuBar()->actions()) {
        menus.insert(QKeySequence::mnemonic(menu->text()), menu->text());
    }
    QStringList texts;
    for (const auto* label : bench.window.findChildren<QLabel*>()) {
        texts << (label->buddy() != nullptr ? label->text() : QString());
    }
    for (const auto* button : bench.window.findChildren<QAbstractButton*>()) {
        texts << button->text();
    }
    for (const QString& text : texts) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        EXPECT_TRUE(key.isEmpty() || !menus.contains(key))
            << qPrintable(text + QStringLiteral(" and ") + menus[key]);
    }
}

TEST(WindowKeys, FitsTheDrawingByKeyWhereverTheFocusIs) {
    Workbench bench;
    auto* designer = bench.window.findChild<DesignerView*>();
    bench.window.findChild<LibraryPanel*>()->findChild<QTreeWidget*>()->setFocus();
    designer->setZoom(3.5);
    QTest::keyClick(&bench.window, Qt::Key_0, Qt::ControlModifier);
    EXPECT_LT(designer->zoom(), 3);
}

QMenu* menuNamed(const Workbench& bench, const QStringList& path) {
    QList<QAction*> actions = bench.window.menuBar()->actions();
    QMenu* menu = nullptr;
    for (const QString& name : path) {
        const auto found = std::ranges::find(
            actions, name, [](const QAction* action) { return action->text().remove(u'&'); });
        menu = found == actions.end() ? nullptr : (*found)->menu();
        actions = menu == nullptr ? QList<QAction*>() : menu->actions();
    }
    return menu;
}

void choose(QMenu* menu, const QString& name) {
    ASSERT_NE(menu, nullptr);
    menu->popup({10, 10}); // as a person sees it, and so that it knows what is ticked
    for (QAction* action : menu->actions()) {
        if (action->text().remove(u'&') == name) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return;
        }
    }
    ADD_FAILURE() << "no entry " << qPrintable(name);
}

TEST(WindowKeys, ALetterMeansTheOpenMenuNotTheDrawingBehind) {
    Workbench bench;
    auto* drawing = bench.window.findChild<DesignerView*>();
    drawing->setFocus();
    drawing->select(Spot::ofChip(1, 2, 2));
    const ArchSpec first = bench.window.document()->spec();
    QMenu* file = menuNamed(bench, {QStringLiteral("File")});
    ASSERT_NE(file, nullptr);
    file->popup({10, 10});
    QTest::keyClick(file, Qt::Key_U); // none of its letters; in the drawing it dissolves a group
    EXPECT_EQ(bench.window.document()->spec(), first);
    file->close();
    drawing->setFocus();
    QTest::keyClick(drawing, Qt::Key_U);
    EXPECT_NE(bench.window.document()->spec(), first);
}

TEST(WindowKeys, APanelBehindAnotherComesToTheFrontAndTheOneInFrontGoes) {
    Workbench bench;
    bench.window.resize(1280, 720);
    auto* training = bench.window.findChild<QDockWidget*>(QStringLiteral("training"));
    auto* inspector = bench.window.findChild<QDockWidget*>(QStringLiteral("inspector"));
    training->raise();
    ASSERT_TRUE(comes([&] {
        return inspector->visibleRegion().isEmpty() && !training->visibleRegion().isEmpty();
    }));
    QMenu* panels = menuNamed(bench, {QStringLiteral("View"), QStringLiteral("Panels")});
    choose(panels, QStringLiteral("Selection"));
    EXPECT_TRUE(comes([&] { return !inspector->visibleRegion().isEmpty(); }))
        << "it was there, behind another";
    EXPECT_TRUE(inspector->isAncestorOf(QApplication::focusWidget()));
    choose(panels, QStringLiteral("Selection"));
    EXPECT_TRUE(comes([&] { return inspector->isHidden(); }));
}

TEST(WindowKeys, AltEnterLeadsFromTheDrawingIntoTheInspector) {
    Workbench bench;
    auto* drawing = bench.window.findChild<DesignerView*>();
    bench.window.findChild<QDockWidget*>(QStringLiteral("training"))->raise();
    drawing->setFocus();
    drawing->select(Spot::ofStage(2));
    QTest::keyClick(drawing, Qt::Key_Return, Qt::AltModifier);
    auto* blocks =
        bench.window.findChild<InspectorPanel*>()->findChild<QSpinBox*>(QStringLiteral("blocks"));
    EXPECT_TRUE(comes([&] { return blocks->hasFocus() && blocks->isVisible(); }));
}

TEST(WindowKeys, EscapeClosesWhatHasBeenReadButNoQuestion) {
    Workbench bench;
    auto* drawing = bench.window.findChild<DesignerView*>();
    drawing->setFocus();
    bench.window.messages()->problem(QStringLiteral("something went wrong"));
    QTest::keyClick(drawing, Qt::Key_Escape);
    EXPECT_FALSE(bench.window.messages()->isVisible());
    bench.window.messages()->ask(QStringLiteral("what now?"));
    QTest::keyClick(drawing, Qt::Key_Escape);
    EXPECT_TRUE(bench.window.messages()->isVisible());
}

TEST(WindowKeys, TheCountOfProblemsLeadsToTheFirst) {
    Workbench bench;
    ArchSpec broken = cifarPreActivation(29);
    broken.stages[1].channels = 130; // not divisible by 4
    bench.window.document()->edit(QStringLiteral("break"), broken);
    bench.window.setMode(Mode::Lens);
    auto* validity = bench.window.findChild<QLabel*>(QStringLiteral("validity"));
    EXPECT_TRUE(validity->toolTip().contains(QStringLiteral("Stage 2: channels must")))
        << qPrintable(validity->toolTip());
    QTest::mouseClick(validity, Qt::LeftButton, {}, {10, validity->height() / 2});
    auto* drawing = bench.window.findChild<DesignerView*>();
    EXPECT_TRUE(drawing->isVisible());
    EXPECT_EQ(drawing->current().stage, 2);
    EXPECT_TRUE(comes([&] { return bench.window.findChild<InspectorPanel*>()->isVisible(); }));
}

TEST(WindowKeys, TrainSaysWhyItCannot) {
    Workbench bench;
    ArchSpec broken = bench.window.document()->spec();
    broken.stages.clear();
    bench.window.document()->edit(QStringLiteral("break"), broken);
    auto* drawing = bench.window.findChild<DesignerView*>();
    drawing->setFocus();
    QTest::keyClick(drawing, Qt::Key_F5);
    EXPECT_TRUE(bench.window.messages()->text().contains(QStringLiteral("not valid yet")))
        << qPrintable(bench.window.messages()->text());
}

TEST(WindowKeys, TheLibraryMarksWhatIsOpen) {
    Workbench bench;
    auto* tree = bench.window.findChild<LibraryPanel*>()->tree();
    ASSERT_EQ(tree->selectedItems().size(), 1);
    EXPECT_EQ(tree->selectedItems().front()->text(0), QStringLiteral("ShaResNet-20 (CIFAR)"));
    ArchSpec own = bench.window.document()->spec();
    own.stages.pop_back();
    bench.window.document()->replace(own);
    EXPECT_TRUE(tree->selectedItems().isEmpty());
}

} // namespace
} // namespace sharesnet::test
