#pragma once

#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QSlider;
class QToolButton;

namespace sharesnet {

class ImagePicker;

// The two rows above the use strip: what is looked at, and how it is shown. Only the widgets; the
// tab connects them.
class ActivationsControls : public QWidget {
    Q_OBJECT
  public:
    explicit ActivationsControls(QWidget* parent = nullptr);

    QComboBox* const model;
    QComboBox* const conv;
    QComboBox* const tap; // item data: TapPoint
    ImagePicker* const images;
    QCheckBox* const follow;
    QCheckBox* const common;
    QSlider* const zoom; // cell width
    QToolButton* const exporter;
    QAction* exportPictures = nullptr;
    QAction* exportStatistics = nullptr;

  private:
    void setTexts();
    void layOut();
};

} // namespace sharesnet
