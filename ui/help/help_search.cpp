#include "ui/help/help_search.h"

#include <algorithm>

namespace sharesnet {

namespace {

constexpr qsizetype kBefore = 30; // letters of an excerpt before the word
constexpr qsizetype kExcerpt = 80;

// Where the word begins a word of the text; -1: nowhere. Signs, as in "|F(x)|", may stand anywhere.
qsizetype placeOfWord(const QString& text, const QString& word) {
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber() || !word[0].isLetterOrNumber()) {
            return at;
        }
    }
    return -1;
}

QString excerptOf(const QString& text, qsizetype at) {
    qsizetype from = std::max<qsizetype>(0, at - kBefore);
    if (from > 0) { // from a whole word on
        from = std::min(text.indexOf(u' ', from) + 1, at);
    }
    const QString part = text.mid(from, kExcerpt);
    return (from > 0 ? QStringLiteral("…") : QString()) + part +
           (from + part.size() < text.size() ? QStringLiteral("…") : QString());
}

struct Ranked {
    qsizetype inTitle = 0; // words
    HelpHit hit;
};

} // namespace

QStringList searchWords(const QString& query) {
    return query.simplified().split(u' ', Qt::SkipEmptyParts);
}

std::vector<HelpHit> searchHelp(const HelpPages& pages, const QString& query) {
    const QStringList words = searchWords(query);
    std::vector<Ranked> found;
    for (const HelpPage& page : pages) {
        for (const HelpSection& section : page.sections) {
            qsizetype inTitle = 0;
            qsizetype first = -1;
            const bool all = std::ranges::all_of(words, [&](const QString& word) {
                const qsizetype at = placeOfWord(section.text, word);
                const bool named = placeOfWord(section.title, word) >= 0;
                inTitle += named ? 1 : 0;
                first = first < 0 ? at : first;
                return named || at >= 0;
            });
            if (all && !words.isEmpty()) {
                found.push_back({inTitle,
                                 {placeOf(page.name, section.id), section.title, page.title,
                                  excerptOf(section.text, std::max<qsizetype>(0, first))}});
            }
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Ranked::inTitle);
    std::vector<HelpHit> hits;
    for (std::size_t i = 0; i < std::min(found.size(), kMostHits); ++i) {
        hits.push_back(std::move(found[i].hit));
    }
    return hits;
}

} // namespace sharesnet
