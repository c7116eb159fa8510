// Man pages and completions against the commands themselves, within this process, and by the
// shells that read them where these are installed.
#include "app/cli/completion.h"
#include "app/cli/manual.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <sstream>
#include <sys/wait.h>

namespace sharesnet::cli {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// All that the program has, by a walk of its own: "runs list" and its "--where".
void forEachOption(const CLI::App& app, const std::string& path,
                   const std::function<void(const std::string&, const CLI::Option&)>& look) {
    for (const CLI::Option* option : app.get_options()) {
        look(path, *option);
    }
    for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; })) {
        forEachOption(*each, path.empty() ? each->get_name() : path + " " + each->get_name(), look);
    }
}

struct Answer {
    int code = -1;
    std::string text; // standard output and error
};

Answer answerOf(const std::string& command) {
    Answer answer;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> part{};
    while (const std::size_t count = fread(part.data(), 1, part.size(), pipe)) {
        answer.text.append(part.data(), count);
    }
    answer.code = WEXITSTATUS(pclose(pipe));
    return answer;
}

bool isInstalled(const std::string& program) {
    return answerOf("command -v " + program).code == 0;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

class Texts : public ::testing::Test {
  protected:
    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
        return (folder_ / name).string();
    }

    // What bash offers behind the last of these words. `sharesnet` is one of the test's own.
    std::vector<std::string> offered(const std::vector<std::string>& words) const {
        std::string line;
        for (const std::string& word : words) {
            line += " '" + word + "'";
        }
        const std::string script =
            "source " + file("completion.bash", bashCompletion(tree_)) + "\ncd " +
            folder_.string() + "\nCOMP_WORDS=(" + line +
            ")\nCOMP_CWORD=" + std::to_string(words.size() - 1) +
            "\n_sharesnet\n[ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\"\n";
        const Answer answer = answerOf("bash " + file("ask.bash", script));
        EXPECT_EQ(answer.code, 0) << answer.text;
        return linesOf(answer.text);
    }

    const test::TemporaryFolder folder_;
    Output out_{1};
    Context context_{out_, {}, {}, {}, {}};
    const std::unique_ptr<CLI::App> program_ = makeProgram(context_);
    const CommandEntry tree_ = commandTree(*program_);
};

TEST_F(Texts, EveryCommandAndOptionIsInTheTree) {
    std::size_t seen = 0;
    forEachOption(*program_, "", [&](const std::string& path, const CLI::Option& option) {
        const auto commands = commandsFrom(tree_);
        const auto command = std::ranges::find(commands, path, &CommandEntry::path);
        ASSERT_NE(command, commands.end()) << path;
        const auto& names = option.get_lnames();
        for (const OptionEntry& entry : (*command)->options) {
            seen += !names.empty() &&
                    std::ranges::find(entry.names, "--" + names.front()) != entry.names.end();
        }
        for (const ArgumentEntry& entry : (*command)->arguments) {
            seen += entry.value.name == option.get_name(true);
        }
        seen += option.get_group().empty();
    });
    std::size_t all = 0;
    forEachOption(*program_, "", [&](const std::string&, const CLI::Option&) { ++all; });
    EXPECT_EQ(seen, all);
    EXPECT_GT(all, 300U);
}

TEST_F(Texts, ManPagesHaveEveryCommandOptionAndExitCode) {
    std::map<std::string, std::string> pages;
    for (const ManPage& page : manPages(tree_)) {
        pages[page.file] = page.text;
    }
    const auto printed = [](std::string text) {
        for (std::size_t at = text.find('-'); at != std::string::npos;
             at = text.find('-', at + 2)) {
            text.insert(at, "\\");
        }
        return text;
    };
    forEachOption(*program_, "", [&](const std::string& path, const CLI::Option& option) {
        std::string name = path.empty() ? "sharesnet" : "sharesnet-" + path;
        std::ranges::replace(name, ' ', '-');
        ASSERT_EQ(pages.count(name + ".1"), 1U) << name;
        for (const std::string& each : option.get_lnames()) {
            EXPECT_THAT(pages[name + ".1"], HasSubstr("\\fB" + printed("--" + each) + "\\fR"));
        }
    });
    std::ifstream readme(SHARESNET_ROOT "/README.md");
    const std::string documented{std::istreambuf_iterator<char>(readme), {}};
    for (const std::string line :
         {"| 0 | done |", "| 2 | bad usage or input |", "| 130 | stopped |",
          "| 1 | a job failed, or the system refused (a full disk, no memory, a closed pipe) |"}) {
        EXPECT_THAT(documented, HasSubstr(line));
        const std::string meaning = line.substr(line.find("| ", 2) + 2);
        EXPECT_THAT(pages["sharesnet-train.1"],
                    HasSubstr(meaning.substr(0, meaning.size() - 2) + "\n"));
    }
}

