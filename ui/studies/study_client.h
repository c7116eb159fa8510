#pragma once

#include "core/flow/use_study_request.h"
#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <utility>
#include <vector>

namespace sharesnet {

using StudyPtr = std::shared_ptr<const UseStudy>;

// Which checkpoint, and what of it. The same whichever of the step's files it is read from.
struct StudyQuestion {
    std::int64_t run = 0;
    CheckpointStep checkpoint;
    UseStudyWish wish;

    bool operator==(const StudyQuestion& other) const {
        return run == other.run && checkpoint.step == other.checkpoint.step && wish == other.wish;
    }
};

// How far the answer to a question is.
struct StudyState {
    enum class Kind { NotAsked, Waiting, Running, Done, Failed, Cancelled };
    Kind kind = Kind::NotAsked;
    double done = 0;    // of a running one, 0 to 1
    StudyPtr study;     // of one that is done, and then never null
    double seconds = 0; // that it took
    QString why;        // of one that failed, a sentence
};

// Studies of convolutions, one after the other on a thread of its own. What was found is kept for
// the last questions. Every function is for the thread that owns the client and returns at
// once.
class StudyClient : public QObject {
    Q_OBJECT
  public:
    // Of 18 uses of 64 channels they take some 12 MiB. What is wanted is kept beyond that.
    static constexpr std::size_t kMostKept = 512;

    using QObject::QObject;
    ~StudyClient() override; // cancels the one under way, and waits for it

    void setEngine(std::shared_ptr<const Engine> engine); // nothing is studied before
    bool ready() const { return engine_ != nullptr; }

    // All that is wanted from now on, in that order. One under way that is not among them is
    // cancelled; what failed or was cancelled is tried again when other questions are asked.
    void want(std::vector<StudyQuestion> questions);
    void again();  // also what failed or was cancelled
    void cancel(); // what is wanted and not there yet
    const std::vector<StudyQuestion>& wanted() const { return wanted_; }
    StudyState stateOf(const StudyQuestion& question) const;

  signals:
    void changed();    // the kind of a state
    void progressed(); // of the running one; about ten times a second

  private:
    struct Job {
        StudyQuestion question;
        std::atomic<bool> cancelled{false};
        std::atomic<double> done{0};
    };
    struct Kept {
        StudyQuestion question;
        StudyPtr study;
        double seconds = 0;
    };
    struct Ended { // without an answer
        StudyQuestion question;
        StudyState::Kind kind;
        QString why;
    };
    struct Found {
        StudyPtr study;
        double seconds = 0;
    };
    const Kept* kept(const StudyQuestion& question) const;
    const Ended* ended(const StudyQuestion& question) const;
    void next();
    void start(const StudyQuestion& question);
    Found study(const Engine& engine, const std::shared_ptr<Job>& job); // on the worker
    void keep(const std::shared_ptr<Job>& job, const Found& found);
    void forgetOldest();
    void end(const std::shared_ptr<Job>& job, const QString& why);

    std::shared_ptr<const Engine> engine_;
    std::vector<StudyQuestion> wanted_;
    std::vector<Ended> ended_;
    std::list<Kept> kept_; // the latest first
    std::shared_ptr<Job> running_;
    OpenedCheckpoint opened_; // the worker's
    Worker worker_;
};

} // namespace sharesnet
