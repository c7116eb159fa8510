#include "ui/help/write_help.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <system_error>

namespace sharesnet {

namespace {

void makeFolder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) {
        throwRefused(folder, Message("cannot be made"), problem.value());
    }
}

} // namespace

void writeHelp(const HelpPages& pages, const std::filesystem::path& folder) {
    const auto write = [&](const QString& name, const QByteArray& content) {
        const std::filesystem::path file = folder / name.toStdU16String();
        makeFolder(file.parent_path());
        writeFileAtomically(file, content.toStdString());
    };
    for (const HelpPage& page : pages) {
        write(page.name + QStringLiteral(".html"), page.html.toUtf8());
    }
    for (const QString& file : helpFiles()) {
        write(file, helpFile(file));
    }
}

} // namespace sharesnet
