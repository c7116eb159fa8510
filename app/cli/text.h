#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet::cli {

// Numbers and tables for people. JSON output never goes through here.

std::string grouped(std::int64_t value);                 // 1,703,258
std::string fixedText(double value, int decimals);       // 45.5
std::string percentText(std::optional<double> fraction); // "71.92 %", "-" without a value
std::string durationText(double seconds);                // "6 min 12 s"
std::string dateText(double unixSeconds);                // "2026-03-01 14:05", local time
std::string bytesText(double bytes);                     // "3.1 GiB"

// Columns padded to their widest cell; numbers (cells that start with a digit, sign or '-') to the
// right. First row: the head.
std::string table(const std::vector<std::vector<std::string>>& rows);

} // namespace sharesnet::cli
