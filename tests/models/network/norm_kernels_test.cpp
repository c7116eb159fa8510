#include "models/network/norm_kernels.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace {

using sharesnet::kernels::NativeBf16;

constexpr std::size_t kRows = 301;

std::uint16_t upperHalf(float value) {
    return static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(value) >> 16);
}

float fromHalf(std::uint16_t bits) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

std::vector<std::uint16_t> randomBf16(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<std::uint16_t> values(count);
    for (std::uint16_t& value : values) {
        value = upperHalf(normal(random));
    }
    return values;
}

std::vector<float> randomFloats(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    std::vector<float> values(count);
    for (float& value : values) {
        value = normal(random);
    }
    return values;
}

std::vector<NativeBf16> native(const std::vector<std::uint16_t>& values) {
    std::vector<NativeBf16> same;
    for (const std::uint16_t value : values) {
        same.push_back(NativeBf16{value});
    }
    return same;
}

// Whole sixteens of channels, and some that are left over.
class NativeBf16Kernels : public testing::TestWithParam<std::size_t> {
  protected:
    void SetUp() override {
        if (!sharesnet::kernels::hasNativeBf16()) {
            GTEST_SKIP() << "this CPU has no AVX512-BF16";
        }
    }

    std::size_t channels = GetParam();
    std::vector<std::uint16_t> x = randomBf16(kRows * channels, 1);
    std::vector<std::uint16_t> dy = randomBf16(kRows * channels, 2);
    std::vector<std::uint16_t> beside = randomBf16(kRows * channels, 3);
    std::vector<float> factor = randomFloats(channels, 4);
    std::vector<float> offset = randomFloats(channels, 5);
    std::vector<float> slope = randomFloats(channels, 6);
    std::vector<float> constant = randomFloats(channels, 7);
};

INSTANTIATE_TEST_SUITE_P(, NativeBf16Kernels, testing::Values(16, 20, 64, 7));

TEST_P(NativeBf16Kernels, applyAsTheArithmeticOnBitsDoes) {
    for (const bool relu : {false, true}) {
        std::vector<std::uint16_t> expected(x.size());
        std::vector<NativeBf16> got(x.size());
        sharesnet::kernels::applyRows(x.data(), factor.data(), offset.data(), kRows, channels, relu,
                                      expected.data());
        sharesnet::kernels::applyRows(native(x).data(), factor.data(), offset.data(), kRows,
                                      channels, relu, got.data());
        EXPECT_EQ(got, native(expected));
    }
}

TEST_P(NativeBf16Kernels, sumAsTheArithmeticOnBitsDoes) {
    std::vector<double> sums(channels), squares(channels), sums2(channels), squares2(channels);
    sharesnet::kernels::sumRows(x.data(), offset.data(), kRows, channels, sums.data(),
                                squares.data());
    sharesnet::kernels::sumRows(native(x).data(), offset.data(), kRows, channels, sums2.data(),
                                squares2.data());
    EXPECT_EQ(sums2, sums);
    EXPECT_EQ(squares2, squares);
    for (const bool relu : {false, true}) {
        sharesnet::kernels::sumGradientRows(dy.data(), x.data(), factor.data(), offset.data(),
                                            constant.data(), kRows, channels, relu, sums.data(),
                                            squares.data());
        sharesnet::kernels::sumGradientRows(native(dy).data(), native(x).data(), factor.data(),
                                            offset.data(), constant.data(), kRows, channels, relu,
                                            sums2.data(), squares2.data());
        EXPECT_EQ(sums2, sums);
        EXPECT_EQ(squares2, squares);
    }
}

TEST_P(NativeBf16Kernels, giveTheGradientOfTheArithmeticOnBits) {
    const std::vector<NativeBf16> others = native(beside);
    for (const bool relu : {false, true}) {
        for (const bool adds : {false, true}) {
            std::vector<std::uint16_t> expected = dy;
            std::vector<NativeBf16> got = native(dy); // in place, as the network does
            sharesnet::kernels::gradientRows(expected.data(), x.data(), factor.data(),
                                             offset.data(), slope.data(), constant.data(),
                                             adds ? beside.data() : nullptr, kRows, channels, relu,
                                             expected.data());
            sharesnet::kernels::gradientRows(
                got.data(), native(x).data(), factor.data(), offset.data(), slope.data(),
                constant.data(), adds ? others.data() : nullptr, kRows, channels, relu, got.data());
            EXPECT_EQ(got, native(expected));
        }
    }
}

TEST_P(NativeBf16Kernels, addAsTheArithmeticOnBitsDoes) {
    std::vector<std::uint16_t> expected = dy;
    std::vector<NativeBf16> got = native(dy);
    sharesnet::kernels::addValues(x.data(), x.size(), expected.data());
    sharesnet::kernels::addValues(native(x).data(), x.size(), got.data());
    EXPECT_EQ(got, native(expected));
}

TEST_P(NativeBf16Kernels, keepInfinitiesAndNaN) {
    const float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> one(channels, 1.0F);
    const std::vector<float> zero(channels, 0.0F);
    const std::vector<NativeBf16> values(channels, NativeBf16{upperHalf(infinity)});
    const std::vector<NativeBf16> noNumbers(channels, NativeBf16{upperHalf(std::nanf(""))});
    std::vector<NativeBf16> got(channels);
    for (const bool relu : {false, true}) {
        sharesnet::kernels::applyRows(values.data(), one.data(), zero.data(), 1, channels, relu,
                                      got.data());
        EXPECT_EQ(got, values);
        sharesnet::kernels::applyRows(noNumbers.data(), one.data(), zero.data(), 1, channels, relu,
                                      got.data());
        for (const NativeBf16 value : got) {
            EXPECT_TRUE(std::isnan(fromHalf(static_cast<std::uint16_t>(value))));
        }
    }
}

} // namespace
