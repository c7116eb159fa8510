#include "ui/window/start_page.h"

#include "core/arch/presets.h"
#include "core/config/recipes.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/document/file_actions.h"
#include "ui/document/recent_files.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"
#include "ui/window/preset_card.h"

#include <QCheckBox>

namespace sharesnet::test {
namespace {

struct Started : Workbench {
    Started() { window.showStartPage(); }
    StartPage* page() const { return window.findChild<StartPage*>(); }
    template <class T>
    T* child(const char* name) const {
        return page()->findChild<T*>(QLatin1String(name));
    }
};

TEST(StartPage, IsWantedUntilSomebodyClosesIt) {
    Started bench;
    EXPECT_TRUE(StartPage::isWanted());
    QTest::mouseClick(bench.child<QPushButton>("closeStartPage"), Qt::LeftButton);
    EXPECT_FALSE(bench.page()->isVisible());
    EXPECT_FALSE(StartPage::isWanted());
    EXPECT_EQ(bench.window.mode(), Mode::Design);
    bench.window.showStartPage(); // Help > Start page
    EXPECT_TRUE(bench.page()->isVisible());
    QTest::mouseClick(bench.page()->findChild<QCheckBox*>(), Qt::LeftButton, {}, QPoint(8, 8));
    EXPECT_TRUE(StartPage::isWanted());
}

TEST(StartPage, ClosesWithEscapeAndGivesWayToAMode) {
    Started bench;
    QTest::keyClick(bench.page(), Qt::Key_Escape);
    EXPECT_FALSE(bench.page()->isVisible());
    bench.window.showStartPage();
    QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
    EXPECT_FALSE(bench.page()->isVisible());
    EXPECT_EQ(bench.window.mode(), Mode::Runs);
}

TEST(StartPage, EnterPressesTheButtonWithTheKeyboard) {
    Started bench;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // the try
    EXPECT_FALSE(bench.page()->isVisible());
    EXPECT_EQ(bench.window.form()->config().epochs, recipe("quick").apply({}).epochs);
}

TEST(StartPage, OpensThePresetOfACard) {
    Started bench;
    for (auto* card : bench.page()->findChildren<PresetCard*>()) {
        if (card->text() == QStringLiteral("ShaResNet-164")) {
            EXPECT_TRUE(card->accessibleName().contains(QStringLiteral("929"))); // parameters
            QTest::mouseClick(card, Qt::LeftButton);
        }
    }
    EXPECT_EQ(bench.window.document()->spec().name, "sharesnet-164");
    EXPECT_FALSE(bench.page()->isVisible());
}

TEST(StartPage, ListsRecentDesignsThatAreStillThere) {
    Workbench bench;
    const QString there =
        QString::fromStdString(bench.folder.write("mine.sharesnet.json", {'{', '}'}).string());
    RecentFiles::remember(QStringLiteral("/nowhere/gone.sharesnet.json"));
    RecentFiles::remember(there);
    bench.window.showStartPage();
    QStringList texts;
    for (const auto* button : bench.window.findChild<StartPage*>()->findChildren<QPushButton*>()) {
        texts << button->text();
    }
    EXPECT_TRUE(texts.contains(QStringLiteral("mine.sharesnet.json")));
    EXPECT_FALSE(texts.contains(QStringLiteral("gone.sharesnet.json")));
}

TEST(StartPage, ATryBeginsASmallNetworkOnTheBuiltInImages) {
    Started bench;
    bench.window.controls()->dataPicker()->setData("cifar10:/somewhere");
    QTest::mouseClick(bench.child<QPushButton>("tryIt"), Qt::LeftButton);
    EXPECT_EQ(bench.window.document()->spec().name, "sharesnet-cifar-20");
    EXPECT_EQ(bench.window.controls()->dataPicker()->data(), "shapes");
    EXPECT_EQ(bench.window.form()->config().epochs, recipe("quick").apply({}).epochs);
    EXPECT_FALSE(bench.page()->isVisible());
}

TEST(StartPage, OffersTheLastDesignFirst) {
    TemporaryFolder kept;
    const OwnSettings settings(kept);
    const QString file = QString::fromStdString((kept.path() / "mine.sharesnet.json").string());
    {
        SessionBridge bridge(kept.path());
        StoreClient store(kept.path());
        MainWindow window(&store, &bridge, std::make_shared<LogBuffer>());
        window.showStartPage();
        EXPECT_FALSE(window.findChild<QPushButton*>("continueLast")->isVisibleTo(&window));
        window.files()->start(cifarPreActivation(56));
        window.files()->saveTo(file);
        ASSERT_TRUE(comes([&] { return window.document()->filePath() == file; }));
        window.close();
    }
    SessionBridge bridge(kept.path());
    StoreClient store(kept.path());
    MainWindow window(&store, &bridge, std::make_shared<LogBuffer>());
    window.show();
    window.showStartPage();
    auto* button = window.findChild<QPushButton*>("continueLast");
    EXPECT_EQ(button->accessibleName(), "Continue with mine.sharesnet.json");
    EXPECT_EQ(window.findChild<StartPage*>()->focusTarget(), button);
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(comes([&] { return window.document()->filePath() == file; }));
    window.document()->replace(cifarPreActivation(29));
    window.offerLastDesign(); // where the page does not come
    EXPECT_EQ(window.messages()->text(), "Last time you worked on mine.sharesnet.json.");
}

} // namespace
} // namespace sharesnet::test
