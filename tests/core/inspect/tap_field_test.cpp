#include "core/arch/presets.h"
#include "core/inspect/tap_field.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(TapField, IsThatOfTheConvolutionItsInputOrTheBlock) {
    const ArchSpec spec = imageNet(50, 2); // 1x1, 3x3, 1x1
    const ArchLayout layout = layoutOf(spec);
    const auto field = [&](int conv, int block, TapPoint point) {
        return receptiveFieldOfTap(spec, {2, conv, 0, 0}, block, point);
    };
    const ReceptiveField before = receptiveFieldAt(spec, layout, 2, 2); // of block 2
    const ReceptiveField after = receptiveFieldAt(spec, layout, 2, 3);
    EXPECT_EQ(field(2, 3, TapPoint::Input), before);
    EXPECT_EQ(field(2, 3, TapPoint::Output), after);
    EXPECT_EQ(field(2, 3, TapPoint::AfterNorm), after);
    EXPECT_EQ(field(1, 3, TapPoint::Output), before);
    EXPECT_EQ(field(1, 3, TapPoint::AfterSum), after);
    EXPECT_GT(after.size, before.size);
}

} // namespace
} // namespace sharesnet
