#include "core/flow/sweep.h"

#include "core/arch/cost.h"
#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/flow/run_launcher.h"
#include "core/flow/sweep_estimate.h"
#include "core/flow/sweep_outlook.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/error_message.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using Kind = SharingRule::Kind;

Sweep sweepOf(const std::string& members) {
    return sweepFromText(
        R"({"format": "sharesnet-sweep", "version": 1, "name": "s", "data": "shapes",
        "designs": ["sharesnet-29"])" +
            members + "}",
        "f", "/folder");
}

std::string errorIn(const std::string& members) {
    return test::errorOf([&] { (void)sweepOf(members); });
}

std::vector<std::string> namesOf(const Sweep& sweep) {
    std::vector<std::string> names;
    for (const SweepPlace& place : runsOf(sweep)) {
        names.push_back(place.spec.name);
    }
    return names;
}

TEST(SweepFile, TheLeastIsOneRun) {
    const Sweep sweep = sweepOf("");
    EXPECT_EQ(countOf(sweep), 1);
    const std::vector<SweepPlace> places = runsOf(sweep);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].spec.arch, *presetSpec("sharesnet-29"));
    EXPECT_EQ(places[0].spec.config, TrainConfig{});
    EXPECT_EQ(places[0].spec.name, "sharesnet-29-shared-all-seed-1");
    EXPECT_EQ(places[0].index, 1);
}

TEST(SweepFile, EverythingThatItMayHold) {
    const test::TemporaryFolder folder;
    ArchSpec thin = *presetSpec("sharesnet-29");
    thin.name = "thin";
    std::ofstream(folder / "thin.sharesnet.json") << toJsonText(thin);
    const Sweep sweep = sweepFromText(
        R"({"format": "sharesnet-sweep", "version": 1, "name": "all", "data": "cifar100:cifar",
            "designs": ["sharesnet-29", "thin.sharesnet.json", )" +
            toJsonText(thin) + R"(], "classes": 100,
            "sharing": ["unshared", "paper", {"stages": [3, 1]}, {"groups-of": 2}],
            "recipe": "medium",
            "settings": {"epochs": 7, "learning-rate": [0.05, 0.1], "milestones": [[1, 2], [3]],
                         "weight-decay": {"from": 1e-4, "to": 1e-2, "count": 3, "scale": "log"},
                         "batch-size": {"from": 10, "to": 20, "count": 3}, "augment": false},
            "seeds": {"from": 3, "to": 5}})",
        "f", folder.path());
    EXPECT_EQ(sweep.data.path, folder.path() / "cifar");
    ASSERT_EQ(sweep.designs.size(), 3U);
    EXPECT_EQ(sweep.designs[1], sweep.designs[2]);
    EXPECT_EQ(sweep.designs[0].classes, 100);
    EXPECT_EQ(sweep.sharing[2].stages, (std::vector{1, 3}));
    EXPECT_EQ(sweep.config.epochs, 7);
    EXPECT_EQ(sweep.config.batchSize, 128) << "an axis changes it";
    EXPECT_FALSE(sweep.config.augment);
    EXPECT_THAT(sweep.seeds, ElementsAre(3U, 4U, 5U));
    ASSERT_EQ(sweep.settings.size(), 4U);
    EXPECT_THAT(sweep.settings[1].values, ElementsAre(nlohmann::json{1, 2}, nlohmann::json{3}));
    EXPECT_EQ(sweep.settings[2].values[0].get<double>(), 1e-4);
    EXPECT_DOUBLE_EQ(sweep.settings[2].values[1].get<double>(), 1e-3);
    EXPECT_EQ(sweep.settings[2].values[2].get<double>(), 1e-2);
    EXPECT_THAT(sweep.settings[3].values, ElementsAre(10, 15, 20));
    EXPECT_EQ(countOf(sweep), 3 * 4 * 2 * 2 * 3 * 3 * 3);
    EXPECT_EQ(sweepFromText(toJsonText(sweep), "again", "/elsewhere"), sweep);
}

