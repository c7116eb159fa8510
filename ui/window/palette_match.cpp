#include "ui/window/palette_match.h"

#include <algorithm>
#include <tuple>

namespace sharesnet {

namespace {

constexpr int kAtBeginning = 8;
constexpr int kAtWord = 5;
constexpr int kWithin = 3;
constexpr int kInPlace = 2;
constexpr int kLetters = 1; // in their order, others between

bool beginsWord(const QString& text, qsizetype at) {
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

bool hasLettersInOrder(const QString& text, const QString& letters) {
    qsizetype next = 0;
    for (const QChar each : text) {
        if (next < letters.size() && each == letters.at(next)) {
            ++next;
        }
    }
    return next == letters.size();
}

// 0: not at all.
int matchOfWord(const QString& text, const QString& place, const QString& word) {
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        best = std::max(best, at == 0 ? kAtBeginning : beginsWord(text, at) ? kAtWord : kWithin);
    }
    if (best == 0 && place.contains(word)) {
        best = kInPlace;
    }
    return best == 0 && hasLettersInOrder(text, word) ? kLetters : best;
}

} // namespace

std::optional<int> matchOf(const PaletteEntry& entry, const QString& typed) {
    const QString text = entry.text.toCaseFolded();
    const QString place = entry.place.toCaseFolded();
    int sum = 0;
    for (const QString& word : typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts)) {
        const int match = matchOfWord(text, place, word);
        if (match == 0) {
            return std::nullopt;
        }
        sum += match;
    }
    return sum;
}

std::vector<std::size_t> ranked(const std::vector<PaletteEntry>& entries, const QString& typed,
                                const QStringList& recent) {
    struct Found {
        int match = 0;
        qsizetype recency = 0;
        std::size_t place = 0;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (const auto match = matchOf(entries[i], typed)) {
            const qsizetype at = recent.indexOf(entries[i].id());
            found.push_back({*match, at < 0 ? recent.size() : at, i});
        }
    }
    std::ranges::sort(found, {}, [&](const Found& each) {
        return std::tuple(!entries[each.place].enabled, -each.match, each.recency, each.place);
    });
    std::vector<std::size_t> places;
    places.reserve(found.size());
    for (const Found& each : found) {
        places.push_back(each.place);
    }
    return places;
}

} // namespace sharesnet
