#pragma once

#include "core/inspect/feature_map.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace sharesnet {

// How alike the uses are, each against each: linear CKA, 0 (unlike) to 1 (alike but for a rotation
// and a scale), as numbers on shades. With many uses the numbers give way to the tooltip.
class SimilarityMatrix : public QWidget {
    Q_OBJECT
  public:
    explicit SimilarityMatrix(QWidget* parent = nullptr);
    void setMaps(std::shared_ptr<const FeatureMaps> maps);
    QString textAt(const QPoint& position) const; // empty: no cell there

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int count() const;
    double value(int row, int column) const;
    QRectF cell(int row, int column) const;
    int margin() const; // for the numbers of the uses

    std::shared_ptr<const FeatureMaps> maps_;
};

} // namespace sharesnet
