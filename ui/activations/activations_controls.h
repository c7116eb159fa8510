#pragma once

#include "core/inspect/feature_map.h"
#include "ui/activations/conv_choices.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QSlider;
class QToolButton;

namespace sharesnet {

class ImagePicker;

// The two rows above the use strip: what is looked at, and how it is shown.
class ActivationsControls : public QWidget {
    Q_OBJECT
  public:
    explicit ActivationsControls(QWidget* parent = nullptr);

    // What there is to choose from. No signal tells of what becomes chosen here.
    void setModels(const QStringList& labels, int chosen);
    // The convolution that is chosen stays so where the new model has it.
    void setConvs(std::vector<ConvChoice> convs);
    void choose(const ConvAddress& conv); // its group, where there is one such

    int model() const;              // -1: none
    const ConvChoice* conv() const; // null: none
    TapPoint tap() const;
    bool updatesLive() const;
    ImagePicker* images() const { return images_; }

    void setLive(bool live);      // the model trains now: live update makes sense
    void setShown(bool anything); // there is something to zoom and to export
    void setCellWidth(int width);

  signals:
    void modelChanged();
    void modelPicked(); // by the person
    void convChanged();
    void tapChanged();
    void commonScaleChanged(bool common);
    void cellWidthChanged(int width);
    void imageExportWanted();
    void statisticsExportWanted();

  private:
    void setTexts();
    void layOut();
    void connectAll();

    std::vector<ConvChoice> convs_;
    ConvAddress wanted_{0, 0, 0, 0}; // chosen last, kept while there is no model
    QComboBox* model_;
    QComboBox* conv_; // item data: index into convs_
    QComboBox* tap_;  // item data: TapPoint
    ImagePicker* images_;
    QCheckBox* follow_;
    QCheckBox* common_;
    QSlider* zoom_; // cell width
    QToolButton* export_;
};

} // namespace sharesnet
