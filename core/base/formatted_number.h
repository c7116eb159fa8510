#pragma once

#include <cstdint>
#include <string>

namespace sharesnet {

// A number in a sentence and how it is written, not yet a text: files and the command line write
// it as in the C locale, the window in the locale of the person. A value; any thread.
struct FormattedNumber {
    enum class Form { Whole, Grouped, Bytes, Fixed, Significant, Exact, Percent, Duration };

    Form form = Form::Whole;
    std::int64_t whole = 0; // of Whole, Grouped and Bytes
    double real = 0;        // of the others
    int digits = 0;         // behind the point; of Significant: all
    bool plus = false;      // before what is above 0

    friend bool operator==(const FormattedNumber&, const FormattedNumber&) = default;
};

std::string englishText(const FormattedNumber& number);

// The forms have the names of core/base/number_text.h, where each has an example.
namespace numeral {

FormattedNumber whole(std::int64_t value);
FormattedNumber grouped(std::int64_t value);
FormattedNumber bytes(std::int64_t bytes);
FormattedNumber fixed(double value, int decimals);
FormattedNumber signedFixed(double value, int decimals); // +0.8, -0.4, 0.0
FormattedNumber significant(double value, int digits);
FormattedNumber exact(double value);
FormattedNumber percent(double fraction, int decimals = 2);
FormattedNumber duration(double seconds);

} // namespace numeral
} // namespace sharesnet
