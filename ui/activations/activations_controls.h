#pragma once

#include "core/flow/feature_export.h"
#include "core/inspect/feature_map.h"
#include "ui/activations/conv_choices.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace sharesnet {

// The row above the use strip: what is looked at.
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

    void setLive(bool live);      // the model trains now: live update makes sense
    void setShown(bool anything); // there is something to export

  signals:
    void modelChanged();
    void modelPicked(); // by the person
    void convChanged();
    void tapChanged();
    void exportWanted(sharesnet::FeatureFormat format);

  private:
    void setTexts();
    void layOut();
    void connectAll();

    std::vector<ConvChoice> convs_;
    ConvAddress wanted_{0, 0, 0, 0}; // chosen last, kept while there is no model
    QComboBox* model_;
    QComboBox* conv_; // item data: index into convs_
    QComboBox* tap_;  // item data: TapPoint
    QCheckBox* follow_;
    QToolButton* export_;
};

} // namespace sharesnet
