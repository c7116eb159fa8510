#include "ui/base/languages.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

struct CatalogText {
    bool counts = false; // has a form for each number
    QString source;
    QString translation; // all forms
    bool finished = true;
};

std::vector<CatalogText> catalog(const QString& key) {
    QFile file(QStringLiteral(SHARESNET_TRANSLATIONS "/sharesnet_%1.ts").arg(key));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    std::vector<CatalogText> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == QStringLiteral("message")) {
            messages.push_back({xml.attributes().hasAttribute(QStringLiteral("numerus")), {}, {}});
        } else if (xml.name() == QStringLiteral("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            messages.back().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    EXPECT_FALSE(xml.hasError());
    return messages;
}

QStringList placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(L?n|\\d)"));
    QSet<QString> found;
    for (auto each = place.globalMatch(text); each.hasNext();) {
        found.insert(each.next().captured());
    }
    QStringList sorted(found.begin(), found.end());
    sorted.sort();
    return sorted;
}

TEST(Languages, SayCountsWithTheFormOfTheirNumber) {
    // English, which every test has
    const auto runs = [](int n) {
        return QCoreApplication::translate("RunText", "%n run(s)", nullptr, n);
    };
    EXPECT_EQ(runs(1), QStringLiteral("1 run"));
    EXPECT_EQ(runs(12), QStringLiteral("12 runs"));
}

TEST(Languages, AreCompleteAndNameTheSameValues) {
    for (const Language& language : languages()) {
        const std::vector<CatalogText> messages = catalog(language.key);
        EXPECT_GT(messages.size(), 50U);
        for (const CatalogText& message : messages) {
            EXPECT_TRUE(message.finished)
                << language.key.toStdString() << ": " << message.source.toStdString();
            EXPECT_EQ(placesIn(message.translation), placesIn(message.source))
                << language.key.toStdString() << ": " << message.source.toStdString();
        }
    }
}

TEST(Languages, AreTheChosenOneThenTheDesktopsThenEnglish) {
    const auto of = [](const char* chosen, const QStringList& desktop) {
        return languageFor(QLatin1String(chosen), desktop);
    };
    const QStringList swiss{QStringLiteral("rm-CH"), QStringLiteral("fr-CH"), QStringLiteral("de")};
    EXPECT_EQ(of("de", swiss), QStringLiteral("de"));
    EXPECT_EQ(of("en", swiss), QStringLiteral("en"));
    EXPECT_EQ(of("", swiss), QStringLiteral("fr"));
    EXPECT_EQ(of("", {QStringLiteral("C")}), QStringLiteral("en"));
    EXPECT_EQ(of("", {}), QStringLiteral("en"));
    EXPECT_EQ(of("tlh", {QStringLiteral("de_DE")}), QStringLiteral("de"));
}

TEST(Languages, KeepTheLettersThatOpenEntries) {
    static const QRegularExpression letter(QStringLiteral("&[^&\\s;]"));
    for (const Language& language : languages()) {
        for (const CatalogText& message : catalog(language.key)) {
            if (!message.source.contains(u'<')) { // entities of HTML have one, too
                EXPECT_EQ(message.translation.contains(letter), message.source.contains(letter))
                    << language.key.toStdString() << ": " << message.source.toStdString();
            }
        }
    }
}

} // namespace
} // namespace sharesnet
