#pragma once

#include <QLocale>

#include <clocale>

namespace sharesnet::test {

inline const QLocale kGerman(QLocale::German, QLocale::Germany);
inline const QLocale kTurkish(QLocale::Turkish, QLocale::Turkey);
inline const QLocale kFrench(QLocale::French, QLocale::France);
inline const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

// The default locale of the program for the length of a test: Qt's, and C's where it is installed.
class InLocale {
  public:
    explicit InLocale(const QLocale& locale) {
        QLocale::setDefault(locale);
        std::setlocale(LC_ALL, qPrintable(locale.name() + QStringLiteral(".UTF-8")));
    }
    ~InLocale() {
        QLocale::setDefault(before_);
        std::setlocale(LC_ALL, "C");
    }
    InLocale(const InLocale&) = delete;
    InLocale& operator=(const InLocale&) = delete;

  private:
    QLocale before_;
};

} // namespace sharesnet::test
