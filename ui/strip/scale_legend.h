#pragma once

#include "core/inspect/feature_image.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace sharesnet {

// The colors of the planes with the numbers that they stand for.
class ScaleLegend : public QWidget {
    Q_OBJECT
  public:
    explicit ScaleLegend(QWidget* parent = nullptr);
    // No scale: each use has its own, whose limit its header shows.
    void setScale(std::optional<ValueScale> scale);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString lowText() const;
    QString highText() const;

    std::optional<ValueScale> scale_;
};

} // namespace sharesnet
