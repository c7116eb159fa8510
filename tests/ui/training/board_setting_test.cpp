#include "ui/training/board_setting.h"

#include "core/tensorboard/event_file.h"
#include "tests/ui/training/training_test_kit.h"

#include <QAction>
#include <QFileDialog>
#include <QSignalSpy>
#include <QWidget>

namespace sharesnet::test {
namespace {

struct BoardKit : TrainingKit {
    BoardKit() : TrainingKit({}) { std::filesystem::create_directory(folder / "log"); }
    // Switches it on and chooses the folder as a person does.
    void choose() {
        setting.action()->trigger();
        auto* asked = window.findChild<QFileDialog*>("logFolder");
        ASSERT_NE(asked, nullptr);
        EXPECT_FALSE(setting.action()->isChecked()) << "until there is a folder";
        asked->selectFile(QString::fromStdString((folder / "log").string()));
        QTest::keyClick(asked, Qt::Key_Return);
    }
    void train() {
        click("trainButton");
        ASSERT_TRUE(comes([&] { return count<RunFinished>() > 0 && !bridge.isRunning(); }));
        events.clear();
    }
    bool isWritten(const char* run) const { return !eventFilesIn(folder / "log" / run).empty(); }

    QWidget window;
    BoardSetting setting{&bridge, &window};
};

TEST(BoardSettingTest, RunsThatBeginAreWrittenWhileItIsOn) {
    BoardKit kit;
    kit.train();
    EXPECT_TRUE(std::filesystem::is_empty(kit.folder / "log"));
    QSignalSpy changed(&kit.setting, &BoardSetting::changed);
    kit.choose();
    EXPECT_TRUE(kit.setting.action()->isChecked());
    EXPECT_EQ(changed.size(), 1);
    kit.train();
    const auto second = kit.runs().at(0);
    EXPECT_TRUE(kit.isWritten(("2-" + second.spec.name).c_str()));
    kit.setting.action()->trigger();
    EXPECT_FALSE(kit.setting.action()->isChecked());
    kit.train();
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(kit.folder / "log"), {}), 1);
    EXPECT_TRUE(kit.problems.isEmpty());
}

TEST(BoardSettingTest, IsKeptForTheNextStart) {
    BoardKit kit;
    kit.choose();
    const BoardSetting again(&kit.bridge, &kit.window);
    EXPECT_TRUE(again.action()->isChecked());
    EXPECT_EQ(again.folder(), QString::fromStdString((kit.folder / "log").string()));
}

// The run goes on where it cannot be written.
TEST(BoardSettingTest, WhyItCannotBeWrittenIsSaid) {
    BoardKit kit;
    kit.choose();
    std::filesystem::remove(kit.folder / "log");
    std::ofstream(kit.folder / "log") << "no folder";
    kit.click("trainButton");
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.bridge.isRunning(); }));
    ASSERT_TRUE(comes([&] { return kit.problems.size() == 1; }));
    EXPECT_TRUE(kit.problems[0].startsWith("TensorBoard: ")) << kit.problems[0].toStdString();
    EXPECT_EQ(kit.runs().at(0).state, RunState::Finished);
}

} // namespace
} // namespace sharesnet::test
