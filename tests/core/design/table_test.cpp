#include "core/design/table.h"

#include "core/arch/presets.h"
#include "core/design/edit.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(ArchTable, MarkdownOfThePaper) {
    EXPECT_EQ(
        markdownTable(cifarPreActivation(164)),
        "### sharesnet-164\n\n"
        "| stage | output | layers | shared | parameters |\n"
        "| --- | --- | --- | --- | ---: |\n"
        "| stem | 32×32 | 3×3, 16 |  | 432 |\n"
        "| stage 1 | 32×32 | [1×1, 16; **3×3 A**, 16; 1×1, 64] ×18 | conv 2: A = 2–18 | 45,088 |\n"
        "| stage 2 | 16×16 | [1×1, 32; **3×3 A**, 32; 1×1, 128] ×18 | conv 2: A = 2–18 | 178,816 "
        "|\n"
        "| stage 3 | 8×8 | [1×1, 64; **3×3 A**, 64; 1×1, 256] ×18 | conv 2: A = 2–18 | 701,696 |\n"
        "| head | 1×1 | average pool, 10-way classifier |  | 3,082 |\n"
        "| total | | | | 929,114 (−45.5 %) |\n"
        "| unshared | | | | 1,703,258 |\n");
}

TEST(ArchTable, LatexOfThePaper) {
    // Stage 1 by hand: two blocks of a private and a use of the shared 3x3 of 64 to 64 channels,
    // four norms of 64.
    constexpr int kStage1 = 3 * 64 * 64 * 9 + 4 * 2 * 64;
    static_assert(kStage1 == 111'104);
    const std::string text = latexTable(imageNet(18, 1));
    EXPECT_TRUE(
        text.starts_with("% sharesnet-imagenet-18; needs \\usepackage{booktabs,amsmath}\n"
                         "\\begin{tabular}{lcllr}\n\\toprule\nstage & output & layers & shared & "
                         "parameters \\\\\n\\midrule\n"
                         "stem & $56{\\times}56$ & $7{\\times}7$, 64, stride 2; $3{\\times}3$ max "
                         "pool, stride 2 &  & 9,536 \\\\\n"
                         "stage 1 & $56{\\times}56$ & $\\begin{bmatrix} 3{\\times}3, & 64 \\\\ "
                         "\\mathbf{3{\\times}3}^{\\mathrm{A}}, & 64 "
                         "\\end{bmatrix} \\times 2$ & conv 2: A = 1, 2 & 111,104 \\\\[0.6ex]\n"))
        << text;
    EXPECT_TRUE(
        text.ends_with(" \\\\\nunshared & & & & 11,689,512 \\\\\n\\bottomrule\n\\end{tabular}\n"))
        << text;
}

TEST(ArchTable, WithoutSharingThereIsNothingToMark) {
    const std::string text = markdownTable(unsharedTwin(cifarPreActivation(29)));
    EXPECT_EQ(text.find("**"), std::string::npos);
    EXPECT_EQ(text.find(" %"), std::string::npos);
    EXPECT_EQ(text.find("conv 2"), std::string::npos);
}

TEST(ArchTable, GroupsAreNamedAndManyAreCounted) {
    ArchSpec spec = unsharedTwin(cifarPreActivation(164));
    const std::vector<int> odd{3, 5, 7};
    const std::vector<int> even{8, 9};
    spec = shareBlocks(shareBlocks(spec, 1, 2, odd), 1, 2, even);
    EXPECT_NE(markdownTable(spec).find("**3×3 A,B**, 16"), std::string::npos);
    EXPECT_NE(markdownTable(spec).find("| conv 2: A = 3, 5, 7; B = 8, 9 |"), std::string::npos);
    EXPECT_NE(latexTable(groupEvery(spec, 2, 1, 2)).find("^{\\mathrm{A-H}}"), std::string::npos);
    EXPECT_NE(latexTable(groupEvery(spec, 2, 1, 2)).find("conv 1: 8 groups"), std::string::npos);
}

TEST(ArchTable, NamesDoNotBreakTheText) {
    ArchSpec spec = cifarPreActivation(29);
    spec.name = "50%_of {a|b}\n\\input{x}";
    EXPECT_TRUE(latexTable(spec).starts_with(
        "% 50\\%\\_of \\{a|b\\} \\textbackslash{}input\\{x\\}; needs"));
    EXPECT_TRUE(markdownTable(spec).starts_with("### 50%\\_of \\{a\\|b\\} \\\\input\\{x\\}\n\n|"));
}

TEST(ArchTable, AnInvalidSpecIsPrintedAsFarAsItGoes) {
    ArchSpec spec = cifarPreActivation(29);
    spec.stages.clear();
    EXPECT_NE(markdownTable(spec).find("| head |"), std::string::npos);
    spec = cifarPreActivation(29);
    spec.stages[0].blocks = 0;
    EXPECT_NE(latexTable(spec).find("stage 1"), std::string::npos);
}

} // namespace
} // namespace sharesnet
