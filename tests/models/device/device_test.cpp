#include "models/device/device.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace sharesnet {
namespace {

class OpenMpThreads : public testing::Test {
  protected:
    ~OpenMpThreads() override { unsetenv("OMP_NUM_THREADS"); }
    static int threads(const char* variable, int asked) {
        setenv("OMP_NUM_THREADS", variable, 1);
        return chooseDevice("cpu", Precision::Fp32, asked).threads;
    }
};

TEST_F(OpenMpThreads, AreTheMostThatAutoTakes) {
    EXPECT_EQ(threads("1", 0), 1);
    EXPECT_EQ(threads(" 1,4", 0), 1); // one number for each level of nesting
    EXPECT_EQ(threads("100000", 0), physicalCores());
}

TEST_F(OpenMpThreads, DoNotLimitWhatIsAskedFor) {
    EXPECT_EQ(threads("1", 3), 3);
}

TEST_F(OpenMpThreads, CountOnlyWhereTheyAreANumber) {
    for (const char* variable : {"", "0", "-1", "many"}) {
        EXPECT_EQ(threads(variable, 0), physicalCores()) << variable;
    }
}

} // namespace
} // namespace sharesnet
