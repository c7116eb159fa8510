#include "core/data/archive_pattern.h"

#include "core/base/error.h"
#include "core/base/lower_case.h"
#include "core/base/paths.h"

#include <glob.h>

#include <algorithm>
#include <string>
#include <utility>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNames = 100'000; // that braces may stand for

// "000..146" as "000", "001", ...; empty: it is no range.
std::vector<std::string> numbersOf(const std::string& range) {
    constexpr std::size_t kMostDigits = 6;
    const std::size_t dots = range.find("..");
    if (dots == std::string::npos) {
        return {};
    }
    const std::string first = range.substr(0, dots);
    const std::string last = range.substr(dots + 2);
    if (first.empty() || last.empty() || last.size() > kMostDigits || first.size() > kMostDigits ||
        (first + last).find_first_not_of("0123456789") != std::string::npos) {
        return {};
    }
    std::vector<std::string> numbers;
    for (int i = std::stoi(first); i <= std::stoi(last); ++i) {
        std::string number = std::to_string(i);
        number.insert(0, first.size() - std::min(first.size(), number.size()), '0');
        numbers.push_back(std::move(number));
    }
    return numbers;
}

// What stands between commas, but not in braces within.
std::vector<std::string> alternativesOf(const std::string& inside) {
    std::vector<std::string> all{""};
    int depth = 0;
    for (const char c : inside) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (c == ',' && depth == 0) {
            all.emplace_back();
        } else {
            all.back() += c;
        }
    }
    return all;
}

// Braces written out, as shells do.
std::vector<std::string> withoutBraces(const std::string& pattern) {
    const std::size_t open = pattern.find('{');
    std::size_t close = open;
    int depth = 0;
    for (; close < pattern.size(); ++close) {
        depth += pattern[close] == '{' ? 1 : pattern[close] == '}' ? -1 : 0;
        if (depth == 0) {
            break;
        }
    }
    if (open == std::string::npos || close >= pattern.size()) {
        return {pattern};
    }
    const std::string inside = pattern.substr(open + 1, close - open - 1);
    std::vector<std::string> alternatives = numbersOf(inside);
    if (alternatives.empty()) {
        alternatives = alternativesOf(inside);
    }
    std::vector<std::string> all;
    for (const std::string& each : alternatives) {
        for (std::string& whole :
             withoutBraces(pattern.substr(0, open) + each + pattern.substr(close + 1))) {
            all.push_back(std::move(whole));
        }
        if (all.size() > kMostNames) { // which archivesOf refuses
            return all;
        }
    }
    return all;
}

void addMatching(const std::string& pattern, std::vector<fs::path>& files) {
    glob_t found{};
    const int status = ::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found);
    for (std::size_t i = 0; status == 0 && i < found.gl_pathc; ++i) {
        files.emplace_back(found.gl_pathv[i]);
    }
    ::globfree(&found);
    if (status == GLOB_NOMATCH) {
        throw Error("There is no archive (*.tar) at %1: give a folder of archives, or a pattern "
                    "such as /data/imagenet-*.tar.",
                    pattern);
    }
    if (status != 0) {
        throw IoError("Cannot look for %1: a folder of its path cannot be read.", pattern);
    }
}

void addTarsIn(const fs::path& folder, std::vector<fs::path>& files) {
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        const std::string name = it->path().filename().string();
        if (lowerCase(name).ends_with(".tar") && !name.starts_with(".")) {
            files.push_back(it->path());
        }
    }
    if (failed) {
        throw IoError("Cannot list the folder %1: %2.", folder, failed.message());
    }
}

} // namespace

std::vector<fs::path> archivesOf(const fs::path& pattern) {
    std::vector<fs::path> files;
    const fs::file_status status = statusOf(pattern);
    if (fs::is_directory(status)) {
        addTarsIn(pattern, files);
        for (const std::string_view split : kArchiveFolders) {
            if (fs::is_directory(statusOf(pattern / split))) {
                addTarsIn(pattern / split, files);
            }
        }
    } else if (fs::exists(status)) {
        files.push_back(pattern);
    } else {
        const std::vector<std::string> names = withoutBraces(pattern.string());
        if (names.size() > kMostNames) {
            throw Error("The pattern %1 stands for more than %2 archives: give their folder.",
                        pattern, kMostNames);
        }
        for (const std::string& each : names) {
            addMatching(each, files);
        }
    }
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    if (files.empty()) {
        throw Error("There is no archive (*.tar) at %1: give a folder of archives, or a pattern "
                    "such as /data/imagenet-*.tar.",
                    pattern);
    }
    return files;
}

} // namespace sharesnet
