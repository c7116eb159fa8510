#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/document/arch_document.h"
#include "ui/document/comparison.h"
#include "ui/panels/compare_section.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>

#include <gtest/gtest.h>

#include <array>

namespace sharesnet {
namespace {

class CompareTest : public testing::Test {
  protected:
    CompareTest() : comparison(&document), section(&document, &comparison) {
        document.replace(cifarPreActivation(164));
    }

    QString shown(const char* name) {
        return section.findChild<QLabel*>(QLatin1String(name))->text();
    }

    ArchDocument document;
    Comparison comparison;
    CompareSection section;
};

TEST_F(CompareTest, DifferencesToAPinnedArchitectureAreListedExactlyAndFollowEdits) {
    auto* list = section.findChild<QListWidget*>(QStringLiteral("differences"));
    EXPECT_TRUE(list->isHidden());
    comparison.pin(document.spec(), QStringLiteral("before"));
    EXPECT_EQ(shown("compareTotal"), QStringLiteral("The same as before."));
    document.edit(QStringLiteral("x"), setStageShared(document.spec(), 3, false));
    EXPECT_EQ(shown("compareTotal"),
              QStringLiteral("Compared with before: 929,114 → 1,518,938, +589,824 parameters"));
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().startsWith(QStringLiteral("~ Stage 3: ")))
        << qPrintable(list->item(0)->text());
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("+589,824 parameters")));
    EXPECT_TRUE(list->item(0)->text().contains(
        QStringLiteral("sharing of conv 2: blocks 2–18 (A) → none")));
    Spot chosen;
    QObject::connect(&section, &CompareSection::spotChosen,
                     [&](const Spot& spot) { chosen = spot; });
    emit list->itemClicked(list->item(0));
    EXPECT_EQ(chosen, Spot::ofStage(3));

    document.edit(QStringLiteral("x"), removeStages(document.spec(), std::array{1}));
    bool removed = false;
    for (int row = 0; row < list->count(); ++row) {
        removed = removed || list->item(row)->text().startsWith(QChar(0x2212));
    }
    EXPECT_TRUE(removed);
    section.findChild<QToolButton*>(QStringLiteral("stopComparing"))->click();
    EXPECT_FALSE(comparison.isActive());
    EXPECT_TRUE(list->isHidden());
}

TEST_F(CompareTest, ItsMenuPinsWhatIsThereNowAndPresets) {
    QMenu* menu = section.findChild<QToolButton*>(QStringLiteral("compareWith"))->menu();
    menu->actions().at(0)->trigger();
    EXPECT_EQ(comparison.spec(), document.spec());
    menu->actions().at(1)->trigger();
    EXPECT_EQ(comparison.spec(), unsharedTwin(document.spec()));
    const QAction* presetsEntry = menu->actions().at(2);
    ASSERT_NE(presetsEntry->menu(), nullptr);
    QAction* first = presetsEntry->menu()->actions().at(0);
    first->trigger();
    EXPECT_EQ(comparison.title(), first->text());
    EXPECT_EQ(comparison.spec(), presets().front().spec);
}

TEST_F(CompareTest, APinnedTwinStaysTheTwinOfWhatIsOpen) {
    comparison.pinTwin();
    document.edit(QStringLiteral("Shorter"), removeStages(document.spec(), std::array{1}));
    EXPECT_EQ(comparison.spec(), unsharedTwin(document.spec()));
    document.replace(cifarPostActivation(20));
    EXPECT_EQ(comparison.spec(), unsharedTwin(document.spec()));
    EXPECT_TRUE(comparison.followsTwin());
    const ArchSpec chosen = presets().front().spec;
    comparison.pin(chosen, QStringLiteral("chosen"));
    document.replace(cifarPreActivation(164));
    EXPECT_EQ(comparison.spec(), chosen) << "what was chosen stays";
    EXPECT_FALSE(comparison.followsTwin());
    comparison.pinTwin();
    comparison.clear();
    document.replace(cifarPostActivation(20));
    EXPECT_FALSE(comparison.isActive());
}

} // namespace
} // namespace sharesnet
