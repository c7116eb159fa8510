#pragma once

#include "core/flow/opened_checkpoint.h"
#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <list>
#include <memory>
#include <optional>
#include <utility>

namespace sharesnet {

using TopImagesPtr = std::shared_ptr<const TopImages>;

struct TopImagesQuestion {
    std::filesystem::path file; // of the checkpoint
    std::int64_t step = 0;      // its: the file is replaced while training goes on
    TopImagesRequest request;
    bool operator==(const TopImagesQuestion&) const = default;
};

// Looks for top images on a thread of its own, for the question that was asked last; one under way
// is cancelled then. What was found is kept for the last few questions. Every function is for the
// thread that owns the client and returns at once.
class TopImagesClient : public QObject {
    Q_OBJECT
  public:
    static constexpr std::size_t kMostKept = 64;
    struct State {
        enum class Kind { NotAsked, Running, Done, Failed, Cancelled };
        Kind kind = Kind::NotAsked;
        double done = 0;    // of a running one, 0 to 1
        TopImagesPtr found; // of one that is done, and then never null
        QString why;        // of one that failed, a sentence
    };

    using QObject::QObject;
    ~TopImagesClient() override; // cancels the one under way, and waits for it

    void setEngine(std::shared_ptr<const Engine> engine);       // nothing is looked for before
    void ask(const std::optional<TopImagesQuestion>& question); // none: nothing is wanted
    void again();                                               // what failed or was cancelled
    void cancel();
    State state() const;

  signals:
    void changed();    // the kind of the state
    void progressed(); // about ten times a second

  private:
    struct Job {
        TopImagesQuestion question;
        std::atomic<bool> cancelled{false};
        std::atomic<double> done{0};
    };
    TopImagesPtr kept() const; // the answer to the question; null: none yet
    void start();
    void stop();
    TopImagesPtr find(const Engine& engine, const std::shared_ptr<Job>& job); // on the worker

    std::shared_ptr<const Engine> engine_;
    std::optional<TopImagesQuestion> question_;
    std::list<std::pair<TopImagesQuestion, TopImagesPtr>> kept_; // the latest first
    std::shared_ptr<Job> running_;
    std::optional<State> ended_;
    OpenedCheckpoint opened_; // the worker's
    Worker worker_;
};

} // namespace sharesnet
