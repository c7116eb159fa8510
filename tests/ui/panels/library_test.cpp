#include "core/arch/presets.h"
#include "ui/panels/library_panel.h"

#include <QScrollBar>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

QTreeWidgetItem* itemNamed(const LibraryPanel& library, const char* title) {
    const auto items =
        library.tree()->findItems(QLatin1String(title), Qt::MatchExactly | Qt::MatchRecursive);
    return items.isEmpty() ? nullptr : items.front();
}

TEST(LibraryPanel, ListsEveryPresetUnderItsFamily) {
    const LibraryPanel library;
    for (const Preset& preset : presets()) {
        const QTreeWidgetItem* item = itemNamed(library, preset.title.c_str());
        ASSERT_NE(item, nullptr) << preset.title;
        ASSERT_NE(item->parent(), nullptr);
        EXPECT_EQ(item->parent()->text(0).toStdString(), preset.family);
    }
}

TEST(LibraryPanel, ComputedNumbersStandBesideThePapers) {
    const LibraryPanel library;
    const QTreeWidgetItem* item = itemNamed(library, "ShaResNet-164");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->text(1), QStringLiteral("0.93 / 1.70"));
    EXPECT_EQ(item->text(2), QStringLiteral("0.93 / 1.70"));
}

// As on the start page and in the budget, once it is open.
TEST(LibraryPanel, CountsTheClassesOfTheDesignAndSaysWhatThePaperCounts) {
    const LibraryPanel library;
    const QTreeWidgetItem* item = itemNamed(library, "ShaResNet-WRN-28-10");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->text(1), QStringLiteral("26.80 / 36.48"));
    EXPECT_EQ(item->text(2), QStringLiteral("26.86 / 36.54"));
    EXPECT_TRUE(item->toolTip(1).contains(QStringLiteral("paper's 100 classes instead of 10")))
        << qPrintable(item->toolTip(1));
}

// What cannot be opened is not "expanded" to readers.
TEST(LibraryPanel, FamiliesAloneAreExpanded) {
    const LibraryPanel library;
    const QTreeWidgetItem* item = itemNamed(library, "ShaResNet-164");
    ASSERT_NE(item, nullptr);
    EXPECT_TRUE(item->parent()->isExpanded());
    EXPECT_FALSE(item->isExpanded());
}

TEST(LibraryPanel, WhatThePaperDoesNotPrintIsADash) {
    const LibraryPanel library;
    const QTreeWidgetItem* item = itemNamed(library, "ShaResNet-101");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->text(2), QStringLiteral("–"));
    EXPECT_TRUE(item->toolTip(2).contains(QStringLiteral("ImageNet: no parameter counts; top-1")))
        << qPrintable(item->toolTip(2));
}

TEST(LibraryPanel, SaysOfAPresetThatItSharesNothing) {
    const LibraryPanel library;
    const QTreeWidgetItem* item = itemNamed(library, "ShaResNet-WRN-16-4");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->text(1), QStringLiteral("2.75 unshared"));
    EXPECT_TRUE(item->toolTip(0).contains(QStringLiteral("Shares nothing")));
    EXPECT_FALSE(
        itemNamed(library, "ShaResNet-164")->toolTip(0).contains(QStringLiteral("Shares nothing")));
}

TEST(LibraryPanel, ShowsThePapersNumbersWhereThereIsRoom) {
    LibraryPanel library;
    library.resize(800, 700);
    library.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&library));
    EXPECT_FALSE(library.tree()->isColumnHidden(2));
    library.resize(library.sizeHint().width(), 700);
    EXPECT_TRUE(library.tree()->isColumnHidden(2));
    EXPECT_FALSE(library.tree()->isColumnHidden(1));
    EXPECT_TRUE(library.tree()->isColumnHidden(3));
}

// As beside the drawing in a window of 1280 x 720.
TEST(LibraryPanel, ANarrowDockKeepsTitlesAndSharedNumbersWhole) {
    LibraryPanel library;
    library.resize(library.narrowWidth(), 700);
    library.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&library));
    EXPECT_LT(library.narrowWidth(), library.sizeHint().width() - 30);
    const QTreeWidget* tree = library.tree();
    EXPECT_TRUE(tree->isColumnHidden(1));
    EXPECT_FALSE(tree->isColumnHidden(3));
    EXPECT_EQ(tree->horizontalScrollBar()->maximum(), 0);
    const QTreeWidgetItem* item = itemNamed(library, "ShaResNet-WRN-28-10");
    ASSERT_NE(item, nullptr);
    EXPECT_EQ(item->text(3), QStringLiteral("26.80"));
    EXPECT_TRUE(item->toolTip(3).contains(QStringLiteral("unshared")));
    const QFontMetrics metrics(tree->font());
    EXPECT_GE(tree->columnWidth(0) - 2 * tree->indentation(),
              metrics.horizontalAdvance(item->text(0)));
    EXPECT_GE(tree->columnWidth(3), metrics.horizontalAdvance(item->text(3)));
    EXPECT_EQ(item->parent()->toolTip(0), item->parent()->text(0));
}

TEST(LibraryPanel, DoubleClickAndEnterChoose) {
    LibraryPanel library;
    library.resize(500, 700);
    library.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&library));
    std::vector<std::string> chosen;
    QObject::connect(&library, &LibraryPanel::specChosen,
                     [&](const ArchSpec& spec) { chosen.push_back(spec.name); });
    QTreeWidgetItem* item = itemNamed(library, "ShaResNet-164");
    ASSERT_NE(item, nullptr);
    const QPoint at = library.tree()->visualItemRect(item).center();
    QTest::mouseClick(library.tree()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(library.tree()->viewport(), Qt::LeftButton, {}, at);
    EXPECT_EQ(chosen, std::vector<std::string>{"sharesnet-164"});
    QTest::keyClick(library.tree(), Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 2u);
    library.tree()->setCurrentItem(item->parent()); // a family is no architecture
    QTest::keyClick(library.tree(), Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 2u);
}

} // namespace
} // namespace sharesnet
