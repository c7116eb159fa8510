#include "ui/activations/activations_controls.h"

#include "ui/base/number_text.h"
#include "ui/base/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <cmath>

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

} // namespace

ActivationsControls::ActivationsControls(QWidget* parent)
    : QWidget(parent),
      tap_(makeCombo("tapChoice", tr("Tap point"),
                     tr("Where to read the activation: before or after the convolution, after its "
                        "norm, or after the residual sum"),
                     8)),
      follow_(new QCheckBox(tr("&Live update"))),
      export_(new QToolButton(this)) {
    setTexts();
    layOut();
    connectAll();
    setAnyModel(false);
    setLive(false);
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
    export_->setObjectName(QStringLiteral("exportMaps"));
    export_->setText(tr("E&xport"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->hide(); // until it is placed
    export_->setToolTip(tr("Saves what is shown to files"));
    auto* menu = new QMenu(export_);
    const auto add = [&](const QString& text, FeatureFormat format) {
        menu->addAction(text, this, [this, format] { emit exportWanted(format); });
    };
    menu->addAction(tr("Strip (PNG)…"), this, &ActivationsControls::stripWanted);
    add(tr("Strip (SVG)…"), FeatureFormat::Svg);
    add(tr("One image per column (PNG)…"), FeatureFormat::Png);
    add(tr("Channel statistics (CSV)…"), FeatureFormat::Csv);
    add(tr("Values (NPY)…"), FeatureFormat::Npy);
    export_->setMenu(menu);
}

void ActivationsControls::layOut() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kFlush);
    row->addWidget(follow_);
    row->addWidget(tap_);
}

void ActivationsControls::connectAll() {
    connect(tap_, &QComboBox::currentIndexChanged, this, &ActivationsControls::tapChanged);
}

void ActivationsControls::setAnyModel(bool any) {
    tap_->setEnabled(any);
}

TapPoint ActivationsControls::tap() const {
    return static_cast<TapPoint>(tap_->currentData().toInt());
}

bool ActivationsControls::updatesLive() const {
    return follow_->isChecked();
}

void ActivationsControls::setPointShown(bool shown) {
    tap_->setVisible(shown);
}

void ActivationsControls::setLive(bool live) {
    follow_->setVisible(live);
}

void ActivationsControls::setPace(std::chrono::milliseconds every, double seconds) {
    const double each = std::chrono::duration<double>(every).count();
    follow_->setText(tr("&Live update, every %1 s").arg(fixedText(each, 1)));
    follow_->setToolTip(
        tr("Asks the model for its maps while it trains, which holds the training up for %1 ms "
           "each time: %2 % of its time")
            .arg(std::lround(1000 * seconds))
            .arg(fixedText(100 * seconds / (seconds + each), 1)));
}

void ActivationsControls::setShown(bool anything) {
    export_->setEnabled(anything);
}

} // namespace sharesnet
