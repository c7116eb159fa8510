#include "ui/compare/sweep_form.h"

#include "core/arch/presets.h"
#include "tests/support/error_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Kind = SharingRule::Kind;

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

SweepForm formNamed(const QString& name) {
    SweepForm form;
    form.name = name;
    form.designs = {*presetSpec("sharesnet-29")};
    return form;
}

SweepForm varying(const char* option, const char* values) {
    SweepForm form = formNamed("s");
    form.axes = {{option, QString::fromUtf8(values)}};
    return form;
}

std::vector<nlohmann::json> valuesOf(const char* option, const char* values,
                                     const QLocale& locale = kEnglish) {
    return sweepOf(varying(option, values), locale).settings.at(0).values;
}

std::string errorOf(const SweepForm& form) {
    return test::errorOf([&] { (void)sweepOf(form, kEnglish); });
}

TEST(SweepForm, HoldsAllOfASweep) {
    SweepForm form = formNamed(" stages ");
    form.data = parseDataSpec("cifar10:/data/cifar");
    form.config.epochs = 7;
    form.asDesigned = false;
    form.unshared = form.subsets = true;
    form.groupsOf = "2, 4";
    form.stages = "1+3, 2";
    form.axes = {{"learning-rate", "0.05, 0.1"}, {"batch-size", "32 to 64 in 3"}};
    form.seeds = "1-3, 7";
    const Sweep sweep = sweepOf(form, kEnglish);
    EXPECT_EQ(sweep.name, "stages");
    EXPECT_EQ(sweep.data, form.data);
    EXPECT_EQ(sweep.config.epochs, 7);
    EXPECT_THAT(sweep.sharing,
                ElementsAre(SharingRule{Kind::Unshared}, SharingRule{Kind::StageSubsets},
                            SharingRule{Kind::GroupsOf, {}, 2}, SharingRule{Kind::GroupsOf, {}, 4},
                            SharingRule{Kind::Stages, {1, 3}}, SharingRule{Kind::Stages, {2}}));
    EXPECT_THAT(sweep.settings.at(1).values, ElementsAre(32, 48, 64));
    EXPECT_THAT(sweep.seeds, ElementsAre(1, 2, 3, 7));
    EXPECT_EQ(countOf(sweep), (1 + 8 + 2 + 2) * 6 * 4);
    EXPECT_EQ(sweepOf(formOf(sweep, kEnglish), kEnglish), sweep);
    EXPECT_EQ(sweepOf(formOf(sweep, kGerman), kGerman), sweep);
    EXPECT_EQ(formOf(sweep, kEnglish).seeds, "1-3, 7");
}

TEST(SweepForm, ValuesAreListsOrRanges) {
    EXPECT_THAT(valuesOf("learning-rate", "0.05,0.1"), ElementsAre(0.05, 0.1));
    EXPECT_THAT(valuesOf("learning-rate", "0.05, 0.1"), ElementsAre(0.05, 0.1));
    const auto range = valuesOf("weight-decay", "1e-4 to 1e-2 in 3 log");
    ASSERT_EQ(range.size(), 3U);
    EXPECT_NEAR(range[1].get<double>(), 1e-3, 1e-12);
    EXPECT_THAT(valuesOf("schedule", "cosine, step"), ElementsAre("cosine", "step"));
    EXPECT_THAT(valuesOf("augment", "true, false"), ElementsAre(true, false));
    EXPECT_THAT(valuesOf("milestones", "10,20; 15"),
                ElementsAre(nlohmann::json({10, 20}), nlohmann::json({15})));
}

TEST(SweepForm, ADecimalCommaIsNoSeparator) {
    EXPECT_THAT(valuesOf("learning-rate", "0,05; 0,1", kGerman), ElementsAre(0.05, 0.1));
    EXPECT_EQ(sweepOf(varying("learning-rate", "0,05"), kGerman).config.learningRate, 0.05);
}

TEST(SweepForm, RefusesNonsenseInWords) {
    EXPECT_EQ(errorOf(formNamed(" ")), "Name the sweep");
    SweepForm form = formNamed("s");
    form.designs.clear();
    EXPECT_EQ(errorOf(form), "Add a design");
    form = formNamed("s");
    form.asDesigned = false;
    EXPECT_EQ(errorOf(form), "Choose at least one pattern of sharing");
    form.groupsOf = "two";
    EXPECT_EQ(errorOf(form), "Groups of: “two” is not a whole number");
    form.groupsOf = "1";
    EXPECT_THAT(errorOf(form), HasSubstr("must be 2 or more"));
    form = formNamed("s");
    form.seeds = "1-x";
    EXPECT_EQ(errorOf(form), "Seeds: “1-x” is not a whole number");
    form.seeds = "1-1000000";
    EXPECT_THAT(errorOf(form), HasSubstr("more than the 10,000 runs"));
    EXPECT_EQ(errorOf(varying("learning-rate", "0.1,")), "Learning rate: a value is missing");
    EXPECT_THAT(errorOf(varying("learning-rate", "fast")), HasSubstr("“fast” is not a number"));
    EXPECT_THAT(errorOf(varying("learning-rate", "0.1, 20000")), HasSubstr("is not within"));
    EXPECT_THAT(errorOf(varying("schedule", "cosine, zigzag")), HasSubstr("zigzag"));
    form = varying("learning-rate", "0.1, 0.2");
    form.axes.push_back(form.axes.front());
    EXPECT_EQ(errorOf(form), "Learning rate is varied twice");
    form = formNamed("s");
    form.designs.front().stages.clear();
    EXPECT_THAT(errorOf(form), HasSubstr("designs[0]"));
}

} // namespace
} // namespace sharesnet
