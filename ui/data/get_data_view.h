#pragma once

#include "core/datasets/fetch.h"
#include "ui/base/worker.h"

#include <QWidget>

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace sharesnet {

class StopButton;

// Known data sets: where they come from, and getting them. A download goes on while the view is
// hidden. Ui thread; files and network are asked in the background.
class GetDataView : public QWidget {
    Q_OBJECT
  public:
    explicit GetDataView(std::vector<KnownData> known, QWidget* parent = nullptr);
    ~GetDataView() override; // stops a download; what came is kept

  signals:
    void fetched(const QString& title, const sharesnet::DataSpec& data);
    void failed(const QString& title, const QString& why);

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeForm();
    QWidget* makeStatus();
    void fillList();
    int row() const; // of the selected one; -1: none
    const KnownData& selected() const { return known_.at(static_cast<std::size_t>(row())); }
    void showSelected();
    void lookAtStates();
    void showStates(const std::vector<FetchState>& states);
    void chooseFolder();
    void begin();
    void showProgress(const FetchProgress& progress);
    void end();

    std::vector<KnownData> known_;
    std::map<std::string, QString> folders_; // that a person chose, by name
    std::vector<FetchState> states_;
    QTreeWidget* list_;
    QLabel* about_;
    QLineEdit* folder_;
    QPushButton* browse_;
    QLineEdit* mirror_;
    QLabel* error_;
    QLabel* state_;
    QProgressBar* progress_;
    StopButton* stop_;
    QPushButton* fetch_;
    std::shared_ptr<std::atomic<bool>> job_; // under way; null: none
    Worker looks_;
    Worker worker_;
};

} // namespace sharesnet
