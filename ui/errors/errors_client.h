#pragma once

#include "core/data/image_file.h"
#include "core/flow/run_errors_file.h"
#include "core/flow/test_images.h"
#include "ui/base/worker.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sharesnet {

using ErrorsPtr = std::shared_ptr<const RunErrors>;

// What is there of a run's errors before anything is computed.
struct ErrorsFound {
    std::int64_t run = 0;
    std::optional<ErrorsSource> source; // none: it has no checkpoint, `kept.note` says so
    KeptErrors kept;
};

// A test image, or why it cannot be shown.
struct ShownImage {
    std::int64_t index = 0;
    QImage image;
    QString why;
};

// All that takes time about errors, on threads of its own: looking for what is kept, evaluating,
// reading images. Every function is for the thread that owns the client, returns at once and is
// answered by a signal there.
class ErrorsClient : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;
    ~ErrorsClient() override; // cancels what is under way, and waits for it

    void setEngine(std::shared_ptr<const Engine> engine); // needed to evaluate; may come later
    bool ready() const { return engine_ != nullptr; }

    void look(const RunRecord& run, std::vector<StoredCheckpoint> checkpoints); // -> found
    // In turn, on the CPU: a training that has the GPU keeps it. -> progressed, then evaluated or
    // failed
    void evaluate(const ErrorsSource& source);
    bool isEvaluating(std::int64_t run) const;
    void cancel(std::int64_t run); // its evaluation, under way or waiting -> failed
    // Replaces a request that still waits. -> imagesRead, for some of them at least
    void readImages(std::shared_ptr<const RunErrors> errors, std::vector<std::int64_t> indices);
    void forgetImages(); // the memory of the set that was read last

  signals:
    void found(const sharesnet::ErrorsFound& found);
    void progressed(qint64 run, qint64 done, qint64 all);
    void evaluated(const std::shared_ptr<const sharesnet::RunErrors>& errors);
    void failed(qint64 run, const QString& why); // empty: it was cancelled
    void imagesRead(const std::shared_ptr<const sharesnet::RunErrors>& errors,
                    const std::vector<sharesnet::ShownImage>& images);

  private:
    struct Job {
        std::int64_t run = 0;
        std::atomic<bool> cancelled{false};
    };
    ErrorsHooks hooksOf(const std::shared_ptr<Job>& job);
    void end(const std::shared_ptr<Job>& job);

    std::shared_ptr<const Engine> engine_;
    std::vector<std::shared_ptr<Job>> jobs_; // under way and waiting
    std::atomic<bool> closing_{false};
    TestImages images_; // the image worker's
    Worker looking_;
    Worker evaluating_;
    Worker reading_;
};

} // namespace sharesnet
