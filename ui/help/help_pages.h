#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sharesnet {

// The pages of the help: plain HTML, the same in the program and on the web. Values; any thread.

// From a heading to the next one of any level.
struct HelpSection {
    int level = 1; // of the heading, 1 to 3
    QString id;    // empty where it has none
    QString title;
    QString text; // of all below the heading, words with single blanks between them
    QString html; // of all below the heading
};

struct HelpPage {
    QString name; // "glossary": its file is glossary.html
    QString title;
    QString html; // all of it
    std::vector<HelpSection> sections;
    QStringList anchors;  // everything with an id
    QStringList links;    // as written: "glossary.html#macs"
    QStringList pictures; // "pictures/design.png"
};

using HelpPages = std::vector<HelpPage>; // in the order of the contents, which come first

// Throws Error that names the line where the page is not well-formed as XML.
HelpPage readHelpPage(const QString& name, const QString& html);
// With the head that all pages have; `body` begins behind the page's heading.
HelpPage makeHelpPage(const QString& name, const QString& title, const QString& body);

// For a window with a list of the pages beside it.
QString withoutNavigation(const HelpPage& page);

HelpPages shippedHelpPages(); // those that are written by hand, in the language of the screen
// A part that is written by hand, of a page that is generated: "gestures".
QString helpPart(const QString& name);
// "light.css", "pictures/design.png", "parts/gestures.html": in the language of the screen where
// there is one in it; null where there is none.
QByteArray helpFile(const QString& path);
QStringList helpFiles(); // style sheets and pictures, once each

// A place is "glossary#macs", or "glossary" for the whole page.
QString placeOf(const QString& page, const QString& anchor);
// of a link on a page: "#macs", "design.html"; empty for one that leads out of the help
QString placeOfLink(const QString& page, const QString& link);
const HelpPage* pageAt(const HelpPages& pages, const QString& place);       // null: none
const HelpSection* sectionAt(const HelpPages& pages, const QString& place); // likewise
bool hasPlace(const HelpPages& pages, const QString& place);

} // namespace sharesnet
