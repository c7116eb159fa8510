// What of core's tables is shown and what messages are made of: the list that translators get has
// all of it.

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/config/option_table.h"
#include "core/config/recipes.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/metrics_formats.h"
#include "core/flow/run_columns.h"
#include "tests/ui/base/in_locale.h"
#include "ui/base/core_text.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QString>
#include <QTextStream>
#include <QTranslator>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace sharesnet {
namespace {

const QString kListFile = QStringLiteral(SHARESNET_TRANSLATIONS "/core_texts.cpp");

std::set<std::string> textsOfTables() {
    std::set<std::string> texts;
    for (const Option& option : trainOptions()) {
        texts.insert({option.label, option.group, option.help, option.zero});
    }
    for (const Recipe& each : recipes()) {
        texts.insert({each.name, each.help});
    }
    const RunColumns columns;
    for (const RunColumn& column : columns.all()) {
        texts.insert(column.title);
    }
    for (const Preset& preset : presets()) {
        texts.insert({preset.family, preset.remark});
    }
    for (const ExportFormat& format : exportFormats()) {
        texts.insert({format.title, format.help});
    }
    for (const auto& choices : {exportNames(), exportSharings()}) {
        for (const ExportChoice& choice : choices) {
            texts.insert({choice.title, choice.help});
        }
    }
    texts.insert(kFoldHelp);
    for (const MetricsFormat& format : metricsFormats()) {
        texts.insert({format.title, format.help});
    }
    texts.erase("");
    return texts;
}

// The literal, in one or more pieces, behind `Message(` or the name of an error.
void addSentences(const QString& source, std::set<std::string>& sentences) {
    static const QRegularExpression made(QStringLiteral(
        R"re(\b(?:Message|\w*Error|Cancelled|SqliteBusy|\w*Checkpoint|StoppedUnsaved|NotFinite\w*))re"
        R"re((?:\s+\w+)?\s*[({]\s*((?:"(?:[^"\\\n]|\\.)*"\s*)+))re"));
    static const QRegularExpression comment(QStringLiteral("^\\s*//[^\\n]*"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression seam(QStringLiteral(R"re((?<!\\)"\s*")re"));
    for (auto each = made.globalMatch(QString(source).remove(comment)); each.hasNext();) {
        QString literal = each.next().captured(1).trimmed();
        literal = literal.mid(1, literal.size() - 2).remove(seam);
        literal.replace(QStringLiteral("\\\""), QStringLiteral("\""));
        sentences.insert(literal.toStdString());
    }
}

std::set<std::string> sentencesOfMessages() {
    std::set<std::string> sentences;
    for (const char* layer : {"core", "models", "ui"}) {
        QDirIterator files(QStringLiteral(SHARESNET_SOURCES "/") + QLatin1String(layer),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
            addSentences(QString::fromUtf8(file.readAll()), sentences);
        }
    }
    return sentences;
}

QString list() {
    std::set<std::string> texts = textsOfTables();
    texts.merge(sentencesOfMessages());
    QString text = QStringLiteral(
        "// Core's tables and sentences, for lupdate; nothing compiles this. Written by\n"
        "// SHARESNET_UPDATE_GOLDEN=1 ui_base_test --gtest_filter='CoreTexts.*'\n"
        "// clang-format off\n"
        "const char* const texts[] = {\n");
    for (const std::string& each : texts) {
        QString quoted = QString::fromStdString(each);
        quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
        text += QStringLiteral("    QT_TRANSLATE_NOOP(\"core\", \"%1\"),\n").arg(quoted);
    }
    return text + QStringLiteral("};\n");
}

TEST(CoreTexts, AreAllInTheListForTranslators) {
    QFile file(kListFile);
    if (qEnvironmentVariableIsSet("SHARESNET_UPDATE_GOLDEN")) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(list().toUtf8());
        file.close();
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(QString::fromUtf8(file.readAll()).toStdString(), list().toStdString());
}

TEST(CoreTexts, SentencesAreFoundWhereMessagesAreMade) {
    std::set<std::string> found;
    addSentences(
        QStringLiteral("// as in Error(\"none\")\nthrow Error(\"%1 is\"\n  \" no file\", x); "
                       "IoError(text + \"no\");\n"
                       "const Message why(\"say \\\"%1\\\"\", y); fail(Message{\"one\"});\n"
                       "throw NewerCheckpoint(Message(\"two\"), 3);"),
        found);
    EXPECT_EQ(found, (std::set<std::string>{"%1 is no file", "say \"%1\"", "one", "two"}));
    EXPECT_GT(sentencesOfMessages().size(), 200U);
}

TEST(CoreTexts, MessagesKeepNamesAndNumbersInTheLanguageOfTheScreen) {
    class Marked : public QTranslator {
      public:
        QString translate(const char* context, const char* source, const char*,
                          int) const override {
            return QLatin1String(context) == QLatin1String("core")
                       ? u'~' + QString::fromUtf8(source)
                       : QString();
        }
        bool isEmpty() const override { return false; }
    };
    Marked language;
    QCoreApplication::installTranslator(&language);
    EXPECT_EQ(coreText(Message("no file %1", "a.json")), QStringLiteral("~no file a.json"));
    EXPECT_EQ(errorText(Error("%1: %2", "a", Message("no"))), QStringLiteral("~a: ~no"));
    EXPECT_EQ(errorText(std::runtime_error("foreign")), QStringLiteral("foreign"));
    QCoreApplication::removeTranslator(&language);
}

TEST(CoreTexts, NumbersInMessagesFollowTheLocale) {
    const Message message("gap %1 of %2 (run %3)", numeral::signedFixed(-6.65, 1),
                          numeral::percent(0.5, 1), 1'234);
    for (const QLocale& locale : {test::kGerman, test::kTurkish}) {
        const test::InLocale there(locale);
        EXPECT_EQ(coreText(message), QStringLiteral("gap −6,7 of 50,0\u202f% (run 1234)"));
        EXPECT_EQ(message.english(), "gap -6.7 of 50.0 % (run 1234)") << "files, command line";
    }
}

TEST(CoreTexts, AreShownInTheLanguageOfTheScreen) {
    class Backwards : public QTranslator {
      public:
        QString translate(const char* context, const char* source, const char*,
                          int) const override {
            QString text = QString::fromUtf8(source);
            std::ranges::reverse(text);
            return QLatin1String(context) == QLatin1String("core") ? text : QString();
        }
        bool isEmpty() const override { return false; }
    };
    EXPECT_EQ(coreText("Batch size"), QStringLiteral("Batch size"));
    Backwards language;
    QCoreApplication::installTranslator(&language);
    EXPECT_EQ(coreText("Batch size"), QStringLiteral("ezis hctaB"));
    EXPECT_EQ(coreText(std::string()), QString());
    QCoreApplication::removeTranslator(&language);
}

} // namespace
} // namespace sharesnet
