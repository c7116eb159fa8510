#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <mutex>

namespace sharesnet {

// The catalog of a language, which knows what it has translated, so that the log of a program whose
// window is in another language can have its messages in English. Any thread.
class CatalogTranslator : public QTranslator {
    Q_OBJECT
  public:
    // `english` has the English forms of counts; it may be null and must live as long.
    explicit CatalogTranslator(const QTranslator* english, QObject* parent = nullptr);

    QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                      int n = -1) const override;

    // A text made of what was translated before, in English, with the same names; numbers stay as
    // they are written. As it is where it was made of nothing else that is known.
    QString english(const QString& text) const;

  private:
    // What a translation was made of; `pieces` stand between the places of the translation.
    struct Source {
        QByteArray context;
        QByteArray text;
        QByteArray disambiguation;
        int n = -1;
        QStringList pieces;
        QStringList places; // "1", "n"
    };
    QString said(const QString& text, int depth) const;
    QString byParts(const QString& text, int depth) const;
    QString filled(const Source& source, const QStringList& values, int depth) const;

    const QTranslator* english_;
    mutable std::mutex mutex_;
    mutable QHash<QString, Source> sources_; // guarded; of a translation the newest
};

// A text of the screen in English, by the catalog of the program's language; as it is in English.
// Ui thread.
QString inEnglish(const QString& text);

} // namespace sharesnet
