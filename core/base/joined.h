#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

inline std::string joined(const std::vector<std::string>& words, std::string_view separator) {
    std::string all;
    for (const std::string& word : words) {
        all += all.empty() ? "" : separator;
        all += word;
    }
    return all;
}

} // namespace sharesnet
