#pragma once

#include "core/exchange/model_import.h"
#include "ui/exchange/exchange_client.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sharesnet {

class DataPicker;
class NormalizationPicker;
class StopButton;
class WholeSpinBox;

// A network of another program: says what a file holds before anything is written, and asks what
// the file does not say. It stays while the network is taken in. Deletes itself when closed; an
// import under way goes on. Ui thread; a file of any size is read in the background.
class ImportDialog : public QDialog {
    Q_OBJECT
  public:
    // The client is not owned and must outlive it. `more`: files that are asked about behind it.
    ImportDialog(ExchangeClient* client, const QString& file, int more, QWidget* parent = nullptr);

    const QString& file() const { return file_; }
    ImportPlan plan() const;
    void showFailure(const QString& why); // of importWanted

  signals:
    void importWanted(const sharesnet::ImportPlan& plan);
    void checkWanted(const QString& file); // what it shares, in place of the import

  private:
    QWidget* makeForm();
    void addQuestions(QFormLayout& form);
    void connectAll();
    void look();
    void show(const ImportedModel& model);
    void showEqual();
    void refuse(const QString& why);
    void begin();
    void setBusy(bool busy, const QString& what);
    void updateButtons();

    ExchangeClient* client_;
    QString file_;
    std::optional<ImportedModel> model_; // as it was looked at last
    QStackedWidget* pages_;
    QWidget* formPage_ = nullptr;
    QFormLayout* rows_ = nullptr;
    QLabel* network_;
    QLabel* names_;
    QLabel* parameters_;
    QLabel* classes_;
    QLineEdit* name_;
    WholeSpinBox* imageSize_;
    QComboBox* strideIn_;
    NormalizationPicker* normalization_ = nullptr;
    QCheckBox* hasData_;
    DataPicker* data_;
    QCheckBox* tie_;
    QLabel* equal_;
    QLabel* notes_;
    QPlainTextEdit* refusal_;
    QLabel* error_;
    QLabel* doing_;
    QProgressBar* progress_;
    QPushButton* import_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* check_ = nullptr;
    StopButton* stop_ = nullptr;
    bool importing_ = false;
    bool looking_ = false;
    bool assumptionsShown_ = false; // of the image size and the stride: they are the person's now
    int looks_ = 0;                 // the last one alone is answered
};

} // namespace sharesnet
