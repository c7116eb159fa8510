#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Numbers as text for messages, tables and files, always as in the C locale: whatever locale the
// process has, 0.5 never becomes 0,5. The window has formatters of its own, in the user's locale
// (ui/base/number_text.h). Shares are fractions (0.5) until they are text (50 %). Any thread.
namespace sharesnet::plain {

std::string grouped(std::int64_t value);           // 1,703,258
std::string fixed(double value, int decimals);     // 45.5; nan, inf, -inf
std::string significant(double value, int digits); // 0.0125, 1e-05: as printf's %g
// The shortest text that reads back to the same bits; whole numbers below 1e15 as such: 10, 0.1.
std::string exact(double value);
std::string spaced(std::span<const double> values); // each exact, a space between
std::string spaced(std::span<const std::int64_t> values);
std::string percent(double fraction, int decimals = 2); // 71.92 %
// 42 s, 6 min 12 s, 2 h 5 min, 3 d 4 h; "-" for what is no duration (negative, NaN or infinite)
std::string duration(double seconds);
std::string bytes(std::int64_t bytes); // 3.1 GiB
// 2026-03-01 14:05, local time, of seconds since 1970; "-" for what is no time of the calendar
std::string dateTime(double unixSeconds);

// All of a text as a number; nothing for what is none: spaces, "0x10", "+5", "0,5", "1e999".
std::optional<double> numberFrom(std::string_view text);

} // namespace sharesnet::plain
