#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ctime>

namespace sharesnet::plain {
namespace {

// The largest double has 309 digits before its point.
using Buffer = std::array<char, 400>;
constexpr int kMostDecimals = 60;
constexpr double kWholeBelow = 1e15; // written without an exponent
constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
constexpr double kLatestSeconds = 253'402'300'799; // the end of the year 9999
constexpr double kLongestSeconds = 1000.0 * 365 * kDay;

template <class... Arguments>
std::string written(double value, Arguments... arguments) {
    if (std::isnan(value)) { // its sign means nothing
        return "nan";
    }
    Buffer buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, arguments...);
    return {buffer.data(), end.ptr};
}

template <class Number>
std::string spacedText(std::span<const Number> values) {
    std::string text;
    for (const Number value : values) {
        text += text.empty() ? "" : " ";
        text += exact(static_cast<double>(value));
    }
    return text;
}

} // namespace

std::string grouped(std::int64_t value) {
    const std::string digits = std::to_string(value);
    const std::size_t first = value < 0 ? 1 : 0;
    std::string text;
    for (std::size_t k = 0; k < digits.size(); ++k) {
        text += k > first && (digits.size() - k) % 3 == 0 ? "," : "";
        text += digits[k];
    }
    return text;
}

std::string fixed(double value, int decimals) {
    return written(value, std::chars_format::fixed, std::min(decimals, kMostDecimals));
}

std::string significant(double value, int digits) {
    return written(value, std::chars_format::general, std::min(digits, kMostDecimals));
}

std::string exact(double value) {
    const bool negativeZero = value == 0 && std::signbit(value);
    const bool whole = std::abs(value) < kWholeBelow && value == std::floor(value) && !negativeZero;
    return whole ? std::to_string(static_cast<std::int64_t>(value))
                 : written(value, std::chars_format::general);
}

std::string spaced(std::span<const double> values) {
    return spacedText(values);
}

std::string spaced(std::span<const std::int64_t> values) {
    return spacedText(values);
}

std::string percent(double fraction, int decimals) {
    return fixed(fraction * 100, decimals) + " %";
}

std::string duration(double seconds) {
    if (!(seconds >= 0 && seconds <= kLongestSeconds)) {
        return "-";
    }
    const auto pair = [](std::int64_t whole, std::int64_t large, const char* largeName,
                         std::int64_t small, const char* smallName) {
        return std::to_string(whole / large) + largeName + std::to_string(whole % large / small) +
               smallName;
    };
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole < kMinute) {
        return std::to_string(whole) + " s";
    }
    if (whole < kHour) {
        return pair(whole, kMinute, " min ", 1, " s");
    }
    if (whole < 2 * kDay) {
        return pair(whole, kHour, " h ", kMinute, " min");
    }
    return pair(whole, kDay, " d ", kHour, " h");
}

std::string bytes(std::int64_t bytes) {
    static constexpr std::array<const char*, 7> kUnits{"B",   "KiB", "MiB", "GiB",
                                                       "TiB", "PiB", "EiB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    // from 1023.95 on it would be rounded to 1024.0
    for (; unit + 1 < kUnits.size() && std::abs(value) >= (unit == 0 ? 1024 : 1023.95); ++unit) {
        value /= 1024;
    }
    return fixed(value, unit == 0 ? 0 : 1) + " " + kUnits[unit];
}

std::string dateTime(double unixSeconds) {
    if (!(std::abs(unixSeconds) <= kLatestSeconds)) {
        return "-";
    }
    const auto time = static_cast<std::time_t>(std::floor(unixSeconds));
    std::tm local{};
    localtime_r(&time, &local);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local);
    return text.data();
}

std::optional<double> numberFrom(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace sharesnet::plain
