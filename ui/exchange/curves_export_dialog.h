#pragma once

#include "core/exchange/metrics_formats.h"
#include "ui/exchange/export_frame.h"
#include "ui/runs/store_client.h"

#include <vector>

class QCheckBox;
class QLabel;

namespace sharesnet {

class ChoiceBox;

// The curves of runs for other programs: in which form, and where. Ui thread.
class CurvesExportDialog : public ExportFrame {
    Q_OBJECT
  public:
    // One run at least.
    explicit CurvesExportDialog(std::vector<RunPtr> runs, QWidget* parent = nullptr);

    MetricsPlan plan() const; // without pictures
    bool wantsPictures() const;

    void showResult(const MetricsPlan& plan, const WrittenMetrics& written); // of exportWanted

  signals:
    // `pictures`: of the uses of shared convolutions, too.
    void exportWanted(const sharesnet::MetricsPlan& plan, bool pictures);

  protected:
    bool canExport() const override { return true; }
    std::vector<std::filesystem::path> replaced() const override;
    void ask(const std::function<bool()>& stopped) override;

  private:
    void followForm();
    bool anyShares() const; // of the runs that were trained here

    std::vector<RunPtr> runs_;
    ChoiceBox* form_;
    QCheckBox* pictures_;
    QLabel* picturesHelp_;
};

} // namespace sharesnet
