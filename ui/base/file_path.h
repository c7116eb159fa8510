#pragma once

#include <QString>

#include <filesystem>

namespace sharesnet {

// A file's name as core takes it, whatever letters it has.
inline std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

} // namespace sharesnet
