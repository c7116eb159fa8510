// Trains small networks on end, and pauses, resumes, probes, evaluates, saves, changes the rate,
// stops and resumes from the checkpoint in random order. Every minute it prints what the process
// holds: memory, handles and threads must not grow.
//
// usage: soak [MINUTES, 30]

#include "core/base/error.h"
#include "core/flow/active_run.h"
#include "core/flow/run_launcher.h"
#include "core/store/run_store.h"
#include "models/trainer_factory.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <thread>

namespace sharesnet {
namespace {

using Clock = std::chrono::steady_clock;

struct Held {
    double residentMib = 0;
    std::ptrdiff_t handles = 0;
    std::ptrdiff_t threads = 0;
};

std::ptrdiff_t entriesOf(const char* folder) {
    return std::distance(std::filesystem::directory_iterator(folder),
                         std::filesystem::directory_iterator());
}

Held heldNow() {
    Held held;
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (double kib = 0; word == "VmRSS:" && status >> kib) {
            held.residentMib = kib / 1024;
        }
    }
    held.handles = entriesOf("/proc/self/fd");
    held.threads = entriesOf("/proc/self/task");
    return held;
}

ArchSpec smallNetwork() {
    ArchSpec arch;
    arch.name = "soak";
    arch.stages = {{3, 16, 1, {{2, {{2, 3}}}}}, {3, 32, 2, {{2, {{2, 3}}}}}};
    return arch;
}

// The last event of a session tells that it is over; the rest only count.
class Counter final : public EventSink {
  public:
    void publish(const TrainingEvent& event) override {
        failed_ = failed_ || std::holds_alternative<RunFailed>(event.fact);
    }
    bool failed() const { return failed_; }

  private:
    std::atomic<bool> failed_{false};
};

class Soak {
  public:
    Soak() : launcher_(makeEngine(), folder_.path()) {
        spec_.name = "soak";
        spec_.arch = smallNetwork();
        spec_.config.epochs = 3;
        spec_.config.batchSize = 32;
        spec_.config.limitTrain = 1'024;
        spec_.config.limitTest = 256;
    }

    void oneSession() {
        const bool resumes = lastRun_ > 0 && random_() % 2 == 0;
        PreparedRun prepared = resumes ? launcher_.resume(lastRun_) : launcher_.start(spec_);
        lastRun_ = prepared.job.run;
        Counter counter;
        ActiveRun::Listener listener;
        listener.onTrouble = [](const Message& text) { std::cerr << text.english() << "\n"; };
        {
            ActiveRun run(std::move(prepared), counter, std::move(listener));
            while (run.running()) {
                disturb(run.control());
            }
        }
        if (counter.failed()) {
            throw Error("soak: a run failed");
        }
        ++sessions_;
        if (sessions_ % 20 == 0) { // the store itself may not grow without end
            RunStore store(folder_.path());
            for (const RunRecord& run : store.runs().runs) {
                if (run.id != lastRun_) {
                    store.purgeRun(run.id);
                }
            }
        }
    }

    int sessions() const { return sessions_; }

  private:
    void disturb(RunControl& control) {
        std::this_thread::sleep_for(std::chrono::milliseconds(random_() % 60));
        switch (random_() % 12) {
        case 0:
            control.requestPause();
            break;
        case 1:
            control.requestEvaluation();
            break;
        case 2:
            control.requestCheckpoint();
            break;
        case 3:
            control.requestLearningRate(0.01 + 0.001 * static_cast<double>(random_() % 50));
            break;
        case 4:
            if (random_() % 4 == 0) {
                control.requestStop(random_() % 2 == 0 ? StopPoint::AfterStep
                                                       : StopPoint::AfterEpoch);
            }
            break;
        case 5:
        case 6: {
            ActivationQuery query;
            query.id = random_();
            query.conv = {2, 2, 0, 0};
            query.image = {32, 32, std::vector<std::uint8_t>(32 * 32 * 3, 100)};
            control.requestProbe(std::move(query));
            break;
        }
        default:
            control.requestResume();
        }
    }

    test::TemporaryFolder folder_;
    RunLauncher launcher_;
    RunSpec spec_;
    std::mt19937 random_{1};
    std::int64_t lastRun_ = 0;
    int sessions_ = 0;
};

void report(int minute, int sessions, const Held& held) {
    std::cout << "minute " << minute << ": " << sessions << " sessions, " << held.residentMib
              << " MiB, " << held.handles << " handles, " << held.threads << " threads"
              << std::endl;
}

} // namespace
} // namespace sharesnet

int main(int argc, char** argv) {
    using namespace sharesnet;
    try {
        const int minutes = argc > 1 ? std::atoi(argv[1]) : 30;
        Soak soak;
        const auto start = Clock::now();
        for (int minute = 1; minute <= minutes; ++minute) {
            while (Clock::now() - start < std::chrono::minutes(minute)) {
                soak.oneSession();
            }
            report(minute, soak.sessions(), heldNow());
        }
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
    return 0;
}
