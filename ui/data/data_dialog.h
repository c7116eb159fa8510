#pragma once

#include "core/datasets/known_data.h"
#include "ui/data/data_source.h"

#include <QDialog>

#include <string>
#include <vector>

class QTabWidget;

namespace sharesnet {

class BatchView;
class DataOverview;
class ElidedLabel;
class GetDataView;

enum class DataPage { Batch, Overview, Get };

// The data to train on: a batch of them, what they hold, and how to get others. It follows the
// settings while it is open, and is kept when closed: a download goes on. Ui thread.
class DataDialog : public QDialog {
    Q_OBJECT
  public:
    explicit DataDialog(QWidget* parent = nullptr, std::vector<KnownData> known = knownData());

    void setSource(const DataSource& source);
    void showPage(DataPage page);

  signals:
    void dataChosen(const std::string& data); // DATA as on the command line
    void message(const QString& text);        // while it is closed, as below
    void problem(const QString& text);

  protected:
    void hideEvent(QHideEvent* event) override;

  private:
    ElidedLabel* title_;
    QTabWidget* pages_;
    BatchView* batch_;
    DataOverview* overview_;
    GetDataView* get_;
};

} // namespace sharesnet
