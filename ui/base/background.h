#pragma once

#include <QPointer>

#include <functional>
#include <memory>
#include <string>
#include <type_traits>

class QObject;

namespace sharesnet {

namespace detail {
void runInPool(std::function<void()> work, std::function<void()> done);
std::string currentExceptionText();
} // namespace detail

// Runs `work` on a thread of Qt's pool, then `done(result)` on the ui thread, or `failed(message)`
// where `work` threw. Neither is called once `owner` is gone. `work` must not touch widgets. Ui
// thread; never blocks.
template <class Work, class Done, class Failed>
void runInBackground(QObject* owner, Work work, Done done, Failed failed) {
    using Result = std::invoke_result_t<Work>;
    struct Outcome {
        std::unique_ptr<Result> result;
        std::string trouble;
    };
    const auto outcome = std::make_shared<Outcome>();
    detail::runInPool(
        [outcome, work = std::move(work)]() mutable {
            try {
                outcome->result = std::make_unique<Result>(work());
            } catch (...) {
                outcome->trouble = detail::currentExceptionText();
            }
        },
        [outcome, guard = QPointer<QObject>(owner), done = std::move(done),
         failed = std::move(failed)]() mutable {
            if (!guard) {
                return;
            }
            if (outcome->result) {
                done(std::move(*outcome->result));
            } else {
                failed(outcome->trouble);
            }
        });
}

} // namespace sharesnet
