#pragma once

#include "core/flow/opened_checkpoint.h"
#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <memory>

namespace sharesnet {

using AttributionsPtr = std::shared_ptr<const Attributions>;

// Asks checkpoints where in an image a class comes from, on a thread of its own; the last question
// alone is answered. Every function is for the thread that owns the client and returns at once.
class ExplainClient : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    void setEngine(std::shared_ptr<const Engine> engine) { engine_ = std::move(engine); }
    bool ready() const { return engine_ != nullptr; }
    void ask(const std::filesystem::path& file, const AttributionQuery& query);
    void forget(); // the question that waits for its answer
    bool waiting() const { return waiting_; }

  signals:
    void answered(const std::shared_ptr<const sharesnet::Attributions>& found);
    void failed(const QString& why);

  private:
    std::shared_ptr<const Engine> engine_;
    std::uint64_t last_ = 0;
    bool waiting_ = false;
    OpenedCheckpoint opened_; // the worker's
    Worker worker_;
};

} // namespace sharesnet
