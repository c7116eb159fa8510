#pragma once

#include "core/exchange/foldability.h"
#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>

namespace sharesnet {

using FoldReportPtr = std::shared_ptr<const FoldReport>;

// What of a checkpoint is measured, and over which images.
struct FoldRequest {
    std::filesystem::path checkpoint;
    std::int64_t step = 0; // of it: the file may be written anew
    FoldImages images;
    FoldQuery query;
    bool operator==(const FoldRequest&) const = default;
};

// A measurement under way, shared with the thread that does it.
struct FoldJob {
    std::atomic<bool> cancelled{false};
    std::atomic<double> done{0}; // 0 to 1
};

// Measures what can be folded, off the ui thread, and keeps the last reports while the window is
// open. Ui thread; nothing blocks but the destructor, which waits for the network under way.
class FoldClient : public QObject {
    Q_OBJECT
  public:
    // Called on the ui thread, unless who asked is gone by then.
    struct Answers {
        std::function<void(FoldReportPtr)> pairs; // what is known before the plan
        std::function<void(FoldReportPtr)> report;
        std::function<void(const QString& why)> failed; // also where it was cancelled
    };

    explicit FoldClient(QObject* parent = nullptr) : QObject(parent) {}
    ~FoldClient() override;

    // Nothing is measured before; then `engineCame`.
    void setEngine(std::shared_ptr<const Engine> engine);
    bool ready() const { return engine_ != nullptr; }

    FoldReportPtr known(const FoldRequest& request) const; // null: not measured yet
    // In turn behind what was asked before.
    std::shared_ptr<FoldJob> measure(const FoldRequest& request, QObject* who, Answers answers);

  signals:
    void engineCame();

  private:
    void keep(const FoldRequest& request, FoldReportPtr report);

    std::shared_ptr<const Engine> engine_;
    std::deque<std::pair<FoldRequest, FoldReportPtr>> kept_; // the newest first
    std::deque<std::weak_ptr<FoldJob>> jobs_;
    Worker worker_;
};

} // namespace sharesnet
