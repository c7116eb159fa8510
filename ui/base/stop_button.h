#pragma once

#include <QPushButton>

#include <atomic>
#include <functional>
#include <memory>

namespace sharesnet {

// Asks a job in the background to stop; seen while there is one. Ui thread.
class StopButton : public QPushButton {
    Q_OBJECT
  public:
    explicit StopButton(const QString& name, QWidget* parent = nullptr);

    // Shows it. What it answers, on any thread, is whether it was pressed since.
    std::function<bool()> begin();
    // Hides it. Whether the job that ends was asked to stop.
    bool end();

  private:
    std::shared_ptr<std::atomic<bool>> pressed_; // null: no job
};

} // namespace sharesnet
