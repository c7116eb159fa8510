#include "core/base/message.h"
#include "ui/base/catalog_translator.h"
#include "ui/base/core_text.h"
#include "ui/base/message_bar.h"

#include <QCoreApplication>
#include <QWidget>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <gtest/gtest.h>

#include <sstream>

namespace sharesnet {
namespace {

// The program with its German texts.
class CatalogTranslatorTest : public testing::Test {
  protected:
    CatalogTranslatorTest() {
        EXPECT_TRUE(english_.load(QStringLiteral(":/translations/sharesnet_en")));
        EXPECT_TRUE(german_->load(QStringLiteral(":/translations/sharesnet_de")));
        QCoreApplication::installTranslator(german_);
    }
    ~CatalogTranslatorTest() override {
        QCoreApplication::removeTranslator(german_);
        delete german_;
    }

    QTranslator english_;
    CatalogTranslator* german_ = new CatalogTranslator(&english_, QCoreApplication::instance());
};

TEST_F(CatalogTranslatorTest, SaysATextWithItsNamesInEnglish) {
    const QString german = QCoreApplication::translate("sharesnet::ProblemReports", "Saved to %1")
                               .arg(QStringLiteral("/tmp/Neu.txt"));
    EXPECT_NE(german, QStringLiteral("Saved to /tmp/Neu.txt"));
    EXPECT_EQ(inEnglish(german), QStringLiteral("Saved to /tmp/Neu.txt"));
}

TEST_F(CatalogTranslatorTest, SaysMessagesWithinMessages) {
    const Message message("run %1 is left out: %2", 12, Message("no test accuracy"));
    const QString german = coreText(message);
    EXPECT_NE(german.toStdString(), message.english());
    EXPECT_EQ(inEnglish(german).toStdString(), message.english());
}

TEST_F(CatalogTranslatorTest, SaysCountsWithTheFormOfTheirNumber) {
    for (const int runs : {1, 12}) {
        const QString german = QCoreApplication::translate("RunText", "%n run(s)", nullptr, runs);
        EXPECT_EQ(inEnglish(german),
                  runs == 1 ? QStringLiteral("1 run") : QStringLiteral("12 runs"))
            << german.toStdString();
    }
}

TEST_F(CatalogTranslatorTest, SaysSentencesThatStandTogether) {
    const QString one = coreText(Message("no test accuracy"));
    const QString two = coreText(Message("run %1 is left out: %2", 3, Message("stopped")));
    EXPECT_EQ(inEnglish(one + QLatin1Char('\n') + two),
              QStringLiteral("no test accuracy\nrun 3 is left out: stopped"));
}

TEST_F(CatalogTranslatorTest, LeavesWhatItHasNotTranslated) {
    EXPECT_EQ(inEnglish(QStringLiteral("foreign words")), QStringLiteral("foreign words"));
    EXPECT_EQ(inEnglish(QString()), QString());
}

// A problem report has the end of the log, and goes to people of any language.
TEST_F(CatalogTranslatorTest, TheLogIsInEnglish) {
    std::ostringstream written;
    const auto before = spdlog::default_logger();
    const auto logger = std::make_shared<spdlog::logger>(
        "german", std::make_shared<spdlog::sinks::ostream_sink_mt>(written));
    logger->set_pattern("%l %v");
    spdlog::set_default_logger(logger);
    QWidget window;
    MessageBar bar(&window);
    const QString german = coreText(Message("no test accuracy"));
    bar.problem(german);
    EXPECT_EQ(bar.text(), german);
    spdlog::set_default_logger(before);
    EXPECT_EQ(written.str(), "error no test accuracy\n");
}

} // namespace
} // namespace sharesnet
