#include "core/base/markup.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

constexpr const char* kText = "a_b <i>&\"'\n50% $x^2~ \\ {#} [*`|] \x1B\x7F é";

TEST(Markup, NothingMeansAnything) {
    EXPECT_EQ(htmlText(kText), "a_b &lt;i&gt;&amp;&quot;&#39; 50% $x^2~ \\ {#} [*`|]  \\x7f é");
    EXPECT_EQ(markdownText(kText),
              "a\\_b \\<i\\>&\"' 50% $x^2~ \\\\ \\{\\#\\} \\[\\*\\`\\|\\]  \\\\x7f é");
    EXPECT_EQ(latexText(kText), "a\\_b <i>\\&\"' 50\\% \\$x\\textasciicircum{}2\\textasciitilde{} "
                                "\\textbackslash{} \\{\\#\\} [*`|]  \\textbackslash{}x7f é");
}

} // namespace
} // namespace sharesnet
