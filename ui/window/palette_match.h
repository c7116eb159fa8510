#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace sharesnet {

// Something that the command palette can do.
struct PaletteEntry {
    QString text;  // "Save as"
    QString place; // where else it is: "File", "Run", "Preset"
    QString key;   // its shortcut, as shown; may be empty
    bool enabled = true;
    std::function<void()> run;

    QString id() const { return place + u'/' + text; } // for what is remembered
};

// How well an entry answers what was typed: each word of it must occur in text or place, or its
// letters in that order in the text; at the beginning of the text counts most, of a word more than
// within. nullopt: it does not. Letter case does not matter.
std::optional<int> matchOf(const PaletteEntry& entry, const QString& typed);

// The places of those that match, the best first; of equals those used last, then in their order.
// With nothing typed all match. `recent`: ids, the last one first.
std::vector<std::size_t> ranked(const std::vector<PaletteEntry>& entries, const QString& typed,
                                const QStringList& recent);

} // namespace sharesnet
