#include "ui/data/data_overview.h"

#include "core/data/png.h"
#include "tests/core/data/made_tars.h"
#include "tests/ui/training/training_test_kit.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

class DataOverviewTest : public testing::Test {
  protected:
    void save(const std::string& name, int value) const {
        folder_.write(
            name,
            encodePng({8, 8, std::vector<std::uint8_t>(192, static_cast<std::uint8_t>(value))}));
    }
    void saveSet() const {
        for (int i = 0; i < 12; ++i) {
            save("train/zebra/" + std::to_string(i) + ".png", i);
        }
        save("train/ant/0.png", 50);
        save("train/ant/1.png", 51);
        save("test/zebra/0.png", 3); // a training image
        save("test/ant/0.png", 60);
        folder_.write("test/ant/1.png", {1, 2, 3});
    }
    void show(const DataSpec& data) {
        view_.setData(data);
        view_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
        ASSERT_TRUE(settles());
    }
    bool settles() {
        return comes([&] { return !child<QPushButton>("overviewStop")->isVisible(); });
    }
    template <class Widget>
    Widget* child(const char* name) const {
        return view_.findChild<Widget*>(QLatin1String(name));
    }
    QString textOf(const char* label) const { return child<QLabel>(label)->text(); }
    QString findings() const { return child<QPlainTextEdit>("overviewFindings")->toPlainText(); }
    QStringList classRow(int row) const {
        const auto* item = child<QTreeWidget>("overviewClasses")->topLevelItem(row);
        return {item->text(0), item->text(1), item->text(2), item->text(3), item->text(4)};
    }
    void sortBy(int column) const {
        auto* header = child<QTreeWidget>("overviewClasses")->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 10, header->height() / 2});
    }
    void click(const char* button) const {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }

    TemporaryFolder folder_;
    OwnSettings settings_{folder_};
    DataOverview view_;
};

TEST_F(DataOverviewTest, CountsClassesAtOnceAndSortsThemByNumbers) {
    saveSet();
    show({DataKind::Folder, folder_.path()});
    EXPECT_EQ(textOf("overviewSummary"), "14 training and 3 test images, 2 classes.");
    EXPECT_EQ(classRow(0), (QStringList{"0", "ant", "2", "2", ""}));
    EXPECT_EQ(classRow(1), (QStringList{"1", "zebra", "12", "1", ""}));
    EXPECT_EQ(findings(), "") << "no image was looked at yet";
    sortBy(2);
    EXPECT_EQ(classRow(0)[1], "ant") << "2 is less than 12";
    sortBy(2);
    EXPECT_EQ(classRow(0)[1], "zebra");
}

TEST_F(DataOverviewTest, ACheckFindsUnreadableImagesAndDuplicates) {
    saveSet();
    show({DataKind::Folder, folder_.path()});
    click("overviewCheck");
    ASSERT_TRUE(comes([&] { return view_.report() && view_.report()->looked; }));
    EXPECT_TRUE(findings().contains("unreadable: test/ant/1.png")) << findings().toStdString();
    EXPECT_TRUE(findings().contains(
        "1 unreadable, 0 training images more than once, 1 test images that are training images"))
        << findings().toStdString();
    EXPECT_TRUE(findings().contains("the same: train/zebra/3.png and test/zebra/0.png"));
    click("overviewCopy");
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains("\nant\t2\t2\nzebra\t12\t1\n")) << copied.toStdString();
    EXPECT_TRUE(copied.contains("unreadable: test/ant/1.png"));
}

TEST_F(DataOverviewTest, WhatIsNotThereSaysWhyAndOtherDataAreShownThen) {
    show({DataKind::Folder, folder_ / "none"});
    EXPECT_TRUE(child<QLabel>("overviewError")->isVisible());
    EXPECT_TRUE(textOf("overviewError").contains("none")) << textOf("overviewError").toStdString();
    EXPECT_FALSE(child<QPushButton>("overviewCopy")->isEnabled());
    view_.setData({});
    ASSERT_TRUE(comes([&] { return view_.report().has_value(); }));
    EXPECT_EQ(textOf("overviewSummary"), "10,000 training and 2,000 test images, 10 classes.");
    EXPECT_FALSE(child<QLabel>("overviewError")->isVisible());
}

TEST_F(DataOverviewTest, AClassOfOneSplitAloneIsMarked) {
    MadeTar train, test;
    for (int i = 0; i < 6; ++i) {
        const auto png = encodePng({8, 8, std::vector<std::uint8_t>(192, 9)});
        train.add(std::to_string(i) + ".png", png)
            .add(std::to_string(i) + ".cls", std::to_string(i / 2));
        if (i < 2) {
            test.add(std::to_string(i) + ".png", png)
                .add(std::to_string(i) + ".cls", std::to_string(i));
        }
    }
    folder_.write("train-0.tar", train.bytes());
    folder_.write("test-0.tar", test.bytes());
    show({DataKind::Tar, folder_.path()});
    EXPECT_EQ(classRow(1), (QStringList{"1", "1", "2", "1", ""}));
    EXPECT_EQ(classRow(2), (QStringList{"2", "2", "2", "0", "training images only"}));
    EXPECT_TRUE(textOf("overviewSummary").endsWith("3 classes. Classes in one split only: 1."))
        << textOf("overviewSummary").toStdString();
    EXPECT_EQ(findings(), "the class '2' has no test images");
}

TEST_F(DataOverviewTest, FoldersThatDoNotFitTogetherAreShownAndWhatTrainingSays) {
    saveSet();
    save("train/yak/0.png", 70);
    show({DataKind::Folder, folder_.path()});
    EXPECT_EQ(classRow(1), (QStringList{"1", "yak", "1", "0", "training images only"}));
    EXPECT_EQ(classRow(2), (QStringList{"2", "zebra", "12", "1", ""}));
    EXPECT_TRUE(findings().startsWith("cannot be trained on: The class 'yak' of "))
        << findings().toStdString();
}

TEST_F(DataOverviewTest, ACheckCanBeStopped) {
    show({});
    click("overviewCheck");
    click("overviewStop");
    ASSERT_TRUE(settles());
    EXPECT_EQ(textOf("overviewState"), "Stopped");
    EXPECT_TRUE(view_.report()) << "what was counted stays";
    EXPECT_TRUE(child<QPushButton>("overviewCheck")->isVisible());
}

} // namespace
} // namespace sharesnet::test
