#pragma once

#include <QString>

#include <vector>

namespace sharesnet {

constexpr auto kLanguageKey = "window/language"; // in QSettings: a key below; empty: English

// Of the texts on screen. Numbers follow the person's locale, whatever the language; files and the
// command line never do.
struct Language {
    QString key;  // "de"
    QString name; // in the language itself: "Deutsch"
};

std::vector<Language> languages();

// Gives the whole program the texts of a language, those of Qt's own dialogs too; English where the
// key is empty or unknown. What core says (errors, names of settings) stays English. Once, before
// the first widget. Ui thread.
void useLanguage(const QString& key);

// A title in the middle of a sentence: in lower case, but for languages that write nouns with
// capitals.
QString midSentence(const QString& title);

} // namespace sharesnet
