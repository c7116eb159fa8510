#include "ui/base/ui_watchdog.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <spdlog/spdlog.h>

#include <chrono>
#include <ctime>

namespace sharesnet {

namespace {

double wallMs() {
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double threadCpuMs() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

std::string nameOf(const char* receiverClass, QEvent::Type type) {
    const char* kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return std::string(receiverClass) + " " + (kind != nullptr ? kind : "event");
}

} // namespace

void UiWatchdog::note(const EventCost& cost) {
    ++events_;
    if (cost.cpuMs > longest_.cpuMs) {
        longest_ = cost;
    }
    if (cost.cpuMs > limitMs_) {
        ++stalls_;
    }
    if (logStalls_ && (cost.cpuMs > limitMs_ || cost.wallMs > 2 * limitMs_)) {
        spdlog::warn("the window stood still for {:.0f} ms ({:.0f} ms of computing): {}",
                     cost.wallMs, cost.cpuMs, cost.receiver);
    }
}

bool UiApplication::notify(QObject* receiver, QEvent* event) {
    if (watchdog_ == nullptr || QThread::currentThread() != thread()) {
        return QApplication::notify(receiver, event);
    }
    const int loop = QThread::currentThread()->loopLevel();
    const bool nestedLoop = depth_ > 0 && loop > outerLoop_;
    if (depth_ > 0 && !nestedLoop) {
        return QApplication::notify(receiver, event); // part of the event around it
    }
    if (nestedLoop) {
        loopOpened_ = true;
    }
    // The receiver may be gone afterwards, so its name is taken before.
    const char* receiverClass = receiver->metaObject()->className();
    const auto type = event->type();
    const int outerBefore = std::exchange(outerLoop_, loop);
    const bool openedBefore = std::exchange(loopOpened_, false);
    ++depth_;
    const double wall = wallMs();
    const double cpu = threadCpuMs();
    const bool handled = QApplication::notify(receiver, event);
    const EventCost cost{wallMs() - wall, threadCpuMs() - cpu, ""};
    --depth_;
    outerLoop_ = outerBefore;
    const bool opened = std::exchange(loopOpened_, openedBefore);
    if (watchdog_ != nullptr && !opened) {
        EventCost named = cost;
        named.receiver = nameOf(receiverClass, type);
        watchdog_->note(named);
    }
    return handled;
}

} // namespace sharesnet
