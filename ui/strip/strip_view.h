#pragma once

#include "core/arch/receptive_field.h"
#include "core/arch/spec.h"
#include "core/flow/strip_svg.h"
#include "ui/strip/use_strip.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace sharesnet {

class ChannelView;
class ScaleLegend;

// The use strip with all that it takes to read it: the order of the channels, one found by its
// number, scales, differences, size; beside it the selected channel, below the colors and the keys.
// Ui thread; nothing blocks.
class StripView : public QWidget {
    Q_OBJECT
  public:
    explicit StripView(QWidget* parent = nullptr);

    // `arch` is that of the network that the maps are of; null maps: none.
    void setMaps(const std::shared_ptr<const FeatureMaps>& maps, const ArchSpec* arch);
    // The model that can be shown beside it; empty: none.
    void setOtherLabel(const QString& label);
    bool showsOther() const; // it is wanted, where there is one
    // Its maps; null: none, `why` not empty: there are none.
    void setOther(const std::shared_ptr<const FeatureMaps>& maps, const QString& why);
    UseStrip* strip() const { return strip_; }
    StripFigure figure() const; // what is on show; there are maps
    // The channel whose kernels are to come with the maps of this convolution; -1: none.
    int kernelChannel(const ArchSpec& arch, const ConvAddress& conv, TapPoint point) const;

  signals:
    void hovered(const QString& text); // what is under the pointer; empty: nothing
    // Which part of the network's input the value sees that is pointed at or chosen, in pixels; it
    // may reach beyond the image.
    void fieldChanged(const std::optional<QRect>& field);
    void kernelsWanted(); // of another channel than the maps have
    void otherWanted();   // showsOther() is another

  private:
    void setTexts();
    void layOut();
    void connectAll();
    void pointAt(const std::optional<StripPlace>& place);
    void choose(const StripPlace& place);
    std::optional<ReceptiveField> fieldOf(int use) const;
    void showChannel();
    void showField();
    void updateLegend();
    void updateHint();

    QToolButton* back_; // from an enlarged channel
    QComboBox* order_;
    QSpinBox* number_;
    QCheckBox* common_;
    QCheckBox* differences_;
    QCheckBox* against_;
    QSlider* size_;
    UseStrip* strip_;
    ChannelView* channel_;
    QLabel* hint_;
    ScaleLegend* legend_;
    QLabel* beyond_;
    QLabel* note_; // about the other model
    QString otherLabel_;

    std::shared_ptr<const FeatureMaps> maps_;
    std::vector<ReceptiveField> fields_; // of each use
    bool differencesPicked_ = false;     // by the person
    std::optional<StripPlace> pointed_;
    std::optional<StripPlace> chosen_;
};

} // namespace sharesnet
