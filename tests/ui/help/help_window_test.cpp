// The help as a person meets it: F1, `?`, the window.

#include "tests/ui/base/in_language.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/base/appearance.h"
#include "ui/base/help_mark.h"
#include "ui/base/help_request.h"
#include "ui/base/theme.h"
#include "ui/designer/designer_view.h"
#include "ui/help/help_browser.h"
#include "ui/help/help_center.h"
#include "ui/help/help_popup.h"
#include "ui/help/help_window.h"
#include "ui/panels/budget_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/template_dialog.h"

#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QWindow>

namespace sharesnet::test {
namespace {

class Help : public testing::Test {
  protected:
    HelpCenter* center() { return bench.window.findChild<HelpCenter*>(); }
    QString place() {
        const HelpWindow* window = center()->window();
        return window == nullptr || !window->isVisible() ? QString() : window->browser()->place();
    }
    void focus(QWidget* widget) {
        bench.window.activateWindow();
        widget->setFocus(Qt::OtherFocusReason);
        ASSERT_TRUE(comes([&] {
            const QWidget* now = QApplication::focusWidget();
            return now == widget || widget->isAncestorOf(now);
        }));
    }
    template <class Widget>
    Widget* find(const char* name) {
        return bench.window.findChild<Widget*>(QLatin1String(name));
    }
    template <class Widget>
    Widget* inHelp(const char* name) {
        return center()->window()->findChild<Widget*>(QLatin1String(name));
    }

    // Opens it with the keyboard in it.
    HelpWindow* openHelp(const char* at) {
        center()->open(QLatin1String(at));
        EXPECT_TRUE(QTest::qWaitForWindowActive(center()->window()));
        return center()->window();
    }

