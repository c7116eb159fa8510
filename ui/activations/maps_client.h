#pragma once

#include "core/flow/opened_checkpoint.h"
#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace sharesnet {

// Asks the model in training or a checkpoint for the activations of an image; the last question
// alone is answered. Checkpoints are read on a thread of its own, which keeps the last one open.
// Every function is for the thread that owns the client and returns at once.
class MapsClient : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    void setEngine(std::shared_ptr<const Engine> engine) { engine_ = std::move(engine); }
    bool ready() const { return engine_ != nullptr; } // for checkpoints

    void askLive(ActivationQuery query); // -> probeRequested, answered by accept() or refuse()
    // A file that was written anew since it was opened is opened again.
    void askCheckpoint(const std::filesystem::path& file, ActivationQuery query);
    void forget(); // the question that waits for its answer
    bool waiting() const { return pending_.has_value(); }

    void accept(const std::shared_ptr<const FeatureMaps>& maps);
    void refuse(const QString& why);

  signals:
    void probeRequested(const sharesnet::ActivationQuery& query);
    void answered(const std::shared_ptr<const sharesnet::FeatureMaps>& maps);
    void failed(const QString& why);
    void cannotOpen(const QString& why); // the checkpoint

  private:
    std::shared_ptr<const Engine> engine_;
    std::uint64_t lastId_ = 0;
    std::optional<std::uint64_t> pending_;
    OpenedCheckpoint opened_; // the worker's
    Worker worker_;
};

} // namespace sharesnet
