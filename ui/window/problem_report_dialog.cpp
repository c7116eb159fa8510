#include "ui/window/problem_report_dialog.h"

#include "core/base/atomic_file.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/workbench_style.h"

#include <QClipboard>
#include <QDate>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sharesnet {

ProblemReportDialog::ProblemReportDialog(const ReportSources& sources, QWidget* parent)
    : QDialog(parent), text_(new QPlainTextEdit(this)) {
    setWindowTitle(tr("Problem report"));
    auto* about = new QLabel(tr("This is the whole report. Nothing is sent: save or copy it, and "
                                "attach it where you report the problem."),
                             this);
    about->setWordWrap(true);
    text_->setReadOnly(true);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setAccessibleName(tr("Problem report"));
    text_->setPlaceholderText(tr("Collecting…"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    save_ = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    copy_ = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    makePrimary(save_);
    save_->setEnabled(false);
    copy_->setEnabled(false);
    connect(save_, &QPushButton::clicked, this, &ProblemReportDialog::askForFile);
    connect(copy_, &QPushButton::clicked, this, &ProblemReportDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(text_, 1);
    column->addWidget(buttons);
    resize(760, 520);
    worker_.post([sources] { return toText(problemReport(sources)); },
                 [this](const std::string& report) {
                     text_->setPlainText(QString::fromStdString(report));
                     save_->setEnabled(true);
                     copy_->setEnabled(true);
                 },
                 [this](const std::string& why) {
                     text_->setPlainText(
                         tr("The report could not be made: %1").arg(QString::fromStdString(why)));
                 });
}

QString ProblemReportDialog::report() const {
    return text_->toPlainText();
}

void ProblemReportDialog::askForFile() {
    QFileDialog* dialog = newFileDialog(this, tr("Save problem report"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Text (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(
        QStringLiteral("sharesnet-report-%1.txt").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &ProblemReportDialog::saveTo);
    dialog->open();
}

void ProblemReportDialog::saveTo(const QString& file) {
    worker_.post(
        [path = pathOf(file), text = report().toStdString()] { writeFileAtomically(path, text); },
        [this, file] { emit saved(file); },
        [this](const std::string& why) { emit problem(QString::fromStdString(why)); });
}

void ProblemReportDialog::copy() {
    QGuiApplication::clipboard()->setText(report());
}

} // namespace sharesnet
