#pragma once

#include "core/flow/opened_checkpoint.h"
#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>

namespace sharesnet {

// Answers activation queries from checkpoints on an own thread and keeps the last one open. The
// latest request wins.
class CheckpointViewer : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    void setEngine(std::shared_ptr<const Engine> engine) { engine_ = std::move(engine); }
    bool ready() const { return engine_ != nullptr; }
    // Never blocks. A file that was written anew since it was opened is opened again.
    void ask(const std::filesystem::path& file, const ActivationQuery& query);

  signals: // on this object's thread
    void answered(const std::shared_ptr<const sharesnet::FeatureMaps>& maps);
    void failed(quint64 queryId, const QString& message);

  private:
    std::shared_ptr<const Engine> engine_;
    OpenedCheckpoint opened_; // the worker's
    Worker worker_;
};

} // namespace sharesnet
