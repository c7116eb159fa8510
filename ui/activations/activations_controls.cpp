#include "ui/activations/activations_controls.h"

#include "ui/activations/image_picker.h"
#include "ui/activations/use_strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

QComboBox* makeCombo(const char* name, const QString& accessible, const QString& tip, int letters) {
    auto* combo = new QComboBox;
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(accessible);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(letters);
    return combo;
}

void addLabelled(QHBoxLayout* row, const QString& text, QWidget* widget, int stretch) {
    auto* label = new QLabel(text);
    label->setBuddy(widget);
    row->addWidget(label);
    row->addWidget(widget, stretch);
}

} // namespace

ActivationsControls::ActivationsControls(QWidget* parent)
    : QWidget(parent),
      tap_(makeCombo("tapChoice", tr("Tap point"),
                     tr("Where to read the activation: before or after the convolution, after its "
                        "norm, or after the residual sum"),
                     8)),
      images_(new ImagePicker),
      follow_(new QCheckBox(tr("&Live update"))),
      common_(new QCheckBox(tr("Shared color &scale"))),
      zoom_(new QSlider(Qt::Horizontal)),
      export_(new QToolButton) {
    setTexts();
    layOut();
    connectAll();
    setAnyModel(false);
}

void ActivationsControls::setTexts() {
    tap_->addItem(tr("input"), static_cast<int>(TapPoint::Input));
    tap_->addItem(tr("output"), static_cast<int>(TapPoint::Output));
    tap_->addItem(tr("after norm"), static_cast<int>(TapPoint::AfterNorm));
    tap_->addItem(tr("after residual sum"), static_cast<int>(TapPoint::AfterSum));
    tap_->setCurrentIndex(1);
    follow_->setObjectName(QStringLiteral("follow"));
    follow_->setChecked(true);
    follow_->setToolTip(tr("Updates the maps every moment while the model trains"));
    common_->setObjectName(QStringLiteral("commonScale"));
    common_->setChecked(true);
    common_->setToolTip(
        tr("The same colors mean the same values in every use; else each use has its own scale"));
    zoom_->setRange(UseStrip::kSmallestCell, 256);
    zoom_->setAccessibleName(tr("Zoom"));
    zoom_->setToolTip(tr("Size of the maps (Ctrl+wheel, + and -)"));
    export_->setText(tr("&Export"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setToolTip(tr("Saves what is shown to files"));
    auto* menu = new QMenu(export_);
    menu->addAction(tr("One image per use (PNG)…"), this, &ActivationsControls::imageExportWanted);
    menu->addAction(tr("Channel statistics (CSV)…"), this,
                    &ActivationsControls::statisticsExportWanted);
    export_->setMenu(menu);
}

void ActivationsControls::layOut() {
    auto* first = new QHBoxLayout;
    first->addWidget(images_, 1);
    auto* second = new QHBoxLayout;
    addLabelled(second, tr("&Tap"), tap_, 0);
    second->addWidget(follow_);
    second->addWidget(common_);
    addLabelled(second, tr("Si&ze"), zoom_, 1);
    second->addWidget(export_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(first);
    rows->addLayout(second);
}

void ActivationsControls::connectAll() {
    connect(tap_, &QComboBox::currentIndexChanged, this, &ActivationsControls::tapChanged);
    connect(common_, &QCheckBox::toggled, this, &ActivationsControls::commonScaleChanged);
    connect(zoom_, &QSlider::valueChanged, this, &ActivationsControls::cellWidthChanged);
}

void ActivationsControls::setAnyModel(bool any) {
    tap_->setEnabled(any);
    images_->setEnabled(any);
}

TapPoint ActivationsControls::tap() const {
    return static_cast<TapPoint>(tap_->currentData().toInt());
}

bool ActivationsControls::updatesLive() const {
    return follow_->isChecked();
}

void ActivationsControls::setLive(bool live) {
    follow_->setEnabled(live);
}

void ActivationsControls::setShown(bool anything) {
    export_->setEnabled(anything);
    zoom_->setEnabled(anything);
}

void ActivationsControls::setCellWidth(int width) {
    zoom_->setValue(width);
}

} // namespace sharesnet
