#include "core/flow/problem_report.h"

#include "core/base/version.h"
#include "core/store/run_store.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

namespace sharesnet {
namespace {

using testing::HasSubstr;
using testing::Not;

class ProblemReport : public testing::Test {
  protected:
    ProblemReport() { setenv("HOME", home_.string().c_str(), 1); }
    ~ProblemReport() override { setenv("HOME", before_.c_str(), 1); }

    void write(const std::string& name, const std::string& text) const {
        create_directories((home_ / name).parent_path());
        std::ofstream(home_ / name) << text;
    }
    std::string part(const std::string& title) const {
        const auto parts = problemReport({home_ / "state", home_ / "store", {"Qt 9.9"}});
        const auto found = std::ranges::find(parts, title, &ReportPart::title);
        return found == parts.end() ? "no such part" : found->text;
    }

    const test::TemporaryFolder home_;
    const std::string before_ = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
};

TEST_F(ProblemReport, NamesTheVersions) {
    EXPECT_THAT(part("Versions"), HasSubstr(programVersion()));
    EXPECT_THAT(part("Versions"), HasSubstr("Qt 9.9\n"));
    EXPECT_THAT(part("Versions"), HasSubstr("Linux"));
}

TEST_F(ProblemReport, HoldsTheLastCrashAlone) {
    EXPECT_EQ(part("Last crash"), "none is known\n");
    write("state/crashes/crash-1700000001-7.txt", "an old one\n");
    write("state/crashes/crash-1700000002-7.txt", "the last one\n");
    EXPECT_THAT(part("Last crash"), HasSubstr("the last one\n"));
    EXPECT_THAT(part("Last crash"), Not(HasSubstr("an old one")));
}

TEST_F(ProblemReport, HoldsTheEndOfTheLogOverItsFiles) {
    EXPECT_EQ(part("Log, its end"), "empty\n");
    std::string older;
    for (int i = 0; i < 400; ++i) {
        older += "older " + std::to_string(i) + "\n";
    }
    write("state/sharesnet.1.log", older);
    write("state/sharesnet.log", "newest\n");
    const std::string log = part("Log, its end");
    EXPECT_TRUE(log.starts_with("older 101\n")) << log.substr(0, 40); // 300 lines in all
    EXPECT_TRUE(log.ends_with("older 399\nnewest\n"));
}

TEST_F(ProblemReport, ListsTheLastRunsWithWhatTheySaid) {
    EXPECT_THAT(part("Last runs"), HasSubstr("there is no run store here"));
    RunStore store(home_ / "store");
    RunSpec spec;
    for (int i = 0; i < 6; ++i) {
        spec.name = "design-" + std::to_string(i);
        const RunClaim claim = store.create(spec);
        RunFailed failed;
        failed.message = Message("no room left");
        store.record(claim, std::vector{TrainingEvent{claim.run, 1.0, failed}});
        store.release(claim);
    }
    const std::string runs = part("Last runs");
    EXPECT_THAT(runs, HasSubstr("6 design-5: failed"));
    EXPECT_THAT(runs, HasSubstr("no room left"));
    EXPECT_THAT(runs, Not(HasSubstr("design-0")));
}

TEST_F(ProblemReport, CallsTheHomeFolderByItsSign) {
    write("state/sharesnet.log",
          "read " + home_.string() + "/data and " + home_.string() + "-other/data\n");
    EXPECT_EQ(part("Log, its end"), "read ~/data and " + home_.string() + "-other/data\n");
}

TEST_F(ProblemReport, SaysWhereNothingIsKept) {
    const std::string text = toText(problemReport({{}, home_ / "store", {}}));
    EXPECT_THAT(text, HasSubstr("== Last crash, log ==\nnot kept: there is no home folder\n"));
}

} // namespace
} // namespace sharesnet
