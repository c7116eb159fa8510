#include "core/store/run_recorder.h"

#include "core/store/run_store.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace sharesnet {
namespace {

constexpr auto kLongestWait = std::chrono::milliseconds(250);

bool leavesTrace(const TrainingEvent& event) {
    return !std::holds_alternative<ActivationsReady>(event.fact) &&
           !std::holds_alternative<RunNoted>(event.fact);
}

} // namespace

struct RunRecorder::Impl {
    Impl(const std::filesystem::path& folder, std::function<void(const std::string&)> trouble)
        : storeFolder(folder), onTrouble(std::move(trouble)), thread([this] { work(); }) {}

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

    void flush() {
        std::unique_lock lock(mutex);
        const std::uint64_t mine = ++flushesWanted;
        changed.notify_all();
        changed.wait(lock, [&] { return flushesDone >= mine; });
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
            write();
            lock.lock();
            flushesDone = serving;
            changed.notify_all();
        }
    }

    // On the thread, without the lock. What could not be written stays for the next time.
    void write() {
        if (unwritten.empty()) {
            return;
        }
        try {
            if (!store) {
                store.emplace(storeFolder);
            }
            store->record(unwritten);
            unwritten.clear();
            troubled = false;
        } catch (const std::exception& error) {
            if (!std::exchange(troubled, true) && onTrouble) {
                onTrouble(error.what());
            }
        }
    }

    const std::filesystem::path storeFolder;
    const std::function<void(const std::string&)> onTrouble;

    std::mutex mutex; // guards what follows
    std::condition_variable changed;
    std::vector<TrainingEvent> queue;
    bool hurry = false;
    bool closing = false;
    std::uint64_t flushesWanted = 0;
    std::uint64_t flushesDone = 0;

    std::optional<RunStore> store; // the thread's own, and the next two
    std::vector<TrainingEvent> unwritten;
    bool troubled = false;

    std::jthread thread; // last: started when all else stands
};

RunRecorder::RunRecorder(const std::filesystem::path& storeFolder,
                         std::function<void(const std::string&)> onTrouble)
    : impl_(std::make_unique<Impl>(storeFolder, std::move(onTrouble))) {}

RunRecorder::~RunRecorder() = default;

void RunRecorder::publish(const TrainingEvent& event) {
    if (leavesTrace(event)) {
        impl_->publish(event);
    }
}

void RunRecorder::flush() {
    impl_->flush();
}

} // namespace sharesnet
