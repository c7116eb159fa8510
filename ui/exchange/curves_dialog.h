#pragma once

#include "core/exchange/curve_import.h"
#include "ui/exchange/exchange_client.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace sharesnet {

// Curves of another program: says which runs and curves a file has and what each is taken for,
// before anything is written. Deletes itself when closed; an import under way goes on. Ui thread;
// the file is read in the background.
class CurvesDialog : public QDialog {
    Q_OBJECT
  public:
    // The client is not owned and must outlive it. `more`: files that are asked about behind it.
    CurvesDialog(ExchangeClient* client, const QString& file, int more, QWidget* parent = nullptr);

    CurveImportPlan plan() const;
    void showFailure(const QString& why); // of importWanted

  signals:
    void importWanted(const sharesnet::CurveImportPlan& plan);

  private:
    void layOut(int more);
    void say(const QString& tag, const QString& meaning);
    void look();
    void show(const FoundCurves& found);
    void setBusy(bool busy);
    void begin();

    ExchangeClient* client_;
    QString file_;
    using Meanings = decltype(CurveImportPlan::meanings);
    Meanings said_;       // by the person
    Meanings saidBefore_; // with what is on show
    QString factsText_;
    QLabel* facts_;
    QTreeWidget* list_;
    QComboBox* accuracies_; // item data: percent, or nothing
    QLabel* error_;
    QProgressBar* progress_;
    QPushButton* import_ = nullptr;
    bool anything_ = false; // is recognized
    int looks_ = 0;         // the last one alone is answered
};

} // namespace sharesnet
