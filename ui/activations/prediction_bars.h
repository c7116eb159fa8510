#pragma once

#include "core/inspect/predictions.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace sharesnet {

// The network's five likeliest classes, as bars with numbers.
class PredictionBars : public QWidget {
    Q_OBJECT
  public:
    explicit PredictionBars(QWidget* parent = nullptr);
    void setMaps(const FeatureMaps* maps); // null: none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    static constexpr int kShown = 5;
    int lineHeight() const;
    std::vector<Prediction> top_;
};

} // namespace sharesnet