    Workbench bench;
};

TEST_F(Help, F1OpensThePageOfThePartThatHasTheKeyboard) {
    focus(bench.window.findChild<DesignerView*>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    EXPECT_EQ(place(), QStringLiteral("design#drawing"));

    focus(bench.window.findChild<LibraryPanel*>()->tree());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    EXPECT_EQ(place(), QStringLiteral("design#library"));

    find<QDockWidget>("training")->raise();
    bench.window.activateWindow();
    auto* rate = bench.window.form()->findChild<QWidget*>(QStringLiteral("learning-rate"));
    ASSERT_NE(rate, nullptr);
    ASSERT_TRUE(comes([&] { return rate->isVisible(); }));
    rate->setFocus(Qt::OtherFocusReason); // what takes it is a part of it
    ASSERT_TRUE(comes([&] {
        return helpPageOf(QApplication::focusWidget()) == QStringLiteral("options#learning-rate");
    }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    EXPECT_EQ(place(), QStringLiteral("options#learning-rate"));

    bench.window.activateWindow();
    bench.window.setMode(Mode::Runs);
    ASSERT_TRUE(comes(
        [&] { return helpPageOf(QApplication::focusWidget()) == QStringLiteral("runs#table"); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    EXPECT_EQ(place(), QStringLiteral("runs#table"));
}

TEST_F(Help, F1OnNothingInParticularOpensThePageOfTheMode) {
    bench.window.setMode(Mode::Lens);
    QWidget* button = find<QWidget>("mode-lens");
    ASSERT_NE(button, nullptr);
    button->setFocusPolicy(Qt::StrongFocus);
    focus(button);
    QTest::keyClick(button, Qt::Key_F1);
    EXPECT_EQ(place(), QStringLiteral("lens"));
}

TEST_F(Help, F1HelpsInDialogsToo) {
    bench.window.findChild<QAction*>(QStringLiteral("newFromTemplate"))->trigger();
    auto* dialog = bench.window.findChild<TemplateDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(comes([&] { return dialog->isAncestorOf(QApplication::focusWidget()); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    ASSERT_EQ(place(), QStringLiteral("design#library"));
    EXPECT_EQ(QApplication::activeModalWidget(), dialog);
    EXPECT_TRUE(center()->window()->isEnabled()) << "the dialog blocks its window alone";
}

TEST_F(Help, TheMenuLeadsToItsPages) {
    for (const auto& [entry, page] :
         {std::pair("help-index", "index"), std::pair("help-tutorial", "tutorial"),
          std::pair("help-glossary", "glossary"), std::pair("help-numbers", "numbers"),
          std::pair("help-shortcuts", "shortcuts")}) {
        auto* action = bench.window.findChild<QAction*>(QLatin1String(entry));
        ASSERT_NE(action, nullptr) << entry;
        action->trigger();
        EXPECT_EQ(place(), QLatin1String(page));
    }
}

TEST_F(Help, AMarkShowsItsDefinitionAndEscapeClosesIt) {
    auto* budget = bench.window.findChild<BudgetPanel*>();
    HelpMark* macs = nullptr;
    for (auto* mark : budget->findChildren<HelpMark*>()) {
        macs = mark->place() == QStringLiteral("glossary#macs") ? mark : macs;
    }
    ASSERT_NE(macs, nullptr);
    focus(macs);
    QTest::keyClick(macs, Qt::Key_Space);
    ASSERT_NE(center()->popup(), nullptr);
    EXPECT_TRUE(center()->popup()->isVisible());
    auto* text = center()->popup()->findChild<QTextBrowser*>(QStringLiteral("definition"));
    EXPECT_TRUE(text->toPlainText().startsWith(QStringLiteral("MACs")))
        << qPrintable(text->toPlainText());
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("Sharing saves none")));
    EXPECT_FALSE(text->toPlainText().contains(QStringLiteral("Weighted layers")))
        << "the next section";
    EXPECT_EQ(text->verticalScrollBar()->maximum(), 0) << "all of it is seen";
    QTest::keyClick(text, Qt::Key_Escape);
    EXPECT_TRUE(comes([&] { return center()->popup() == nullptr; }));
    EXPECT_EQ(place(), QString()) << "no window came";
}

TEST_F(Help, ADefinitionLeadsOnIntoTheHelp) {
    auto* mark = bench.window.findChild<BudgetPanel*>()->findChild<HelpMark*>();
    QTest::mouseClick(mark, Qt::LeftButton);
    ASSERT_NE(center()->popup(), nullptr);
    QTest::mouseClick(center()->popup()->findChild<QAbstractButton*>(QStringLiteral("moreHelp")),
                      Qt::LeftButton);
    EXPECT_EQ(place(), mark->place());
}

TEST_F(Help, FindsInAllPagesAndInThePageOnShow) {
    openHelp("index");
    auto* search = inHelp<QLineEdit>("helpSearch");
    QTest::keyClicks(search, QStringLiteral("pareto"));
    auto* hits = inHelp<QListWidget>("helpHits");
    ASSERT_TRUE(hits->isVisible());
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(place(), QStringLiteral("glossary#pareto-front"));
    EXPECT_FALSE(center()->window()->browser()->extraSelections().isEmpty()) << "marked";
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(inHelp<QTreeWidget>("helpContents")->isVisible());
    EXPECT_TRUE(center()->window()->isVisible()) << "the first Escape clears the search";

    QTest::keyClick(center()->window()->browser(), Qt::Key_F, Qt::ControlModifier);
    auto* find = inHelp<QLineEdit>("findInPage");
    ASSERT_TRUE(comes([&] { return find->isVisible(); }));
    QTest::keyClicks(find, QStringLiteral("welch"));
    EXPECT_EQ(center()->window()->browser()->textCursor().selectedText().toLower(),
              QStringLiteral("welch"));
    const int first = center()->window()->browser()->textCursor().position();
    QTest::keyClick(find, Qt::Key_Return);
    EXPECT_NE(center()->window()->browser()->textCursor().position(), first);
}

TEST_F(Help, TheContentsFollowThePageAndLeadToIt) {
    openHelp("glossary#cka");
    auto* contents = inHelp<QTreeWidget>("helpContents");
    ASSERT_NE(contents->currentItem(), nullptr);
    EXPECT_EQ(contents->currentItem()->text(0), QStringLiteral("Similarity (CKA)"));
    contents->setFocus();
    QTest::keyClick(contents, Qt::Key_Down);
    EXPECT_EQ(place(), QStringLiteral("glossary#chance"));
}

TEST_F(Help, GoesBackAndForward) {
    openHelp("tutorial");
    openHelp("glossary#seed");
    HelpWindow* window = center()->window();
    QTest::keyClick(window->browser(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(place(), QStringLiteral("tutorial"));
    QTest::keyClick(window->browser(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(place(), QStringLiteral("glossary#seed"));
    QTest::keyClick(window->browser(), Qt::Key_Home, Qt::AltModifier);
    EXPECT_EQ(place(), QStringLiteral("index"));
}

TEST_F(Help, LeavesOutTheLinkToTheContentsThatTheWebNeeds) {
    const QString text = openHelp("design")->browser()->toPlainText();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Design\n"))) << qPrintable(text.left(40));
}

TEST_F(Help, ShowsWhatItIsAskedForAtItsTop) {
    openHelp("glossary#cka");
    HelpBrowser* browser = center()->window()->browser();
    const QString top = browser->cursorForPosition(QPoint(40, 40)).block().text();
    EXPECT_TRUE(top.contains(QStringLiteral("CKA")) || top.contains(QStringLiteral("kernel")))
        << qPrintable(top);
}

QColor textColor(const HelpBrowser* browser) {
    return browser->document()->begin().next().begin().fragment().charFormat().foreground().color();
}

TEST_F(Help, IsLightOrDarkAsTheProgramAndAsLargeAsItsText) {
    openHelp("design");
    HelpBrowser* browser = center()->window()->browser();
    EXPECT_EQ(textColor(browser), Theme::of(false).text);
    applyAppearance(Appearance::Dark);
    EXPECT_TRUE(comes([&] { return textColor(browser) == Theme::of(true).text; }));
    applyAppearance(Appearance::Light);
    EXPECT_TRUE(comes([&] { return textColor(browser) == Theme::of(false).text; }));
    const double before = browser->document()->size().height();
    const QFont font = browser->font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    browser->setFont(large);
    EXPECT_TRUE(comes([&] { return browser->document()->size().height() > 1.5 * before; }));
}

TEST_F(Help, RemembersItsSize) {
    openHelp("index");
    center()->window()->resize(700, 500);
    center()->window()->close();
    HelpWindow again(std::make_shared<const HelpPages>(shippedHelpPages()));
    EXPECT_EQ(again.size(), QSize(700, 500));
}

// What the tutorial points to is in the window beside it.
TEST_F(Help, StandsNarrowAtTheRightWhereAPageAboutTheWindowIsOpened) {
    const QByteArray before = QSettings().value(QStringLiteral("help/geometry")).toByteArray();
    bench.window.findChild<QAction*>(QStringLiteral("help-tutorial"))->trigger();
    HelpWindow* help = center()->window();
    EXPECT_EQ(place(), QStringLiteral("tutorial"));
    EXPECT_FALSE(inHelp<QTreeWidget>("helpContents")->isVisible());
    const QRect screen = bench.window.screen()->availableGeometry();
    EXPECT_LE(help->width(), screen.width() / 2);
    EXPECT_GE(help->frameGeometry().right(), screen.right() - 1);
    EXPECT_EQ(help->windowHandle()->transientParent(), bench.window.windowHandle());
    help->close();
    EXPECT_EQ(QSettings().value(QStringLiteral("help/geometry")).toByteArray(), before);
    openHelp("index");
    EXPECT_TRUE(inHelp<QTreeWidget>("helpContents")->isVisible());
}

// In pixels, of the first picture of the page.
double pictureWidth(const HelpBrowser* browser) {
    const QTextDocument* page = browser->document();
    for (QTextBlock block = page->begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            if (piece.fragment().charFormat().isImageFormat()) {
                return piece.fragment().charFormat().toImageFormat().width();
            }
        }
    }
    return 0;
}

TEST_F(Help, PicturesFitIntoANarrowPageAndGrowAgain) {
    openHelp("tutorial");
    const HelpBrowser* browser = center()->window()->browser();
    center()->window()->resize(1'100, 600);
    EXPECT_TRUE(comes([&] { return pictureWidth(browser) == 720; }));
    center()->window()->resize(640, 600);
    EXPECT_TRUE(comes([&] { return pictureWidth(browser) < browser->viewport()->width(); }));
    EXPECT_GT(pictureWidth(browser), browser->viewport()->width() * 3 / 4);
    EXPECT_EQ(browser->horizontalScrollBar()->maximum(), 0);
    center()->window()->resize(1'100, 600);
    EXPECT_TRUE(comes([&] { return pictureWidth(browser) == 720; }));
}

QImage pictureOf(const HelpBrowser& browser, const char* url) {
    return browser.document()
        ->resource(QTextDocument::ImageResource, QUrl(QLatin1String(url)))
        .value<QPixmap>()
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

TEST(HelpAbroad, ShowsTheWindowOfItsLanguage) {
    const auto pages = std::make_shared<const HelpPages>(shippedHelpPages());
    constexpr auto kUrl = "qrc:/help/pictures/budget.png";
    const HelpBrowser english(pages);
    const QImage budget = pictureOf(english, kUrl);
    EXPECT_EQ(budget.size(), QSize(320, 306));
    const InLanguage german(QStringLiteral("de"));
    const HelpBrowser own(pages);
    EXPECT_EQ(pictureOf(own, kUrl).size(), budget.size());
    EXPECT_NE(pictureOf(own, kUrl), budget);
}

TEST_F(Help, WhatDoesNotExistLeadsToTheContents) {
    openHelp("nowhere#at-all");
    EXPECT_EQ(place(), QStringLiteral("index"));
    EXPECT_FALSE(center()->define(QStringLiteral("glossary#none"), &bench.window));
}

TEST_F(Help, EscapeClosesTheWindow) {
    openHelp("index");
    QTest::keyClick(center()->window()->browser(), Qt::Key_Escape);
    EXPECT_FALSE(center()->window()->isVisible());
}

TEST_F(Help, TabGoesFromLinkToLinkAndEnterFollows) {
    HelpBrowser* browser = openHelp("index")->browser();
    ASSERT_GT(browser->links().size(), 2U);
    QTest::keyClick(browser, Qt::Key_Tab);
    EXPECT_EQ(browser->focusedLink(), 0);
    QTest::keyClick(browser, Qt::Key_Tab);
    EXPECT_EQ(browser->focusedLink(), 1);
    QTest::keyClick(browser, Qt::Key_Backtab);
    EXPECT_EQ(browser->focusedLink(), 0);
    const QString target = browser->links().front().target.section(u'.', 0, 0);
    QTest::keyClick(browser, Qt::Key_Return);
    EXPECT_EQ(place().section(u'#', 0, 0), target);
}

TEST_F(Help, AReaderFindsAPageAndItsLinks) {
    HelpBrowser* browser = openHelp("index")->browser();
    QAccessibleInterface* window = QAccessible::queryAccessibleInterface(center()->window());
    EXPECT_EQ(window->role(), QAccessible::Window);
    QAccessibleInterface* page = QAccessible::queryAccessibleInterface(browser);
    EXPECT_EQ(page->role(), QAccessible::WebDocument);
    ASSERT_NE(page->textInterface(), nullptr);
    EXPECT_GT(page->textInterface()->characterCount(), 100);
    ASSERT_EQ(page->childCount(), static_cast<int>(browser->links().size()));
    QTest::keyClick(browser, Qt::Key_Tab);
    QAccessibleInterface* link = page->child(0);
    EXPECT_EQ(link->role(), QAccessible::Link);
    EXPECT_EQ(link->text(QAccessible::Name), browser->links().front().text);
    EXPECT_FALSE(link->text(QAccessible::Name).isEmpty());
    EXPECT_TRUE(link->state().focused);
    EXPECT_FALSE(page->child(1)->state().focused);
    EXPECT_EQ(page->focusChild(), link);
    const QString target = browser->links().at(1).target.section(u'.', 0, 0);
    page->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(place().section(u'#', 0, 0), target);
}

} // namespace
} // namespace sharesnet::test
