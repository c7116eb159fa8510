#pragma once

#include "core/inspect/feature_map.h"

#include <QImage>
#include <QScrollArea>

#include <memory>
#include <optional>

class QLabel;

namespace sharesnet {

class EmptyState;
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
    // Framed on the image: the part that a value sees, in pixels of the image; none: no frame.
    void setField(const std::optional<QRect>& field);
    // `truth`: the class of the image, from 0; -1: not known.
    void setMaps(const std::shared_ptr<const FeatureMaps>& maps, int truth = -1);

    QSize minimumSizeHint() const override;

  signals:
    void message(const QString& text);
    void sharingWanted(bool tie);   // else to untie
    void imageChosen(qint64 index); // of the test set of the studied model's run

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void drawImage();
    void follow(); // whether there is anything yet

    LensStudies* studies_;
    EmptyState* empty_;
    QWidget* all_;
    QImage image_;
    std::optional<QRect> field_;
    QLabel* picture_;
    QLabel* caption_;
    PredictionBars* prediction_;
};

} // namespace sharesnet
