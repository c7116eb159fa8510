#pragma once

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <variant>

namespace sharesnet {

// Does jobs off the ui thread: one after the other, in the order asked, on a thread of its own that
// begins with the first. What a job returns is handed to `done(result)` on the thread that made the
// worker, or the text of what it threw to `failed(const std::string&)`; neither is called once the
// worker is gone. Keep it as the last member of the object that the answers refer to. All
// functions: that thread; none blocks but the destructor. Jobs must not touch widgets.
class Worker {
  public:
    Worker() = default;
    // Joins: waits for the job under way and for all that were posted; a latest one that still
    // waits is dropped.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // In turn, whatever else is asked for.
    template <class Work, class Done, class Failed>
    void post(Work work, Done done, Failed failed) {
        enqueue({false, jobOf(std::move(work), std::move(done), std::move(failed))});
    }

    // Replaces a latest one that still waits, so that the answer to what was asked last never
    // stands in line. The answer of one under way comes all the same.
    template <class Work, class Done, class Failed>
    void postLatest(Work work, Done done, Failed failed) {
        enqueue({true, jobOf(std::move(work), std::move(done), std::move(failed))});
    }

  private:
    using Answer = std::function<void()>;
    struct Job {
        bool latest = false;
        std::function<Answer()> run; // never throws
    };

    template <class Work, class Done, class Failed>
    static std::function<Answer()> jobOf(Work work, Done done, Failed failed) {
        using Returned = std::invoke_result_t<Work>;
        using Result = std::conditional_t<std::is_void_v<Returned>, std::monostate, Returned>;
        struct Outcome { // shared, since results need not be copyable
            std::optional<Result> result;
            std::string why;
        };
        return [work = std::move(work), done = std::move(done),
                failed = std::move(failed)]() mutable -> Answer {
            const auto outcome = std::make_shared<Outcome>();
            try {
                if constexpr (std::is_void_v<Returned>) {
                    work();
                    outcome->result.emplace();
                } else {
                    outcome->result.emplace(work());
                }
            } catch (...) {
                outcome->why = currentExceptionText();
            }
            return [outcome, done = std::move(done), failed = std::move(failed)]() mutable {
                if (!outcome->result) {
                    failed(std::as_const(outcome->why));
                } else if constexpr (std::is_void_v<Returned>) {
                    done();
                } else {
                    done(std::move(*outcome->result));
                }
            };
        };
    }

    static std::string currentExceptionText();
    void enqueue(Job job);
    void work();

    QObject receiver_; // of the answers; they end with it
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> waiting_;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace sharesnet
