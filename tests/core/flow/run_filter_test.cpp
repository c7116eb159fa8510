#include "core/flow/run_filter.h"

#include "tests/support/synthetic_runs.h"

#include <gtest/gtest.h>

#include <ctime>

namespace sharesnet {
namespace {

double localTime(int year, int month, int day, int hour, int minute) {
    std::tm local{};
    local.tm_year = year - 1900;
    local.tm_mon = month - 1;
    local.tm_mday = day;
    local.tm_hour = hour;
    local.tm_min = minute;
    local.tm_isdst = -1;
    return static_cast<double>(mktime(&local));
}

class RunFilterTest : public ::testing::Test {
  protected:
    RunFilterTest() {
        run_ = test::finishedRun(12, cifarPreActivation(29), 3, 0.82);
        run_.spec.name = "Wide (first try)";
        run_.spec.config.learningRate = 0.1;
        run_.spec.config.weightDecay = 1e-4;
        run_.spec.config.device = "cuda:1";
        run_.parameters = 1'703'258;
        run_.memoryBytes = 450'000'000;
        run_.createdAt = localTime(2026, 11, 30, 14, 5) + 20;
    }

    bool matches(const std::string& text) { return RunFilter(text, columns_).matches(run_); }

    std::string errorOf(const std::string& text) {
        try {
            RunFilter(text, columns_);
        } catch (const RunFilterError& error) {
            return error.what();
        }
        return "";
    }

