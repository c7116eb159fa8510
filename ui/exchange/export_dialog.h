#pragma once

#include "core/exchange/export_formats.h"
#include "ui/exchange/exchange_client.h"
#include "ui/exchange/export_frame.h"
#include "ui/runs/store_client.h"

#include <cstdint>
#include <optional>

class QCheckBox;

namespace sharesnet {

class CheckpointPicker;
class ChoiceBox;

// A network for other programs: which checkpoint, in which form, with which names and sharing, and
// where. Ui thread.
class ExportDialog : public ExportFrame {
    Q_OBJECT
  public:
    // Neither client is owned; both must outlive it.
    ExportDialog(StoreClient* store, ExchangeClient* client, QWidget* parent = nullptr);

    // The run to begin with, and the step of its checkpoint (0: the best, else the last).
    void choose(std::int64_t run, std::int64_t step);

    ExportPlan plan() const;
    std::optional<ExportSource> source() const; // nullopt: no checkpoint is chosen

    void showResult(const ExportPlan& plan, const ExportedFiles& files); // of exportWanted

  signals:
    void exportWanted(const sharesnet::ExportSource& source, const sharesnet::ExportPlan& plan);

  protected:
    bool canExport() const override { return source().has_value(); }
    std::vector<std::filesystem::path> replaced() const override { return filesOf(plan()); }
    void ask(const std::function<bool()>& stopped) override;

  private:
    void makeRows(StoreClient* store);
    void followForm();
    void followSource();
    void askNames(const RunRecord& run);
    void askSize();

    ExchangeClient* client_;
    CheckpointPicker* picker_ = nullptr;
    ChoiceBox* form_;
    ChoiceBox* names_;
    ChoiceBox* sharing_;
    QCheckBox* fold_;
    QLabel* foldHelp_;
    QLabel* size_;
    int sizes_ = 0; // asked for; the last one alone is answered
};

} // namespace sharesnet
