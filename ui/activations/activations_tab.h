#pragma once

#include "core/flow/feature_export.h"
#include "core/inspect/feature_map.h"
#include "core/run/engine.h"
#include "ui/activations/checkpoint_viewer.h"
#include "ui/base/worker.h"
#include "ui/runs/store_client.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QStackedLayout;
class QTimer;

namespace sharesnet {

class ActivationsControls;
class ImagePicker;
class MapsSidePanel;
class StripView;
class UseStrip;

// The model that is in training now.
struct LiveModel {
    std::int64_t run = 0;
    RunSpec spec;
    bool operator==(const LiveModel&) const = default;
};

// Looks into the convolutions of a model: the planes of every use of a shared convolution side by
// side, how alike the uses are, and what the network says of the image. All functions on the ui
// thread; nothing blocks.
class ActivationsTab : public QWidget {
    Q_OBJECT
  public:
    explicit ActivationsTab(std::shared_ptr<const Engine> engine = nullptr,
                            QWidget* parent = nullptr);
    ~ActivationsTab() override; // waits for the checkpoint query under way

    void setEngine(std::shared_ptr<const Engine> engine); // needed for checkpoints; may come later
    void setLiveRun(const std::optional<LiveModel>& live);
    void setCheckpoints(const std::vector<CheckpointChoice>& checkpoints);
    // Shows the convolution in the model chosen now, if it has it (a chip of the designer was asked
    // for).
    void showConv(const ConvAddress& conv);
    // Shows a test image of a run, in its best checkpoint where it has one.
    void showTestImage(std::int64_t run, std::int64_t index);

  public slots:
    // Answers to probeRequested, the live model's.
    void showMaps(const std::shared_ptr<const sharesnet::FeatureMaps>& maps);
    void showError(const QString& message);

  signals:
    // For the live model; the answer comes through showMaps or showError.
    void probeRequested(const sharesnet::ActivationQuery& query);
    void message(const QString& text); // for the status bar

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    // A model to look into.
    struct Source {
        std::optional<CheckpointChoice> checkpoint; // none: the live one
        QString key;                                // the same model keeps its key
        QString label;
        bool live() const { return !checkpoint; }
    };
    // What the maps on show are of.
    struct Shown {
        QString source;
        ConvAddress conv;
        bool operator==(const Shown&) const = default;
    };

    void setTexts();
    void layOut();
    void connectAll();
    const Source* source() const;
    const RunSpec& specOf(const Source& from) const;
    const ArchSpec* arch() const;
    void fillSources();
    void sourceChanged();
    void changed(); // asks when it can be seen
    void ask();
    bool imageFits() const;
    void accept(const std::shared_ptr<const FeatureMaps>& answer);
    void refuse(const QString& text);
    void updateView();
    QString emptyText() const;
    QString shownText() const;
    void exportNow(FeatureFormat format);
    void writeExport(FeatureFormat format, const QString& folder);

    ActivationsControls* controls_;
    ImagePicker* images_;
    StripView* view_;
    UseStrip* strip_; // of the view
    QLabel* empty_;
    QLabel* error_ = nullptr;
    QLabel* status_;
    MapsSidePanel* side_;
    QStackedLayout* pages_ = nullptr;
    QTimer* timer_;

    std::optional<LiveModel> live_;
    std::vector<CheckpointChoice> checkpoints_;
    std::vector<Source> sources_;
    bool modelPicked_ = false; // by the person, who then is not taken to a new live model
    std::optional<RgbImage> image_;
    int truth_ = -1; // class of the image; -1: not known
    std::shared_ptr<const FeatureMaps> maps_;
    Shown shown_;
    std::uint64_t lastId_ = 0;
    std::optional<std::uint64_t> pending_; // asked, not yet answered
    bool stale_ = true;                    // something has changed since the last question
    CheckpointViewer viewer_;
    Worker exports_;
};

} // namespace sharesnet
