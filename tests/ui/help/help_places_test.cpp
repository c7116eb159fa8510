// What the window names of the help: pages for F1, definitions beside numbers.

#include "core/flow/run_columns.h"
#include "core/inspect/use_quantities.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/base/help_mark.h"
#include "ui/base/help_request.h"
#include "ui/help/generated_pages.h"
#include "ui/runs/run_text.h"
#include "ui/studies/use_series.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTabBar>

namespace sharesnet::test {
namespace {

class HelpPlaces : public testing::Test {
  protected:
    Workbench bench;
    const HelpPages pages = helpPagesFor(&bench.window);
};

TEST_F(HelpPlaces, EveryPageForF1Exists) {
    int named = 0;
    for (const auto* widget : bench.window.findChildren<QWidget*>()) {
        const QString place = widget->property("helpPage").toString();
        EXPECT_TRUE(place.isEmpty() || hasPlace(pages, place)) << qPrintable(place);
        named += place.isEmpty() ? 0 : 1;
    }
    EXPECT_GT(named, 40);
}

TEST_F(HelpPlaces, EveryMarkHasADefinitionANameAndAPlaceOnTheKeyboard) {
    const auto marks = bench.window.findChildren<HelpMark*>();
    EXPECT_GT(marks.size(), 20);
    for (const HelpMark* mark : marks) {
        if (mark->isHidden() && mark->place().isEmpty()) {
            continue; // beside nothing yet
        }
        EXPECT_NE(sectionAt(pages, mark->place()), nullptr) << qPrintable(mark->place());
        EXPECT_FALSE(mark->accessibleName().contains(QStringLiteral("“”")))
            << qPrintable(mark->place());
        EXPECT_EQ(mark->focusPolicy(), Qt::TabFocus);
    }
}

// Also those of dialogs that are not open, and of pages that a click leads to.
TEST_F(HelpPlaces, EveryPlaceInTheSourcesExists) {
    QStringList names;
    for (const HelpPage& page : pages) {
        names << page.name;
    }
    const QRegularExpression place(
        QStringLiteral("\"((?:%1)#[a-z0-9-]+)\"").arg(names.join(QLatin1Char('|'))));
    QDirIterator sources(QStringLiteral(SHARESNET_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp")},
                         QDir::Files, QDirIterator::Subdirectories);
    int found = 0;
    while (sources.hasNext()) {
        QFile source(sources.next());
        ASSERT_TRUE(source.open(QIODevice::ReadOnly));
        auto all = place.globalMatch(QString::fromUtf8(source.readAll()));
        for (; all.hasNext(); ++found) {
            const QString named = all.next().captured(1);
            EXPECT_TRUE(hasPlace(pages, named)) << qPrintable(source.fileName() + u' ' + named);
        }
    }
    EXPECT_GT(found, 50);
}

TEST_F(HelpPlaces, EveryTabOfThePlotsAndOfTheLensHasItsOwnMeaning) {
    for (const char* name : {"plotTabs", "lensTabs"}) {
        auto* tabs = bench.window.findChild<QTabBar*>(QLatin1String(name));
        ASSERT_NE(tabs, nullptr);
        QSet<QString> meanings;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            bool named = false;
            for (const HelpMark* mark : tabs->window()->findChildren<HelpMark*>()) {
                if (mark->accessibleName().contains(u'“' + tabs->tabText(tab) + u'”')) {
                    named = named || sectionAt(pages, mark->place()) != nullptr;
                    meanings.insert(mark->place());
                }
            }
            EXPECT_TRUE(named) << qPrintable(tabs->tabText(tab));
        }
        EXPECT_GE(meanings.size(), tabs->count());
    }
}

TEST_F(HelpPlaces, EveryNumberOfARunIsDefined) {
    const RunColumns columns;
    for (const RunColumn& column : columns.all()) {
        const bool isNumber = column.kind == ColumnKind::Percent ||
                              column.kind == ColumnKind::Count ||
                              column.kind == ColumnKind::Bytes ||
                              column.kind == ColumnKind::Duration || column.setting;
        const QString place = helpPlaceOf(column);
        const bool isText = column.key == "network" || column.key == "data" ||
                            column.key == "origin"; // say it themselves
        EXPECT_TRUE(!place.isEmpty() || !isNumber || isText) << column.key;
        EXPECT_TRUE(place.isEmpty() || hasPlace(pages, place)) << column.key;
    }
}

TEST_F(HelpPlaces, EveryNumberOfAUseIsDefined) {
    for (const UseQuantity& quantity : useQuantities()) {
        EXPECT_NE(sectionAt(pages, helpPlaceOf(quantity)), nullptr) << quantity.name;
    }
}

TEST(HelpRequest, TheNearestPageUpTheParentsCounts) {
    QWidget outer;
    auto* inner = new QWidget(&outer);
    auto* leaf = new QWidget(inner);
    EXPECT_EQ(helpPageOf(leaf), QString());
    setHelpPage(&outer, QStringLiteral("runs"));
    EXPECT_EQ(helpPageOf(leaf), QStringLiteral("runs"));
    setHelpPage(inner, QStringLiteral("runs#table"));
    EXPECT_EQ(helpPageOf(leaf), QStringLiteral("runs#table"));
    EXPECT_EQ(helpPageOf(nullptr), QString());
}

TEST(HelpRequest, IsNotAnsweredWhereNobodyCan) {
    QWidget alone;
    EXPECT_FALSE(askForDefinition(QStringLiteral("glossary#macs"), &alone));
}

} // namespace
} // namespace sharesnet::test