    RunColumns columns_;
    RunRecord run_;
};

TEST_F(RunFilterTest, NumbersAreCompared) {
    for (const char* yes :
         {"best=0.82",   "best = 82%",     "best>0.8",           "best>=82%",
          "best<=0.82",  "best<0.83",      "best!=0.8",          "test>80%",
          "params>1.7M", "params<2M",      "params=1703258",     "params>1700k",
          "epochs=15",   "lr=0.1",         "learning_rate=1e-1", "weight-decay<=1e-4",
          "SEED=3",      "id=12",          "memory<500MiB",      "memory>=0.4GB",
          "duration=1h", "duration<61min", "duration>=3600",     "duration<1d",
          "best~82."}) {
        EXPECT_TRUE(matches(yes)) << yes;
    }
    for (const char* no : {"best>0.82", "best<82%", "best!=0.82", "params>1.8M", "lr<0.1",
                           "duration>1h", "test>0.82", "memory<400MB"}) {
        EXPECT_FALSE(matches(no)) << no;
    }
}

TEST_F(RunFilterTest, TextsAreComparedWithoutCase) {
    for (const char* yes : {"data=cifar10", "data=CIFAR10", "state=finished", "state!=failed",
                            "name~first", "name=\"wide (FIRST try)\"", "name='Wide (first try)'",
                            "device=cuda", "device=cuda:1", "device!=cpu", "schedule=cosine",
                            "nesterov=yes", "nesterov=true", "sharing=paper", "data!=cifar100"}) {
        EXPECT_TRUE(matches(yes)) << yes;
    }
    for (const char* no : {"data=mnist", "data=folder:/pictures", "device=cuda:0", "device=cud",
                           "name=wide", "nesterov=off", "state=running", "device!=cuda"}) {
        EXPECT_FALSE(matches(no)) << no;
    }
}

TEST_F(RunFilterTest, TimesAreDaysOrMinutes) {
    for (const char* yes :
         {"created=2026-11-30", "created>=2026-11-30", "created<=2026-11-30", "created>2026-11-29",
          "created<2026-12-01", "created=\"2026-11-30 14:05\"", "created=2026-11-30T14:05",
          "created>\"2026-11-30 14:04\"", "created!=2026-11-29"}) {
        EXPECT_TRUE(matches(yes)) << yes;
    }
    for (const char* no : {"created>2026-11-30", "created<2026-11-30", "created!=2026-11-30",
                           "created=\"2026-11-30 14:06\""}) {
        EXPECT_FALSE(matches(no)) << no;
    }
}

TEST_F(RunFilterTest, AndOrNotAndParentheses) {
    for (const char* yes :
         {"", "   ", "data=cifar10 and test>0.8", "data=cifar10 test>0.8", "seed=1 or seed=3",
          "seed=1 and seed=2 or seed=3", "seed=3 or seed=1 and seed=2", "not seed=1",
          "NOT seed=1 AND seed=3", "not (seed=1 or seed=2)", "(seed=1 or seed=3)(best>0.8)",
          "not not seed=3", "((seed=3))", "(seed=1 or seed=3) and not(state=failed)"}) {
        EXPECT_TRUE(matches(yes)) << yes;
    }
    for (const char* no : {"data=cifar10 and test>0.9", "(seed=3 or seed=1) and seed=2",
                           "not seed=3", "not (seed=1 or seed=3)", "seed=3 not seed=3"}) {
        EXPECT_FALSE(matches(no)) << no;
    }
}

TEST_F(RunFilterTest, WordsAreLookedForInNames) {
    for (const char* yes : {"wide", "FIRST", "wide first", "\"(first\"", "wide best>0.8"}) {
        EXPECT_TRUE(matches(yes)) << yes;
    }
    for (const char* no : {"narrow", "wide narrow", "not wide", "\"first wide\""}) {
        EXPECT_FALSE(matches(no)) << no;
    }
}

TEST_F(RunFilterTest, TagsAndMarks) {
    run_.tags = {"baseline", "paper draft"};
    run_.starred = true;
    run_.note = std::string("two\nlines");
    run_.parent = 4;
    run_.host = "node-7";
    for (const char* yes :
         {"BASE", "\"paper draft\"", "tag=baseline", "tags=\"Paper draft\"", "tags~draft",
          "star=yes", "archived=no", "note~lines", "parent=4", "machine=node-7", "tag!=other"}) {
        EXPECT_TRUE(matches(yes)) << yes;
    }
    for (const char* no : {"tag=base", "tag=paper", "tag!=baseline", "star=no", "archived=true",
                           "parent=none", "tags=none"}) {
        EXPECT_FALSE(matches(no)) << no;
    }
}

TEST_F(RunFilterTest, KnowsTheColumnsItUses) {
    const RunFilter filter("wide not (ARCHIVED=yes or lr>0)", columns_);
    EXPECT_TRUE(filter.uses("archived"));
    EXPECT_TRUE(filter.uses("learning-rate"));
    EXPECT_FALSE(filter.uses("seed"));
    EXPECT_FALSE(RunFilter().uses("archived"));
}

TEST_F(RunFilterTest, WhatIsMissingFulfillsUnequalAlone) {
    run_.bestTestTop1 = std::nullopt;
    for (const char* yes : {"best=none", "best!=0.8", "not best>0", "message=none"}) {
        EXPECT_TRUE(matches(yes)) << yes;
    }
    for (const char* no : {"best!=none", "best>0", "best<1", "best=0", "best~8", "test=none"}) {
        EXPECT_FALSE(matches(no)) << no;
    }
    run_.spec.arch = unsharedTwin(run_.spec.arch);
    EXPECT_TRUE(matches("sharing=none")); // its own word for it
    EXPECT_FALSE(matches("sharing!=none"));
}

TEST_F(RunFilterTest, QuotesHoldAnything) {
    run_.spec.name = R"(a "b" \ and 'c' or=)";
    EXPECT_TRUE(matches(R"(name="a \"b\" \\ and 'c' or=")"));
    EXPECT_TRUE(matches(R"(name~'\'c\'')"));
    run_.spec.name = "größer";
    EXPECT_TRUE(matches("name=größer"));
}

TEST_F(RunFilterTest, ErrorsSayWhere) {
    EXPECT_EQ(errorOf("data=cifar10 and tset>0.8"),
              "character 18: there is no column 'tset'; did you mean 'test'?");
    EXPECT_EQ(errorOf("name=ü and"), "character 11: a condition is missing here, such as test>80%");
    EXPECT_EQ(errorOf("test>"), "character 6: the value for test is missing");
    EXPECT_EQ(errorOf("(test>"), "character 7: the value for test is missing");
    EXPECT_EQ(errorOf("test>high"),
              "character 6: test has no value 'high'; give a fraction: 80% or 0.8");
    EXPECT_EQ(errorOf("test>80"), "character 6: test is at most 1: write 80% or a fraction");
    EXPECT_EQ(errorOf("seed=nan"),
              "character 6: seed has no value 'nan'; give a number: 0.1, 1e-4, 100k or 1.7M");
    EXPECT_EQ(errorOf("duration>2w"),
              "character 10: duration has no value '2w'; give a duration: 90s, 5min, 2h or 3d");
    EXPECT_EQ(errorOf("created>2026-02-30"), "character 9: created has no value '2026-02-30'; "
                                             "give a time: 2026-11-30 or \"2026-11-30 14:05\"");
    EXPECT_EQ(errorOf("state=finishd"),
              "character 7: state has no value 'finishd'; did you mean 'finished'?");
    EXPECT_EQ(errorOf("data=cifra10"),
              "character 6: data has no value 'cifra10'; did you mean 'cifar10'?");
    EXPECT_EQ(errorOf("nesterov=maybe"),
              "character 10: nesterov has no value 'maybe'; it can be true, false");
    EXPECT_EQ(errorOf("name>a"),
              "character 6: name is text: compare it with =, != or ~ (contains)");
    EXPECT_EQ(errorOf("(seed=1"), "character 1: this ( has no matching )");
    EXPECT_EQ(errorOf("seed=1) or"), "character 7: this ) has no matching (");
    EXPECT_EQ(errorOf("seed=1 and and"),
              "character 12: a condition is missing here, such as test>80%");
    EXPECT_EQ(errorOf("or seed=1"), "character 1: a condition is missing here, such as test>80%");
    EXPECT_EQ(errorOf("()"), "character 2: a condition is missing here, such as test>80%");
    EXPECT_EQ(errorOf("=3"),
              "character 1: the key before this operator is missing, such as test>80%");
    EXPECT_EQ(errorOf("seed=>3"), "character 5: unknown operator; choose one of = != < <= > >= ~");
    EXPECT_EQ(errorOf("seed ! 3"), "character 6: unknown operator; choose one of = != < <= > >= ~");
    EXPECT_EQ(errorOf("name=\"open"), "character 6: this quote does not end");
    EXPECT_EQ(errorOf("name=(a)"), "character 6: a value with a parenthesis needs quotes");
    EXPECT_EQ(errorOf(std::string(100'000, '(')), "character 101: this is nested too deeply");
}

TEST_F(RunFilterTest, AWrittenValueIsReadAsItself) {
    EXPECT_EQ(filterValue("cifar10"), "cifar10");
    for (const char* name : {"a b", "", "none", "=x", "\"", "'a", "(a)", "a\\b \"c\""}) {
        run_.spec.name = name;
        run_.sweep = std::string("s") + name; // never missing
        EXPECT_TRUE(matches("sweep=" + filterValue(run_.sweep))) << name;
        EXPECT_TRUE(run_.spec.name.empty() || matches("name=" + filterValue(name))) << name;
    }
}

TEST_F(RunFilterTest, KnownValuesAreThoseThatRunsHave) {
    RunRecord other = run_;
    other.spec.data = {DataKind::Folder, "/my pictures"};
    other.spec.config.learningRate = 0.05;
    other.tags = {"paper", "b c"};
    const std::vector<const RunRecord*> runs{&run_, &other, &run_};
    const auto values = [&](const char* key) { return filterValues(columns_.at(key), runs); };
    EXPECT_EQ(values("data"),
              (std::vector<std::string>{"shapes", "cifar10", "cifar100", "mnist", "fashion-mnist",
                                        "folder", "tar", "\"folder:/my pictures\""}));
    EXPECT_EQ(values("learning-rate"), (std::vector<std::string>{"0.1", "0.05"}));
    EXPECT_EQ(values("tags"), (std::vector<std::string>{"paper", "\"b c\""}));
    EXPECT_TRUE(values("best").empty());
    run_.spec.name = "\"folder:/my pictures\"";
    for (const std::string& value : values("data")) {
        EXPECT_EQ(errorOf("data=" + value), "") << value;
    }
}

TEST_F(RunFilterTest, IsAValue) {
    RunFilter filter;
    EXPECT_TRUE(filter.matches(run_));
    {
        const RunColumns others;
        filter = RunFilter("macs>1k and seed=3", others);
    }
    const RunFilter copy = filter;
    EXPECT_TRUE(copy.matches(run_));
}

} // namespace
} // namespace sharesnet
