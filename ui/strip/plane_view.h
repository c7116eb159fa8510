#pragma once

#include "core/inspect/feature_image.h"
#include "ui/strip/use_strip.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>

namespace sharesnet {

// One channel of one use, large, with a frame around the value that is looked at. Arrow keys move
// that frame, a click sets it down. Ui thread.
class PlaneView : public QWidget {
    Q_OBJECT
  public:
    explicit PlaneView(QWidget* parent = nullptr);
    // Null: none. The place is within the plane; none: no value is looked at.
    void setPlane(const std::shared_ptr<const FeatureMaps>& maps, int use, int channel,
                  ValueScale scale);
    void setPlace(const std::optional<StripPlace>& place);
    QRect valueRect(int x, int y) const; // where it is painted
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  signals:
    void pointed(std::optional<sharesnet::StripPlace> place); // under the pointer
    void chosen(const sharesnet::StripPlace& place);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    const FeatureMap* map() const;
    QRectF area() const; // of the picture
    std::optional<StripPlace> placeAt(const QPointF& position) const;
    void makePicture();

    std::shared_ptr<const FeatureMaps> maps_;
    int use_ = 0;
    int channel_ = 0;
    ValueScale scale_;
    std::optional<StripPlace> place_;
    QImage picture_;
};

} // namespace sharesnet
