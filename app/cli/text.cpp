#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/base/printable.h"
#include "core/config/option_table.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace sharesnet::cli {

namespace {

bool isNumeric(const std::string& cell) {
    return !cell.empty() &&
           ((cell[0] >= '0' && cell[0] <= '9') || cell[0] == '-' || cell[0] == '+');
}

std::vector<std::vector<std::string>> printableCells(std::vector<std::vector<std::string>> rows) {
    for (auto& row : rows) {
        std::ranges::transform(row, row.begin(), printable);
    }
    return rows;
}

} // namespace

std::string percentText(std::optional<double> fraction) {
    return fraction ? plain::percent(*fraction) : "-";
}

std::string dateText(double unixSeconds) {
    const auto time = static_cast<std::time_t>(unixSeconds);
    std::tm local{};
    localtime_r(&time, &local);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local);
    return text.data();
}

std::string nameText(const std::string& name) {
    constexpr std::size_t kColumns = 60;
    return cutToColumns(printable(name), kColumns);
}

std::string table(const std::vector<std::vector<std::string>>& rows, Numbers numbers) {
    const std::vector<std::vector<std::string>> shown = printableCells(rows);
    std::vector<std::size_t> widths;
    for (const auto& row : shown) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t k = 0; k < row.size(); ++k) {
            widths[k] = std::max(widths[k], columnsOf(row[k]));
        }
    }
    std::string text;
    for (std::size_t r = 0; r < shown.size(); ++r) {
        std::string line;
        for (std::size_t k = 0; k < shown[r].size(); ++k) {
            const std::string& cell = shown[r][k];
            const std::string gap(widths[k] - columnsOf(cell), ' ');
            // The head stands as the first row below it does.
            const bool right =
                numbers == Numbers::Right &&
                isNumeric(r == 0 && shown.size() > 1 && k < shown[1].size() ? shown[1][k] : cell);
            line.append(k > 0 ? "  " : "").append(right ? gap : cell).append(right ? cell : gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string withOptionNames(std::string message) {
    for (const Option& option : trainOptions()) {
        const std::string quoted = "“" + option.label + "”";
        for (std::size_t at = message.find(quoted); at != std::string::npos;
             at = message.find(quoted, at)) {
            message.replace(at, quoted.size(), "--" + option.name);
        }
    }
    return message;
}

} // namespace sharesnet::cli
