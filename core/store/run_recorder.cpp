#include "core/store/run_recorder.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace sharesnet {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kLongestWait = std::chrono::milliseconds(250);

bool leavesTrace(const TrainingEvent& event) {
    return !std::holds_alternative<ActivationsReady>(event.fact) &&
           !std::holds_alternative<RunNoted>(event.fact);
}

} // namespace

struct RunRecorder::Impl {
    Impl(const std::filesystem::path& folder, RunClaim held, Listener told)
        : storeFolder(folder),
          claim(std::move(held)),
          listener(std::move(told)),
          thread([this] { work(); }) {}

    ~Impl() {
        {
            const std::lock_guard lock(mutex);
            closing = true;
        }
        changed.notify_all();
    }

    void publish(const TrainingEvent& event) {
        const bool urgent = !std::holds_alternative<StepDone>(event.fact);
        {
            const std::lock_guard lock(mutex);
            queue.push_back(event);
            hurry = hurry || urgent;
        }
        if (urgent) {
            changed.notify_all();
        }
    }

    std::optional<Message> flush() {
        std::unique_lock lock(mutex);
        const std::uint64_t mine = ++flushesWanted;
        changed.notify_all();
        changed.wait(lock, [&] { return flushesDone >= mine; });
        return failure;
    }

    void work() {
        std::unique_lock lock(mutex);
        bool last = false;
        while (!last) {
            changed.wait_for(lock, kLongestWait,
                             [this] { return hurry || closing || flushesWanted > flushesDone; });
            hurry = false;
            last = closing;
            const std::uint64_t serving = flushesWanted;
            unwritten.insert(unwritten.end(), queue.begin(), queue.end());
            queue.clear();
            lock.unlock();
            std::optional<Message> why = attempt([this, last] { write(last); });
            lock.lock();
            failure = std::move(why);
            flushesDone = serving;
            changed.notify_all();
        }
    }

    // On the thread, without the lock, as all that follows. Why it failed; nullopt: it did not.
    template <class Work>
    std::optional<Message> attempt(Work work) {
        try {
            work();
            troubled = false;
            return std::nullopt;
        } catch (const std::exception& error) {
            if (!std::exchange(troubled, true) && listener.onTrouble) {
                listener.onTrouble(messageOf(error));
            }
            return messageOf(error);
        }
    }

    // What could not be written stays for the next time.
    void write(bool last) {
        if (lost) {
            unwritten.clear();
            return;
        }
        const bool due =
            Clock::now() - lastHeartbeat >= std::chrono::duration<double>(kHeartbeatSeconds);
        if (unwritten.empty() && !due && !last) {
            return;
        }
        if (!store) {
            store.emplace(storeFolder);
        }
        if (due) {
            lose(store->heartbeat(claim));
            lastHeartbeat = Clock::now();
        }
        if (!unwritten.empty()) {
            lose(store->record(claim, unwritten));
            if (!lost && listener.onStored) {
                listener.onStored(unwritten);
            }
            unwritten.clear();
        }
        if (last) {
            store->release(claim);
        }
    }

    void lose(bool held) {
        if (!held && !std::exchange(lost, true) && listener.onLost) {
            listener.onLost();
        }
    }

    const std::filesystem::path storeFolder;
    const RunClaim claim;
    const Listener listener;

    std::mutex mutex; // guards what follows
    std::condition_variable changed;
    std::vector<TrainingEvent> queue;
    bool hurry = false;
    bool closing = false;
    std::uint64_t flushesWanted = 0;
    std::uint64_t flushesDone = 0;
    std::optional<Message> failure; // of the last attempt

    std::optional<RunStore> store; // the thread's own, and those that follow
    std::vector<TrainingEvent> unwritten;
    Clock::time_point lastHeartbeat = Clock::now(); // claiming is one
    bool troubled = false;
    bool lost = false;

    std::jthread thread; // last: started when all else stands
};

RunRecorder::RunRecorder(const std::filesystem::path& storeFolder, RunClaim claim,
                         Listener listener)
    : impl_(std::make_unique<Impl>(storeFolder, std::move(claim), std::move(listener))) {}

RunRecorder::~RunRecorder() = default;

void RunRecorder::publish(const TrainingEvent& event) {
    if (leavesTrace(event)) {
        impl_->publish(event);
    }
}

std::optional<Message> RunRecorder::flush() {
    return impl_->flush();
}

} // namespace sharesnet
