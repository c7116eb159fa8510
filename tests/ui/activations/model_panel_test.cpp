#include "ui/activations/model_panel.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "ui/activations/network_map.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet::test {

TEST(NetworkMapTest, AClickAndTheArrowKeysChoose) {
    NetworkMap map;
    map.setArch(cifarPreActivation(29)); // three stages of three blocks of three convolutions
    map.setChosen(ConvAddress{1, 2, 0, 0});
    map.resize(map.sizeHint());
    map.show();
    QSignalSpy chosen(&map, &NetworkMap::chosen);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.chip(4, 2).center().toPoint());
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.last()[0].value<ConvAddress>(), (ConvAddress{2, 2, 0, 0}));
    EXPECT_EQ(map.textAt(map.chip(4, 2).center().toPoint()),
              "stage 2 · block 2 · conv 2 · 3×3 · shared, group A, 2 uses");
    QTest::keyClick(&map, Qt::Key_Right);
    EXPECT_EQ(chosen.last()[0].value<ConvAddress>(), (ConvAddress{2, 3, 0, 0}));
    EXPECT_EQ(map.accessibleDescription(), "stage 2 · block 2 · conv 3 · 1×1 · not shared");
    QTest::keyClick(&map, Qt::Key_Down);
    QTest::keyClick(&map, Qt::Key_Down);
    EXPECT_EQ(chosen.last()[0].value<ConvAddress>(), (ConvAddress{3, 3, 0, 0}));
}

TEST(NetworkMapTest, HundredsOfBlocksFoldAndDifferentOnesScroll) {
    NetworkMap map;
    ArchSpec deep = cifarPreActivation(1001);
    map.setArch(deep);
    EXPECT_EQ(map.rows().size(), 6U);
    map.setArch(unsharedTwin(deep));
    EXPECT_EQ(map.rows().size(), 6U);
    EXPECT_LT(map.sizeHint().height(), 300);
}

TEST(NetworkMapRows, FoldBlocksThatAreAlike) {
    const auto rows = mapRows(layoutOf(cifarPreActivation(164)), 3);
    const std::vector<NetworkMap::Row> expected{{1, 1, 1},  {1, 2, 18}, {2, 1, 1},
                                                {2, 2, 18}, {3, 1, 1},  {3, 2, 18}};
    EXPECT_EQ(rows, expected);
    EXPECT_EQ(mapRows(layoutOf(cifarPreActivation(29)), 3).size(), 9U)
        << "few blocks stand each for itself";
}

TEST(ModelPanelTest, TheSliderChoosesTheCheckpointOfTheRun) {
    ModelPanel panel;
    panel.resize(240, 600);
    panel.show();
    const ModelChoice run{"run 12",
                          "stored (run 12)",
                          {{"a", "last, epoch 1"}, {"b", "best, epoch 2"}, {"c", "last, epoch 3"}},
                          "b"};
    panel.setModels({{"live 7", "Live: thin", {}, {}}, run}, "run 12", "b");
    EXPECT_EQ(panel.checkpoint(), "b");
    auto* slider = panel.findChild<QSlider*>("checkpointChoice");
    QSignalSpy changed(&panel, &ModelPanel::modelChanged);
    QSignalSpy picked(&panel, &ModelPanel::modelPicked);
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(panel.checkpoint(), "c");
    EXPECT_EQ(panel.findChild<QLabel*>("checkpointLabel")->text(), "last, epoch 3");
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(picked.size(), 1);
    panel.findChild<QComboBox*>("modelChoice")->setCurrentIndex(0);
    EXPECT_EQ(panel.model(), "live 7");
    EXPECT_EQ(panel.checkpoint(), "");
    EXPECT_FALSE(slider->isVisible());
    panel.findChild<QComboBox*>("modelChoice")->setCurrentIndex(1);
    EXPECT_EQ(panel.checkpoint(), "b") << "what is suggested";
}

// Readers are told of each entry, also where nobody sees it.
TEST(ModelPanelTest, AnEqualListStays) {
    ModelPanel panel;
    const std::vector<ModelChoice> models{{"live 7", "Live: thin", {}, {}},
                                          {"run 12", "stored (run 12)", {{"a", "last"}}, {}}};
    panel.setModels(models, "run 12", "a");
    panel.setAgainst({{"run 3", "twin (run 3)"}}, {});
    auto* model = panel.findChild<QComboBox*>("modelChoice");
    auto* against = panel.findChild<QComboBox*>("againstChoice");
    QSignalSpy gone(model->model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy goneAgainst(against->model(), &QAbstractItemModel::rowsRemoved);
    panel.setModels(models, "live 7", {});
    panel.setAgainst({{"run 3", "twin (run 3)"}}, "run 3");
    EXPECT_EQ(model->currentText(), "Live: thin");
    EXPECT_EQ(against->currentText(), "twin (run 3)");
    EXPECT_EQ(gone.size() + goneAgainst.size(), 0);
    panel.setModels({models[1]}, "run 12", "a");
    EXPECT_EQ(model->count(), 1);
    EXPECT_EQ(panel.model(), "run 12");
}

TEST(ModelPanelTest, ANoteHasAllOfItsLines) {
    ModelPanel panel;
    panel.setArch(cifarPreActivation(38));
    panel.resize(220, 260); // the map gives way
    panel.show();
    const auto* note = panel.findChild<QLabel*>("modelNote");
    panel.setNote(QStringLiteral("a few words ").repeated(14));
    ASSERT_TRUE(QTest::qWaitFor([&] { return note->height() > 0; }));
    QTest::qWait(1); // laid out
    EXPECT_GE(note->height(), note->heightForWidth(note->width()));
    EXPECT_GT(note->height(), 3 * note->fontMetrics().height());
}

} // namespace sharesnet::test
