#include "ui/help/help_pages.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

// Resources of a static library have to be asked for; the macro wants the global namespace.
static void initHelpResources() {
    Q_INIT_RESOURCE(resources);
}

namespace sharesnet {

namespace {

const QString kFolder = QStringLiteral(":/help/");
const QString kSuffix = QStringLiteral(".html");
const QString kSkeleton =
    QStringLiteral("<!DOCTYPE html>\n"
                   "<html lang=\"%3\">\n"
                   "<head>\n"
                   "<meta charset=\"utf-8\"/>\n"
                   "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                   "<title>%1</title>\n"
                   "<link rel=\"stylesheet\" type=\"text/css\" href=\"web.css\"/>\n"
                   "<link rel=\"stylesheet\" type=\"text/css\" href=\"light.css\"/>\n"
                   "<link rel=\"stylesheet\" type=\"text/css\" href=\"dark.css\" "
                   "media=\"(prefers-color-scheme: dark)\"/>\n"
                   "</head>\n"
                   "<body>\n"
                   "<p class=\"nav\"><a href=\"index.html\">%4</a></p>\n"
                   "<h1>%1</h1>\n"
                   "%2</body>\n"
                   "</html>\n");

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::Help)
};

QString pagesLanguage() {
    //: The language of the help's pages, a folder in resources/help; "en" where there are none.
    return Text::tr("en");
}

// Reads a page once, from heading to heading.
class PageReader {
  public:
    explicit PageReader(HelpPage& page) : page_(page), xml_(page.html) {}

    void read() {
        while (!xml_.atEnd()) {
            switch (xml_.readNext()) {
            case QXmlStreamReader::StartElement:
                begin();
                break;
            case QXmlStreamReader::EndElement:
                end();
                break;
            case QXmlStreamReader::Characters:
                (inHeading_ ? title_ : text_) += xml_.text();
                break;
            default:
                break;
            }
        }
        if (xml_.hasError()) {
            throw Error(page_.name.toStdString() + ".html, line " +
                        std::to_string(xml_.lineNumber()) + ": " +
                        xml_.errorString().toStdString());
        }
    }

  private:
    static int levelOf(QStringView element) {
        return element.size() == 2 && element[0] == u'h' && element[1] >= u'1' && element[1] <= u'3'
                   ? element[1].digitValue()
                   : 0;
    }

    void begin() {
        const QXmlStreamAttributes attributes = xml_.attributes();
        const QString id = attributes.value(QLatin1String("id")).toString();
        const QStringView element = xml_.name();
        if (!id.isEmpty()) {
            page_.anchors << id;
        }
        if (element == QLatin1String("a")) {
            page_.links << attributes.value(QLatin1String("href")).toString();
        } else if (element == QLatin1String("img")) {
            page_.pictures << attributes.value(QLatin1String("src")).toString();
        } else if (const int level = levelOf(element); level > 0) {
            closeSection();
            page_.sections.push_back({level, id, {}, {}, {}});
            inHeading_ = true;
        }
        endWord(element);
    }

    // Words of neighboring cells and paragraphs are apart, those within a line stay as they are.
    void endWord(QStringView element) {
        constexpr std::array kWithin{"a", "b", "code", "i", "sub", "sup"};
        const bool within = std::ranges::any_of(
            kWithin, [element](const char* each) { return element == QLatin1String(each); });
        text_ += within ? QString() : QStringLiteral(" ");
    }

    void end() {
        endWord(xml_.name());
        if (xml_.name() == QLatin1String("title")) {
            page_.title = text_.simplified();
            text_.clear();
        } else if (levelOf(xml_.name()) > 0) {
            page_.sections.back().title = title_.simplified();
            title_.clear();
            text_.clear();
            inHeading_ = false;
        } else if (xml_.name() == QLatin1String("body")) {
            closeSection();
        }
    }

    void closeSection() {
        if (!page_.sections.empty()) {
            page_.sections.back().text = text_.simplified();
        }
        text_.clear();
    }

    HelpPage& page_;
    QXmlStreamReader xml_;
    QString title_;
    QString text_;
    bool inHeading_ = false;
};

