#include "ui/runs/note_dialog.h"

#include "ui/base/core_text.h"
#include "ui/base/workbench_style.h"
#include "ui/runs/run_text.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sharesnet {

NoteDialog::NoteDialog(const RunRecord& run, QWidget* parent)
    : QDialog(parent), text_(new QPlainTextEdit) {
    setObjectName(QStringLiteral("noteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Note on %1").arg(runText(run)));
    text_->setPlainText(coreText(run.note));
    text_->setTabChangesFocus(true);
    text_->setAccessibleName(tr("Note"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    makePrimary(buttons->button(QDialogButtonBox::Save));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text_);
    layout->addWidget(buttons);
}

QString NoteDialog::note() const {
    return text_->toPlainText();
}

} // namespace sharesnet
