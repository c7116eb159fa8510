#pragma once

#include "ui/runs/store_client.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sharesnet {

// Asks from which checkpoint of a run a new one branches, what it is called and which settings it
// has. Deletes itself when closed. Ui thread.
class BranchDialog : public QDialog {
    Q_OBJECT
  public:
    // The client must outlive it.
    BranchDialog(StoreClient* client, const RunPtr& run, QWidget* parent = nullptr);

    // Begins with these settings and this sharing instead of the run's, from the checkpoint of
    // that step and no other.
    void propose(const RunSpec& wanted, qint64 step);

    qint64 step() const; // of the checkpoint
    // The run's own spec with what was changed; without a name where none was given.
    RunSpec wanted() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fillSettings();
    void editValue(QTreeWidgetItem* item);
    void takeFacts(const RunFacts& facts);
    void check();

    RunPtr run_;
    RunSpec wanted_;
    qint64 only_ = 0; // the step of the only checkpoint; 0: any
    QLineEdit* name_;
    QComboBox* checkpoint_;
    QTreeWidget* settings_;
    QLabel* changes_;
    QPushButton* ok_;
};

} // namespace sharesnet
