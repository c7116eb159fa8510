#include "ui/base/number_text.h"

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

TEST_F(Figures, RangesDrawRunsTogether) {
    EXPECT_EQ(rangesText({2, 3, 4, 5}), QStringLiteral("2–5"));
    EXPECT_EQ(rangesText({1, 3, 5, 6, 7, 9, 10}), QStringLiteral("1, 3, 5–7, 9, 10"));
    EXPECT_EQ(rangesText({}), QString());
}

} // namespace
} // namespace sharesnet
