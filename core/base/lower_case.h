#pragma once

#include <string>
#include <string_view>

namespace sharesnet {

// A to Z alone, and not by the process's locale: a Turkish one has no 'i' for 'I'.
inline std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

} // namespace sharesnet
