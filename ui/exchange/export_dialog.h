#pragma once

#include "core/exchange/export_formats.h"
#include "ui/exchange/exchange_client.h"
#include "ui/runs/store_client.h"

#include <QDialog>

#include <filesystem>
#include <optional>
#include <vector>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sharesnet {

class CheckpointPicker;
class ChoiceBox;

// A network for other programs: which checkpoint, in which form, with which names and sharing, and
// where. It stays while the export is written, and then says what was checked. Deletes itself when
// closed; an export under way goes on. Ui thread.
class ExportDialog : public QDialog {
    Q_OBJECT
  public:
    // Neither client is owned; both must outlive it.
    ExportDialog(StoreClient* store, ExchangeClient* client, QWidget* parent = nullptr);

    // The run to begin with, and the step of its checkpoint (0: the best, else the last).
    void choose(std::int64_t run, std::int64_t step);

    ExportPlan plan() const;
    std::optional<ExportSource> source() const; // nullopt: no checkpoint is chosen

    // Answers to exportWanted.
    void showResult(const ExportPlan& plan, const ExportedFiles& files);
    void showFailure(const QString& why);

  signals:
    void exportWanted(const sharesnet::ExportSource& source, const sharesnet::ExportPlan& plan);

  private:
    QWidget* makeForm();
    QWidget* makeResult();
    void addPlace(QFormLayout& form);
    void connectAll();
    void followForm();
    void followSource();
    void followPlace();
    void askSize();
    void showReplaced(const std::vector<std::filesystem::path>& files);
    void updateButtons();
    void begin();
    void choosePlace();
    void setBusy(bool busy);
    QString ending() const; // of the form; empty: a folder

    StoreClient* store_;
    ExchangeClient* client_;
    QStackedWidget* pages_;
    QWidget* formPage_ = nullptr;
    CheckpointPicker* picker_ = nullptr;
    ChoiceBox* form_;
    ChoiceBox* names_;
    ChoiceBox* sharing_;
    QCheckBox* fold_;
    QLabel* foldHelp_;
    QLabel* placeLabel_;
    QLineEdit* place_;
    QLabel* size_;
    QLabel* note_; // what is replaced
    QLabel* error_;
    QProgressBar* progress_;
    QLabel* checked_;
    QLabel* files_;
    QPushButton* export_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* open_ = nullptr;
    std::filesystem::path folder_; // of what was written
    bool busy_ = false;
    bool placeIsOwn_ = false; // typed or chosen by the person
    QFormLayout* rows_ = nullptr;
    Worker looks_; // which files are there
};

} // namespace sharesnet
