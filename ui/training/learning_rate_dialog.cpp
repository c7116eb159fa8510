#include "ui/training/learning_rate_dialog.h"

#include "core/config/option_table.h"
#include "ui/base/help_request.h"
#include "ui/base/number_input.h"
#include "ui/base/workbench_style.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sharesnet {

LearningRateDialog::LearningRateDialog(double now, QWidget* parent)
    : QDialog(parent), rate_(new QLineEdit(this)), trouble_(new QLabel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("learningRateDialog"));
    setHelpPage(this, QStringLiteral("training#control"));
    setWindowTitle(tr("Learning rate"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    ok_ = buttons->button(QDialogButtonBox::Ok);
    makePrimary(ok_);
    ok_->setText(tr("Change rate"));
    rate_->setObjectName(QStringLiteral("newLearningRate"));
    rate_->setText(now > 0 ? realText(QString::number(now, 'g', 6).toDouble()) : QString());
    rate_->selectAll();
    auto* label = new QLabel(tr("&Learning rate from the next step on:"), this);
    label->setBuddy(rate_);
    auto* hint = new QLabel(
        tr("The rest of the schedule is scaled accordingly. The change is marked in the\n"
           "loss plot, and a checkpoint is written before the next step."),
        this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    for (QWidget* widget : std::initializer_list<QWidget*>{label, rate_, trouble_, hint, buttons}) {
        layout->addWidget(widget);
    }
    connect(rate_, &QLineEdit::textChanged, this, &LearningRateDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &LearningRateDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void LearningRateDialog::check() {
    const Option& option = trainOption("learning-rate");
    const auto rate = realFromText(rate_->text());
    QString why;
    if (!rate) {
        why = tr("'%1' %2").arg(rate_->text(), whyNoReal(rate_->text()));
    } else if (*rate <= 0 || *rate > option.maximum) {
        why = tr("It must be above 0 and at most %1").arg(realText(option.maximum));
    }
    value_ = rate.value_or(0);
    trouble_->setText(why);
    ok_->setEnabled(why.isEmpty());
}

void LearningRateDialog::accept() {
    if (ok_->isEnabled()) {
        emit chosen(value_);
        QDialog::accept();
    }
}

} // namespace sharesnet
