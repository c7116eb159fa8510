#pragma once

#include <QString>

#include <filesystem>
#include <string>

namespace sharesnet {

// Core's names and paths, which are the same in every language, for widgets. Any thread.
inline QString textOf(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

inline QString textOf(const std::filesystem::path& path) {
    return QString::fromStdU16String(path.u16string());
}

} // namespace sharesnet