// What stands between the headings; the reader has seen that each has its end.
void cutSections(HelpPage& page) {
    static const QRegularExpression kHeading(QStringLiteral("<h[1-3][^>]*>.*?</h[1-3]>|</body>"),
                                             QRegularExpression::DotMatchesEverythingOption);
    qsizetype from = 0;
    auto headings = kHeading.globalMatch(page.html);
    for (std::size_t next = 0; headings.hasNext() && next <= page.sections.size(); ++next) {
        const QRegularExpressionMatch heading = headings.next();
        if (next > 0) {
            page.sections[next - 1].html =
                page.html.mid(from, heading.capturedStart() - from).trimmed();
        }
        from = heading.capturedEnd();
    }
}

} // namespace

HelpPage readHelpPage(const QString& name, const QString& html) {
    HelpPage page;
    page.name = name;
    page.html = html;
    PageReader(page).read();
    cutSections(page);
    return page;
}

HelpPage makeHelpPage(const QString& name, const QString& title, const QString& body) {
    return readHelpPage(
        name, kSkeleton.arg(title.toHtmlEscaped(), body, pagesLanguage(), Text::tr("Contents")));
}

QString withoutNavigation(const HelpPage& page) {
    static const QRegularExpression kLine(QStringLiteral("<p class=\"nav\">.*?</p>\\n"));
    return QString(page.html).remove(kLine);
}

HelpPages shippedHelpPages() {
    constexpr std::array kNames{"index", "tutorial", "design",   "runs",     "lens",   "training",
                                "data",  "sweeps",   "exchange", "glossary", "numbers"};
    HelpPages pages;
    for (const char* name : kNames) {
        const QString page = QLatin1String(name);
        pages.push_back(readHelpPage(page, QString::fromUtf8(helpFile(page + kSuffix))));
    }
    return pages;
}

QString helpPart(const QString& name) {
    return QString::fromUtf8(helpFile(QStringLiteral("parts/") + name + kSuffix));
}

QByteArray helpFile(const QString& path) {
    initHelpResources();
    const QString own = kFolder + pagesLanguage() + u'/' + path;
    QFile file(QFile::exists(own) ? own : kFolder + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList helpFiles() {
    initHelpResources();
    QStringList files;
    for (const QString& folder : {QString(), QStringLiteral("pictures/")}) {
        const QStringList names{QStringLiteral("*.css"), QStringLiteral("*.png")};
        for (const QString& name : QDir(kFolder + folder).entryList(names, QDir::Files)) {
            files << folder + name;
        }
    }
    return files;
}

QString placeOf(const QString& page, const QString& anchor) {
    return anchor.isEmpty() ? page : page + u'#' + anchor;
}

QString placeOfLink(const QString& page, const QString& link) {
    const QString file = link.section(u'#', 0, 0);
    const QString anchor = link.section(u'#', 1);
    if (file.isEmpty()) {
        return placeOf(page, anchor);
    }
    return file.endsWith(kSuffix) && !file.contains(u'/')
               ? placeOf(file.chopped(kSuffix.size()), anchor)
               : QString();
}

const HelpPage* pageAt(const HelpPages& pages, const QString& place) {
    const auto found = std::ranges::find(pages, place.section(u'#', 0, 0), &HelpPage::name);
    return found == pages.end() ? nullptr : &*found;
}

const HelpSection* sectionAt(const HelpPages& pages, const QString& place) {
    const HelpPage* page = pageAt(pages, place);
    const QString anchor = place.section(u'#', 1);
    if (page == nullptr || anchor.isEmpty()) {
        return nullptr;
    }
    const auto found = std::ranges::find(page->sections, anchor, &HelpSection::id);
    return found == page->sections.end() ? nullptr : &*found;
}

bool hasPlace(const HelpPages& pages, const QString& place) {
    const HelpPage* page = pageAt(pages, place);
    const QString anchor = place.section(u'#', 1);
    return page != nullptr && (anchor.isEmpty() || page->anchors.contains(anchor));
}

} // namespace sharesnet
