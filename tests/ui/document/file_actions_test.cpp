#include "core/arch/file.h"
#include "core/arch/json.h"
#include "core/base/atomic_file.h"
#include "core/design/edit.h"
#include "core/design/stages.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/base/message_bar.h"
#include "ui/base/ui_watchdog.h"
#include "ui/document/arch_document.h"
#include "ui/document/file_actions.h"
#include "ui/document/recent_files.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QUndoStack>

#include <array>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sharesnet::test {
namespace {

namespace fs = std::filesystem;

// A window's document with its file actions and message bar, and no more.
struct FileWindow {
    FileWindow() {
        window.resize(900, 200);
        document.replace(cifarPreActivation(29));
        window.show();
    }
    QPushButton* button(const char* text) const {
        for (auto* found : bar.findChildren<QPushButton*>()) {
            if (found->text() == QString::fromUtf8(text) && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    void click(const char* text) {
        auto* found = button(text);
        ASSERT_NE(found, nullptr) << text
                                  << " is not among the answers to: " << bar.text().toStdString();
        QTest::mouseClick(found, Qt::LeftButton);
    }
    bool says(const char* text) {
        return comes(
            [&] { return bar.isVisible() && bar.text().contains(QString::fromUtf8(text)); });
    }
    bool isSaved() {
        return comes([&] { return !document.isModified(); });
    }
    void edit() { document.edit(QStringLiteral("Share nothing"), unsharedTwin(document.spec())); }
    bool opens(const fs::path& file) {
        actions.open(QString::fromStdString(file.string()));
        return comes([&] { return document.filePath() == QString::fromStdString(file.string()); });
    }

    QWidget window;
    ArchDocument document;
    MessageBar bar{&window};
    FileActions actions{&document, &bar, &window};
};

class Files : public testing::Test {
  protected:
    fs::path saved(const std::string& name, const ArchSpec& spec) const {
        writeArchFile(spec, folder / name);
        return folder / name;
    }
    fs::path written(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }

    TemporaryFolder folder;
    OwnSettings settings{folder};
    FileWindow first;
};

std::string withStages(int count) {
    const std::string whole = toJsonText(cifarPreActivation(29));
    std::string stages;
    for (int i = 0; i < count; ++i) {
        stages += R"({ "blocks": 1, "channels": 64, "stride": 1, "sharing": [] },)";
    }
    std::string text = whole;
    return text.insert(text.find("\"stages\": [") + 11, stages);
}

struct BadFile {
    const char* name;
    std::function<std::string()> text;
    const char* message;
};
void PrintTo(const BadFile& file, std::ostream* out) {
    *out << file.name;
}

class BadFiles : public Files, public testing::WithParamInterface<BadFile> {};

// One message, the document untouched, and never more than 50 ms of the ui thread.
TEST_F(Files, WhatCouldNotBeOpenedIsForgottenOnceSomethingElseIs) {
    FileWindow at;
    const fs::path broken = written("bad.sharesnet.json", "{");
    const auto fails = [&] {
        at.actions.open(QString::fromStdString(broken.string()));
        return at.says("bad.sharesnet.json");
    };
    ASSERT_TRUE(fails());
    at.actions.start(cifarPreActivation(56));
    EXPECT_FALSE(at.bar.isVisible());
    ASSERT_TRUE(fails());
    ASSERT_TRUE(at.opens(saved("good.sharesnet.json", cifarPreActivation(29))));
    EXPECT_TRUE(at.says("Opened"));
}

TEST_P(BadFiles, AreAnsweredByOneMessage) {
    const ArchSpec before = first.document.spec();
    const fs::path file = written("bad.sharesnet.json", GetParam().text());
    UiWatchdog watchdog(50);
    auto* application = static_cast<UiApplication*>(qApp);
    application->watch(&watchdog);
    first.actions.open(QString::fromStdString(file.string()));
    const bool said = first.says(GetParam().message);
    application->watch(nullptr);
    EXPECT_TRUE(said) << first.bar.text().toStdString();
    EXPECT_TRUE(first.bar.text().contains(QStringLiteral("bad.sharesnet.json")));
    EXPECT_LT(first.bar.text().size(), 400);
    EXPECT_EQ(first.bar.count(), 1);
    EXPECT_EQ(first.document.spec(), before);
    EXPECT_TRUE(first.document.filePath().isEmpty());
    EXPECT_FALSE(first.document.isModified());
    EXPECT_EQ(watchdog.stalls(), 0)
        << watchdog.longest().cpuMs << " ms in " << watchdog.longest().receiver;
}

INSTANTIATE_TEST_SUITE_P(
    Of, BadFiles,
    testing::Values(
        BadFile{"ANewerVersion",
                [] {
                    return std::string(
                        R"({"format": "sharesnet-architecture", "version": 2, "x": 1})");
                },
                "version 2"},
        BadFile{
            "Nonsense",
            [] { return std::string(R"({"format": "sharesnet-architecture", "version": "one"})"); },
            "must be a whole number"},
        BadFile{"ManyStages", [] { return withStages(100'000); }, "at most 256 stages"},
        BadFile{"DeepNesting", [] { return std::string(8'000'000, '['); }, "nested deeper"},
        BadFile{"BinaryJunk",
                [] {
                    return std::string("\x7f"
                                       "ELF\0\1\2\xff\xfe",
                                       9);
                },
                "not JSON"},
        BadFile{"NoText", [] { return std::string(); }, "ends too early"},
        BadFile{"AHugeFile", [] { return std::string(20'000'000, ' '); }, "at most 16 MiB"},
        BadFile{"ALongKey",
                [] {
                    return "{\"" + std::string(1'000'000, 'k') + "\": [\"" + std::string(9, 'v') +
                           "\"]}";
                },
                "is missing"}),
    [](const auto& bad) { return std::string(bad.param.name); });

TEST_F(Files, AFolderInThePlaceOfAFileIsSaid) {
    first.actions.open(QString::fromStdString(folder.path().string()));
    EXPECT_TRUE(first.says("not a file"));
}

TEST_F(Files, AMissingRecentFileCanBeTakenOffTheList) {
    const fs::path file = saved("gone.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    fs::remove(file);
    emit first.actions.recentMenu()->aboutToShow();
    ASSERT_TRUE(first.actions.recentMenu()->actions().first()->text().contains(
        QStringLiteral("gone.sharesnet.json")));
    first.document.replace(cifarPreActivation(29));
    first.actions.recentMenu()->actions().first()->trigger();
    ASSERT_TRUE(first.says("there is no such file"));
    first.click("Remove from recent files");
    EXPECT_TRUE(RecentFiles::files().isEmpty());
}

TEST_F(Files, ARecentListIsCleared) {
    ASSERT_TRUE(first.opens(saved("a&b.sharesnet.json", cifarPreActivation(29))));
    auto* menu = first.actions.recentMenu();
    emit menu->aboutToShow();
    EXPECT_TRUE(menu->actions().first()->text().contains(QStringLiteral("a&&b")));
    menu->actions().last()->trigger();
    EXPECT_TRUE(RecentFiles::files().isEmpty());
}

TEST_F(Files, OfSeveralTheFirstArchitectureIsOpenedAndTheOthersAreNamed) {
    const fs::path one = saved("one.sharesnet.json", wideResNet(16, 4));
    const fs::path two = saved("two.sharesnet.json", cifarPreActivation(164));
    const auto name = [](const fs::path& file) { return QString::fromStdString(file.string()); };
    first.actions.openOneOf({QStringLiteral("/cat.png"), name(one), name(two)});
    ASSERT_TRUE(first.says("not opened: cat.png, two.sharesnet.json"));
    EXPECT_EQ(first.document.spec(), wideResNet(16, 4));
    first.actions.openOneOf({QStringLiteral("/cat.png")});
    EXPECT_TRUE(first.says("None of these"));
}

TEST_F(Files, SavesInTheBackgroundAndThenGoesOn) {
    const fs::path file = saved("mine.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    first.edit();
    bool went = false;
    first.actions.whenSaved([&] { went = true; });
    first.click("Save");
    ASSERT_TRUE(comes([&] { return went; }));
    EXPECT_FALSE(first.document.isModified());
    EXPECT_EQ(loadArch(file), first.document.spec());
}

TEST_F(Files, AnEditMadeDuringTheSaveStaysUnsaved) {
    const fs::path file = saved("mine.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    first.edit();
    const ArchSpec twin = first.document.spec();
    first.actions.saveAction()->trigger();
    first.document.edit(QStringLiteral("Remove"), removeStages(twin, std::array{3}));
    ASSERT_TRUE(first.says("Saved"));
    EXPECT_TRUE(first.document.isModified());
    EXPECT_EQ(loadArch(file), twin);
}

TEST_F(Files, WhatIsEditedWhileItIsSavedOrReadIsAskedAbout) {
    const fs::path file = saved("mine.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    first.edit();
    bool went = false;
    first.actions.whenSaved([&] { went = true; });
    first.click("Save");
    first.document.edit(QStringLiteral("Remove"),
                        removeStages(first.document.spec(), std::array{3}));
    ASSERT_TRUE(first.says("has unsaved changes"));
    EXPECT_FALSE(went);
    first.click("Discard");
    EXPECT_TRUE(went);

    first.document.replace(cifarPreActivation(29));
    first.actions.open(
        QString::fromStdString(saved("other.sharesnet.json", wideResNet(16, 4)).string()));
    first.edit(); // before it is there
    ASSERT_TRUE(first.says("has unsaved changes"));
    EXPECT_EQ(first.document.spec(), unsharedTwin(cifarPreActivation(29)));
    first.click("Discard");
    EXPECT_EQ(first.document.spec(), wideResNet(16, 4));
}

TEST_F(Files, TwoSavesInARowAreNoConflict) {
    const fs::path file = saved("mine.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    first.edit();
    first.actions.saveAction()->trigger();
    first.document.edit(QStringLiteral("Remove"),
                        removeStages(first.document.spec(), std::array{3}));
    first.actions.saveAction()->trigger();
    ASSERT_TRUE(first.isSaved());
    EXPECT_EQ(loadArch(file), first.document.spec());
    QTest::qWait(400); // whoever watches the file would have come by now
    EXPECT_FALSE(first.bar.text().contains(QStringLiteral("changed")));
}

// Nobody may write into the folder for as long as this lives; for root a change of the effective
// user.
class ReadOnly {
  public:
    explicit ReadOnly(const fs::path& folder) : folder_(folder), user_(geteuid()) {
        ::chmod(folder_.c_str(), 0555);
        if (user_ == 0) {
            (void)!::seteuid(65534);
        }
    }
    ~ReadOnly() {
        (void)!::seteuid(user_);
        ::chmod(folder_.c_str(), 0755);
    }

  private:
    fs::path folder_;
    uid_t user_;
};

TEST_F(Files, AReadOnlyFolderIsSaidAndNothingIsLost) {
    const fs::path place = folder / "place";
    fs::create_directory(place);
    const fs::path file = saved("place/mine.sharesnet.json", cifarPreActivation(29));
    ::chmod(folder.path().c_str(), 0755);
    ASSERT_TRUE(first.opens(file));
    first.edit();
    {
        const ReadOnly limit(place);
        first.actions.saveAction()->trigger();
        ASSERT_TRUE(first.says("Permission denied"));
    }
    EXPECT_TRUE(first.document.isModified());
    EXPECT_NE(first.button("Save as…"), nullptr);
    EXPECT_EQ(loadArch(file), cifarPreActivation(29));
}

TEST_F(Files, AFullDiskIsSaidAndNothingIsLost) {
    const fs::path file = saved("mine.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    first.edit();
    auto* handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit limit{100, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    first.actions.saveAction()->trigger();
    const bool said = first.says("Not saved; the changes are still here.");
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_TRUE(said);
    EXPECT_TRUE(first.document.isModified());
    EXPECT_EQ(loadArch(file), cifarPreActivation(29));
    first.actions.saveAction()->trigger(); // there is room again
    EXPECT_TRUE(first.isSaved());
}

TEST_F(Files, TheSecondWindowIsAskedBeforeItOverwritesTheFirst) {
    const fs::path file = saved("shared.sharesnet.json", cifarPreActivation(29));
    FileWindow second;
    ASSERT_TRUE(first.opens(file));
    ASSERT_TRUE(second.opens(file));
    first.edit();
    second.document.edit(QStringLiteral("Remove"),
                         removeStages(second.document.spec(), std::array{3}));
    first.actions.saveAction()->trigger();
    second.actions.saveAction()->trigger(); // before it can have noticed
    ASSERT_TRUE(comes([&] {
        return first.bar.text().contains(QStringLiteral("changed")) ||
               second.bar.text().contains(QStringLiteral("Not saved"));
    }));
    FileWindow& loser = second.bar.text().contains(QStringLiteral("Not saved")) ? second : first;
    FileWindow& winner = &loser == &second ? first : second;
    EXPECT_EQ(loadArch(file), winner.document.spec());
    EXPECT_TRUE(loser.document.isModified());
    const ArchSpec mine = loser.document.spec();
    ASSERT_NE(loser.button("Save a copy…"), nullptr);
    ASSERT_NE(loser.button("Reload"), nullptr);
    loser.click("Overwrite");
    ASSERT_TRUE(loser.isSaved());
    EXPECT_EQ(loadArch(file), mine);
}

TEST_F(Files, ReloadTakesTheOthersAndUndoBringsMineBack) {
    const fs::path file = saved("shared.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    first.edit();
    const ArchSpec mine = first.document.spec();
    writeArchFile(wideResNet(16, 4), file);
    first.actions.saveAction()->trigger();
    ASSERT_TRUE(first.says("changed on disk"));
    first.click("Reload");
    ASSERT_TRUE(first.isSaved());
    EXPECT_EQ(first.document.spec(), wideResNet(16, 4));
    first.document.undoStack()->undo();
    EXPECT_EQ(first.document.spec(), mine);
}

TEST_F(Files, AChangeOnDiskIsNoticedAlsoByReplacementAndReloadOffered) {
    const fs::path file = saved("watched.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    for (const ArchSpec& next : {wideResNet(16, 4), cifarPreActivation(164)}) {
        // each time a new file renamed to the name
        writeArchFile(next, file);
        ASSERT_TRUE(first.says("changed on disk since you opened it."));
        first.click("Reload");
        ASSERT_TRUE(comes([&] { return first.document.spec() == next; }));
        EXPECT_FALSE(first.document.isModified());
    }
    std::ofstream(file, std::ios::app) << "\n"; // in place
    ASSERT_TRUE(first.says("changed on disk since you opened it."));
    first.click("Keep this version");
    EXPECT_TRUE(first.document.isModified()) << "what is kept is no longer what the file holds";
    first.actions.saveAction()->trigger();
    EXPECT_TRUE(first.says("Not saved"));
}

TEST_F(Files, AChangeOnDiskBesideUnsavedChangesKeepsBoth) {
    const fs::path file = saved("watched.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    first.edit();
    const ArchSpec mine = first.document.spec();
    writeArchFile(wideResNet(16, 4), file);
    ASSERT_TRUE(first.says("unsaved changes here"));
    ASSERT_NE(first.button("Save a copy…"), nullptr);
    first.click("Decide when saving");
    EXPECT_EQ(first.document.spec(), mine);
    EXPECT_EQ(loadArch(file), wideResNet(16, 4));
    first.actions.saveTo(QString::fromStdString((folder / "mine.sharesnet.json").string()));
    ASSERT_TRUE(first.isSaved());
    EXPECT_EQ(loadArch(folder / "mine.sharesnet.json"), mine);
}

TEST_F(Files, ARemovedFileIsSaidAndSavingWritesItAnew) {
    const fs::path file = saved("watched.sharesnet.json", cifarPreActivation(29));
    ASSERT_TRUE(first.opens(file));
    fs::remove(file);
    ASSERT_TRUE(first.says("was removed"));
    EXPECT_TRUE(first.document.isModified());
    first.actions.saveAction()->trigger();
    ASSERT_TRUE(first.isSaved());
    EXPECT_EQ(loadArch(file), first.document.spec());
}

} // namespace
} // namespace sharesnet::test
