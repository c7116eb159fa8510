#pragma once

#include "core/arch/receptive_field.h"
#include "core/inspect/feature_image.h"
#include "ui/strip/use_strip.h"

#include <QScrollArea>

#include <memory>
#include <optional>

class QLabel;

namespace sharesnet {

class KernelTerms;
class PlaneHistogram;
class PlaneView;

// Beside the use strip: the selected channel at one use, large; a value of it with the part of the
// image that it sees, and how kernel and input make it; the spread of the values. Ui thread.
class ChannelView : public QScrollArea {
    Q_OBJECT
  public:
    explicit ChannelView(QWidget* parent = nullptr);

    struct Shown {
        std::shared_ptr<const FeatureMaps> maps; // null: nothing
        int use = 0;                             // index
        int channel = 0;
        ValueScale scale;
        std::optional<StripPlace> place;     // of this use and channel
        std::optional<ReceptiveField> field; // of the use
    };
    void show(const Shown& shown);
    using QWidget::show;
    QString text() const; // "Channel 3 at use 2: −1.2 to 3.4 · mean 0.1"; empty: nothing is shown

  signals:
    void pointed(std::optional<sharesnet::StripPlace> place);
    void chosen(const sharesnet::StripPlace& place);

  private:
    void showTexts(const Shown& shown, const FeatureMap& map);
    void showKernels(const Shown& shown);

    QLabel* title_;
    QLabel* value_;
    PlaneView* plane_;
    QLabel* field_;
    QLabel* kernelTitle_;
    KernelTerms* kernels_;
    QLabel* spread_;
    PlaneHistogram* histogram_;
};

// "21 × 21 pixels, from (3, −2)": in the image, also where it lies in the padding.
QString fieldText(const ReceptiveField& field, int x, int y);

} // namespace sharesnet
