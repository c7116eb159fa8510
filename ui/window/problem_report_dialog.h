#pragma once

#include "core/flow/problem_report.h"
#include "ui/base/worker.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace sharesnet {

// A report of a problem: all that is in it, to be read, copied or saved. It is made in the
// background; nothing is sent. Ui thread.
class ProblemReportDialog : public QDialog {
    Q_OBJECT
  public:
    explicit ProblemReportDialog(const ReportSources& sources, QWidget* parent = nullptr);

    QString report() const; // empty until it is there
    void saveTo(const QString& file);

  signals:
    void saved(const QString& file);
    void problem(const QString& text);

  private:
    void askForFile();
    void copy();

    QPlainTextEdit* text_;
    QPushButton* save_;
    QPushButton* copy_;
    Worker worker_;
};

} // namespace sharesnet
