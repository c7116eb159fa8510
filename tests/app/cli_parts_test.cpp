#include "app/cli/arguments.h"
#include "app/cli/command_tree.h"
#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "app/cli/progress.h"
#include "app/cli/signals.h"
#include "app/cli/text.h"
#include "app/cli/usage.h"
#include "core/arch/sharing.h"
#include "core/base/printable.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace sharesnet::cli {
namespace {

TEST(Output, GivesWhatIsPrintedAtTheFlush) {
    const test::TemporaryFolder folder;
    const std::string file = (folder / "out").string();
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT, 0600);
    Output out(descriptor);
    out.text("a\tb\n");
    out.line("two\nlines \x1B[31mred");
    out.json({{"name", "caf\xE9"}});
    EXPECT_EQ(std::filesystem::file_size(file), 0U);
    out.flush();
    close(descriptor);
    std::ifstream stream(file);
    const std::string content{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_EQ(content, "a\tb\ntwo\\x0alines \\x1b[31mred\n{\n  \"name\": \"caf\uFFFD\"\n}\n");
}

TEST(Output, TellsThatNothingCouldBeWritten) {
    const int full = open("/dev/full", O_WRONLY);
    ASSERT_GE(full, 0);
    Output out(full);
    out.text("lost");
    EXPECT_EQ(test::errorOf([&] { out.flush(); }),
              "standard output cannot be written: No space left on device");
    EXPECT_NO_THROW(out.flush());                               // told once
    EXPECT_THROW(out.text(std::string(100'000, 'x')), IoError); // more than may wait
    close(full);
}

TEST(Output, KnowsAClosedPipe) {
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    int ends[2] = {-1, -1};
    ASSERT_EQ(pipe(ends), 0);
    close(ends[0]);
    Output out(ends[1]);
    EXPECT_THROW(out.jsonLine({{"event", "step"}}), ClosedPipe);
    close(ends[1]);
    std::signal(SIGPIPE, before);
}

TEST(Table, KeepsEachRowOnOneLineAndColumnsUnderEachOther) {
    EXPECT_EQ(table({{"run", "name", "best"},
                     {"1", "two\nlines \x1B[31mred", "71.92 %"},
                     {"12", "日本", "-"},
                     {"3", "e\u0301", "9.10 %"},
                     {"4", "caf\xE9", "-"}}),
              "run  name                         best\n"
              "  1  two\\x0alines \\x1b[31mred  71.92 %\n"
              " 12  日本                            -\n"
              "  3  e\u0301                          9.10 %\n"
              "  4  caf\\xe9                         -\n");
}

TEST(Table, CutsItsWidestTextsToFit) {
    const std::vector<std::vector<std::string>> rows{
        {"run", "name", "data", "best"},
        {"1", "a name that is long enough", "folder:/data/birds", "71.92 %"}};
    EXPECT_EQ(table(rows, 50), "run  name               data                  best\n"
                               "  1  a name that is l…  folder:/data/bir…  71.92 %\n");
    // never below 8, and numbers never
    EXPECT_EQ(table(rows, 5), "run  name      data         best\n"
                              "  1  a name …  folder:…  71.92 %\n");
    EXPECT_EQ(table(rows, 80), table(rows));
    EXPECT_EQ(table({}, 80), "");
}

TrainingEvent event(RunFact fact) {
    return {1, 0, std::move(fact)};
}

RunProgress halfWay() {
    RunProgress run(128);
    RunStarted started;
    started.stepsPerEpoch = 390;
    started.epochs = 200;
    run.apply(event(started));
    run.apply(event(StepDone{.epoch = 101, .step = 39'000, .imagesPerSecond = 1'234}));
    return run;
}

// In a process of their own, which ends with 0 where it is let live.
void receive(std::initializer_list<int> signals) {
    installSignals();
    (void)stopRequested(); // from here on somebody listens
    for (const int signal : signals) {
        (void)std::raise(signal);
    }
    _exit(stopRequested() ? 0 : 1);
}

TEST(SignalsDeathTest, TheSecondEndsTheProgramButNotBehindALostConnection) {
    const testing::ExitedWithCode lives(0);
    const testing::ExitedWithCode ends(130);
    EXPECT_EXIT(receive({SIGTERM}), lives, "");
    EXPECT_EXIT(receive({SIGHUP, SIGHUP}), lives, "");
    EXPECT_EXIT(receive({SIGHUP, SIGTERM}), lives, "");           // a log-out
    EXPECT_EXIT(receive({SIGTERM, SIGHUP}), lives, "");           // systemd
    EXPECT_EXIT(receive({SIGXCPU, SIGXCPU, SIGXCPU}), lives, ""); // one a second
    EXPECT_EXIT(receive({SIGXCPU, SIGTERM}), lives, "");
    EXPECT_EXIT(receive({SIGUSR1, SIGTERM}), ends, "");
    EXPECT_EXIT(receive({SIGINT, SIGTERM}), ends, "");
    EXPECT_EXIT(receive({SIGHUP, SIGTERM, SIGTERM}), ends, "");
}

TEST(Table, OfFactsHasAllToTheLeft) {
    EXPECT_EQ(table({{"run", "1  a long name"}, {"created", "2026-03-01"}}, Numbers::Left),
              "run      1  a long name\n"
              "created  2026-03-01\n");
}

TEST(Table, CutsLongNames) {
    EXPECT_EQ(nameText("short \n"), "short \\x0a");
    EXPECT_EQ(columnsOf(nameText(std::string(5'000, 'x'))), 60U);
}

TEST(OptionNames, StandWhereAMessageNamesSettings) {
    EXPECT_EQ(withOptionNames("out of memory at batch size 128; set “Batch size” to 64, or raise "
                              "“Accumulation steps”"),
              "out of memory at batch size 128; set --batch-size to 64, or raise --accumulate");
    EXPECT_EQ(withOptionNames("no class 'Batch size' in “cats”"),
              "no class 'Batch size' in “cats”");
}

TEST(ProgressText, HasAllOfItWhereThereIsRoom) {
    EXPECT_EQ(progressText(halfWay(), 2.3026, 200),
              "[############............]  epoch 101/200  step 39000/78000  loss 2.3026  "
              "1234 images/s  1 h 7 min left");
}

TEST(ProgressText, FitsIntoEveryWidth) {
    for (std::size_t columns = 0; columns <= 120; ++columns) {
        const std::string text = progressText(halfWay(), 2.3026, columns);
        EXPECT_LE(columnsOf(text), columns);
        EXPECT_TRUE(columns < 4 || !text.empty()) << columns;
    }
    EXPECT_EQ(progressText(halfWay(), 2.3026, 79),
              "epoch 101/200  step 39000/78000  loss 2.3026  1234 images/s  1 h 7 min left");
    EXPECT_EQ(progressText(halfWay(), 2.3026, 40), "50 %  loss 2.3026  1 h 7 min left");
    EXPECT_EQ(progressText(halfWay(), 2.3026, 4), "50 %");
    EXPECT_EQ(progressText(halfWay(), 2.3026, 3), "");
}

TEST(Arguments, EarlierNamesOfOptionsAreTodays) {
    const auto reversed = [](std::vector<const char*> arguments) {
        arguments.insert(arguments.begin(), "sharesnet");
        return reversedArguments(static_cast<int>(arguments.size()), arguments.data());
    };
    EXPECT_EQ(reversed({"train", "x", "--micro-batches", "4", "--average-decay=0.9"}),
              (std::vector<std::string>{"--ema-decay=0.9", "4", "--accumulate", "x", "train"}));
    EXPECT_EQ(reversed({"--no-decay-norms", "--decay-norms", "--no-nesterov"}),
              (std::vector<std::string>{"--no-nesterov", "--norm-weight-decay",
                                        "--no-norm-weight-decay"}));
    EXPECT_EQ(reversed({"micro-batches", "-", "--", "--micro-batches"}), // no options
              (std::vector<std::string>{"--micro-batches", "--", "-", "micro-batches"}));
    EXPECT_TRUE(reversedArguments(0, nullptr).empty());
}

// Two options of one name: a wrapper's default, then its caller's.
TEST(Arguments, TheLastOfAnOptionCounts) {
    CLI::App program;
    program.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    CLI::App* command = program.add_subcommand("train");
    TrainArguments options;
    options.addTo(*command);
    StoreArguments store;
    store.addTo(*command);
    program.parse("train --epochs 2 --epochs 3 --augment --no-augment --store a --store b "
                  "--no-nesterov --nesterov");
    TrainConfig config;
    options.applyTo(config, *command);
    EXPECT_EQ(config.epochs, 3);
    EXPECT_FALSE(config.augment);
    EXPECT_TRUE(config.nesterov);
    EXPECT_EQ(store.folder, "b");
}

TEST(Arguments, AHomeFolderIsExpandedBehindAnEqualsSign) {
    CLI::App program;
    std::string out;
    addPath(program, "--out", out, "");
    program.parse("--out=~/x");
    EXPECT_EQ(out, std::string(std::getenv("HOME")) + "/x");
}

TEST(Arguments, WholeNumbersAreDecimal) {
    const auto parsed = [](const std::string& typed) {
        CLI::App program;
        int classes = 0;
        addWholeNumber(program, "--classes", classes, 1, 100, "");
        program.parse(std::vector<std::string>{typed, "--classes"});
        return classes;
    };
    EXPECT_EQ(parsed("10"), 10);
    EXPECT_EQ(parsed("010"), 10); // not octal
    EXPECT_EQ(parsed("1e1"), 10); // as --batch-size
    for (const char* wrong : {"0x10", " 5", "1,0", "1.5", "0", "101", "1e20", "nan", ""}) {
        EXPECT_THROW(parsed(wrong), CLI::ParseError) << wrong;
    }
}

TEST(Arguments, AStoreThatCannotBeLookedAtIsNotNew) {
    const test::TemporaryFolder folder;
    const StoreArguments store{(folder / "store").string()};
    EXPECT_FALSE(store.isThere());
    std::filesystem::create_symlink("store", folder / "store");
    EXPECT_THROW((void)store.isThere(), IoError);
}

TEST(Arguments, AFolderWithoutAStoreIsNotMadeOne) {
    const test::TemporaryFolder folder;
    const StoreArguments mistyped{(folder / "storr").string()};
    EXPECT_EQ(test::errorOf([&] { (void)mistyped.openForReading(); }),
              (folder / "storr").string() +
                  ": there is no run store here (no runs.sqlite); check --store");
    EXPECT_FALSE(std::filesystem::exists(folder / "storr"));
    { const RunStore made(mistyped.path()); }
    EXPECT_NO_THROW((void)mistyped.openForReading());
}

// The program's commands as main has them, with the message for words that it cannot read.
class Usage : public testing::Test {
  protected:
    std::string messageFor(const std::vector<std::string>& words) {
        const std::unique_ptr<CLI::App> program = makeProgram(context_);
        try {
            program->parse(std::vector<std::string>(words.rbegin(), words.rend()));
        } catch (const CLI::ParseError& error) {
            return usageMessage(*program, error, words);
        }
        return {};
    }

    Output out_{1};
    Context context_{out_, {}, {}, {}, {}};
};

TEST_F(Usage, AnUnknownOptionIsNamedWithTheNearest) {
    EXPECT_EQ(messageFor({"train", "sharesnet-29", "--data", "shapes", "--epoch", "1"}),
              "there is no option --epoch; did you mean --epochs? (see sharesnet train "
              "--help)");
    EXPECT_EQ(messageFor({"train", "--epoch=1", "--data", "shapes"}),
              "there is no option --epoch; did you mean --epochs? (see sharesnet train "
              "--help)");
    EXPECT_EQ(messageFor({"runs", "list", "--quite-another-thing"}),
              "there is no option --quite-another-thing (see sharesnet runs list "
              "--help)");
    EXPECT_EQ(messageFor({"lens", "1", "--con", "stage1.conv2"}),
              "there is no option --con; did you mean --conv? (see sharesnet lens "
              "--help)");
    EXPECT_EQ(messageFor({"describe", "sharesnet-29", "-5"}),
              "'-5' is more than sharesnet describe takes (see sharesnet describe --help)");
}

TEST_F(Usage, AMissingCommandIsToldWithThoseThatThereAre) {
    EXPECT_EQ(messageFor({}).find("`sharesnet` needs a command: presets, describe, train, "), 0U)
        << messageFor({});
    EXPECT_EQ(messageFor({"runs"}).find("`sharesnet runs` needs a command: list, show, "), 0U);
    EXPECT_EQ(messageFor({"trian"}),
              "there is no command 'trian'; did you mean train? (see --help)");
    EXPECT_EQ(messageFor({"runs", "bogus"}), "there is no command 'bogus' (see --help)");
}

TEST_F(Usage, HelpNamesNoFileOfTheSources) {
    const std::unique_ptr<CLI::App> program = makeProgram(context_);
    const CommandEntry tree = commandTree(*program);
    for (const CommandEntry* command : commandsFrom(tree)) {
        std::string text = command->help;
        for (const OptionEntry& option : command->options) {
            text += "\n" + option.help;
        }
        for (const char* source : {"core/", "models/", "ui/", ".cpp", ".h "}) {
            EXPECT_EQ(text.find(source), std::string::npos) << command->path << text;
        }
    }
}

TEST_F(Usage, ABranchHasTheSettingsOfItsRunAndNoDefaults) {
    const std::unique_ptr<CLI::App> program = makeProgram(context_);
    const auto helpOf = [&program](const char* command, const char* sub) {
        const CLI::App* app = program->get_subcommand(command);
        app = sub == nullptr ? app : app->get_subcommand(sub);
        return app->get_option("--epochs")->get_description();
    };
    EXPECT_NE(helpOf("train", nullptr).find("[15]"), std::string::npos);
    EXPECT_EQ(helpOf("runs", "branch").find('['), std::string::npos);
}

TEST(Arguments, SharingIsChosenByAPattern) {
    const auto loaded = [](const std::string& words) {
        CLI::App program;
        ArchArguments arch;
        arch.addTo(program, true);
        program.parse("sharesnet-29 " + words);
        return arch.load();
    };
    EXPECT_EQ(loaded("--share paper"), loaded(""));
    EXPECT_EQ(loaded("--share unshared"), loaded("--unshared"));
    const ArchSpec some = loaded("--share stages=1,3 --classes 7");
    EXPECT_EQ(shareState(some, 1), ShareState::On);
    EXPECT_EQ(shareState(some, 2), ShareState::Off);
    EXPECT_EQ(shareState(some, 3), ShareState::On);
    EXPECT_EQ(some.classes, 7);
    EXPECT_THROW(loaded("--share paper --unshared"), CLI::ParseError);
    EXPECT_THROW(loaded("--share stages=9"), Error);
}

TEST(OutArguments, OnlyForceReplacesAFileThatIsThere) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "there") << "x";
    std::filesystem::create_directory(folder / "of");
    std::filesystem::create_symlink("there", folder / "link");
    const auto refusal = [&](const std::string& words) {
        CLI::App program;
        OutArguments out;
        out.addTo(program, "");
        program.parse(words);
        return test::errorOf([&] { out.requireFree(); });
    };
    const std::string there = (folder / "there").string();
    EXPECT_EQ(refusal("--out " + there),
              there + ": is there already; choose another name, or replace it with --force");
    EXPECT_NE(refusal("--out " + (folder / "link").string()), "");
    EXPECT_EQ(refusal("--out " + there + " --force"), "");
    for (const std::string& free : {(folder / "new").string(), (folder / "of").string(),
                                    std::string("-"), std::string("/dev/null")}) {
        EXPECT_EQ(refusal("--out " + free), "") << free;
    }
    const OutArguments in{folder.string(), false};
    EXPECT_NO_THROW(in.requireFreeInFolder({"new"}));
    EXPECT_EQ(test::errorOf([&] {
                  in.requireFreeInFolder({"new", "there"});
              }),
              there + ": is there already; choose another name, or replace it with --force");
}

TEST(OutArguments, NoFileOfAFolderIsWrittenWhereOneWouldBeReplaced) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "b") << "mine";
    std::ofstream(folder / "d") << "mine";
    std::vector<FolderFile> files;
    for (const char* name : {"a", "b", "c", "d"}) {
        files.push_back(folderFile(name, [] { return std::string("new"); }));
    }
    const auto content = [&](const char* name) {
        std::ifstream in(folder / name);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    };
    EXPECT_EQ(test::errorOf([&] {
                  OutArguments{folder.string(), false}.write(files);
              }),
              (folder / "b").string() +
                  ": is there already, as is 1 more file; choose another folder, or replace "
                  "them with --force");
    EXPECT_FALSE(std::filesystem::exists(folder / "a"));
    EXPECT_EQ(content("d"), "mine");
    EXPECT_EQ((OutArguments{folder.string(), true}.write(files)), 4U);
    EXPECT_EQ(content("b"), "new");
    EXPECT_EQ((OutArguments{(folder / "of/new").string(), false}.write(files)), 4U);
}

TEST(Counted, HasThePluralWhereThereAreSeveral) {
    EXPECT_EQ(counted(1, "epoch"), "1 epoch");
    EXPECT_EQ(counted(0, "epoch"), "0 epochs");
    EXPECT_EQ(counted(2, "step"), "2 steps");
}

} // namespace
} // namespace sharesnet::cli
