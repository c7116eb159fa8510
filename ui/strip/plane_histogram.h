#pragma once

#include "core/inspect/feature_image.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace sharesnet {

// How the values of a plane are spread over the color scale; bars have the colors of their values,
// the outermost also hold what lies beyond. Ui thread.
class PlaneHistogram : public QWidget {
    Q_OBJECT
  public:
    explicit PlaneHistogram(QWidget* parent = nullptr);
    void setPlane(const FeatureMap* map, int channel, ValueScale scale); // null: none
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<std::int64_t> counts_;
    ValueScale scale_;
};

} // namespace sharesnet
