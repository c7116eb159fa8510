#include "app/cli/signals.h"

#include "app/cli/commands.h"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace sharesnet::cli {

namespace {

// Signal handlers can reach nothing but globals.
std::atomic<bool> requested = false;
std::atomic<bool> asked = false; // by a person or a program, not by a lost connection
std::atomic<bool> watched = false;
static_assert(std::atomic<bool>::is_always_lock_free);

// A lost connection does not count: it may tell twice (the shell passes it on, then the kernel
// does), and a log-out or shutdown asks once more behind it. Nor does the limit of processor time,
// which is told each second until the hard limit kills.
void onStopSignal(int signal) {
    requested = true;
    const bool again = signal != SIGHUP && signal != SIGXCPU && asked.exchange(true);
    if (!watched || again) {
        _exit(kInterrupted);
    }
}

bool isIgnored(int signal) {
    struct sigaction now {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

} // namespace

void installSignals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGXCPU, SIGUSR1}) {
        if (!isIgnored(signal)) {
            struct sigaction action {};
            action.sa_handler = onStopSignal;
            action.sa_flags = SA_RESTART;
            sigaction(signal, &action, nullptr);
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

bool stopRequested() {
    watched = true;
    return requested;
}

void keepStandardDescriptors() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(descriptor, F_GETFD) == -1) {
            // the lowest free number, which is this one; open the wrong way round
            (void)!::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

} // namespace sharesnet::cli