TEST_F(Texts, ManPagesShowChoicesAndDefaults) {
    for (const ManPage& page : manPages(tree_)) {
        if (page.file == "sharesnet-train.1") {
            EXPECT_THAT(page.text, HasSubstr("\\fB\\-\\-recipe\\fR \\fIquick|medium|"));
            EXPECT_THAT(page.text, HasSubstr(".SS Schedule\n"));
        }
        if (page.file == "sharesnet-export.1") {
            EXPECT_THAT(page.text, HasSubstr("\\fIsafetensors|"));
            EXPECT_THAT(page.text, HasSubstr("[safetensors]\n"));
        }
    }
}

TEST_F(Texts, ManReadsItsPagesWithoutAWarning) {
    if (!isInstalled("man") || !isInstalled("groff")) {
        GTEST_SKIP() << "man and groff are not installed";
    }
    for (const ManPage& page : manPages(tree_)) {
        const Answer answer = answerOf("(LC_ALL=C.UTF-8 man --warnings -E UTF-8 -l -Tutf8 -Z " +
                                       file(page.file, page.text) + " >/dev/null)");
        EXPECT_EQ(answer.code, 0) << page.file;
        EXPECT_EQ(answer.text, "") << page.file;
    }
}

TEST_F(Texts, CompletionsHaveEveryCommandAndOption) {
    const std::string bash = bashCompletion(tree_);
    const std::string zsh = zshCompletion(tree_);
    const std::string fish = fishCompletion(tree_);
    forEachOption(*program_, "", [&](const std::string& path, const CLI::Option& option) {
        const std::string command = path.substr(path.rfind(' ') + 1);
        std::string function = path.empty() ? "" : "_" + path;
        std::ranges::replace(function, ' ', '_');
        EXPECT_THAT(bash, HasSubstr("'" + path + "'"));
        EXPECT_THAT(zsh, HasSubstr("_sharesnet" + function + "() {"));
        EXPECT_THAT(fish, HasSubstr("-a " + command));
        for (const std::string& name : option.get_lnames()) {
            EXPECT_THAT(bash, HasSubstr("--" + name)) << path;
            EXPECT_THAT(zsh, HasSubstr("--" + name)) << path;
            EXPECT_THAT(fish, HasSubstr(" -l " + name)) << path;
        }
    });
}

TEST_F(Texts, ShellsReadTheirCompletions) {
    const std::map<std::string, std::string> texts{{"bash", bashCompletion(tree_)},
                                                   {"zsh", zshCompletion(tree_)},
                                                   {"fish", fishCompletion(tree_)}};
    for (const auto& [shell, text] : texts) {
        if (isInstalled(shell)) {
            const Answer answer = answerOf(shell + " -n " + file("completion", text));
            EXPECT_EQ(answer.code, 0) << shell << answer.text;
            EXPECT_EQ(answer.text, "") << shell;
        }
    }
}

TEST_F(Texts, BashOffersCommandsOptionsAndChoices) {
    EXPECT_THAT(offered({"sharesnet", "tr"}), ElementsAre("train"));
    EXPECT_THAT(offered({"sharesnet", "runs", "pu"}), ElementsAre("purge"));
    EXPECT_THAT(offered({"sharesnet", "train", "--reci"}), ElementsAre("--recipe"));
    EXPECT_THAT(offered({"sharesnet", "train", "--no-norm"}),
                ElementsAre("--no-norm-weight-decay"));
    EXPECT_THAT(offered({"sharesnet", "train", "--recipe", "paper-c"}), ElementsAre("paper-cifar"));
    EXPECT_THAT(offered({"sharesnet", "train", "--recipe", "=", "paper-c"}),
                ElementsAre("paper-cifar"));
    EXPECT_THAT(offered({"sharesnet", "train", "--recipe", "="}), Contains("quick"));
    EXPECT_THAT(offered({"sharesnet", "describe", "--format", ""}),
                ElementsAre("markdown", "latex"));
    EXPECT_THAT(offered({"sharesnet", "describe", "sharesnet-16"}), Contains("sharesnet-164"));
    EXPECT_THAT(offered({"sharesnet", "evaluate", "1", "--checkpoint", ""}),
                ElementsAre("best", "last"));
    EXPECT_THAT(offered({"sharesnet", "completion", "z"}), ElementsAre("zsh"));
}

