// The window's process has the user's locale (QApplication sets it), and core runs in it: what core
// reads and writes must not change with it.

#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/validate.h"
#include "core/base/number_text.h"
#include "core/config/option_table.h"
#include "core/design/diff.h"
#include "core/design/stages.h"
#include "core/design/table.h"
#include "tests/support/error_message.h"
#include "tests/support/locale_scope.h"

#include <gtest/gtest.h>

#include <string>

namespace sharesnet {
namespace {

// Everything that core makes of numbers and letters, as one text.
std::string everything() {
    ArchSpec spec = *presetSpec("sharesnet-164");
    ArchSpec dropping = spec;
    dropping.block.dropout = 0.125;
    ArchSpec broken = spec;
    broken.block.dropout = 1234.5;
    TrainConfig config;
    setOptionFromText(config, trainOption("learning-rate"), "0.05");
    setOptionFromText(config, trainOption("milestones"), "1000,2000");

    std::string text = markdownTable(spec) + latexTable(spec) + toJsonText(dropping);
    text += toJsonText(archFromJsonText(toJsonText(dropping)));
    text += toJson(config).dump() + toJson(trainConfigFromJson(toJson(config))).dump();
    for (const Option& option : trainOptions()) {
        text += optionText(config, option) + "\n";
    }
    for (const FieldChange& change : diffOf(spec, dropping).network) {
        text += change.field.english() + change.before.english() + change.after.english() + "\n";
    }
    text += validate(broken).front().message.english() + "\n";
    text += test::errorOf([&] { (void)setBlockSpec(spec, broken.block); }) + "\n";
    text += test::errorOf([&] { setOptionFromText(config, trainOption("momentum"), "1234.5"); });
    text += plain::fixed(1234.5, 1) + plain::significant(0.0125, 4) + plain::exact(1234.5) +
            plain::percent(0.455) + plain::bytes(1'500) + plain::grouped(1'234'567);
    return text;
}

class Locale : public testing::TestWithParam<const char*> {};

TEST_P(Locale, ChangesNothingThatCoreReadsOrWrites) {
    const std::string expected = everything();
    const test::LocaleScope scope(GetParam());
    EXPECT_EQ(everything(), expected);
    if (!scope.available) {
        GTEST_SKIP() << "no source of " << GetParam() << " here: C++'s streams alone were tried";
    }
}

INSTANTIATE_TEST_SUITE_P(OfCountries, Locale, testing::Values("de_DE.UTF-8", "tr_TR.UTF-8"));

} // namespace
} // namespace sharesnet
