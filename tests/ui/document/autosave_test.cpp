#include "core/design/edit.h"
#include "core/design/stages.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/document/arch_document.h"
#include "ui/document/autosave.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>

#include <array>
#include <fstream>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr auto kFolder = "SHARESNET_TEST_RECOVERY";

int filesIn(const fs::path& folder) {
    std::error_code none;
    return static_cast<int>(
        std::distance(fs::directory_iterator(folder, none), fs::directory_iterator()));
}

// Not a test but the process that a test starts and kills.
TEST(AutosaveVictim, DISABLED_EditsUntilItIsKilled) {
    ArchDocument document;
    Autosave autosave(&document, qEnvironmentVariable(kFolder).toStdString(), milliseconds(20));
    document.replace(cifarPreActivation(29), QStringLiteral("/home/lost.sharesnet.json"), 42);
    QSignalSpy kept(&autosave, &Autosave::kept);
    document.edit(QStringLiteral("Share nothing"), unsharedTwin(document.spec()));
    ASSERT_TRUE(kept.wait(kPatienceMs));
    std::puts("\nkept");
    std::fflush(stdout);
    QTest::qWait(kPatienceMs);
}

class AutosaveTest : public testing::Test {
  protected:
    std::unique_ptr<Autosave> autosave() {
        return std::make_unique<Autosave>(&document, place, milliseconds(20));
    }
    void edit() { document.edit(QStringLiteral("Share nothing"), unsharedTwin(document.spec())); }

    void crash() const {
        QProcess victim;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kFolder), QString::fromStdString(place.string()));
        victim.setProcessEnvironment(environment);
        victim.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--gtest_also_run_disabled_tests"),
                      QStringLiteral("--gtest_filter=AutosaveVictim.*")});
        ASSERT_TRUE(victim.waitForStarted());
        QByteArray said;
        while (!said.contains("\nkept")) {
            ASSERT_TRUE(victim.waitForReadyRead(kPatienceMs)) << said.toStdString();
            said += victim.readAll();
        }
        EXPECT_TRUE(leftBehind(place).empty()) << "taken from a living process";
        victim.kill();
        ASSERT_TRUE(victim.waitForFinished());
        ASSERT_EQ(victim.exitStatus(), QProcess::CrashExit);
    }

    TemporaryFolder folder;
    fs::path place = folder / "state/recovery";
    ArchDocument document;
};

TEST_F(AutosaveTest, KeepsChangesAndClearsThemOnceSaved) {
    const auto keeper = autosave();
    document.replace(cifarPreActivation(29));
    QTest::qWait(100);
    EXPECT_EQ(filesIn(place), 0);
    edit();
    ASSERT_TRUE(comes([&] { return filesIn(place) == 1; }));
    document.savedAs(QStringLiteral("saved.sharesnet.json"), document.spec(), 1);
    EXPECT_TRUE(comes([&] { return filesIn(place) == 0; }));
}

TEST_F(AutosaveTest, ACleanEndClearsThem) {
    auto keeper = autosave();
    document.replace(cifarPreActivation(29));
    edit();
    ASSERT_TRUE(comes([&] { return filesIn(place) == 1; }));
    keeper.reset();
    EXPECT_EQ(filesIn(place), 0);
}

TEST_F(AutosaveTest, AKilledProcessLeavesItsChangesToTheNext) {
    crash();
    const auto found = leftBehind(place);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].document.file, "/home/lost.sharesnet.json");
    EXPECT_GT(found[0].document.keptAt, 1'700'000'000);

    const auto keeper = autosave();
    QSignalSpy kept(keeper.get(), &Autosave::kept);
    ASSERT_TRUE(keeper->restore(found[0]));
    EXPECT_EQ(document.spec(), unsharedTwin(cifarPreActivation(29)));
    EXPECT_EQ(document.filePath(), QStringLiteral("/home/lost.sharesnet.json"));
    EXPECT_EQ(document.fileStamp(), 42U);
    EXPECT_TRUE(document.isModified());
    EXPECT_GE(filesIn(place), 1) << "kept all the while, and soon as its own, too";
    ASSERT_TRUE(kept.wait(kPatienceMs));
    EXPECT_TRUE(leftBehind(place).empty()) << "it is this process's own now";
    EXPECT_FALSE(autosave()->restore(found[0])) << "taken twice";
}

TEST_F(AutosaveTest, WhereNothingCanBeKeptItSaysSoOnce) {
    std::ofstream(folder / "state") << "a file where a folder should be";
    const auto keeper = autosave();
    QSignalSpy failed(keeper.get(), &Autosave::failed);
    document.replace(cifarPreActivation(29));
    edit();
    ASSERT_TRUE(failed.wait(kPatienceMs));
    document.edit(QStringLiteral("Remove"), removeStages(document.spec(), std::array{3}));
    QTest::qWait(200);
    EXPECT_EQ(failed.count(), 1);
}

} // namespace
} // namespace sharesnet::test
