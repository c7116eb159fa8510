#include "core/arch/presets.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "ui/base/theme.h"
#include "ui/document/arch_document.h"
#include "ui/panels/budget_panel.h"
#include "ui/panels/stage_bars.h"

#include <QAccessible>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QUndoStack>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

class BudgetTest : public testing::Test {
  protected:
    BudgetTest()
        : budget(
              (QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)), &document)) {
        document.replace(cifarPreActivation(164));
    }

    QString shown(const char* name) {
        QString text = budget.findChild<QLabel*>(QLatin1String(name))->text();
        return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
    }

    ArchDocument document;
    BudgetPanel budget;
};

TEST_F(BudgetTest, ShowsThePapersNumbers) {
    EXPECT_EQ(shown("parameters"), QStringLiteral("929,114"));
    EXPECT_EQ(shown("change"), QStringLiteral("-774,144 vs 1,703,258 without sharing"));
    EXPECT_EQ(shown("percent"), QStringLiteral("-45.5 %"));
    EXPECT_EQ(shown("layers"), QStringLiteral("116 of 164"));
    EXPECT_EQ(shown("checkpoint"), QStringLiteral("3.5 MiB"));
}

// Numbers are no place for the keyboard; what stands beside the first is.
TEST_F(BudgetTest, ReadersHearTheNumbersAtItsFirstPlace) {
    const QString told =
        QAccessible::queryAccessibleInterface(budget.findChild<QToolButton*>("helpMark"))
            ->text(QAccessible::Description);
    for (const char* part : {"929,114 trainable parameters", "1,703,258 without", "116 of 164"}) {
        EXPECT_TRUE(told.contains(QLatin1String(part))) << part << " in " << told.toStdString();
    }
}

TEST_F(BudgetTest, ThePaperSaysSoBesideWhatIsComputed) {
    EXPECT_EQ(shown("paper"),
              QStringLiteral(
                  "Paper (CIFAR-10, 10 classes): 0.93 M shared, 1.70 M unshared. Computed: the "
                  "same."));
    document.edit(QStringLiteral("x"), setStageShared(document.spec(), 2, false));
    // no longer the paper's
    EXPECT_TRUE(budget.findChild<QLabel*>(QStringLiteral("paper"))->isHidden());
}

TEST_F(BudgetTest, SaysHowLayersAreCountedWherePapersCountOtherwise) {
    const auto* note = budget.findChild<QLabel*>(QStringLiteral("layersNote"));
    EXPECT_TRUE(note->isHidden());
    document.replace(wideResNet(40, 4));
    EXPECT_EQ(shown("layers"), QStringLiteral("26 of 38"));
    EXPECT_FALSE(note->isHidden());
    EXPECT_TRUE(note->text().contains(QStringLiteral("WRN-40-4 shows 38 here")));
}

TEST_F(BudgetTest, FollowsEveryEditAndItsUndo) {
    document.edit(QStringLiteral("Twin"), unsharedTwin(document.spec()));
    EXPECT_EQ(shown("parameters"), QStringLiteral("1,703,258"));
    EXPECT_EQ(shown("change"), QStringLiteral("nothing shared"));
    EXPECT_TRUE(budget.findChild<QLabel*>(QStringLiteral("percent"))->isHidden());
    document.undoStack()->undo();
    EXPECT_EQ(shown("parameters"), QStringLiteral("929,114"));
}

TEST_F(BudgetTest, SharingSavesNoComputationAndNoActivations) {
    const QString macs = shown("macs");
    const QString activations = shown("activations");
    document.edit(QStringLiteral("Twin"), unsharedTwin(document.spec()));
    EXPECT_EQ(shown("macs"), macs);
    EXPECT_EQ(shown("activations"), activations);
}

TEST_F(BudgetTest, ActivationsGrowWithTheBatch) {
    budget.setBatchSize(1);
    const QString one = QLocale().formattedDataSize(document.cost().activationBytes(), 1,
                                                    QLocale::DataSizeIecFormat);
    EXPECT_EQ(shown("activations"), one);
    budget.setBatchSize(64);
    const QString many = QLocale().formattedDataSize(document.cost().activationBytes() * 64, 1,
                                                     QLocale::DataSizeIecFormat);
    EXPECT_EQ(shown("activations"), many);
}

TEST_F(BudgetTest, BarsAreAsLongAsTheParametersAndGreenWhereShared) {
    auto* bars = budget.findChild<StageBars*>();
    bars->resize(400, bars->sizeHint().height());
    const ArchCost& cost = document.cost();
    const double whole = bars->barRect(3, false).width();
    EXPECT_NEAR(bars->barRect(3, true).width() / whole,
                static_cast<double>(cost.stages[2].parameters) / cost.stages[2].parametersUnshared,
                1e-9);
    const QImage image = bars->grab().toImage();
    const Theme theme = Theme::of(bars->palette());
    EXPECT_EQ(image.pixelColor(bars->barRect(3, true).center().toPoint()), theme.shared(0));
    EXPECT_EQ(image.pixelColor(bars->barRect(3, false).center().toPoint()), theme.line);
}

} // namespace
} // namespace sharesnet
