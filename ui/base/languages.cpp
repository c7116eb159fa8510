#include "ui/base/languages.h"

#include "ui/base/catalog_translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QRegularExpression>
#include <QSettings>
#include <QTranslator>

#include <algorithm>

// Outside of any namespace, as Qt wants it.
static void loadTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace sharesnet {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::Languages)
};

void install(QTranslator* translator, const QString& name, const QString& folder) {
    if (translator->load(name, folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

std::vector<Language> languages() {
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("fr"), QStringLiteral("Français")}};
}

QString languageFor(const QString& chosen, const QStringList& desktop) {
    const std::vector<Language> known = languages();
    for (const QString& wanted : QStringList(chosen) + desktop) {
        const QString key = wanted.section(QRegularExpression(QStringLiteral("[-_]")), 0, 0);
        if (std::ranges::any_of(known, [&](const Language& each) { return each.key == key; })) {
            return key;
        }
    }
    return QStringLiteral("en");
}

QString wantedLanguage() {
    return languageFor(QSettings().value(kLanguageKey).toString(), QLocale::system().uiLanguages());
}

void useLanguage(const QString& key) {
    loadTranslations();
    const QString folder = QStringLiteral(":/translations");
    // English, for its plural forms; what is installed last is asked first.
    auto* application = QCoreApplication::instance();
    const QPointer<QTranslator> english = new QTranslator(application);
    install(english, QStringLiteral("sharesnet_en"), folder);
    if (!key.isEmpty() && key != QStringLiteral("en")) {
        install(new QTranslator(application), QStringLiteral("qtbase_") + key,
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(new CatalogTranslator(english, application), QStringLiteral("sharesnet_") + key,
                folder);
    }
}

QString midSentence(const QString& title) {
    //: What becomes of a title in the middle of a sentence: "lower", or "keep" where nouns have
    //: capitals (German).
    return Text::tr("lower") == QStringLiteral("keep") ? title : title.toLower();
}

} // namespace sharesnet
