#include "ui/explain/top_images_client.h"

#include "core/base/error.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kProgressMs = 100; // between two signals

} // namespace

TopImagesClient::~TopImagesClient() {
    stop();
}

void TopImagesClient::setEngine(std::shared_ptr<const Engine> engine) {
    engine_ = std::move(engine);
    start();
    emit changed();
}

void TopImagesClient::ask(const std::optional<TopImagesQuestion>& question) {
    if (question == question_) {
        return;
    }
    stop();
    question_ = question;
    ended_.reset();
    start();
    emit changed();
}

void TopImagesClient::again() {
    ended_.reset();
    start();
    emit changed();
}

void TopImagesClient::cancel() {
    if (running_) {
        stop();
        ended_ = State{State::Kind::Cancelled, 0, nullptr, {}};
        emit changed();
    }
}

TopImagesClient::State TopImagesClient::state() const {
    using Kind = State::Kind;
    if (TopImagesPtr found = kept()) {
        return {Kind::Done, 1, found, {}};
    }
    if (ended_) {
        return *ended_;
    }
    return running_ ? State{Kind::Running, running_->done, nullptr, {}} : State();
}

TopImagesPtr TopImagesClient::kept() const {
    const auto found =
        std::ranges::find_if(kept_, [this](const auto& each) { return each.first == question_; });
    return found == kept_.end() ? nullptr : found->second;
}

void TopImagesClient::stop() {
    if (running_) {
        running_->cancelled = true;
        running_.reset();
    }
}

// One that was cancelled may still be under way: the worker does this one behind it.
void TopImagesClient::start() {
    if (!engine_ || !question_ || running_ || ended_ || kept()) {
        return;
    }
    const auto job = std::make_shared<Job>();
    job->question = *question_;
    running_ = job;
    worker_.post(
        [this, engine = engine_, job] { return find(*engine, job); },
        [this, job](const TopImagesPtr& found) {
            kept_.emplace_front(job->question, found); // also one cancelled too late
            if (kept_.size() > kMostKept) {
                kept_.pop_back();
            }
            if (running_ == job) {
                running_.reset();
            }
            emit changed();
        },
        [this, job](const std::string& why) {
            if (running_ == job) {
                running_.reset();
                ended_ = State{State::Kind::Failed, 0, nullptr, QString::fromStdString(why)};
                emit changed();
            }
        });
}

TopImagesPtr TopImagesClient::find(const Engine& engine, const std::shared_ptr<Job>& job) {
    StudyWatch watch;
    watch.cancelled = [job] { return job->cancelled.load(); };
    throwIfCancelled(watch.cancelled);
    watch.progress = [this, job, since = QElapsedTimer()](double done) mutable {
        job->done = done;
        if (!since.isValid() || since.elapsed() >= kProgressMs) {
            since.start();
            QMetaObject::invokeMethod(this, &TopImagesClient::progressed, Qt::QueuedConnection);
        }
    };
    return std::make_shared<const TopImages>(
        opened_.at(engine, job->question.file).topImages(job->question.request, watch));
}

} // namespace sharesnet
