#include "ui/studies/study_client.h"

#include "core/base/error.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kProgressMs = 100; // between two signals
constexpr double kMsPerSecond = 1000;

} // namespace

StudyClient::~StudyClient() {
    if (running_) {
        running_->cancelled = true;
    }
}

void StudyClient::setEngine(std::shared_ptr<const Engine> engine) {
    engine_ = std::move(engine);
    next();
}

void StudyClient::want(std::vector<StudyQuestion> questions) {
    const bool same = questions == wanted_;
    wanted_ = std::move(questions); // their files may be others
    if (same) {
        return;
    }
    ended_.clear();
    if (running_ && std::ranges::find(wanted_, running_->question) == wanted_.end()) {
        running_->cancelled = true;
        running_.reset();
    }
    next();
    emit changed();
}

void StudyClient::again() {
    ended_.clear();
    next();
    emit changed();
}

void StudyClient::cancel() {
    if (running_) {
        running_->cancelled = true;
        running_.reset();
    }
    for (const StudyQuestion& question : wanted_) {
        if (kept(question) == nullptr && ended(question) == nullptr) {
            ended_.push_back({question, StudyState::Kind::Cancelled, {}});
        }
    }
    emit changed();
}

StudyState StudyClient::stateOf(const StudyQuestion& question) const {
    using Kind = StudyState::Kind;
    if (const Kept* found = kept(question)) {
        return {Kind::Done, 1, found->study, found->seconds, {}};
    }
    if (const Ended* found = ended(question)) {
        return {found->kind, 0, nullptr, 0, found->why};
    }
    if (running_ && running_->question == question) {
        return {Kind::Running, running_->done, nullptr, 0, {}};
    }
    const bool waits = std::ranges::find(wanted_, question) != wanted_.end();
    return {waits ? Kind::Waiting : Kind::NotAsked, 0, nullptr, 0, {}};
}

const StudyClient::Kept* StudyClient::kept(const StudyQuestion& question) const {
    const auto found = std::ranges::find(kept_, question, &Kept::question);
    return found == kept_.end() ? nullptr : &*found;
}

const StudyClient::Ended* StudyClient::ended(const StudyQuestion& question) const {
    const auto found = std::ranges::find(ended_, question, &Ended::question);
    return found == ended_.end() ? nullptr : &*found;
}

void StudyClient::next() {
    if (!engine_ || running_) {
        return;
    }
    const auto open = std::ranges::find_if(wanted_, [this](const StudyQuestion& question) {
        return kept(question) == nullptr && ended(question) == nullptr;
    });
    if (open != wanted_.end()) {
        start(*open);
    }
}

// One that was cancelled may still be under way: the worker does this one behind it.
void StudyClient::start(const StudyQuestion& question) {
    const auto job = std::make_shared<Job>();
    job->question = question;
    running_ = job;
    worker_.post([this, engine = engine_, job] { return study(*engine, job); },
                 [this, job](const Found& found) { keep(job, found); },
                 [this, job](const std::string& why) { end(job, QString::fromStdString(why)); });
}

StudyClient::Found StudyClient::study(const Engine& engine, const std::shared_ptr<Job>& job) {
    StudyWatch watch;
    watch.cancelled = [job] { return job->cancelled.load(); };
    QElapsedTimer whole;
    whole.start();
    watch.progress = [this, job, since = QElapsedTimer()](double done) mutable {
        job->done = done;
        if (!since.isValid() || since.elapsed() >= kProgressMs) {
            since.start();
            QMetaObject::invokeMethod(this, &StudyClient::progressed, Qt::QueuedConnection);
        }
    };
    const auto& question = job->question;
    const UseMoment found =
        studyCheckpoint(opened_, engine, question.checkpoint, question.wish, watch);
    return {found.study, static_cast<double>(whole.elapsed()) / kMsPerSecond};
}

// Also of one that was cancelled too late: it is as good as any.
void StudyClient::keep(const std::shared_ptr<Job>& job, const Found& found) {
    kept_.push_front({job->question, found.study, found.seconds});
    forgetOldest();
    if (running_ == job) {
        running_.reset();
    }
    next();
    emit changed();
}

void StudyClient::forgetOldest() {
    for (auto oldest = kept_.end(); kept_.size() > kMostKept && oldest != kept_.begin();) {
        --oldest;
        if (std::ranges::find(wanted_, oldest->question) == wanted_.end()) {
            oldest = kept_.erase(oldest);
        }
    }
}

void StudyClient::end(const std::shared_ptr<Job>& job, const QString& why) {
    if (running_ != job) {
        return; // cancelled
    }
    running_.reset();
    ended_.push_back({job->question, StudyState::Kind::Failed, why});
    next();
    emit changed();
}

} // namespace sharesnet
