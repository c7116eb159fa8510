#include "core/flow/run_report.h"

#include "tests/support/synthetic_runs.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sharesnet {
namespace {

class RunReportTest : public ::testing::Test {
  protected:
    RunReportTest() {
        const ArchSpec shared = cifarPreActivation(29);
        const ArchSpec unshared = unsharedTwin(shared);
        const double best[] = {0.800, 0.798, 0.810, 0.806, 0.790, 0.784};
        std::vector<RunRecord> records;
        for (int i = 0; i < 6; ++i) {
            RunRecord run = test::finishedRun(i + 1, i % 2 == 0 ? unshared : shared,
                                              static_cast<std::uint64_t>(i / 2 + 1), best[i]);
            run.parameters = costOf(run.spec.arch).parameters;
            run.environment = {{"cpu", "Xeon <4>"}, {"threads", 2}};
            records.push_back(run);
        }
        report_.groups = groupsOf(records, columns_);
        for (const RunRecord& run : records) {
            std::vector<StoredEpoch> epochs;
            for (int epoch = 1; epoch <= 3; ++epoch) {
                epochs.push_back({{epoch, 10 * epoch, 2.0 / epoch, 0.5, true, 1.0,
                                   *run.bestTestTop1 - 0.1 + 0.03 * epoch, 1, 60},
                                  0});
            }
            report_.runs.push_back({run, epochs});
        }
    }

    RunColumns columns_;
    RunReport report_;
};

constexpr const char* kSentence = "“paper sharing” is 0.4 points lower than “no sharing” in best "
                                  "test top-1 (95 % interval -0.9 to "
                                  "+0.1, 3 pairs of seeds). Not decided. This gap can be chance; "
                                  "about 5 seeds of each are needed "
                                  "to see a gap of 0.4 points.";

TEST_F(RunReportTest, AsMarkdown) {
    EXPECT_EQ(markdownReport(report_, columns_),
              "| group | parameters | MACs | seeds | best test top-1 (%), mean ± s | 95 % interval "
              "|\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
              "| no sharing | 312,218 | 43,960,832 | 3 | 80.00 ± 1.00 | [77.52, 82.48] |\n"
              "| paper sharing | 263,834 | 43,960,832 | 3 | 79.60 ± 1.11 | [76.83, 82.37] |\n\n" +
                  std::string(kSentence) + "\n");
}

TEST_F(RunReportTest, AsLatex) {
    report_.runs[5].record.state = RunState::Stopped;
    EXPECT_EQ(
        latexReport(report_, columns_),
        "% runs 1, 2, 3, 4, 5, 6; needs \\usepackage{booktabs}\n"
        "% “paper sharing” is 0.3 points lower than “no sharing” in best test top-1 (95 "
        "\\% interval -1.6 to +1.0, 2 pairs of seeds). Not decided. This gap can be chance; "
        "about 4 seeds of each are needed to see a gap of 0.3 points.\n"
        "% run 6 is left out: stopped\n"
        "% 1 seed without a partner in the other group is left out of the difference\n"
        "\\begin{tabular}{lrrrrr}\n\\toprule\n"
        "group & parameters & MACs & seeds & best test top-1 (\\%), mean $\\pm$ s & "
        "95\\,\\% interval \\\\\n\\midrule\n"
        "no sharing & 312,218 & 43,960,832 & 3 & 80.00 $\\pm$ 1.00 & $[77.52, 82.48]$ \\\\\n"
        "paper sharing & 263,834 & 43,960,832 & 2 & 80.20 $\\pm$ 0.57 & $[75.12, 85.28]$ \\\\\n"
        "\\bottomrule\n\\end{tabular}\n");
}

// Two seeds far apart: a dash between the ends would be read as a sign.
TEST_F(RunReportTest, IntervalsBelowZeroStayReadable) {
    report_.runs.resize(2);
    std::vector<RunRecord> records;
    for (std::size_t i = 0; i < 2; ++i) {
        report_.runs[i].record.spec = report_.runs[0].record.spec;
        report_.runs[i].record.spec.config.seed = i + 1;
        report_.runs[i].record.bestTestTop1 = i == 0 ? 0.4 : 0.6;
        records.push_back(report_.runs[i].record);
    }
    report_.groups = groupsOf(records, columns_);
    EXPECT_NE(latexReport(report_, columns_).find("& $[-77.06, 177.06]$ "), std::string::npos);
    EXPECT_NE(markdownReport(report_, columns_).find("| [−77.06, 177.06] |"), std::string::npos);
}

TEST_F(RunReportTest, HtmlNeedsNothingElse) {
    const std::string html = htmlReport(report_, columns_);
    for (const char* never : {"<script", "src=", "href=", "@import", "url(", "nan"}) {
        EXPECT_EQ(html.find(never), std::string::npos) << never;
    }
    for (const char* there : {kSentence, "<svg", "80.00 ± 1.00", "Settings that differ",
                              "Settings in common", "Learning rate</td><td>0.1", "Xeon &lt;4&gt;",
                              "&quot;format&quot;: "
                              "&quot;sharesnet-architecture&quot;",
                              "(n = 3)", "</html>\n"}) {
        EXPECT_NE(html.find(there), std::string::npos) << there;
    }
}

TEST_F(RunReportTest, NamesCannotBreakThePage) {
    report_.runs[0].record.spec.name = "</td><script>alert(1)</script>";
    report_.runs[0].record.spec.arch.name = "a\"b&c\x1B[31m";
    const std::string html = htmlReport(report_, columns_);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_NE(html.find("&lt;/td&gt;&lt;script&gt;"), std::string::npos);
    EXPECT_NE(html.find("a&quot;b&amp;c [31m"), std::string::npos);
}

// Where one of the runs ends earlier the mean would jump to that of the others.
TEST_F(RunReportTest, MeansEndWithTheShortestRun) {
    report_.runs[0].epochs.pop_back();
    const std::string html = htmlReport(report_, columns_);
    const std::string mean = "stroke-width=\"2\" stroke-linejoin";
    const std::size_t end = html.find(mean);
    ASSERT_NE(end, std::string::npos);
    const std::string path = html.substr(html.rfind("<path", end), end - html.rfind("<path", end));
    EXPECT_EQ(std::count(path.begin(), path.end(), 'L'), 1) << path; // epochs 1 and 2
}

TEST_F(RunReportTest, OfARunThatHasNothingYet) {
    RunReport report;
    RunRecord run;
    run.id = 3;
    report.groups = groupsOf(std::span(&run, 1), columns_);
    report.runs = {{run, {}}};
    EXPECT_NE(htmlReport(report, columns_).find("Nothing measured yet"), std::string::npos);
    EXPECT_NE(markdownReport(report, columns_).find("| run 3 | "), std::string::npos);
    EXPECT_NE(markdownReport(report, columns_).find("run 3 is left out: created"),
              std::string::npos);
}

} // namespace
} // namespace sharesnet
