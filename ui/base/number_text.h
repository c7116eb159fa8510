#pragma once

#include "core/base/formatted_number.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <vector>

namespace sharesnet {

// Numbers as the program shows them: in the person's locale, or in the one given, with the minus
// sign U+2212 and none before what is rounded to 0. Whatever is drawn or set into a widget goes
// through here; what a person edits through ui/base/number_input.h. Any thread.

// of what is exported: a point for decimals, commas between thousands, whoever exports it
QLocale figureLocale();

QString withMinus(QString number); // of what has the hyphens of QLocale

QString grouped(std::int64_t number, const QLocale& locale = QLocale()); // 1,520,042
// 999, 36.9 k, 1.21 M, 252 M: three figures and a unit
QString compact(std::int64_t number, const QLocale& locale = QLocale());
QString fixedText(double value, int decimals, const QLocale& locale = QLocale()); // −0.46
QString signedFixedText(double value, int decimals);                              // +0.46; 0.00
// A difference of two fractions in percentage points, with its sign: 0.012: +1.2; −5.3; ±0.0
QString pointsText(double difference, int decimals = 1);
// 0.455: 45.5 %
QString percentText(double fraction, int decimals = 1, const QLocale& locale = QLocale());
QString signedText(std::int64_t change); // −774,144 or +3; 0
QString bytesText(std::int64_t bytes);   // 144 KiB, 5.8 MiB: a decimal where it tells something
QString millionsText(double millions);   // 5.85
QString valueText(double value, int figures = 4);  // 0.001235, 1.5e+06
QString durationText(double seconds);              // 42 s, 6 min, 2 h 5 min, 3 d 4 h
QString numberText(const FormattedNumber& number); // of core's messages
// sorted numbers with runs drawn together: 1, 3, 5–7
QString rangesText(const std::vector<int>& numbers);

} // namespace sharesnet
