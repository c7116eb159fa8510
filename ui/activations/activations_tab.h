#pragma once

#include "core/inspect/feature_map.h"
#include "core/run/engine.h"
#include "ui/activations/lens_models.h"
#include "ui/activations/maps_client.h"
#include "ui/base/worker.h"
#include "ui/explain/lens_subject.h"
#include "ui/studies/lens_studies.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QTimer;

namespace sharesnet {

class ImagePicker;
class LensPages;
class MapsSidePanel;
class MeasuresPanel;
class ModelPanel;
class OtherMaps;

// Looks into the convolutions of a model. In its middle the planes of every use of a convolution
// side by side; the panels around it choose what is looked at, and show what the network says of
// the image and what the uses do over many images. All functions on the ui thread; nothing blocks.
class ActivationsTab : public QWidget {
    Q_OBJECT
  public:
    explicit ActivationsTab(std::shared_ptr<const Engine> engine = nullptr,
                            QWidget* parent = nullptr);
    ~ActivationsTab() override; // waits for what is asked of checkpoints

    // The panels, which belong to the tab until they are placed elsewhere.
    ModelPanel* modelPanel() const { return model_; }
    ImagePicker* imagesPanel() const { return images_; }
    MapsSidePanel* sidePanel() const { return side_; }
    MeasuresPanel* measuresPanel() const { return measures_; }
    LensStudies* studies() const { return studies_; }

    void setEngine(std::shared_ptr<const Engine> engine); // needed for checkpoints; may come later
    void setTrainAction(QAction* train);                  // offered while there is no model
    void setLiveRun(const std::optional<LiveModel>& live);
    void setCheckpoints(const std::vector<CheckpointChoice>& checkpoints);
    // Shows the convolution in the model chosen now, if it has it (a chip of the designer was asked
    // for).
    void showConv(const ConvAddress& conv);
    // The runs that are selected elsewhere: when the tab is shown next it shows the first of them
    // that has a checkpoint, unless one of them is on show already, or the person chooses a model
    // here before. Until a person has chosen one at all, also while it is shown.
    void followRuns(const std::vector<std::int64_t>& runs);
    // Shows a test image of a run, in its best checkpoint where it has one.
    void showTestImage(std::int64_t run, std::int64_t index);

  public slots:
    // Answers to probeRequested, the live model's.
    // `seconds`: that the training stood still for it.
    void showMaps(const std::shared_ptr<const sharesnet::FeatureMaps>& maps, double seconds);
    void showError(const QString& message);

  signals:
    // For the live model; the answer comes through showMaps or showError.
    void probeRequested(const sharesnet::ActivationQuery& query);
    void message(const QString& text); // for the status bar
    // To tie or untie what is looked at, in the checkpoint that is studied: `use` of the
    // convolution is the selected one where it is to be untied.
    void sharingWanted(const sharesnet::StudiedModel& model, const sharesnet::ConvAddress& conv,
                       bool tie);

  protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override; // arrow keys mean the strip
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    // What the maps on show are of.
    struct Shown {
        QString source; // key
        ConvAddress conv;
        bool operator==(const Shown&) const = default;
    };

    void setTexts();
    void layOut();
    void connectAll();
    const LensModel* source() const;
    const CheckpointChoice* checkpoint() const; // that is chosen; null: none, or a live model
    const ArchSpec* arch() const;
    QString shownKey() const; // of the model and checkpoint that are chosen
    void fillSources(std::int64_t instead = 0);
    const LensModel* modelToBegin() const;
    QString modelNote() const;
    void passImages();
    void showSources(const QString& model, const QString& checkpoint);
    void showCheckpoint(std::int64_t step);
    void askForSharing(bool tie);
    void showSelected();
    void showChosen(const LensModel& model, const CheckpointChoice* checkpoint);
    void followStudies();
    std::optional<StudiedModel> studied() const;
    void lookForTwin();
    void fillAgainst();
    void sourceChanged();
    void changed(); // asks when it can be seen
    void ask();
    void askOther();
    LensSubject subject() const;
    bool imageFits() const;
    void showAnswer(const std::shared_ptr<const FeatureMaps>& maps);
    void refuse(const QString& text);
    void refuseCheckpoint(const QString& why);
    const CheckpointChoice* otherCheckpoint() const;
    void updateView();
    QString emptyText() const;
    QString failureText() const;
    QString shownText() const;

    LensStudies* studies_;
    ModelPanel* model_;
    ImagePicker* images_;
    LensPages* pages_;
    QLabel* error_ = nullptr; // above maps that stay, or where there is no model
    QAction* wayOut_;         // of a checkpoint that cannot be opened: another of its run
    QLabel* status_;
    MapsSidePanel* side_;
    MeasuresPanel* measures_;
    QTimer* timer_;
    OtherMaps* other_;

    std::optional<LiveModel> live_;
    std::shared_ptr<const std::vector<CheckpointChoice>> checkpoints_;
    LensModels models_;
    bool listed_ = false;                    // checkpoints_ are those of the store
    std::vector<std::int64_t> selectedRuns_; // elsewhere
    std::vector<std::int64_t> runsToShow_;   // of those
    std::int64_t missing_ = 0; // a selected run that has no checkpoint; 0: none, or it was said
    bool modelPicked_ = false; // by the person, who then is not taken to a new live model
    std::optional<QString> againstPicked_;      // key; by the person
    std::int64_t twinOf_ = 0;                   // whose twin was looked for
    std::int64_t twin_ = 0;                     // a run; 0: there is none
    std::shared_ptr<const RunColumns> columns_; // the twin worker's
    std::optional<RgbImage> image_;
    int truth_ = -1; // class of the image; -1: not known
    DataSpec data_;  // of the run on show
    std::shared_ptr<const FeatureMaps> maps_;
    Shown shown_;
    QString failure_;         // why there are no maps; empty: nothing is wrong
    bool unreadable_ = false; // the checkpoint, which failure_ says
    bool stale_ = true;       // something has changed since the last question
    MapsClient client_;
    Worker twins_;
};

} // namespace sharesnet
