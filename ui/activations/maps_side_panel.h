#pragma once

#include "core/inspect/feature_map.h"

#include <QImage>
#include <QScrollArea>

#include <memory>
#include <optional>

class QLabel;

namespace sharesnet {

class PredictionBars;
class SimilarityMatrix;

// Beside the use strip: the image, what the network says of it, and how alike the uses are.
class MapsSidePanel : public QScrollArea {
    Q_OBJECT
  public:
    explicit MapsSidePanel(QWidget* parent = nullptr);
    void setImage(const RgbImage& image, const QString& caption);
    // Framed on the image: the part that a value sees, in pixels of the image; none: no frame.
    void setField(const std::optional<QRect>& field);
    // `truth`: the class of the image, from 0; -1: not known.
    void setMaps(const std::shared_ptr<const FeatureMaps>& maps, int truth = -1);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void drawImage();

    QImage image_;
    std::optional<QRect> field_;
    QLabel* picture_;
    QLabel* caption_;
    QLabel* predictionTitle_;
    QLabel* similarityTitle_;
    PredictionBars* prediction_;
    SimilarityMatrix* similarity_;
};

} // namespace sharesnet
