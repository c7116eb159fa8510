#pragma once

#include <QApplication>

#include <atomic>
#include <string>

namespace sharesnet {

// How long one event kept the ui thread. `cpuMs` counts only the time that the thread itself
// computed, so it does not grow when the machine is busy with other things; `wallMs` also counts
// waiting.
struct EventCost {
    double wallMs = 0;
    double cpuMs = 0;
    std::string receiver; // class of the object, and the event's type
};

// Collects what the events of the ui thread cost. Ui thread.
class UiWatchdog {
  public:
    explicit UiWatchdog(double limitMs = 50, bool logStalls = false)
        : limitMs_(limitMs), logStalls_(logStalls) {}

    void note(const EventCost& cost);
    void reset() { *this = UiWatchdog(limitMs_, logStalls_); }

    const EventCost& longest() const { return longest_; } // by its own computing
    std::int64_t events() const { return events_; }
    // events that computed for longer than the limit
    std::int64_t stalls() const { return stalls_; }

  private:
    double limitMs_ = 50;
    bool logStalls_ = false;
    EventCost longest_;
    std::int64_t events_ = 0;
    std::int64_t stalls_ = 0;
};

// The application, with an eye on how long it handles each event. An event that opens a loop of its
// own (a dialog, a menu) is not counted itself; those inside it are.
class UiApplication : public QApplication {
    Q_OBJECT

  public:
    UiApplication(int& argc, char** argv) : QApplication(argc, argv) {}
    void watch(UiWatchdog* watchdog) { watchdog_ = watchdog; } // not owned; null: off
    bool notify(QObject* receiver, QEvent* event) override;

  private:
    UiWatchdog* watchdog_ = nullptr;
    int depth_ = 0;
    int outerLoop_ = 0;
    bool loopOpened_ = false;
};

} // namespace sharesnet
