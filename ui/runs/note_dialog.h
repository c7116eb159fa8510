#pragma once

#include "core/store/run_record.h"

#include <QDialog>

class QPlainTextEdit;

namespace sharesnet {

// Edits the note of a run. Deletes itself when closed.
class NoteDialog : public QDialog {
    Q_OBJECT
  public:
    explicit NoteDialog(const RunRecord& run, QWidget* parent = nullptr);
    QString note() const;

  private:
    QPlainTextEdit* text_;
};

} // namespace sharesnet
