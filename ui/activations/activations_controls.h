#pragma once

#include "core/flow/feature_export.h"
#include "core/inspect/feature_map.h"

#include <QWidget>

#include <chrono>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace sharesnet {

// Where the activations are read, and which of them are saved.
class ActivationsControls : public QWidget {
    Q_OBJECT
  public:
    explicit ActivationsControls(QWidget* parent = nullptr);

    void setAnyModel(bool any); // else there is nothing to choose for

    TapPoint tap() const;
    bool updatesLive() const;

    QToolButton* exportButton() const { return export_; } // to be placed elsewhere
    void setPointShown(bool shown); // where it is read matters for what is on show
    void setLive(bool live);        // the model trains now: live update makes sense
    // How often the maps are updated, and for how long the training stands still each time.
    void setPace(std::chrono::milliseconds every, double seconds);
    void setShown(bool anything); // there is something to export

  signals:
    void tapChanged();
    void exportWanted(sharesnet::FeatureFormat format);
    void stripWanted(); // as a picture, as it is on show

  private:
    void setTexts();
    void layOut();
    void connectAll();

    QComboBox* tap_; // item data: TapPoint
    QCheckBox* follow_;
    QToolButton* export_;
};

} // namespace sharesnet
