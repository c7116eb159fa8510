#pragma once

#include "core/run/file_lint.h"
#include "ui/exchange/exchange_client.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace sharesnet {

// What a file of weights says about sharing: which tensors are one weight, which are stored several
// times, what other programs break. Deletes itself when closed. Ui thread; the file is read in the
// background.
class LintDialog : public QDialog {
    Q_OBJECT
  public:
    // The client is not owned and must outlive it. `more`: files that are asked about behind it.
    LintDialog(ExchangeClient* client, const QString& file, int more, QWidget* parent = nullptr);

    QString text() const; // of all that was found, a line each

  private:
    void connectAll();
    void look();
    void show(const FileLint& lint);
    void showFinding();
    void copy() const;

    ExchangeClient* client_;
    QString file_;
    FileLint lint_;
    QLabel* facts_;
    QTreeWidget* list_;
    QPlainTextEdit* detail_;
    QLabel* error_;
    QProgressBar* progress_;
    QPushButton* copy_ = nullptr;
};

} // namespace sharesnet
