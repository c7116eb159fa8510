#include "ui/base/number_text.h"

#include "tests/ui/base/in_locale.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

class Figures : public testing::Test {
  protected:
    Figures() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
};

QString plain(QString text) {
    return text.replace(QChar(0x202f), u' ').replace(QChar(0x2212), u'-');
}

TEST_F(Figures, GroupedAndSigned) {
    EXPECT_EQ(grouped(1703258), QStringLiteral("1,703,258"));
    EXPECT_EQ(plain(signedText(-774144)), QStringLiteral("-774,144"));
    EXPECT_EQ(signedText(3), QStringLiteral("+3"));
    EXPECT_EQ(signedText(0), QStringLiteral("0"));
}

TEST_F(Figures, CompactKeepsThreeFigures) {
    EXPECT_EQ(compact(999), QStringLiteral("999"));
    EXPECT_EQ(plain(compact(1000)), QStringLiteral("1.00 k"));
    EXPECT_EQ(plain(compact(-36864)), QStringLiteral("-36.9 k"));
    EXPECT_EQ(plain(compact(147456)), QStringLiteral("147 k"));
    EXPECT_EQ(plain(compact(999499)), QStringLiteral("999 k"));
    EXPECT_EQ(plain(compact(999500)), QStringLiteral("1.00 M"));
    EXPECT_EQ(plain(compact(1210000)), QStringLiteral("1.21 M"));
    EXPECT_EQ(plain(compact(60192808)), QStringLiteral("60.2 M"));
}

TEST_F(Figures, PercentAndBytes) {
    EXPECT_EQ(plain(percentText(0.4545)), QStringLiteral("45.5 %"));
    EXPECT_EQ(plain(percentText(0.7192, 2)), QStringLiteral("71.92 %"));
    EXPECT_EQ(bytesText(6080168), QStringLiteral("5.8 MiB"));
    EXPECT_EQ(bytesText(512), QStringLiteral("512 bytes"));
    EXPECT_EQ(bytesText(147456), QStringLiteral("144 KiB"));
    EXPECT_EQ(bytesText(147457), QStringLiteral("144.0 KiB"));
    EXPECT_EQ(bytesText(2 * 1024 * 1024), QStringLiteral("2.0 MiB"));
}

TEST_F(Figures, MillionsAndValues) {
    EXPECT_EQ(millionsText(5.849), QStringLiteral("5.85"));
    EXPECT_EQ(valueText(0.00123456), QStringLiteral("0.001235"));
    EXPECT_EQ(valueText(0.00123456, 6), QStringLiteral("0.00123456"));
}

TEST_F(Figures, DurationsHaveSecondsUpToTenMinutes) {
    EXPECT_EQ(durationText(59), QStringLiteral("59 s"));
    EXPECT_EQ(durationText(61), QStringLiteral("1 min 1 s"));
    EXPECT_EQ(durationText(119.4), QStringLiteral("1 min 59 s"));
    EXPECT_EQ(durationText(120), QStringLiteral("2 min"));
    EXPECT_EQ(durationText(599), QStringLiteral("9 min 59 s"));
    EXPECT_EQ(durationText(629), QStringLiteral("10 min"));
    EXPECT_EQ(durationText(3'900), QStringLiteral("1 h 5 min"));
}

TEST_F(Figures, NegativesHaveTheMinusSignAndNothingHasOneThatIsRoundedToZero) {
    EXPECT_EQ(fixedText(-0.456, 2), QStringLiteral("−0.46"));
    EXPECT_EQ(fixedText(-0.004, 2), QStringLiteral("0.00"));
    EXPECT_EQ(grouped(-1'024), QStringLiteral("−1,024"));
    EXPECT_EQ(valueText(-0.0000123, 2), QStringLiteral("−1.2E−05"));
    EXPECT_EQ(percentText(-0.25, 0), QStringLiteral("−25\u202f%"));
    EXPECT_EQ(signedFixedText(0.04, 1), QStringLiteral("0.0"));
    EXPECT_EQ(signedFixedText(0.06, 1), QStringLiteral("+0.1"));
    EXPECT_EQ(pointsText(-0.053), QStringLiteral("−5.3"));
    EXPECT_EQ(pointsText(0.0665, 2), QStringLiteral("+6.65"));
    EXPECT_EQ(pointsText(0, 1), QStringLiteral("±0.0"));
}

// Core's numbers of every form, in a German and in a Turkish window.
TEST_F(Figures, CoresNumbersFollowTheLocale) {
    for (const QLocale& locale : {test::kGerman, test::kTurkish}) {
        const test::InLocale german(locale);
        EXPECT_EQ(numberText(numeral::fixed(-6.65, 2)), QStringLiteral("−6,65"));
        EXPECT_EQ(numberText(numeral::signedFixed(0.8, 1)), QStringLiteral("+0,8"));
        EXPECT_EQ(numberText(numeral::grouped(1'703'258)), QStringLiteral("1.703.258"));
        EXPECT_EQ(numberText(numeral::whole(12'345)), QStringLiteral("12345")) << "run 12345";
        EXPECT_EQ(numberText(numeral::exact(0.05)), QStringLiteral("0,05"));
        EXPECT_EQ(numberText(numeral::significant(0.0125, 3)), QStringLiteral("0,0125"));
        EXPECT_EQ(numberText(numeral::percent(0.7192)), QStringLiteral("71,92\u202f%"));
        EXPECT_EQ(numberText(numeral::bytes(3'328'599'654)), QStringLiteral("3,1 GiB"));
        EXPECT_EQ(numberText(numeral::duration(7'500)), QStringLiteral("2 h 5 min"));
    }
    EXPECT_EQ(numberText(numeral::duration(-1)), QStringLiteral("–"));
}

TEST_F(Figures, RangesDrawRunsTogether) {
    EXPECT_EQ(rangesText({2, 3, 4, 5}), QStringLiteral("2–5"));
    EXPECT_EQ(rangesText({1, 3, 5, 6, 7, 9, 10}), QStringLiteral("1, 3, 5–7, 9, 10"));
    EXPECT_EQ(rangesText({}), QString());
}

} // namespace
} // namespace sharesnet
