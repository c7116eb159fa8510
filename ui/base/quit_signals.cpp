#include "ui/base/quit_signals.h"

#include "core/base/error.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace sharesnet {

namespace {

// A handler gets no argument of ours, so the pipe's end has to stand here.
std::atomic<int> handlersEnd{-1};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void tellQuit(int number) {
    const int error = errno;
    const auto byte = static_cast<unsigned char>(number);
    (void)!::write(handlersEnd, &byte, 1); // a full pipe has told already
    errno = error;
}

} // namespace

QuitSignals::QuitSignals(QObject* parent) : QObject(parent) {
    if (::pipe2(pipe_.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        throw Error("cannot open a pipe for signals; close other programs");
    }
    handlersEnd = pipe_[1];
    auto* notifier = new QSocketNotifier(pipe_[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &QuitSignals::read);
    for (std::size_t i = 0; i < kNumbers.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = tellQuit;
        action.sa_flags = SA_RESTART | (kNumbers[i] == SIGINT ? SA_RESETHAND : 0);
        sigemptyset(&action.sa_mask);
        ::sigaction(kNumbers[i], nullptr, &before_[i]);
        if (before_[i].sa_handler != SIG_IGN) {
            ::sigaction(kNumbers[i], &action, nullptr);
        }
    }
}

QuitSignals::~QuitSignals() {
    for (std::size_t i = 0; i < kNumbers.size(); ++i) {
        ::sigaction(kNumbers[i], &before_[i], nullptr);
    }
    handlersEnd = -1;
    ::close(pipe_[0]);
    ::close(pipe_[1]);
}

void QuitSignals::read() {
    unsigned char byte = 0;
    while (::read(pipe_[0], &byte, 1) == 1) {
        emit received(byte);
    }
}

} // namespace sharesnet
