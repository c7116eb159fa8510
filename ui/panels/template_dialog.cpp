#include "ui/panels/template_dialog.h"

#include "core/arch/cost.h"
#include "core/arch/limits.h"
#include "core/base/error.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/undo_keys.h"
#include "ui/base/workbench_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sharesnet {

namespace {

constexpr int kMostBlocks = 1000; // of a stage: ShaResNet-1001 has 111
constexpr int kWidest = 64;
constexpr int kImageNetClasses = 1000;
constexpr int kCifarClasses = 10;

// A wide residual network's depth is not what the budget counts.
QString layersText(int layers, int depth) {
    return layers == depth ? TemplateDialog::tr("%1 weighted layers").arg(layers)
                           : TemplateDialog::tr("depth %1, %2 weighted layers without projections")
                                 .arg(depth)
                                 .arg(layers);
}

} // namespace

TemplateDialog::TemplateDialog(QWidget* parent)
    : QDialog(parent),
      family_(new QComboBox),
      n_(number(QStringLiteral("n"), 1, kMostBlocks, 3)),
      k_(number(QStringLiteral("k"), 1, kWidest, 4)),
      depth_(new QComboBox),
      strideIn_(new QComboBox),
      classes_(number(QStringLiteral("classes"), kClassCount.min, kClassCount.max, kCifarClasses)),
      shared_(new QCheckBox(tr("&Share by the paper's rule"))),
      summary_(new QLabel),
      form_(new QFormLayout(this)) {
    setHelpPage(this, QStringLiteral("design#library"));
    setWindowTitle(tr("New from template"));
    addRows(form_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    create_ = buttons->addButton(tr("C&reate"), QDialogButtonBox::AcceptRole);
    create_->setObjectName(QStringLiteral("create"));
    form_->addRow(buttons);
    makePrimaryDefault(create_); // in the dialog by now: before, it would count for nothing
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const ArchSpec spec = fromFamily(choice());
        accept();
        emit chosen(spec);
    });
    connect(family_, &QComboBox::currentIndexChanged, this, [this] {
        const bool imageNet = choice().family == Family::ImageNet;
        if (classes_->value() == (imageNet ? kCifarClasses : kImageNetClasses)) {
            classes_->setValue(imageNet ? kImageNetClasses : kCifarClasses);
        }
        refresh();
    });
    for (WholeSpinBox* box : {n_, k_, classes_}) {
        connect(box, &QSpinBox::valueChanged, this, &TemplateDialog::refresh);
        connect(box->findChild<QLineEdit*>(), &QLineEdit::textEdited, this,
                &TemplateDialog::refresh);
    }
    connect(depth_, &QComboBox::currentIndexChanged, this, &TemplateDialog::refresh);
    connect(strideIn_, &QComboBox::currentIndexChanged, this, &TemplateDialog::refresh);
    connect(shared_, &QCheckBox::toggled, this, &TemplateDialog::refresh);
    refresh();
}

void TemplateDialog::addRows(QFormLayout* form) {
    family_->setObjectName(QStringLiteral("family"));
    family_->addItem(tr("CIFAR 6n+2: basic blocks, post-activation"),
                     static_cast<int>(Family::CifarPost));
    family_->addItem(tr("CIFAR 9n+2: bottlenecks, pre-activation"),
                     static_cast<int>(Family::CifarPre));
    family_->addItem(tr("Wide d-k, d = 6n+4: basic blocks, pre-activation"),
                     static_cast<int>(Family::Wide));
    family_->addItem(tr("ImageNet: post-activation"), static_cast<int>(Family::ImageNet));
    family_->setCurrentIndex(1);
    depth_->setObjectName(QStringLiteral("depth"));
    for (const int depth : {18, 34, 50, 101, 152}) {
        depth_->addItem(QString::number(depth), depth);
    }
    depth_->setCurrentIndex(2);
    strideIn_->setObjectName(QStringLiteral("strideIn"));
    strideIn_->addItem(tr("conv 1, the 1×1 (He 2015)"), 1);
    strideIn_->addItem(tr("conv 2, the 3×3"), 2);
    strideIn_->setCurrentIndex(1);
    shared_->setObjectName(QStringLiteral("shared"));
    shared_->setChecked(true);
    summary_->setObjectName(QStringLiteral("summary"));
    summary_->setMinimumHeight(3 * fontMetrics().lineSpacing());
    form->addRow(tr("&Family"), family_);
    form->addRow(tr("Blocks per stage (&n)"), n_);
    form->addRow(tr("Widening factor (&k)"), k_);
    form->addRow(tr("&Layers"), depth_);
    form->addRow(tr("St&ride placement"), strideIn_);
    form->addRow(tr("&Classes"), classes_);
    form->addRow(QString(), shared_);
    form->addRow(summary_);
}

WholeSpinBox* TemplateDialog::number(const QString& name, int min, int max, int value) {
    auto* box = new WholeSpinBox;
    box->setObjectName(name);
    box->setRange(min, max);
    box->setValue(value);
    leaveUndoToDocument(box);
    return box;
}

FamilyChoice TemplateDialog::choice() const {
    FamilyChoice choice;
    choice.family = static_cast<Family>(family_->currentData().toInt());
    const auto entered = [](const WholeSpinBox* box) {
        return box->hasAcceptableInput() ? static_cast<int>(*box->typed()) : box->value();
    };
    choice.n = entered(n_);
    choice.k = entered(k_);
    choice.imageNetDepth = depth_->currentData().toInt();
    choice.imageNetStrideIn = strideIn_->currentData().toInt();
    choice.classes = entered(classes_);
    choice.shared = shared_->isChecked();
    return choice;
}

// Only the family's own parameters are there; what the network would have stands below.
void TemplateDialog::refresh() {
    const FamilyChoice now = choice();
    const bool imageNet = now.family == Family::ImageNet;
    form_->setRowVisible(n_, !imageNet);
    form_->setRowVisible(k_, now.family == Family::Wide);
    form_->setRowVisible(depth_, imageNet);
    form_->setRowVisible(strideIn_, choosesStrideIn(now));
    try {
        const ArchSpec spec = fromFamily(now);
        const ArchCost cost = costOf(spec);
        summary_->setText(tr("%1: %2, %3 parameters\n%4 without sharing")
                              .arg(QString::fromStdString(spec.name),
                                   layersText(cost.weightedLayersUnshared, depthOf(now)),
                                   grouped(cost.parameters), grouped(cost.parametersUnshared)));
        create_->setEnabled(true);
    } catch (const Error& error) {
        summary_->setText(errorText(error));
        create_->setEnabled(false);
    }
}

} // namespace sharesnet
