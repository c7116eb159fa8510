#pragma once

#include <QDir>
#include <QImage>
#include <QString>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace sharesnet::test {

// of 255: what a pixel may differ by, for another rasteriser's smoothing
constexpr int kGoldenLevels = 64;
constexpr double kOtherPixels = 0.0025; // the part of the pixels that may differ by more

// The part of the pixels that differ by more than kGoldenLevels in a channel; 1 for another size.
inline double pictureDifference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) {
        return 1;
    }
    int others = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                       std::abs(qBlue(p) - qBlue(q))});
            others += most > kGoldenLevels ? 1 : 0;
        }
    }
    return static_cast<double>(others) / (static_cast<double>(a.width()) * a.height());
}

inline QImage goldenPicture(const QString& file) {
    return QImage(file).convertToFormat(QImage::Format_RGB32);
}

// With SHARESNET_UPDATE_GOLDEN=1 the file is written anew.
inline void expectGolden(const QImage& image, const QString& file) {
    if (qEnvironmentVariableIsSet("SHARESNET_UPDATE_GOLDEN")) {
        ASSERT_TRUE(image.save(file, "PNG", 0)); // as small as it goes
    }
    const QImage golden = goldenPicture(file);
    ASSERT_FALSE(golden.isNull()) << qPrintable(file);
    const double other = pictureDifference(image, golden);
    const QString seen = QDir::temp().filePath(QFileInfo(file).fileName());
    EXPECT_LE(other, kOtherPixels) << "see " << qPrintable(seen);
    if (other > kOtherPixels) {
        image.save(seen);
    }
}

} // namespace sharesnet::test