TEST(SweepFile, WhatIsWrongIsSaidWithItsPlace) {
    EXPECT_EQ(errorIn(R"(, "seed": 1)"),
              "f: seed: unknown key; known keys: format, version, name, data, designs, classes, "
              "sharing, recipe, settings, seeds");
    EXPECT_EQ(errorIn(R"(, "settings": {"learning-rate": [0.1, "x"]})"),
              "f: settings.learning-rate[1]: learning-rate: 'x' is not a number");
    EXPECT_THAT(errorIn(R"(, "settings": {"learning-rat": 1})"),
                HasSubstr("settings.learning-rat: there is no training option 'learning-rat'; did "
                          "you mean 'learning-rate'?"));
    EXPECT_THAT(errorIn(R"(, "settings": {"epochs": []})"),
                HasSubstr("settings.epochs: must have"));
    EXPECT_THAT(errorIn(R"(, "settings": {"epochs": {"from": 1, "to": 1e7, "count": 2}})"),
                HasSubstr("settings.epochs: epochs: 10000000 is not within"));
    EXPECT_THAT(errorIn(R"(, "settings": {"momentum": {"from": 0, "to": 1, "count": 2,
                                                        "scale": "log"}})"),
                HasSubstr("a range with the scale log needs limits above 0"));
    EXPECT_THAT(errorIn(R"(, "settings": {"momentum": {"from": 0, "to": 1, "count": 1e9}})"),
                HasSubstr("settings.momentum.count: must be from 2 to 10,000"));
    EXPECT_THAT(errorIn(R"(, "settings": {"seed": 1})"), HasSubstr("seeds belong in \"seeds\""));
    EXPECT_THAT(errorIn(R"(, "settings": {"accumulate": 1, "micro-batches": 2})"),
                HasSubstr("settings.micro-batches: is given twice"));
    EXPECT_THAT(errorIn(R"(, "sharing": ["papre"])"),
                HasSubstr("sharing[0]: there is no pattern of sharing 'papre'"));
    EXPECT_THAT(errorIn(R"(, "sharing": [{"groups-of": 1}])"),
                HasSubstr("sharing[0].groups-of: must be 2 or more"));
    EXPECT_THAT(errorIn(R"(, "sharing": [{"stages": [1], "groups-of": 2}])"),
                HasSubstr("sharing[0]: must have either"));
    EXPECT_THAT(errorIn(R"(, "seeds": [1, -1])"), HasSubstr("seeds[1]: seed: -1 is not within"));
    EXPECT_THAT(errorIn(R"(, "seeds": {"from": 5, "to": 1})"), HasSubstr("seeds: must go up"));
    EXPECT_THAT(errorIn(R"(, "seeds": {"from": 1, "to": 1e9})"),
                HasSubstr("seeds: are more than the 10,000 runs"));
    EXPECT_THAT(errorIn(R"(, "recipe": "meduim")"), HasSubstr("recipe: there is no recipe"));
    EXPECT_THAT(errorIn(","), StartsWith("f: "));
    EXPECT_THAT(test::errorOf([] { (void)sweepFromText("[]", "f", "/"); }),
                HasSubstr("a sweep file holds one JSON object, this is an array"));
    EXPECT_THAT(
        test::errorOf([] {
            (void)sweepFromText(
                R"({"format": "sharesnet-sweep", "version": 1, "name": "s",
                            "data": "shapes", "designs": ["sharesnet-29", "sharesnet-28"]})",
                "f", "/folder");
        }),
        HasSubstr("f: designs[1]: 'sharesnet-28' is neither a preset nor an architecture "
                  "file (/folder/sharesnet-28 does not exist); did you mean sharesnet-29?"));
    EXPECT_THAT(test::errorOf([] {
                    (void)sweepFromText(R"({"format": "sharesnet-sweep", "version": 2})", "f", "/");
                }),
                HasSubstr("f: version: this file is of version 2"));
}

TEST(Sweep, StageSubsetsAreEachSubsetOnce) {
    const Sweep sweep = sweepOf(R"(, "sharing": ["stage-subsets", "unshared", "paper"])");
    EXPECT_EQ(countOf(sweep), 8 + 2);
    EXPECT_THAT(namesOf(sweep),
                ElementsAre("sharesnet-29-unshared-seed-1", "sharesnet-29-shared-1-seed-1",
                            "sharesnet-29-shared-2-seed-1", "sharesnet-29-shared-1+2-seed-1",
                            "sharesnet-29-shared-3-seed-1", "sharesnet-29-shared-1+3-seed-1",
                            "sharesnet-29-shared-2+3-seed-1", "sharesnet-29-shared-all-seed-1"));
}

TEST(Sweep, PatternsAreTheDesignersOwn) {
    const ArchSpec base = *presetSpec("sharesnet-164");
    const auto archOf = [](const std::string& rule) {
        return runsOf(sweepFromText(R"({"format": "sharesnet-sweep", "version": 1, "name": "s",
            "data": "shapes", "designs": ["sharesnet-164"], "sharing": [)" +
                                        rule + "]}",
                                    "f", "/"))
            .at(0)
            .spec.arch;
    };
    EXPECT_EQ(archOf(R"("unshared")"), unsharedTwin(base));
    EXPECT_EQ(archOf(R"("paper")"), base);
    EXPECT_EQ(archOf(R"({"stages": [1, 3]})"), setStageShared(base, 2, false));
    const ArchSpec pairs = archOf(R"({"groups-of": 2})");
    for (const StageSpec& stage : pairs.stages) {
        ASSERT_EQ(stage.sharing.size(), 1U);
        for (const std::vector<int>& group : stage.sharing[0].groups) {
            EXPECT_EQ(group.size(), 2U);
        }
    }
    EXPECT_LT(costOf(base).parameters, costOf(pairs).parameters);
    EXPECT_LT(costOf(pairs).parameters, costOf(base).parametersUnshared);
    EXPECT_EQ(test::errorOf([&] { archOf(R"({"stages": [4]})"); }),
              "design 'sharesnet-164': stage 4 does not exist");
}

