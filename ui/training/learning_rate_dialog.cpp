#include "ui/training/learning_rate_dialog.h"

#include "core/base/error.h"
#include "core/config/option_table.h"

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
    setWindowTitle(tr("Learning rate"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    ok_ = buttons->button(QDialogButtonBox::Ok);
    ok_->setText(tr("Change"));
    rate_->setObjectName(QStringLiteral("newLearningRate"));
    rate_->setText(now > 0 ? QString::number(now, 'g', 6) : QString());
    rate_->selectAll();
    auto* label = new QLabel(tr("&Learning rate from the next step on:"), this);
    label->setBuddy(rate_);
    auto* hint =
        new QLabel(tr("The schedule goes on in proportion. The change is marked in the loss plot,\n"
                      "and a checkpoint is written before the next step."),
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
    QString why;
    TrainConfig config;
    try {
        setOptionFromText(config, trainOption("learning-rate"),
                          rate_->text().trimmed().toStdString());
        if (config.learningRate <= 0) {
            why = tr("It must be above 0");
        }
    } catch (const Error& error) {
        why = QString::fromStdString(error.what());
    }
    value_ = config.learningRate;
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
