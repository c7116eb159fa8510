#include "ui/base/ui_watchdog.h"

#include <QEventLoop>
#include <QTimer>

#include <gtest/gtest.h>

#include <ctime>

namespace sharesnet {
namespace {

void computeFor(double milliseconds) {
    const auto now = [] {
        timespec spent{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
    };
    const double end = now() + milliseconds;
    while (now() < end) {
    }
}

class Watching {
  public:
    explicit Watching(UiWatchdog& watchdog) { application()->watch(&watchdog); }
    ~Watching() { application()->watch(nullptr); }

  private:
    static UiApplication* application() { return static_cast<UiApplication*>(qApp); }
};

void turnWith(std::function<void()> handler) {
    QEventLoop loop;
    QTimer::singleShot(0, &loop, [&] {
        handler();
        loop.quit();
    });
    loop.exec();
}

TEST(UiWatchdog, CountsAnEventThatComputesTooLongAndNamesIt) {
    UiWatchdog watchdog(20);
    const Watching watching(watchdog);
    turnWith([] { computeFor(60); });
    EXPECT_EQ(watchdog.stalls(), 1);
    EXPECT_GE(watchdog.longest().cpuMs, 60);
    EXPECT_FALSE(watchdog.longest().receiver.empty());
}

TEST(UiWatchdog, QuickEventsAreNoStalls) {
    UiWatchdog watchdog(1'000);
    const Watching watching(watchdog);
    turnWith([] {});
    EXPECT_GE(watchdog.events(), 1);
    EXPECT_EQ(watchdog.stalls(), 0);
}

// A dialog stands in a loop of its own: the click that opened it has not stalled, however long it
// is open.
TEST(UiWatchdog, ALoopWithinAnEventIsNotCountedButItsEventsAre) {
    UiWatchdog watchdog(20);
    const Watching watching(watchdog);
    turnWith([] {
        turnWith([] { computeFor(40); });
        turnWith([] { computeFor(40); });
    });
    EXPECT_EQ(watchdog.stalls(), 2);
}

} // namespace
} // namespace sharesnet
