// runs list, compare and report over a store, within this process: they need no LibTorch.
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace sharesnet::cli {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

std::string textOf(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class RunsAnswers : public ::testing::Test {
  protected:
    RunsAnswers() {
        const ArchSpec shared = cifarPreActivation(29);
        const ArchSpec unshared = unsharedTwin(shared);
        RunStore store(folder_ / "store");
        add(store, unshared, 1, 0.800);
        add(store, shared, 1, 0.798);
        add(store, unshared, 2, 0.810);
        add(store, shared, 2, 0.806);
        add(store, unshared, 3, 0.790);
        add(store, shared, 3, 0.784);
    }

    static void add(RunStore& store, const ArchSpec& arch, std::uint64_t seed, double best) {
        RunSpec spec;
        spec.name = "run of seed " + std::to_string(seed);
        spec.arch = arch;
        spec.config.seed = seed;
        spec.config.epochs = 1;
        const std::int64_t run = store.create(spec).run;
        RunStarted started = test::started();
        started.spec = spec;
        test::record(store, run, {started, test::epochOf(1, best), RunFinished{}});
    }

    // What it prints; throws what it throws.
    std::string run(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--store", (folder_ / "store").string()});
        const std::filesystem::path file = folder_ / "out";
        const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        Output out(descriptor);
        CLI::App program("", "sharesnet");
        program.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        Context context{out, {}, {}, {}, {}};
        addRunsCommand(program, context);
        std::ranges::reverse(arguments);
        arguments.emplace_back("runs");
        program.parse(arguments);
        EXPECT_EQ(context.command(), kSuccess);
        out.flush();
        close(descriptor);
        return textOf(file);
    }
    json document(std::vector<std::string> arguments) {
        arguments.emplace_back("--json");
        return json::parse(run(std::move(arguments)), nullptr, false);
    }

    const test::TemporaryFolder folder_;
};

TEST_F(RunsAnswers, ListShowsTheColumnsThatAreAskedFor) {
    EXPECT_EQ(run({"list", "--where", "sharing=none and best>79.5%", "--columns", "id,seed,best",
                   "--sort", "best"}),
              "run  seed     best\n"
              "  1     1  80.00 %\n"
              "  3     2  81.00 %\n");
    EXPECT_EQ(run({"list", "--where", "seed=3", "--columns", "run,lr,best,message", "--sort", "run",
                   "--reverse", "--json"}),
              "[\n"
              "  {\n    \"run\": 6,\n    \"learning-rate\": 0.1,\n    \"best\": 0.784,\n"
              "    \"message\": null\n  },\n"
              "  {\n    \"run\": 5,\n    \"learning-rate\": 0.1,\n    \"best\": 0.79,\n"
              "    \"message\": null\n  }\n]\n");
}

TEST_F(RunsAnswers, ListIsNewestFirstAndHasAllInJson) {
    const json all = document({"list"});
    ASSERT_EQ(all.size(), 6U);
    EXPECT_EQ(all[0]["run"], 6);
    EXPECT_EQ(all[0]["config"]["seed"], 3);
    EXPECT_EQ(document({"list", "--reverse"})[0]["run"], 1);
}

TEST_F(RunsAnswers, ArchivedRunsAreShownToThoseWhoAsk) {
    RunStore(folder_ / "store").setArchived(2, true);
    EXPECT_EQ(document({"list"}).size(), 5U);
    EXPECT_EQ(document({"list", "--archived"}).size(), 6U);
    EXPECT_EQ(document({"list", "--where", "archived=yes"}).size(), 1U);
    EXPECT_EQ(document({"list", "--where", "archived=no or seed=1"}).size(), 6U);
}

TEST_F(RunsAnswers, ListSaysWhatItDoesNotUnderstand) {
    EXPECT_EQ(test::errorOf([&] {
                  run({"list", "--where", "data=shapes tset>0.8"});
              }),
              "--where: character 13: there is no column 'tset'; did you mean 'test'?");
    EXPECT_EQ(test::errorOf([&] {
                  run({"list", "--columns", "run,nam"});
              }),
              "there is no column 'nam'; did you mean 'name'?");
    EXPECT_EQ(test::errorOf([&] {
                  run({"list", "--sort", "bst"});
              }),
              "there is no column 'bst'; did you mean 'best'?");
    EXPECT_EQ(run({"list", "--where", "seed>9"}), "No run matches.\n");
}

constexpr const char* kSentence =
    "“paper sharing” is 0.4 points lower than “no sharing” in best test top-1 (95 % interval "
    "-0.9 to +0.1, 3 pairs of seeds). Not decided. This gap can be chance; about 5 seeds of each "
    "are needed to see a gap of 0.4 points.";

TEST_F(RunsAnswers, CompareShowsSettingsGroupsAndAVerdict) {
    const std::string text = run({"compare", "1", "2", "3", "4", "5", "6"});
    EXPECT_THAT(text, HasSubstr("run  name           state"));
    EXPECT_THAT(text, HasSubstr("no sharing         3               80.00 %  1.00 %"));
    EXPECT_THAT(text, HasSubstr(kSentence));
    EXPECT_THAT(text, HasSubstr("The difference and its interval are “paper sharing” minus "
                                "“no sharing”.\n"));
    EXPECT_THAT(text, Not(HasSubstr("learning-rate")));
    const std::string two = run({"compare", "1", "2", "--all"});
    EXPECT_THAT(two, HasSubstr("learning-rate"));
    EXPECT_THAT(two, HasSubstr("Architecture of run 2 against run 1"));
    EXPECT_THAT(two, HasSubstr("stage 1 sharing of conv 2  none  ->  blocks 2, 3 (A)"));
    EXPECT_THAT(two, HasSubstr("(1 pair of seeds). Not decided. One seed each"));
}

TEST_F(RunsAnswers, CompareAsJson) {
    const json all = document({"compare", "1", "2", "3", "4", "5", "6"});
    EXPECT_EQ(all["runs"].size(), 6U);
    EXPECT_EQ(all["settings"][0]["key"], "sharing");
    EXPECT_EQ(all["groups"][0]["label"], "no sharing");
    EXPECT_EQ(all["groups"][1]["seeds"].size(), 3U);
    EXPECT_EQ(all["verdict"]["sentence"], kSentence);
    EXPECT_TRUE(document({"compare", "1", "3"})["verdict"].is_null()); // one group
    const json bySeed = document({"compare", "1", "2", "3", "4", "--by", "sharing"});
    EXPECT_EQ(bySeed["groups"][0]["label"], "seed 1");
    EXPECT_EQ(document({"compare", "1", "2", "3", "--group-by", "state"})["groups"].size(), 1U);
    EXPECT_EQ(document({"compare", "1", "2", "--accuracy", "last"})["verdict"]["accuracy"], "last");
}

TEST_F(RunsAnswers, ReportsInThreeFormats) {
    const std::string html = (folder_ / "runs.html").string();
    EXPECT_EQ(run({"report", "1", "2", "3", "4", "5", "6", "--out", html}), "");
    EXPECT_THAT(textOf(html), HasSubstr(kSentence));
    EXPECT_THAT(textOf(html), HasSubstr("<svg"));
    const std::string markdown = (folder_ / "table").string();
    const json told = document({"report", "1", "2", "--out", markdown, "--format", "md"});
    EXPECT_EQ(told, (json{{"report", markdown}, {"runs", {1, 2}}}));
    EXPECT_THAT(textOf(markdown), HasSubstr("| no sharing |"));
    const std::string tex = (folder_ / "table.tex").string();
    run({"report", "1", "--out", tex});
    EXPECT_THAT(textOf(tex), HasSubstr("\\begin{tabular}"));
    EXPECT_EQ(test::errorOf([&] {
                  run({"report", "1", "--out", tex});
              }),
              tex + ": is there already; choose another name, or replace it with --force");
    run({"report", "1", "--out", tex, "--force"});
    const std::string other = (folder_ / "table.doc").string();
    EXPECT_EQ(
        test::errorOf([&] {
            run({"report", "1", "--out", other});
        }),
        "--out " + other +
            ": the name must end in .html, .md or .tex, or --format says which of them it is");
    EXPECT_FALSE(std::filesystem::exists(other));
}

} // namespace
} // namespace sharesnet::cli
