#include "ui/errors/errors_client.h"

#include "ui/base/core_text.h"
#include "ui/base/image_convert.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kProgressMs = 100;        // between two signals
constexpr std::size_t kMostAtOnce = 64; // images that one request reads

ErrorsFound lookFor(const RunRecord& run, const std::vector<StoredCheckpoint>& checkpoints) {
    ErrorsFound found{run.id, std::nullopt, {}};
    try {
        found.source = errorsSourceOf(run, checkpoints);
        found.kept = keptErrorsOf(*found.source);
    } catch (const std::exception& error) {
        found.kept.note = messageOf(error);
    }
    return found;
}

} // namespace

ErrorsClient::~ErrorsClient() {
    closing_ = true;
    for (const std::shared_ptr<Job>& job : jobs_) {
        job->cancelled = true;
    }
}

void ErrorsClient::setEngine(std::shared_ptr<const Engine> engine) {
    engine_ = std::move(engine);
}

void ErrorsClient::look(const RunRecord& run, std::vector<StoredCheckpoint> checkpoints) {
    looking_.post([run, checkpoints = std::move(checkpoints)] { return lookFor(run, checkpoints); },
                  [this](const ErrorsFound& answer) { emit found(answer); },
                  [this, id = run.id](const std::string& why) {
                      ErrorsFound nothing{id, std::nullopt, {}};
                      nothing.kept.note = why;
                      emit found(nothing);
                  });
}

ErrorsHooks ErrorsClient::hooksOf(const std::shared_ptr<Job>& job) {
    ErrorsHooks hooks;
    hooks.cancelled = [job] { return job->cancelled.load(); };
    hooks.progress = [this, run = job->run, since = QElapsedTimer()](std::int64_t done,
                                                                     std::int64_t all) mutable {
        if (since.isValid() && since.elapsed() < kProgressMs) {
            return;
        }
        since.start();
        QMetaObject::invokeMethod(
            this, [this, run, done, all] { emit progressed(run, done, all); },
            Qt::QueuedConnection);
    };
    return hooks;
}

void ErrorsClient::end(const std::shared_ptr<Job>& job) {
    std::erase(jobs_, job);
}

void ErrorsClient::evaluate(const ErrorsSource& source) {
    if (!engine_) {
        emit failed(source.run, tr("The training engine is still loading: try again in a moment."));
        return;
    }
    const auto job = std::make_shared<Job>();
    job->run = source.run;
    jobs_.push_back(job);
    evaluating_.post(
        [engine = engine_, source, job, hooks = hooksOf(job)] {
            throwIfCancelled(hooks.cancelled);
            return computeErrors(*engine, "cpu", source, hooks);
        },
        [this, job](const std::shared_ptr<const RunErrors>& errors) {
            end(job);
            emit evaluated(errors);
        },
        [this, job](const std::string& why) {
            end(job);
            emit failed(job->run, job->cancelled ? QString() : QString::fromStdString(why));
        });
}

bool ErrorsClient::isEvaluating(std::int64_t run) const {
    return std::ranges::any_of(jobs_, [run](const auto& job) { return job->run == run; });
}

void ErrorsClient::cancel(std::int64_t run) {
    for (const std::shared_ptr<Job>& job : jobs_) {
        job->cancelled = job->cancelled || job->run == run;
    }
}

void ErrorsClient::readImages(std::shared_ptr<const RunErrors> errors,
                              std::vector<std::int64_t> indices) {
    indices.resize(std::min(indices.size(), kMostAtOnce));
    reading_.postLatest(
        [this, errors, indices = std::move(indices)] {
            std::vector<ShownImage> read;
            for (const std::int64_t index : indices) {
                ShownImage& image = read.emplace_back();
                image.index = index;
                try {
                    image.image =
                        toQImage(images_.image(*errors, index, [this] { return closing_.load(); }));
                } catch (const std::exception& error) {
                    image.why = errorText(error);
                }
            }
            return read;
        },
        [this, errors](const std::vector<ShownImage>& read) { emit imagesRead(errors, read); },
        [](const std::string&) {});
}

void ErrorsClient::forgetImages() {
    reading_.postLatest([this] { images_.forget(); }, [] {}, [](const std::string&) {});
}

} // namespace sharesnet
