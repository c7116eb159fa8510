#pragma once

#include "core/inspect/feature_map.h"

#include <QImage>
#include <QScrollArea>

#include <memory>

class QLabel;

namespace sharesnet {

class LensStudies;
class PredictionBars;

// Beside the use strip: the image and what the network says of it; and over many images how alike
// the uses are, whether the network could do without them, and their batch norm.
class MapsSidePanel : public QScrollArea {
    Q_OBJECT
  public:
    // `studies` is not owned and must outlive it.
    explicit MapsSidePanel(LensStudies* studies, QWidget* parent = nullptr);
    void setImage(const RgbImage& image, const QString& caption);
    void setMaps(const std::shared_ptr<const FeatureMaps>& maps);

  signals:
    void message(const QString& text);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void drawImage();

    QImage image_;
    QLabel* picture_;
    QLabel* caption_;
    PredictionBars* prediction_;
};

} // namespace sharesnet
