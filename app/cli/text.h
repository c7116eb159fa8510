#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet::cli {

// What people read on a terminal. JSON output never goes through here.

std::string percentText(std::optional<double> fraction); // "71.92 %", "-" without a value

std::string counted(std::int64_t count, const std::string& thing); // "1 epoch", "2 epochs"

std::string nameText(const std::string& name); // of a run, for a table: 60 columns at most

enum class Numbers { Right, Left };

// Columns padded to their widest cell, as wide as a terminal shows it; numbers (cells that start
// with a digit, sign or '-') to the right, unless said otherwise. First row: the head. Whatever the
// cells hold, each row is one line and nothing in it steers the terminal.
std::string table(const std::vector<std::vector<std::string>>& rows,
                  Numbers numbers = Numbers::Right);
// No wider than `columns`, where cutting the widest texts (to no less than 8) makes that possible.
std::string table(std::vector<std::vector<std::string>> rows, std::size_t columns);

// Messages of core and models name training settings by their labels, in double quotes, as the
// window does; here they become the options: “Batch size” is --batch-size.
std::string withOptionNames(std::string message);

} // namespace sharesnet::cli
