#include "core/data/class_names.h"

#include "core/base/error.h"
#include "core/base/shortened.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <set>

namespace sharesnet {

namespace {

// "a, b, c and 4 more".
Message joinedNames(const std::vector<std::string>& names) {
    constexpr std::size_t kNamed = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i) {
        text += (i > 0 ? ", " : "") + shortened(names[i]);
    }
    return names.size() > kNamed ? Message("%1 and %2 more", text, names.size() - kNamed)
                                 : Message(text);
}

std::vector<std::string> missingIn(const std::vector<std::string>& in,
                                   const std::vector<std::string>& names) {
    const std::set<std::string> there(in.begin(), in.end());
    std::vector<std::string> missing;
    std::copy_if(names.begin(), names.end(), std::back_inserter(missing),
                 [&](const std::string& name) { return !there.contains(name); });
    return missing;
}

Message differenceOf(std::size_t found, std::size_t expected,
                     const std::vector<std::string>& lacking,
                     const std::vector<std::string>& foreign) {
    if (foreign.empty()) {
        return Message("%1 against %2; it lacks %3", found, expected, joinedNames(lacking));
    }
    if (lacking.empty()) {
        return Message("%1 against %2; the network does not know %3", found, expected,
                       joinedNames(foreign));
    }
    return Message("%1 against %2; it lacks %3; the network does not know %4", found, expected,
                   joinedNames(lacking), joinedNames(foreign));
}

bool allDiffer(const std::vector<std::string>& names) {
    return std::set<std::string>(names.begin(), names.end()).size() == names.size();
}

} // namespace

std::vector<std::string> classNamesFrom(const std::vector<std::string>& folderNames) {
    // What is valid keeps its name; only others are numbered.
    std::set<std::string> taken;
    for (const std::string& name : folderNames) {
        if (validUtf8(name) == name) {
            taken.insert(name);
        }
    }
    std::vector<std::string> names;
    for (const std::string& folderName : folderNames) {
        const std::string name = validUtf8(folderName);
        std::string distinct = name;
        for (int n = 2; name != folderName && !taken.insert(distinct).second; ++n) {
            distinct = name + " (" + std::to_string(n) + ")";
        }
        names.push_back(distinct);
    }
    return names;
}

std::vector<std::string> numberedClassNames(int classes) {
    std::vector<std::string> names;
    for (int i = 1; i <= classes; ++i) {
        names.push_back("class " + std::to_string(i));
    }
    return names;
}

void requireSameClasses(const std::vector<std::string>& expected,
                        const std::vector<std::string>& found, const std::string& where) {
    const bool anyNames = expected == numberedClassNames(static_cast<int>(expected.size()));
    if (expected == found || (anyNames && expected.size() == found.size())) {
        return;
    }
    const std::vector<std::string> lacking = missingIn(found, expected);
    const std::vector<std::string> foreign = missingIn(expected, found);
    if (!anyNames && (!lacking.empty() || !foreign.empty())) {
        throw Error("%1 has other classes than the network was trained on (%2): give data of the "
                    "network's classes, or train a network on these.",
                    where, differenceOf(found.size(), expected.size(), lacking, foreign));
    }
    if (found.size() != expected.size()) {
        throw Error("%1 has %2 classes, the network %3: give data of the network's classes, or "
                    "train a network on these.",
                    where, found.size(), expected.size());
    }
    const auto first = static_cast<std::size_t>(
        std::mismatch(expected.begin(), expected.end(), found.begin()).first - expected.begin());
    throw Error("%1 has the network's classes in another order (class %2 is %3, the network's %4), "
                "so that the labels would be mixed up: give data of the network's classes, or "
                "train a network on these.",
                where, first + 1, shortened(found[first]), shortened(expected[first]));
}

ColumnNames columnNames(const std::vector<std::string>& names) {
    for (std::size_t length = 5; length <= 12; ++length) {
        ColumnNames columns;
        for (const std::string& name : names) {
            columns.names.emplace_back(firstCharacters(name, length));
        }
        if (allDiffer(columns.names)) {
            return columns;
        }
    }
    ColumnNames columns{{}, true};
    for (std::size_t i = 1; i <= names.size(); ++i) {
        columns.names.push_back(std::to_string(i));
    }
    return columns;
}

} // namespace sharesnet
