#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/base/printable.h"
#include "core/config/option_table.h"

#include <algorithm>
#include <numeric>

namespace sharesnet::cli {

namespace {

constexpr std::size_t kGap = 2; // between columns
constexpr std::size_t kNarrowest = 8;

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

std::vector<std::size_t> widthsOf(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t k = 0; k < row.size(); ++k) {
            widths[k] = std::max(widths[k], columnsOf(row[k]));
        }
    }
    return widths;
}

// The widest column that holds texts below its head.
std::vector<std::size_t>::iterator widestText(const std::vector<std::vector<std::string>>& rows,
                                              std::vector<std::size_t>& widths) {
    auto widest = widths.end();
    for (std::size_t k = 0; k < widths.size(); ++k) {
        const bool isText = std::any_of(rows.begin() + 1, rows.end(), [k](const auto& row) {
            return k < row.size() && !isNumeric(row[k]);
        });
        const auto own = widths.begin() + static_cast<std::ptrdiff_t>(k);
        if (isText && (widest == widths.end() || *own > *widest)) {
            widest = own;
        }
    }
    return widest;
}

} // namespace

std::string percentText(std::optional<double> fraction) {
    return fraction ? plain::percent(*fraction) : "-";
}

std::string counted(std::int64_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

std::string nameText(const std::string& name) {
    constexpr std::size_t kColumns = 60;
    return cutToColumns(printable(name), kColumns);
}

std::string table(const std::vector<std::vector<std::string>>& rows, Numbers numbers) {
    const std::vector<std::vector<std::string>> shown = printableCells(rows);
    const std::vector<std::size_t> widths = widthsOf(shown);
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
            line.append(k > 0 ? kGap : 0, ' ')
                .append(right ? gap : cell)
                .append(right ? cell : gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string table(std::vector<std::vector<std::string>> rows, std::size_t columns) {
    rows = printableCells(std::move(rows));
    std::vector<std::size_t> widths = widthsOf(rows);
    std::size_t all = widths.empty() ? 0 : kGap * (widths.size() - 1);
    all = std::accumulate(widths.begin(), widths.end(), all);
    for (; all > columns; --all) {
        const auto widest = widestText(rows, widths);
        if (widest == widths.end() || *widest <= kNarrowest) {
            break;
        }
        --*widest;
    }
    for (auto& row : rows) {
        for (std::size_t k = 0; k < row.size(); ++k) {
            row[k] = cutToColumns(row[k], widths[k]);
        }
    }
    return table(rows);
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