TEST(Sweep, GoesSeedBySeedAndSaysWhatDiffers) {
    EXPECT_THAT(namesOf(sweepOf(R"(, "settings": {"epochs": 2, "learning-rate": [0.05, 0.1]},
                            "seeds": [1, 2])")),
                ElementsAre("sharesnet-29-shared-all-learning-rate-0.05-seed-1",
                            "sharesnet-29-shared-all-learning-rate-0.1-seed-1",
                            "sharesnet-29-shared-all-learning-rate-0.05-seed-2",
                            "sharesnet-29-shared-all-learning-rate-0.1-seed-2"));
}

TEST(Sweep, AMillionRunsAreRefusedBeforeTheyAreMade) {
    const Sweep sweep = sweepOf(R"(, "settings": {
        "learning-rate": {"from": 0.1, "to": 1, "count": 1000},
        "weight-decay": {"from": 0, "to": 1, "count": 1000}})");
    EXPECT_EQ(countOf(sweep), 1'000'000);
    EXPECT_EQ(test::errorOf([&] { (void)runsOf(sweep); }),
              "sweep 's' would make 1,000,000 runs, at most 10,000 can be in one sweep; take fewer "
              "values, patterns or seeds");
}

TEST(Sweep, ACountBeyondAllNumbersStopsAtTheLargest) {
    Sweep sweep = sweepOf("");
    sweep.seeds.assign(10'000, 1);
    for (int k = 0; k < 6; ++k) {
        sweep.settings.push_back({"epochs", std::vector<nlohmann::json>(10'000, 1)});
    }
    EXPECT_EQ(countOf(sweep), std::numeric_limits<std::int64_t>::max());
    ArchSpec tall = *presetSpec("sharesnet-29");
    tall.stages.assign(200, tall.stages[0]);
    Sweep subsets = sweepOf("");
    subsets.designs = {tall};
    subsets.sharing = {{.kind = Kind::StageSubsets}};
    EXPECT_GE(countOf(subsets), std::int64_t{1} << 30);
    EXPECT_THAT(test::errorOf([&] { (void)runsOf(subsets); }),
                HasSubstr("would make 1,073,741,824"));
}

TEST(Sweep, TheKeyIsAllThatDecidesARun) {
    RunSpec spec{"a", *presetSpec("sharesnet-29"), TrainConfig{}, DataSpec{}};
    const std::string key = keyOf(spec);
    EXPECT_EQ(key.size(), 16U);
    RunSpec same = spec;
    same.name = "b";
    same.arch.name = "c";
    same.config.device = "cuda:1";
    same.config.threads = 3;
    EXPECT_EQ(keyOf(same), key);
    std::set<std::string> keys{key};
    RunSpec other = spec;
    other.config.seed = 2;
    keys.insert(keyOf(other));
    other = spec;
    other.config.epochs = 2;
    keys.insert(keyOf(other));
    other = spec;
    other.arch = unsharedTwin(other.arch);
    keys.insert(keyOf(other));
    other = spec;
    other.data = parseDataSpec("mnist:/x");
    keys.insert(keyOf(other));
    EXPECT_EQ(keys.size(), 5U);
}

class SweepRunsTest : public ::testing::Test {
  protected:
    RunLauncher launcher(test::FakeScript script = {}) const {
        return {std::make_shared<test::FakeEngine>(std::move(script)), folder_.path()};
    }
    // Trains the next; its run, or 0.
    std::int64_t train(const SweepChoice& choice = {}, test::FakeScript script = {}) const {
        auto next = launcher(std::move(script)).nextOf("s", places_, choice);
        if (!next) {
            return 0;
        }
        const std::int64_t run = next->run.job.run;
        test::CollectingSink sink;
        ActiveRun active(std::move(next->run), sink, {});
        sink.waitForEnd();
        return run;
    }
    SweepProgress progress() const {
        return progressOf(places_, RunStore(folder_.path()).sweepStates("s"));
    }

    const test::TemporaryFolder folder_;
    std::vector<SweepPlace> places_ =
        runsOf(sweepOf(R"(, "settings": {"epochs": 2}, "seeds": [1, 2, 3])"));
};

TEST_F(SweepRunsTest, TrainsEachAndThenNone) {
    EXPECT_EQ(train(), 1);
    EXPECT_EQ(train(), 2);
    EXPECT_EQ(progress().finished, 2);
    EXPECT_EQ(progress().left(), 1);
    EXPECT_EQ(train(), 3);
    EXPECT_EQ(train(), 0);
    const RunRecord record = RunStore(folder_.path()).run(3);
    EXPECT_EQ(record.sweep, "s");
    EXPECT_EQ(record.sweepIndex, 3);
    EXPECT_EQ(record.spec, places_[2].spec);
}

TEST_F(SweepRunsTest, ADivergedRunIsPassedOverUnlessAskedFor) {
    test::FakeScript diverging;
    diverging.diverges = [](std::int64_t step) { return step == 2; };
    EXPECT_EQ(train({}, diverging), 1);
    EXPECT_EQ(progress().failed, 1);
    EXPECT_EQ(train(), 2);
    EXPECT_EQ(train(), 3);
    EXPECT_EQ(train(), 0);
    EXPECT_EQ(train({.retry = true}), 1);
    EXPECT_EQ(progress().finished, 3);
}

TEST_F(SweepRunsTest, WhatIsResumedIsComputedWhereItIsAskedFor) {
    auto first = launcher().nextOf("s", places_, {});
    ASSERT_TRUE(first);
    RunStore(folder_.path()).release(first->run.claim); // interrupted
    for (SweepPlace& place : places_) {
        place.spec.config.threads = 5;
    }
    const auto again = launcher().nextOf("s", places_, {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->run.job.run, first->run.job.run);
    EXPECT_EQ(again->run.job.spec.config.threads, 5);
}

TEST_F(SweepRunsTest, TimeIsToldFromWhatWasMeasuredHere) {
    EXPECT_EQ(estimateTime(RunStore(folder_.path()), places_).unknown, 3);
    train(); // a fake epoch takes 0.25 s
    const auto left = std::span(places_).subspan(1);
    const TimeEstimate estimate = estimateTime(RunStore(folder_.path()), left);
    EXPECT_EQ(estimate.known, 2);
    EXPECT_EQ(estimate.unknown, 0);
    EXPECT_DOUBLE_EQ(estimate.seconds, 2 * 2 * 0.25);

    std::vector<SweepPlace> others(left.begin(), left.end());
    others[0].spec.arch = *presetSpec("sharesnet-164");
    others[1].spec.config.batchSize = 7;
    const TimeEstimate scaled = estimateTime(RunStore(folder_.path()), others);
    EXPECT_EQ(scaled.known, 1);
    EXPECT_EQ(scaled.unknown, 1) << "another batch size is another speed";
    EXPECT_DOUBLE_EQ(scaled.seconds,
                     0.5 * static_cast<double>(costOf(*presetSpec("sharesnet-164")).macs) /
                         static_cast<double>(costOf(*presetSpec("sharesnet-29")).macs));
}

TEST_F(SweepRunsTest, TimeOfRunsOnOtherDataIsToldFromThose) {
    train(); // on shapes
    std::vector<RunSpec> runs{places_[0].spec, places_[0].spec};
    runs[0].data = {DataKind::Cifar10, "/data"};
    const TimeEstimate estimate = estimateTime(RunStore(folder_.path()), runs);
    EXPECT_EQ(estimate.known, 1);
    EXPECT_EQ(estimate.unknown, 1);
    EXPECT_DOUBLE_EQ(estimate.seconds, 2 * 0.25);
}

TEST_F(SweepRunsTest, TheOutlookIsWhatIsLeftHere) {
    EXPECT_EQ(outlookText(outlookOf(nullptr, "s", places_)).english(),
              "3 runs: 0 finished, 3 left; how long they take is known once one like them has "
              "trained an epoch here");
    train(); // a fake epoch takes 0.25 s
    RunStore store(folder_.path());
    const SweepOutlook outlook = outlookOf(&store, "s", places_);
    EXPECT_EQ(outlook.progress.finished, 1);
    EXPECT_EQ(outlook.time.known, 2);
    EXPECT_DOUBLE_EQ(outlook.time.seconds, 2 * 2 * 0.25);
    EXPECT_EQ(outlookText(outlook).english(), "3 runs: 1 finished, 2 left, about 1 s");
}

TEST_F(SweepRunsTest, OfARunInTrainingTheRestIsLeft) {
    train();
    auto next = launcher().nextOf("s", places_, {});
    ASSERT_TRUE(next);
    RunStore store(folder_.path());
    EpochDone epoch;
    epoch.epoch = 1;
    epoch.seconds = 0.25;
    const std::vector<TrainingEvent> events{{next->run.job.run, 1, epoch}};
    store.record(next->run.claim, events);
    const SweepOutlook outlook = outlookOf(&store, "s", places_);
    EXPECT_EQ(outlook.progress.training, 1);
    EXPECT_DOUBLE_EQ(outlook.time.seconds, (1 + 2) * 0.25);
}

} // namespace
} // namespace sharesnet
