#include "core/arch/validate.h"

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/design/edit.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sharesnet {
namespace {

const ArchSpec kThin29 = cifarPreActivation(29);

std::vector<ArchIssue> issuesOfStage1(const std::vector<ConvSharing>& sharing,
                                      ArchSpec spec = kThin29) {
    spec.stages[0].sharing = sharing;
    return validate(spec);
}

// An issue as a person reads it.
struct ReadIssue {
    Severity severity = Severity::Error;
    std::string path;
    std::string message;
    ConvPlace place;
    bool operator==(const ReadIssue&) const = default;
};

std::vector<ReadIssue> asRead(const std::vector<ArchIssue>& issues) {
    std::vector<ReadIssue> texts;
    for (const ArchIssue& issue : issues) {
        texts.push_back({issue.severity, issue.path, issue.message.english(), issue.place});
    }
    return texts;
}

TEST(Validate, FindsEveryIssueInTheOrderOfTheFile) {
    ArchSpec spec = kThin29;
    spec.input.height = 0;
    spec.classes = 0;
    spec.stem.kernel = 2;
    spec.block.strideIn = 0;
    spec.block.dropout = std::nan("");
    spec.stages[0].channels = 66;
    spec.stages[1].blocks = 2;
    spec.stages[2].stride = 9;
    std::vector<std::string> paths;
    for (const ArchIssue& issue : validate(spec)) {
        paths.push_back(issue.path);
        EXPECT_EQ(issue.severity, Severity::Error);
    }
    EXPECT_EQ(paths, (std::vector<std::string>{
                         "input.height", "classes", "stem.kernel", "block.stride_in",
                         "block.dropout", "stages[0].channels", "stages[0]", "stages[1]",
                         "stages[1].sharing[0].groups[0][1]", "stages[2].stride", "stages[2]"}));
}

TEST(Validate, SaysWhereOnScreenAnIssueIs) {
    ArchSpec spec = kThin29;
    spec.stages[1].channels = 130;
    EXPECT_EQ(asRead(validate(spec)),
              (std::vector<ReadIssue>{{Severity::Error, "stages[1].channels",
                                       "must be divisible by 4 in bottleneck blocks", 2, 0, 0}}));
    spec.block.kind = BlockKind::Basic;
    EXPECT_TRUE(validate(spec).empty());
}

TEST(Validate, FindsGroupsWhoseWeightsDiffer) {
    EXPECT_EQ(asRead(issuesOfStage1({{1, {{1, 2, 3}}}})),
              (std::vector<ReadIssue>{{Severity::Error, "stages[0].sharing[0].groups[0][1]",
                                       "block 2 takes 64 to 16 channels at conv 1, block 1 takes "
                                       "16 to 16 channels at conv 1; the blocks of a group "
                                       "need weights of one shape",
                                       1, 2, 1},
                                      {Severity::Error, "stages[0].sharing[0].groups[0][2]",
                                       "block 3 takes 64 to 16 channels at conv 1, block 1 takes "
                                       "16 to 16 channels at conv 1; the blocks of a group "
                                       "need weights of one shape",
                                       1, 3, 1}}));
    EXPECT_TRUE(issuesOfStage1({{1, {{2, 3}}}}).empty());
    EXPECT_TRUE(issuesOfStage1({{2, {{1, 2, 3}}}}).empty());
    EXPECT_TRUE(issuesOfStage1({{1, {{2, 3}}}, {2, {{1, 3}}}, {3, {{1, 2, 3}}}}).empty());
}

TEST(Validate, NotesGroupsThatMixStrides) {
    ArchSpec spec = imageNet(50, 2);
    spec.stages[1].sharing = {{2, {{1, 2, 3, 4}}}};
    const std::vector<ArchIssue> issues = validate(spec);
    EXPECT_EQ(
        asRead(issues),
        (std::vector<ReadIssue>{
            {Severity::Note, "stages[1].sharing[0].groups[0]",
             "the group mixes strides, so its weight works at two spatial scales", 2, 0, 2}}));
    EXPECT_TRUE(isTrainable(issues));
    EXPECT_NO_THROW(requireValid(spec));
}

TEST(Validate, FindsImpossibleGroups) {
    const auto message = [](const std::vector<ConvSharing>& sharing) {
        const std::vector<ArchIssue> issues = issuesOfStage1(sharing);
        return issues.size() == 1 ? issues[0].path + ": " + issues[0].message.english()
                                  : std::to_string(issues.size()) + " issues";
    };
    EXPECT_EQ(message({{2, {{2, 4}}}}),
              "stages[0].sharing[0].groups[0][1]: block 4 does not exist, the stage has 3 blocks");
    EXPECT_EQ(message({{2, {{2, 2}}}}),
              "stages[0].sharing[0].groups[0][1]: block 2 is named twice");
    EXPECT_EQ(message({{2, {{3}}}}),
              "stages[0].sharing[0].groups[0]: a group needs at least two blocks, this one has 1");
    EXPECT_EQ(message({{2, {}}}), "stages[0].sharing[0].groups: must hold at least one group");
    EXPECT_EQ(message({{4, {{2, 3}}}}),
              "stages[0].sharing[0].conv: conv 4 does not exist, the blocks have 3 convolutions");
    EXPECT_EQ(message({{2, {{3, 2}}}}),
              "stages[0].sharing[0].groups[0]: the blocks of a group must be in rising order");
    EXPECT_EQ(message({{3, {{2, 3}}}, {2, {{2, 3}}}}),
              "stages[0].sharing: entries must be sorted by conv");
    EXPECT_EQ(message({{2, {{1, 2}, {2, 3}}}}),
              "stages[0].sharing[0].groups[1][0]: block 2 is in groups[0] already");
    ArchSpec four = kThin29;
    four.stages[0].blocks = 4;
    EXPECT_EQ(issuesOfStage1({{2, {{3, 4}, {1, 2}}}}, four)[0].message.english(),
              "groups must be sorted by their first block");
}

TEST(Validate, NotesStridesThatFindNothingLeft) {
    ArchSpec spec = kThin29;
    spec.input = {3, 2, 2};
    const std::vector<ArchIssue> issues = validate(spec);
    EXPECT_EQ(
        asRead(issues),
        (std::vector<ReadIssue>{
            {Severity::Note, "stages[2].stride",
             "the feature map is 1x1 here already, a stride cannot make it smaller", 3, 0, 0}}));
}

TEST(Validate, FindsEmptyNetworksAndStopsAtAThousandIssues) {
    ArchSpec spec = kThin29;
    spec.stages.clear();
    EXPECT_EQ(asRead(validate(spec)),
              (std::vector<ReadIssue>{
                  {Severity::Error, "stages", "a network needs at least one stage", 0, 0, 0}}));
    spec.stages.assign(2, {1, 4, 1, {{2, {std::vector<int>(5000, 7)}}}});
    EXPECT_EQ(validate(spec).size(), 1000U);
}

TEST(Validate, RequireValidListsTheFirstErrors) {
    ArchSpec spec = kThin29;
    spec.classes = 0;
    spec.stem.stride = 0;
    try {
        requireValid(spec);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(
            std::string(error.what())
                .rfind(
                    "The architecture 'sharesnet-29' is not valid: classes: must be 1 to 1000000, "
                    "is 0; stem.stride: must be 1 to 8, is 0; ",
                    0),
            0U)
            << error.what();
    }
    EXPECT_NO_THROW(requireValid(kThin29));
}

TEST(Validate, FormIssuesLeaveWeightsAndDivisibilityOut) {
    ArchSpec spec = kThin29;
    spec.stages[0].channels = 66;
    spec.stages[0].sharing = {{1, {{1, 2, 3}}}};
    EXPECT_TRUE(formIssues(spec).empty());
    spec.stages[0].sharing = {{1, {{1, 2, 4}}}};
    EXPECT_EQ(formIssues(spec).size(), 1U);
}

} // namespace
} // namespace sharesnet
