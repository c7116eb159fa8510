#pragma once

#include "ui/base/worker.h"
#include "ui/errors/errors_client.h"
#include "ui/errors/image_choices.h"
#include "ui/errors/run_matrix.h"
#include "ui/runs/store_client.h"

#include <QWidget>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QStackedLayout;
class QToolButton;

namespace sharesnet {

class ConfusionView;
class DifferenceMatrix;
class ElidedLabel;
class EmptyState;
class WrongImages;

// Which test images one or two runs get wrong: their confusion matrices side by side or as a
// difference, and the images of a cell, of the most confident errors, or that only one of the two
// gets wrong. What is kept is shown at once; evaluating waits for a person. Connect to
// RunsPanel::selectionChanged. Ui thread.
class ErrorsPanel : public QWidget {
    Q_OBJECT
  public:
    // The client must outlive it.
    explicit ErrorsPanel(StoreClient* store, QWidget* parent = nullptr);
    ~ErrorsPanel() override; // cancels what is under way, and waits for it

    void setEngine(std::shared_ptr<const Engine> engine); // needed to evaluate; may come later
    void showRuns(const std::vector<RunPtr>& runs);       // of more than two nothing is shown

  signals:
    void message(const QString& text);         // for the status bar
    void lensWanted(qint64 run, qint64 image); // a test image, in the checkpoint of a run

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    enum class Matrices { SideBySide, Difference };

    QWidget* makeBar();
    QWidget* makeMatrices();
    void connectClient();
    void connectView(ConfusionView* view, WrongImageSet errors);
    void ask();
    void takeFacts(const RunFacts& facts);
    void takeFailure(qint64 run, const QString& why);
    RunErrorState* stateOf(std::int64_t run);
    void refresh();      // all of it
    void showMatrices(); // and which of them
    void chooseFile();
    void writeMatrices(const QString& file);

    StoreClient* store_;
    std::vector<RunPtr> runs_; // one or two; of more, none
    bool tooMany_ = false;
    std::vector<RunErrorState> states_; // of these runs
    bool stale_ = false;                // asks when it is shown
    std::optional<MatrixCell> cell_;

    QComboBox* matrices_;
    QComboBox* values_;
    QToolButton* export_;
    std::array<RunMatrix*, 2> sides_;
    DifferenceMatrix* difference_;
    EmptyState* empty_;
    QWidget* content_;
    ElidedLabel* cellText_;
    WrongImages* images_;
    QStackedLayout* pages_;
    ErrorsClient client_;
    Worker files_;
};

} // namespace sharesnet
