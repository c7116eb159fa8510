#pragma once

#include <string>
#include <vector>

namespace sharesnet {

// Any thread.

// The names of folders as names of classes: valid UTF-8 (U+FFFD for what is none), and each
// another: where two became equal, the later ones are numbered: "x", "x (2)".
std::vector<std::string> classNamesFrom(const std::vector<std::string>& folderNames);

// Names for the classes of a network that says how many there are and no more: "class 1", "class
// 2".
std::vector<std::string> numberedClassNames(int classes);

// Throws Error where the classes of the data `where` are not those that the network was trained on,
// in their order: label i would be another class. It lists the names that differ. As many numbered
// ones stand for classes of any name.
void requireSameClasses(const std::vector<std::string>& expected,
                        const std::vector<std::string>& found, const std::string& where);

// Heads of narrow columns, each another: the first characters of the names, as many (5 to 12) as
// tell them apart; where those do not, their numbers from 1.
struct ColumnNames {
    std::vector<std::string> names;
    bool numbered = false;
};
ColumnNames columnNames(const std::vector<std::string>& names);

} // namespace sharesnet
