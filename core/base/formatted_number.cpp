#include "core/base/formatted_number.h"

#include "core/base/number_text.h"

namespace sharesnet {
namespace {

using Form = FormattedNumber::Form;

std::string withoutPlus(const FormattedNumber& number) {
    switch (number.form) {
    case Form::Whole:
        return std::to_string(number.whole);
    case Form::Grouped:
        return plain::grouped(number.whole);
    case Form::Bytes:
        return plain::bytes(number.whole);
    case Form::Fixed:
        return plain::fixed(number.real, number.digits);
    case Form::Significant:
        return plain::significant(number.real, number.digits);
    case Form::Exact:
        return plain::exact(number.real);
    case Form::Percent:
        return plain::percent(number.real, number.digits);
    case Form::Duration:
        return plain::duration(number.real);
    }
    return {};
}

} // namespace

std::string englishText(const FormattedNumber& number) {
    const bool above = number.whole > 0 || number.real > 0;
    return (number.plus && above ? "+" : "") + withoutPlus(number);
}

namespace numeral {

FormattedNumber whole(std::int64_t value) {
    return {Form::Whole, value};
}

FormattedNumber grouped(std::int64_t value) {
    return {Form::Grouped, value};
}

FormattedNumber bytes(std::int64_t bytes) {
    return {Form::Bytes, bytes};
}

FormattedNumber fixed(double value, int decimals) {
    return {Form::Fixed, 0, value, decimals};
}

FormattedNumber signedFixed(double value, int decimals) {
    return {Form::Fixed, 0, value == 0 ? 0 : value, decimals, true}; // no "-0.0"
}

FormattedNumber significant(double value, int digits) {
    return {Form::Significant, 0, value, digits};
}

FormattedNumber exact(double value) {
    return {Form::Exact, 0, value};
}

FormattedNumber percent(double fraction, int decimals) {
    return {Form::Percent, 0, fraction, decimals};
}

FormattedNumber duration(double seconds) {
    return {Form::Duration, 0, seconds};
}

} // namespace numeral
} // namespace sharesnet
