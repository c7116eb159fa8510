#pragma once

#include "core/arch/spec.h"
#include "core/flow/run_columns.h"
#include "ui/activations/model_panel.h"
#include "ui/runs/store_client.h"
#include "ui/studies/lens_studies.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace sharesnet {

// The model that is in training now.
struct LiveModel {
    std::int64_t run = 0;
    RunSpec spec;
    bool operator==(const LiveModel&) const = default;
};

// A model to look into: the one in training, or a run that has checkpoints.
struct LensModel {
    std::int64_t run = 0;
    bool live = false;
    RunSpec spec;
    QString label;
    std::vector<CheckpointChoice> checkpoints; // by step; of a live one those it has written

    QString key() const;
    const CheckpointChoice* best() const; // else the last; null: none
    const CheckpointChoice* last() const; // null: none
};

// A checkpoint that the studied one can be set against.
struct OtherModel {
    const CheckpointChoice* checkpoint; // of LensModels
    QString label;                      // beside its numbers
    QString listed;
    bool twin = false;
};

// Which models there are to look into. Ui thread; nothing blocks.
class LensModels {
  public:
    void set(const std::optional<LiveModel>& live,
             const std::vector<CheckpointChoice>& checkpoints);

    bool empty() const { return models_.empty(); }
    const LensModel* find(const QString& key) const; // null: none
    const LensModel* ofRun(std::int64_t run) const;  // its checkpoints; null: it has none
    const CheckpointChoice* find(const LensModel& model, const QString& checkpoint) const;
    const LensModel* first() const; // null: none
    std::vector<ModelChoice> choices() const;
    // What `studied`, of this run, can be set against: its twin first (a run; 0: none), then all
    // checkpoints of the same depth.
    std::vector<OtherModel> others(const StudiedModel& studied, std::int64_t twin) const;

  private:
    std::vector<LensModel> models_;
};

const CheckpointSaved& savedOf(const CheckpointChoice& choice);
QString keyOf(const CheckpointChoice& choice);
QString checkpointText(const CheckpointChoice& choice); // "thin (run 3) · best, epoch 3"
StudiedModel studiedOf(const CheckpointChoice& choice, const QString& label);

// The run that shares otherwise and else is as `run`, with its seed where there is such; 0: none.
// Takes time; any thread.
std::int64_t twinAmong(const std::vector<CheckpointChoice>& choices, std::int64_t run,
                       const RunColumns& columns);

} // namespace sharesnet
