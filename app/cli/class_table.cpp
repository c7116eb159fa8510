#include "app/cli/class_table.h"

#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/base/shortened.h"
#include "core/data/class_names.h"

#include <cmath>
#include <functional>

namespace sharesnet::cli {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using CellText = std::function<std::string(std::size_t row, std::size_t column)>;

// The heads of the rows, and the matrix behind them where it has few enough columns.
Rows tableOf(const std::vector<std::string>& classes, const CellText& cell) {
    std::vector<std::string> names;
    for (const std::string& name : classes) {
        names.push_back(shortened(name));
    }
    const bool withMatrix = names.size() <= kMostColumns;
    const ColumnNames columns = columnNames(names);
    Rows rows{{"class"}};
    for (std::size_t row = 0; row < names.size(); ++row) {
        const bool numbered = withMatrix && columns.numbered;
        rows.push_back({numbered ? columns.names[row] + " " + names[row] : names[row]});
        for (std::size_t column = 0; withMatrix && column < names.size(); ++column) {
            if (row == 0) {
                rows[0].push_back("->" + columns.names[column]);
            }
            rows.back().push_back(cell(row, column));
        }
    }
    return rows;
}

std::string signedText(double value, bool share) {
    if (!std::isfinite(value)) {
        return "-";
    }
    if (value == 0) {
        return "0";
    }
    const std::string text =
        share ? plain::fixed(100 * value, 1) : std::to_string(std::llround(value));
    return value > 0 ? "+" + text : text;
}

} // namespace

Rows classTable(const ConfusionMatrix& matrix) {
    Rows rows = tableOf(matrix.classes, [&matrix](std::size_t row, std::size_t column) {
        return std::to_string(matrix.at(row, column));
    });
    rows[0].insert(rows[0].begin() + 1, "top-1");
    for (std::size_t k = 0; k < matrix.size(); ++k) {
        rows[k + 1].insert(rows[k + 1].begin() + 1, percentText(matrix.share(k, k)));
    }
    return rows;
}

Rows differenceTable(const ConfusionDifference& difference) {
    return tableOf(difference.classes, [&difference](std::size_t row, std::size_t column) {
        return signedText(difference.at(row, column), difference.shares);
    });
}

} // namespace sharesnet::cli
