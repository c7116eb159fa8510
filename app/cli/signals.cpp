#include "app/cli/signals.h"

#include "app/cli/commands.h"

#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace sharesnet::cli {

namespace {

// Signal handlers can reach nothing but globals.
std::atomic<bool> requested = false;
std::atomic<bool> asked = false; // by a person or a program, not by a lost connection
std::atomic<bool> watched = false;
std::atomic<std::int64_t> askedAt = 0;    // seconds
std::atomic<bool> hasJobLauncher = false; // by torchrun, srun or mpirun
static_assert(std::atomic<std::int64_t>::is_always_lock_free);

std::int64_t secondsNow() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

// A lost connection does not count: it may tell twice (the shell passes it on, then the kernel
// does), and a log-out or shutdown asks once more behind it. Nor does the limit of processor time,
// which is told each second until the hard limit kills; nor what a launcher passes on, since the
// terminal has told its processes already.
bool asksAgain(int signal) {
    if (signal == SIGHUP || signal == SIGXCPU) {
        return false;
    }
    if (!asked.exchange(true)) {
        askedAt = secondsNow();
        return false;
    }
    constexpr std::int64_t kPassedOn = 5;
    return !hasJobLauncher || secondsNow() - askedAt >= kPassedOn;
}

void onStopSignal(int signal) {
    requested = true;
    const bool again = asksAgain(signal);
    if (!watched || again) {
        _exit(kInterrupted);
    }
}

bool hasLauncher() {
    return std::getenv("TORCHELASTIC_RUN_ID") != nullptr ||
           std::getenv("SLURM_STEP_ID") != nullptr ||
           std::getenv("OMPI_COMM_WORLD_RANK") != nullptr;
}

bool isIgnored(int signal) {
    struct sigaction now {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

} // namespace

void installSignals() {
    hasJobLauncher = hasLauncher();
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
