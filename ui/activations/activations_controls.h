#pragma once

#include "core/inspect/feature_map.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSlider;
class QToolButton;

namespace sharesnet {

class ImagePicker;

// Above the use strip: where the activation is read, the image, and how it is shown.
class ActivationsControls : public QWidget {
    Q_OBJECT
  public:
    explicit ActivationsControls(QWidget* parent = nullptr);

    void setAnyModel(bool any); // else there is nothing to choose for

    TapPoint tap() const;
    bool updatesLive() const;
    ImagePicker* images() const { return images_; }

    void setLive(bool live);      // the model trains now: live update makes sense
    void setShown(bool anything); // there is something to zoom and to export
    void setCellWidth(int width);

  signals:
    void tapChanged();
    void commonScaleChanged(bool common);
    void cellWidthChanged(int width);
    void imageExportWanted();
    void statisticsExportWanted();

  private:
    void setTexts();
    void layOut();
    void connectAll();

    QComboBox* tap_; // item data: TapPoint
    ImagePicker* images_;
    QCheckBox* follow_;
    QCheckBox* common_;
    QSlider* zoom_; // cell width
    QToolButton* export_;
};

} // namespace sharesnet
