#pragma once

#include "core/inspect/feature_map.h"
#include "core/run/engine.h"
#include "ui/runs/store_client.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace sharesnet {

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
    void openImage(const QString& file); // read off the ui thread

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
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
