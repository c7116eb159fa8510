#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "ui/panels/template_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

class TemplateDialogTest : public testing::Test {
  protected:
    TemplateDialogTest() {
        QObject::connect(&dialog, &TemplateDialog::chosen, &dialog,
                         [this](const ArchSpec& spec) { chosen = spec; });
        dialog.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    }
    template <typename Widget>
    Widget* child(const char* name) {
        return dialog.findChild<Widget*>(QLatin1String(name));
    }
    void enter(const char* name, const char* text) {
        child<QSpinBox>(name)->setFocus();
        child<QSpinBox>(name)->selectAll();
        QTest::keyClicks(child<QSpinBox>(name), QLatin1String(text));
    }
    QString summary() { return child<QLabel>("summary")->text(); }

    TemplateDialog dialog;
    ArchSpec chosen;
};

TEST_F(TemplateDialogTest, EnterCreates) {
    for (const auto* button : dialog.findChildren<QPushButton*>()) {
        EXPECT_EQ(button->isDefault(), button == child<QPushButton>("create"))
            << button->text().toStdString();
    }
    enter("n", "6");
    QTest::keyClick(child<QSpinBox>("n"), Qt::Key_Return);
    EXPECT_EQ(chosen.name, "sharesnet-56");
}

TEST_F(TemplateDialogTest, ParametersAreShownLiveForN) {
    enter("n", "18");
    EXPECT_TRUE(summary().contains(QStringLiteral("sharesnet-164: 164 weighted layers")))
        << qPrintable(summary());
    QString digits = summary();
    digits.remove(QRegularExpression(QStringLiteral("[^0-9\n:]")));
    EXPECT_TRUE(digits.contains(QStringLiteral("929114"))) << qPrintable(digits);
    EXPECT_TRUE(digits.contains(QStringLiteral("1703258"))) << qPrintable(digits);
    QTest::mouseClick(child<QPushButton>("create"), Qt::LeftButton);
    EXPECT_EQ(chosen, cifarPreActivation(164));
    EXPECT_FALSE(dialog.isVisible());
}

TEST_F(TemplateDialogTest, AWideNetworksDepthIsToldBesideItsWeightedLayers) {
    child<QComboBox>("family")->setCurrentIndex(2);
    enter("n", "6");
    enter("k", "4");
    EXPECT_TRUE(summary().startsWith(
        QStringLiteral("sharesnet-wrn-40-4: depth 40, 38 weighted layers without projections, ")))
        << qPrintable(summary());
}

TEST_F(TemplateDialogTest, EachFamilyShowsItsOwnParameters) {
    EXPECT_TRUE(child<QSpinBox>("n")->isVisible());
    EXPECT_FALSE(child<QSpinBox>("k")->isVisible());
    child<QComboBox>("family")->setCurrentIndex(2);
    EXPECT_TRUE(child<QSpinBox>("k")->isVisible());
    enter("n", "6");
    enter("k", "4");
    QTest::mouseClick(child<QPushButton>("create"), Qt::LeftButton);
    EXPECT_EQ(chosen, wideResNet(40, 4, 10));
}

TEST_F(TemplateDialogTest, ImageNetHasLayersStrideAndAThousandClasses) {
    child<QComboBox>("family")->setCurrentIndex(3);
    EXPECT_FALSE(child<QSpinBox>("n")->isVisible());
    EXPECT_EQ(child<QSpinBox>("classes")->value(), 1000);
    EXPECT_TRUE(child<QComboBox>("strideIn")->isVisible());
    child<QComboBox>("depth")->setCurrentIndex(1);
    EXPECT_FALSE(child<QComboBox>("strideIn")->isVisible());
    QTest::mouseClick(child<QPushButton>("create"), Qt::LeftButton);
    EXPECT_EQ(costOf(chosen).parameters, 13'613'864);
}

TEST_F(TemplateDialogTest, EscapeCreatesNothing) {
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_TRUE(chosen.stages.empty());
}

} // namespace
} // namespace sharesnet
