// Trains small networks on end, and pauses, resumes, probes, evaluates, saves, changes the rate,
// stops and resumes from the checkpoint in random order. Every minute it prints what the process
// holds: memory, handles and threads must not grow.
//
// usage: soak [MINUTES, 30]

#include "core/base/error.h"
#include "core/run/training_session.h"
#include "core/store/run_recorder.h"
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
    Soak() : engine_(makeEngine()), store_(folder_.path()) {
        config_.epochs = 3;
        config_.batchSize = 32;
        config_.limitTrain = 1'024;
        config_.limitTest = 256;
    }

    void oneSession() {
        const bool resumes = lastRun_ > 0 && random_() % 2 == 0;
        RunJob job;
        job.spec.arch = smallNetwork();
        job.spec.config = config_;
        job.start = resumes ? RunStart::Resume : RunStart::New;
        job.run =
            resumes ? lastRun_ : store_.createRun("soak", job.spec.arch, config_, job.spec.data);
        job.checkpointFolder = store_.checkpointFolder(job.run);
        lastRun_ = job.run;
        Counter counter;
        RunRecorder recorder(folder_.path(),
                             [](const std::string& text) { std::cerr << text << "\n"; });
        TrainingSession session(engine_->makeTrainer(), job, {&recorder, &counter});
        while (session.running()) {
            disturb(session.control());
        }
        if (counter.failed()) {
            throw Error("soak: a run failed");
        }
        ++sessions_;
        if (sessions_ % 20 == 0) { // the store itself may not grow without end
            for (const RunRecord& run : store_.runs()) {
                if (run.id != lastRun_) {
                    store_.deleteRun(run.id);
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
    std::unique_ptr<Engine> engine_;
    RunStore store_;
    TrainConfig config_;
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
