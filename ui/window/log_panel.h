#pragma once

#include "core/base/logging.h"

#include <QWidget>

#include <deque>
#include <memory>
#include <mutex>

class QPlainTextEdit;

namespace sharesnet {

// Log lines on their way to the window, at most `capacity`; the oldest give way. All functions: any
// thread, never block beyond a short lock.
class LogBuffer {
  public:
    void add(const LogLine& line);
    std::deque<LogLine> take(); // what waits, oldest first

  private:
    static constexpr std::size_t kCapacity = 2'000;
    std::mutex mutex_;
    std::deque<LogLine> lines_;
};

// Shows the program's log, newest below, colored by level, bounded. Ui thread.
class LogPanel : public QWidget {
    Q_OBJECT

  public:
    explicit LogPanel(std::shared_ptr<LogBuffer> buffer, QWidget* parent = nullptr);
    void showWaiting(); // also called by its timer

  private:
    std::shared_ptr<LogBuffer> buffer_;
    QPlainTextEdit* text_ = nullptr;
};

} // namespace sharesnet
