#include "ui/panels/suggest_panel.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/base/number_text.h"
#include "ui/document/arch_document.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QUndoStack>

#include <gtest/gtest.h>

#include <cstdint>

namespace sharesnet {
namespace {

// a fifth below the 1,703,258 of the twin, as the box rounds it
constexpr std::int64_t kFirstTarget = 1'363'000;

class SuggestPanelTest : public testing::Test {
  protected:
    SuggestPanelTest() : panel(&document) {
        document.replace(unsharedTwin(cifarPreActivation(164)));
        panel.resize(400, 500);
        panel.show();
        EXPECT_TRUE(QTest::qWaitFor([this] { return list()->count() > 0; }));
    }

    QListWidget* list() { return panel.findChild<QListWidget*>(QStringLiteral("suggestions")); }
    QString outcome() { return panel.findChild<QLabel*>(QStringLiteral("suggestOutcome"))->text(); }

    void ask(double millions) {
        auto* box = panel.findChild<QDoubleSpinBox*>(QStringLiteral("targetMillions"));
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, panel.locale().toString(millions, 'f', 3));
        QTest::keyClick(box, Qt::Key_Return);
    }

    void click(int row) {
        const QRect place = list()->visualItemRect(list()->item(row));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    }
    void doubleClick(int row) {
        click(row);
        const QRect place = list()->visualItemRect(list()->item(row));
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    }

    ArchDocument document;
    SuggestPanel panel;
};

TEST_F(SuggestPanelTest, ListsWhatReachesTheTargetByExactCountAndTriesIt) {
    const ArchSpec before = document.spec();
    EXPECT_DOUBLE_EQ(panel.findChild<QDoubleSpinBox*>(QStringLiteral("targetMillions"))->value(),
                     1.363);
    const Suggestions expected = suggestSharing(before, kFirstTarget);
    ASSERT_GE(expected.list.size(), 2U);
    ASSERT_EQ(list()->count(), static_cast<int>(expected.list.size()));
    for (int row = 0; row < list()->count(); ++row) {
        EXPECT_TRUE(list()->item(row)->text().contains(grouped(expected.list[row].parameters)));
        EXPECT_LE(expected.list[row].parameters, kFirstTarget);
    }
    doubleClick(0);
    EXPECT_EQ(document.spec(), expected.list[0].spec);
    EXPECT_EQ(document.cost().parameters, expected.list[0].parameters);
    EXPECT_EQ(document.undoStack()->count(), 1);
    doubleClick(1); // the others are still there to be tried
    EXPECT_EQ(document.spec(), expected.list[1].spec);
    document.undoStack()->undo();
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), before);
}

// As in every list of the window: a click selects, Enter, a double click or the button does it.
TEST_F(SuggestPanelTest, AClickSelectsAndTheButtonOrEnterApplies) {
    const ArchSpec before = document.spec();
    auto* apply = panel.findChild<QPushButton*>(QStringLiteral("applySuggestion"));
    EXPECT_FALSE(apply->isEnabled());
    click(1);
    EXPECT_EQ(document.spec(), before);
    ASSERT_TRUE(apply->isEnabled());
    QTest::mouseClick(apply, Qt::LeftButton);
    const Suggestions expected = suggestSharing(before, kFirstTarget);
    EXPECT_EQ(document.spec(), expected.list[1].spec);
    list()->setCurrentRow(0);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(document.spec(), expected.list[0].spec);
}

TEST_F(SuggestPanelTest, ANewTargetReplacesTheListAndOneOutOfReachSaysSo) {
    ask(1.5);
    EXPECT_TRUE(QTest::qWaitFor([this] {
        const Suggestions expected = suggestSharing(document.spec(), 1'500'000);
        return list()->count() == static_cast<int>(expected.list.size()) &&
               list()->item(0)->text().contains(grouped(expected.list[0].parameters));
    }));
    ask(0.1);
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return outcome().startsWith(QStringLiteral("Sharing alone cannot")); }));
}

TEST_F(SuggestPanelTest, OnlyTheLastOfManyQuestionsIsAnswered) {
    auto* box = panel.findChild<QDoubleSpinBox*>(QStringLiteral("targetMillions"));
    for (const double millions : {1.6, 1.5, 1.4, 1.3, 1.2}) {
        box->setValue(millions);
    }
    const Suggestions expected = suggestSharing(document.spec(), 1'200'000);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return list()->item(0)->text().contains(grouped(expected.list[0].parameters)); }));
    QTest::qWait(50);
    EXPECT_TRUE(list()->item(0)->text().contains(grouped(expected.list[0].parameters)));
}

TEST_F(SuggestPanelTest, FollowsEditsMadeElsewhere) {
    document.edit(QStringLiteral("x"), setBlocks(document.spec(), 3, 10));
    const Suggestions expected = suggestSharing(document.spec(), kFirstTarget);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return list()->item(0)->text().contains(grouped(expected.list[0].parameters)); }));
}

} // namespace
} // namespace sharesnet
