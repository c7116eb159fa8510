#include "ui/help/write_help.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "ui/base/languages.h"

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

QString folderOf(const QString& language) {
    return language == QStringLiteral("en") ? QString() : language + u'/';
}

// With a line at the top that leads to the page in the other languages.
QString withLanguages(const HelpPage& page, const QString& language) {
    const QString up = folderOf(language).isEmpty() ? QString() : QStringLiteral("../");
    QStringList links;
    for (const Language& each : languages()) {
        if (each.key != language) {
            links << QStringLiteral("<a href=\"%1%2%3.html\" lang=\"%4\">%5</a>")
                         .arg(up, folderOf(each.key), page.name, each.key, each.name);
        }
    }
    const QString body = QStringLiteral("<body>\n");
    const qsizetype top = page.html.indexOf(body) + body.size();
    return page.html.left(top) +
           QStringLiteral("<p class=\"languages\">%1</p>\n")
               .arg(links.join(QStringLiteral(" · "))) +
           page.html.mid(top);
}

} // namespace

void writeHelp(const HelpPages& pages, const QString& language,
               const std::filesystem::path& folder) {
    const std::filesystem::path own = folder / folderOf(language).toStdU16String();
    const auto write = [&](const QString& name, const QByteArray& content) {
        const std::filesystem::path file = own / name.toStdU16String();
        makeFolder(file.parent_path());
        writeFileAtomically(file, content.toStdString());
    };
    for (const HelpPage& page : pages) {
        write(page.name + QStringLiteral(".html"), withLanguages(page, language).toUtf8());
    }
    for (const QString& file : helpFiles()) {
        write(file, helpFile(file));
    }
}

} // namespace sharesnet
