// What of core's tables is shown: the list that translators get has all of it.

#include "core/arch/presets.h"
#include "core/config/option_table.h"
#include "core/config/recipes.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/metrics_formats.h"
#include "core/flow/run_columns.h"
#include "ui/base/core_text.h"

#include <QCoreApplication>
#include <QFile>
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

QString list() {
    QString text =
        QStringLiteral("// Texts of core's tables, for lupdate; nothing compiles this. Written by\n"
                       "// SHARESNET_UPDATE_GOLDEN=1 ui_base_test --gtest_filter='CoreTexts.*'\n"
                       "// clang-format off\n"
                       "const char* const texts[] = {\n");
    for (const std::string& each : textsOfTables()) {
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
    EXPECT_EQ(coreText(""), QString());
    QCoreApplication::removeTranslator(&language);
}

} // namespace
} // namespace sharesnet
