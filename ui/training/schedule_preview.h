#pragma once

#include "core/config/train_config.h"

#include <QWidget>

namespace sharesnet {

// Draws the learning rate over the epochs of a run before it starts. Ui thread.
class SchedulePreview : public QWidget {
    Q_OBJECT

  public:
    explicit SchedulePreview(QWidget* parent = nullptr);
    void setConfig(const TrainConfig& config);
    QSize sizeHint() const override { return {220, 92}; }
    QSize minimumSizeHint() const override { return {120, 80}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    TrainConfig config_;
};

} // namespace sharesnet
