#include "core/base/number_text.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>

namespace sharesnet {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(NumberText, groupsDigitsByThree) {
    EXPECT_EQ(plain::grouped(0), "0");
    EXPECT_EQ(plain::grouped(999), "999");
    EXPECT_EQ(plain::grouped(1'000), "1,000");
    EXPECT_EQ(plain::grouped(1'703'258), "1,703,258");
    EXPECT_EQ(plain::grouped(-999), "-999");
    EXPECT_EQ(plain::grouped(-1'000), "-1,000");
    EXPECT_EQ(plain::grouped(std::numeric_limits<std::int64_t>::min()),
              "-9,223,372,036,854,775,808");
}

TEST(NumberText, fixedRoundsToItsDecimals) {
    EXPECT_EQ(plain::fixed(45.449, 1), "45.4");
    EXPECT_EQ(plain::fixed(2.5, 0), "2"); // ties to even, as printf
    EXPECT_EQ(plain::fixed(-0.125, 2), "-0.12");
    EXPECT_EQ(plain::fixed(1e300, 0).size(), 301U);
    EXPECT_EQ(plain::fixed(kNan, 2), "nan");
    EXPECT_EQ(plain::fixed(-kNan, 2), "nan");
    EXPECT_EQ(plain::fixed(-kInfinity, 2), "-inf");
}

TEST(NumberText, significantDigitsAreThoseOfPrintf) {
    EXPECT_EQ(plain::significant(0.0125, 4), "0.0125");
    EXPECT_EQ(plain::significant(0.1 / 3, 4), "0.03333");
    EXPECT_EQ(plain::significant(1e-5, 4), "1e-05");
    EXPECT_EQ(plain::significant(123'456, 4), "1.235e+05");
}

TEST(NumberText, exactTextIsTheShortestThatReadsBack) {
    EXPECT_EQ(plain::exact(0.1), "0.1");
    EXPECT_EQ(plain::exact(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(plain::exact(10), "10");
    EXPECT_EQ(plain::exact(-3), "-3");
    EXPECT_EQ(plain::exact(1e5), "100000");
    EXPECT_EQ(plain::exact(1e20), "1e+20");
    EXPECT_EQ(plain::exact(-0.0), "-0");
    EXPECT_EQ(plain::exact(0), "0");
}

TEST(NumberText, percentTakesAFraction) {
    EXPECT_EQ(plain::percent(0.7192), "71.92 %");
    EXPECT_EQ(plain::percent(0.455, 0), "46 %");
    EXPECT_EQ(plain::percent(1), "100.00 %");
}

TEST(NumberText, durationsHaveTwoUnits) {
    EXPECT_EQ(plain::duration(0), "0 s");
    EXPECT_EQ(plain::duration(42.4), "42 s");
    EXPECT_EQ(plain::duration(59.6), "1 min 0 s");
    EXPECT_EQ(plain::duration(372), "6 min 12 s");
    EXPECT_EQ(plain::duration(3'599.6), "1 h 0 min");
    EXPECT_EQ(plain::duration(2 * 3'600 + 5 * 60), "2 h 5 min");
    EXPECT_EQ(plain::duration((3 * 24 + 4) * 3'600), "3 d 4 h");
    EXPECT_EQ(plain::duration(-1), "-");
    EXPECT_EQ(plain::duration(kNan), "-");
    EXPECT_EQ(plain::duration(1e300), "-");
}

TEST(NumberText, bytesAreInUnitsOf1024) {
    EXPECT_EQ(plain::bytes(0), "0 B");
    EXPECT_EQ(plain::bytes(1'023), "1023 B");
    EXPECT_EQ(plain::bytes(1'024), "1.0 KiB");
    EXPECT_EQ(plain::bytes(1'048'575), "1.0 MiB"); // not 1024.0 KiB
    EXPECT_EQ(plain::bytes(3'328'599'655), "3.1 GiB");
    EXPECT_EQ(plain::bytes(std::numeric_limits<std::int64_t>::max()), "8.0 EiB");
}

TEST(NumberText, onlyAWholeTextIsANumber) {
    EXPECT_EQ(plain::numberFrom("1e3"), 1'000);
    EXPECT_EQ(plain::numberFrom("-0.5"), -0.5);
    EXPECT_EQ(plain::numberFrom("010"), 10); // not octal
    for (const char* text : {"", " 5", "5 ", "+5", "0x10", "0,5", "1_000", "1e999", "\u0663"}) {
        EXPECT_EQ(plain::numberFrom(text), std::nullopt) << text;
    }
}

} // namespace
} // namespace sharesnet