TEST_F(Texts, BashOffersFilesWhereFilesAreWantedAndNothingForFreeText) {
    file("net.sharesnet.json", "{}");
    std::filesystem::create_directory(folder_ / "network-store");
    EXPECT_THAT(offered({"sharesnet", "describe", "net"}),
                UnorderedElementsAre("net.sharesnet.json", "network-store"));
    EXPECT_THAT(offered({"sharesnet", "train", "--store", "net"}), ElementsAre("network-store"));
    EXPECT_THAT(offered({"sharesnet", "runs", "list", "--where", ""}), IsEmpty());
    EXPECT_THAT(offered({"sharesnet", "train", "--data", "cifar10", ":", "x"}), IsEmpty());
    // what stands before does not count as the architecture
    EXPECT_THAT(offered({"sharesnet", "train", "--data", "cifar10", ":", "x", "net"}),
                Contains("net.sharesnet.json"));
    EXPECT_THAT(offered({"sharesnet", "describe", "sharesnet-164", "net"}), IsEmpty());
}

TEST_F(Texts, BashOffersTheNumbersOfRuns) {
    const std::string program = file("program", "#!/bin/sh\n"
                                                "echo \"asked: $*\" >>asked\n"
                                                "printf 'run  name\\n 12  a 3\\n  1  b\\n'\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    EXPECT_THAT(offered({program, "runs", "show", ""}), ElementsAre("12", "1"));
    EXPECT_THAT(offered({program, "runs", "show", "--store", "there", "12"}), ElementsAre("12"));
    EXPECT_THAT(offered({program, "runs", "tag", "1", "12", ""}), Contains("1"));
    EXPECT_THAT(offered({program, "runs", "restore", ""}), ElementsAre("12", "1"));
    EXPECT_THAT(offered({program, "train", "--resume", "12"}), ElementsAre("12"));
    std::ifstream asked(folder_ / "asked");
    EXPECT_THAT(linesOf({std::istreambuf_iterator<char>(asked), {}}),
                ElementsAre("asked: runs list", "asked: runs list --store there",
                            "asked: runs list", "asked: runs trash", "asked: runs list"));
}

TEST_F(Texts, FishOffersTheSame) {
    if (!isInstalled("fish")) {
        GTEST_SKIP() << "fish is not installed";
    }
    const std::string completion = file("completion.fish", fishCompletion(tree_));
    const auto asked = [&](const std::string& line) {
        const Answer answer =
            answerOf("HOME=" + folder_.string() + " fish -c 'source " + completion + "; cd " +
                     folder_.string() + "; complete -C \"" + line + "\"' | cut -f 1");
        return linesOf(answer.text);
    };
    EXPECT_THAT(asked("sharesnet tr"), ElementsAre("train"));
    EXPECT_THAT(asked("sharesnet train --recipe paper-c"), ElementsAre("paper-cifar"));
    EXPECT_THAT(asked("sharesnet runs list --whe"), ElementsAre("--where"));
    EXPECT_THAT(asked("sharesnet runs list --where "), IsEmpty());
    EXPECT_THAT(asked("sharesnet describe sharesnet-16"), Contains("sharesnet-164"));
    EXPECT_THAT(asked("sharesnet train --name runs --reci"), ElementsAre("--recipe"));
}

TEST(ShortHelp, IsTheFirstSentenceWithoutItsDefault) {
    EXPECT_EQ(shortHelp("Trains a network; prints the run's id first"), "Trains a network");
    EXPECT_EQ(shortHelp("Images of each list [10]"), "Images of each list");
    EXPECT_EQ(shortHelp("Whose names. own: ours"), "Whose names");
    EXPECT_EQ(shortHelp("Designs networks."), "Designs networks");
    EXPECT_EQ(shortHelp(""), "");
}

} // namespace
} // namespace sharesnet::cli
