#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// Text with a record a line, as other programs write it: RFC 4180, and with semicolons or tabs in
// place of commas, whichever the first line has most of.
struct CsvTable {
    char separator = ',';
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows; // of any lengths; empty lines are left out
};

// Pure; never throws for what a text holds. Without a line: an empty head.
CsvTable csvTableFrom(std::string_view text);

} // namespace sharesnet
