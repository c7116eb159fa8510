#include "ui/help/help_search.h"

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

QStringList placesOf(const QString& query) {
    QStringList places;
    for (const HelpHit& hit : searchHelp(shippedHelpPages(), query)) {
        places << hit.place;
    }
    return places;
}

TEST(HelpSearch, AHeadingComesBeforeMentions) {
    const QStringList found = placesOf(QStringLiteral("macs"));
    ASSERT_GT(found.size(), 3);
    EXPECT_EQ(found.front(), QStringLiteral("glossary#macs"));
}

TEST(HelpSearch, FindsBeginningsOfWordsOfEveryPage) {
    EXPECT_TRUE(placesOf(QStringLiteral("grad-c")).contains(QStringLiteral("glossary#grad-cam")));
    EXPECT_TRUE(
        placesOf(QStringLiteral("tensorb")).contains(QStringLiteral("training#tensorboard")));
    EXPECT_FALSE(placesOf(QStringLiteral("acs")).contains(QStringLiteral("glossary#macs")))
        << "within a word";
}

TEST(HelpSearch, AllWordsAreWantedInAnyOrder) {
    const QStringList found = placesOf(QStringLiteral("norm batch"));
    EXPECT_TRUE(found.contains(QStringLiteral("glossary#batch-norm")));
    EXPECT_TRUE(placesOf(QStringLiteral("batch zebra")).isEmpty());
}

TEST(HelpSearch, FindsFormulas) {
    EXPECT_EQ(placesOf(QStringLiteral("|F(x)|")).front(),
              QStringLiteral("glossary#relative-change"));
}

TEST(HelpSearch, NothingIsFoundOfNothing) {
    EXPECT_TRUE(placesOf(QStringLiteral("  ")).isEmpty());
}

TEST(HelpSearch, ShowsTheWordInItsSurroundings) {
    for (const HelpHit& hit : searchHelp(shippedHelpPages(), QStringLiteral("welch"))) {
        EXPECT_TRUE(hit.excerpt.contains(QStringLiteral("welch"), Qt::CaseInsensitive))
            << qPrintable(hit.excerpt);
    }
}

} // namespace
} // namespace sharesnet::test
