#include "core/exchange/csv_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sharesnet {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

char separatorOf(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    constexpr std::array kSeparators{',', ';', '\t'};
    return *std::ranges::max_element(kSeparators, {},
                                     [line](char each) { return std::ranges::count(line, each); });
}

// One record from the front of `text`, which it takes away.
std::vector<std::string> takeRecord(std::string_view& text, char separator) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted) {
            if (c != '"') {
                fields.back() += c;
            } else if (at + 1 < text.size() && text[at + 1] == '"') {
                fields.back() += '"';
                ++at;
            } else {
                quoted = false;
            }
        } else if (c == '"' && fields.back().empty()) {
            quoted = true;
        } else if (c == separator) {
            fields.emplace_back();
        } else if (c == '\n') {
            break;
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    text.remove_prefix(std::min(at + 1, text.size()));
    return fields;
}

} // namespace

CsvTable csvTableFrom(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
    }
    CsvTable table;
    table.separator = separatorOf(text);
    while (!text.empty()) {
        std::vector<std::string> record = takeRecord(text, table.separator);
        const bool isEmpty = record.size() == 1 && record.front().empty();
        if (isEmpty) {
            continue;
        }
        if (table.head.empty()) {
            table.head = std::move(record);
        } else {
            table.rows.push_back(std::move(record));
        }
    }
    return table;
}

} // namespace sharesnet
