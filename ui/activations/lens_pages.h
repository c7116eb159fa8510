#pragma once

#include "core/flow/feature_export.h"
#include "core/run/engine.h"
#include "ui/explain/lens_subject.h"

#include <QWidget>

#include <chrono>
#include <memory>
#include <optional>

class QAction;
class QStackedWidget;
class QTabBar;

namespace sharesnet {

class ActivationsControls;
class AttributionView;
class EmptyState;
class FolderExport;
class HelpMark;
class KernelsView;
class StripView;
class TopImagesView;
class UseStrip;

// The tabs in the middle of the lens: activations, kernels, top images, Grad-CAM. One channel is
// selected in all of them. Ui thread; nothing blocks.
class LensPages : public QWidget {
    Q_OBJECT
  public:
    enum Page { Activations, Kernels, TopImages, GradCam };

    explicit LensPages(QWidget* parent = nullptr);

    void setEngine(const std::shared_ptr<const Engine>& engine);
    void setAnyModel(bool any);
    void setLive(bool live);
    void setPace(std::chrono::milliseconds every, double seconds); // as ActivationsControls
    void setEmptyText(const QString& text);                        // shown while there are no maps
    void setTrainAction(QAction* train); // offered while there is no model
    // Why there are no maps, in the middle while there are none: the first line a heading, the rest
    // below. With or without the next step that setWayOut gave. Empty: nothing is wrong.
    void setFailure(const QString& text, bool hasWayOut);
    void setWayOut(QAction* action);
    // Null: none. `arch`: of the network that the maps are of.
    void setMaps(const std::shared_ptr<const FeatureMaps>& maps, const ArchSpec* arch);
    void showAllChannels();
    // The model that the chosen one is set against; empty: none.
    void setOtherLabel(const QString& label);
    void setOther(const std::shared_ptr<const FeatureMaps>& maps, const QString& why);
    // Its point and channel are those that are chosen here.
    void setSubject(LensSubject subject);

    Page page() const;
    TapPoint tap() const;
    bool updatesLive() const;
    bool wantsWeights() const { return page() == Kernels; }
    bool wantsOther() const; // the other model's maps are to be seen
    int kernelChannel(const ArchSpec& arch, const ConvAddress& conv) const;
    StripView* view() const { return view_; }

  signals:
    void questionChanged(); // other maps are wanted
    void otherChanged();    // of the other model
    void fieldChanged(const std::optional<QRect>& field);
    void hovered(const QString& text);
    void imageChosen(qint64 image);
    void message(const QString& text);

  protected:
    void focusInEvent(QFocusEvent* event) override; // arrow keys mean what is on show

  private:
    void layOut();
    void connectAll();
    void connectChannel();
    void showFirst();
    void selectChannel(int channel);
    void showPage();
    void passSubject();
    void exportMaps(FeatureFormat format);
    void exportStrip();

    QTabBar* tabs_;
    HelpMark* mark_; // of the tab on show
    ActivationsControls* controls_;
    QStackedWidget* exports_; // buttons, one of each page
    QStackedWidget* pages_;
    QStackedWidget* first_; // the strip, or why there is none
    EmptyState* empty_;
    EmptyState* failure_;
    StripView* view_;
    KernelsView* kernels_;
    TopImagesView* topImages_;
    AttributionView* attribution_;
    FolderExport* files_;
    std::shared_ptr<const FeatureMaps> maps_;
    std::shared_ptr<const FeatureMaps> other_;
    QString otherLabel_;
    LensSubject subject_;
};

} // namespace sharesnet
