#include "ui/base/number_text.h"

#include "core/base/number_ranges.h"
#include "ui/base/number_input.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {

namespace {

const QChar kMinusSign(0x2212);
const QChar kNarrowSpace(0x202f);

struct NumberWords {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::NumberText)
};

} // namespace

QLocale figureLocale() {
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // of itself it does not group
    return locale;
}

QString withMinus(QString number) {
    return number.replace(QLatin1Char('-'), kMinusSign);
}

QString grouped(std::int64_t number, const QLocale& locale) {
    return withMinus(locale.toString(static_cast<qlonglong>(number)));
}

QString fixedText(double value, int decimals, const QLocale& locale) {
    const bool isZero = std::abs(value) < 0.5 * std::pow(10, -decimals);
    return withMinus(locale.toString(isZero ? 0.0 : value, 'f', decimals));
}

QString signedFixedText(double value, int decimals) {
    const bool above = value >= 0.5 * std::pow(10, -decimals);
    return (above ? QStringLiteral("+") : QString()) + fixedText(value, decimals);
}

QString pointsText(double difference, int decimals) {
    const QString points = signedFixedText(100 * difference, decimals);
    return points == fixedText(0, decimals) ? QStringLiteral("±") + points : points;
}

QString compact(std::int64_t number, const QLocale& locale) {
    static constexpr std::array<const char*, 4> units{"k", "M", "G", "T"};
    double value = std::abs(static_cast<double>(number));
    if (value < 999.5) {
        return grouped(number, locale);
    }
    std::size_t unit = 0;
    value /= 1000;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    const QString text =
        locale.toString(value, 'f', decimals) + kNarrowSpace + QLatin1String(units[unit]);
    return number < 0 ? kMinusSign + text : text;
}

QString percentText(double fraction, int decimals, const QLocale& locale) {
    return fixedText(100 * fraction, decimals, locale) + kNarrowSpace + QLatin1Char('%');
}

QString signedText(std::int64_t change) {
    if (change == 0) {
        return grouped(0);
    }
    return (change < 0 ? kMinusSign : QChar(u'+')) + grouped(std::abs(change));
}

QString bytesText(std::int64_t bytes) {
    constexpr std::int64_t kKib = 1024;
    const bool whole = bytes < kKib || (bytes % kKib == 0 && bytes < kKib * kKib);
    return QLocale().formattedDataSize(bytes, whole ? 0 : 1, QLocale::DataSizeIecFormat);
}

QString millionsText(double millions) {
    return fixedText(millions, 2);
}

QString valueText(double value, int figures) {
    return withMinus(QLocale().toString(value, 'g', figures));
}

QString durationText(double seconds) {
    const auto whole = std::llround(std::max(0.0, seconds));
    if (whole < 60) {
        return NumberWords::tr("%1 s").arg(whole);
    }
    constexpr int kFew = 10; // minutes, of which the seconds are told
    if (whole < kFew * 60 && whole % 60 != 0) {
        return NumberWords::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    }
    const auto minutes = (whole + 30) / 60;
    if (minutes < 60) {
        return NumberWords::tr("%1 min").arg(minutes);
    }
    if (minutes < 48 * 60) {
        return NumberWords::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    }
    return NumberWords::tr("%1 d %2 h").arg(minutes / 1440).arg(minutes % 1440 / 60);
}

QString numberText(const FormattedNumber& number) {
    using Form = FormattedNumber::Form;
    switch (number.form) {
    case Form::Whole: // of a run: nothing to group
        return withMinus(QString::number(number.whole));
    case Form::Grouped:
        return number.plus ? signedText(number.whole) : grouped(number.whole);
    case Form::Bytes:
        return bytesText(number.whole);
    case Form::Fixed:
        return number.plus ? signedFixedText(number.real, number.digits)
                           : fixedText(number.real, number.digits);
    case Form::Significant:
        return valueText(number.real, number.digits);
    case Form::Exact:
        return withMinus(realText(number.real));
    case Form::Percent:
        return percentText(number.real, number.digits);
    case Form::Duration:
        return number.real >= 0 ? durationText(number.real) : QStringLiteral("–");
    }
    return {};
}

QString rangesText(const std::vector<int>& numbers) {
    return QString::fromStdString(numberRanges(numbers));
}

} // namespace sharesnet
