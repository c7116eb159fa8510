#include "ui/runs/run_table_text.h"

#include "core/base/markup.h"
#include "core/base/number_text.h"

namespace sharesnet {

namespace {

std::string csvCell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

std::string exactText(const ColumnValue& value) {
    const auto* number = std::get_if<double>(&value);
    const auto* text = std::get_if<std::string>(&value);
    return number != nullptr ? plain::exact(*number) : text != nullptr ? csvCell(*text) : "";
}

} // namespace

std::string csvTable(const std::vector<RunPtr>& runs,
                     const std::vector<const RunColumn*>& columns) {
    std::string table;
    for (const RunColumn* column : columns) {
        table += (table.empty() ? "" : ",") + column->key;
    }
    table += "\r\n";
    for (const RunPtr& run : runs) {
        std::string line;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            line += (i == 0 ? "" : ",") + exactText(columns[i]->value(*run));
        }
        table += line + "\r\n";
    }
    return table;
}

std::string markdownTable(const std::vector<RunPtr>& runs,
                          const std::vector<const RunColumn*>& columns) {
    std::string titles = "|";
    std::string rule = "|";
    for (const RunColumn* column : columns) {
        titles += " " + markdownText(column->title) + " |";
        rule += column->kind == ColumnKind::Text ? " --- |" : " ---: |";
    }
    std::string table = titles + "\n" + rule + "\n";
    for (const RunPtr& run : runs) {
        table += "|";
        for (const RunColumn* column : columns) {
            table += " " + markdownText(columnText(*column, *run)) + " |";
        }
        table += "\n";
    }
    return table;
}

} // namespace sharesnet
