#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sharesnet {

// In QSettings: the key of the language that the person chose; none: the desktop's
constexpr auto kLanguageKey = "window/language";

// Of the texts on screen. Numbers follow the person's locale, whatever the language; files and the
// command line never do.
struct Language {
    QString key;  // "de"
    QString name; // in the language itself: "Deutsch"
};

std::vector<Language> languages();

// The key of the chosen language where there is such a one, else of the first of the desktop's
// ("de-CH", as QLocale::uiLanguages names them) that there is, else of English.
QString languageFor(const QString& chosen, const QStringList& desktop);
QString wantedLanguage(); // by the settings and the desktop of this person; ui thread

// Gives the whole program the texts of a language, those of Qt's own dialogs too; English where the
// key is empty or unknown. Before the first widget; what has widgets one after the other in several
// languages begins with English. Ui thread.
void useLanguage(const QString& key);

// A title in the middle of a sentence: in lower case, but for languages that write nouns with
// capitals.
QString midSentence(const QString& title);

} // namespace sharesnet
