#pragma once

#include "tests/ui/base/in_locale.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <gtest/gtest.h>

#include <array>

namespace sharesnet::test {

inline QLocale localeOf(const QString& language) {
    for (const QLocale& locale : {kGerman, kFrench}) {
        if (locale.name().startsWith(language)) {
            return locale;
        }
    }
    return kEnglish;
}

// Texts and numbers as a person of that language has them, for the length of a test: what
// useLanguage does for the length of a program. The window has to be gone before this is.
class InLanguage {
  public:
    explicit InLanguage(const QString& key) : locale_(localeOf(key)) {
        // Without Qt's own translations only names of keys are English.
        (void)translators_[0].load(QStringLiteral("qtbase_") + key,
                                   QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        EXPECT_TRUE(translators_[1].load(QStringLiteral(":/translations/sharesnet_") + key));
        for (QTranslator& each : translators_) {
            QCoreApplication::installTranslator(&each);
        }
    }
    ~InLanguage() {
        for (QTranslator& each : translators_) {
            QCoreApplication::removeTranslator(&each);
        }
    }
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;

  private:
    InLocale locale_;
    std::array<QTranslator, 2> translators_;
};

} // namespace sharesnet::test
