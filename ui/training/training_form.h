#pragma once

#include "core/arch/spec.h"
#include "core/config/train_config.h"

#include <QWidget>

#include <string>
#include <vector>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace sharesnet {

class OptionEditor;
class SchedulePreview;

// The settings of the next run, one editor for each option of the table (the device has its own
// picker in the tool bar), with the learning-rate schedule drawn and presets to apply. Ui
// thread.
class TrainingForm : public QWidget {
    Q_OBJECT

  public:
    explicit TrainingForm(QWidget* parent = nullptr);
    ~TrainingForm() override;

    // What is shown; where an entry is not valid, its last valid value.
    const TrainConfig& config() const { return config_; }
    void setConfig(const TrainConfig& config); // emits changed where it differs
    // For which the disk that kept checkpoints take is shown.
    void setArchitecture(const ArchSpec& arch);
    // of the first entry that is not valid; empty: none
    QString trouble() const { return trouble_; }

  signals:
    void changed(const TrainConfig& config);
    void previewRequested(); // of a batch with these settings

  private:
    QWidget* makeRecipes();
    void sayRecipe(const QString& name);
    QWidget* makePreviewButton();
    void addGroups(QVBoxLayout* layout);
    std::vector<QWidget*> addRows(QFormLayout* form, const std::string& group, bool advanced);
    void takeOver();
    void showConfig();
    void showRoom();

    TrainConfig config_;
    ArchSpec arch_;
    QString trouble_;
    std::vector<OptionEditor*> editors_;
    SchedulePreview* preview_ = nullptr;
    QLabel* troubleLabel_ = nullptr;
    QLabel* roomLabel_ = nullptr; // that kept checkpoints take
};

} // namespace sharesnet
