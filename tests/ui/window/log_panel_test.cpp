#include "ui/window/log_panel.h"

#include <QPlainTextEdit>

#include <gtest/gtest.h>

#include <thread>

namespace sharesnet {
namespace {

TEST(LogPanel, ShowsLinesOfAnyThreadInOrderWithTheirLevel) {
    const auto buffer = std::make_shared<LogBuffer>();
    LogPanel panel(buffer);
    std::thread writer([&] {
        buffer->add({0, 2, "first"});
        buffer->add({0, 3, "second"});
        buffer->add({0, 4, "third"});
    });
    writer.join();
    panel.showWaiting();
    const auto lines = panel.findChild<QPlainTextEdit*>()->toPlainText().split('\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].endsWith(QStringLiteral("  first")));
    EXPECT_TRUE(lines[1].endsWith(QStringLiteral("warning  second")));
    EXPECT_TRUE(lines[2].endsWith(QStringLiteral("error  third")));
}

TEST(LogPanel, StaysBoundedAndKeepsTheNewest) {
    const auto buffer = std::make_shared<LogBuffer>();
    LogPanel panel(buffer);
    for (int i = 0; i < 5'000; ++i) {
        buffer->add({0, 2, "line " + std::to_string(i)});
    }
    EXPECT_LE(buffer->take().size(), 2'000U);
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 1'500; ++i) {
            buffer->add({0, 2, "line " + std::to_string(i)});
        }
        panel.showWaiting();
    }
    const auto* text = panel.findChild<QPlainTextEdit*>();
    EXPECT_LE(text->blockCount(), 2'000);
    EXPECT_TRUE(text->toPlainText().endsWith(QStringLiteral("line 1499")));
}

} // namespace
} // namespace sharesnet
