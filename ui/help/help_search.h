#pragma once

#include "ui/help/help_pages.h"

namespace sharesnet {

struct HelpHit {
    QString place;   // "glossary#macs"
    QString title;   // of the section
    QString page;    // the title of its page
    QString excerpt; // text around the first word that was found, one line
};

// Sections in which every word of `query` begins a word, without regard to case: those with all of
// them in the heading first, then with some, then in the order of the pages. At most kMostHits.
// About a millisecond; pure, any thread.
std::vector<HelpHit> searchHelp(const HelpPages& pages, const QString& query);
constexpr std::size_t kMostHits = 60;

QStringList searchWords(const QString& query);

} // namespace sharesnet
