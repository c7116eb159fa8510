#include "ui/activations/activations_controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>
#include <utility>

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
      model_(makeCombo("modelChoice", tr("Model"),
                       tr("The model in training, or a checkpoint of a run"), 16)),
      conv_(makeCombo("convChoice", tr("Convolution"),
                      tr("A shared convolution, or those of a stage's blocks that are not shared"),
                      16)),
      tap_(makeCombo("tapChoice", tr("Tap point"),
                     tr("Where to read the activation: before or after the convolution, after its "
                        "norm, or after the residual sum"),
                     8)),
      follow_(new QCheckBox(tr("&Live update"))),
      export_(new QToolButton) {
    setTexts();
    layOut();
    connectAll();
    setModels({}, -1);
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
    export_->setText(tr("&Export"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setToolTip(tr("Saves what is shown to files"));
    auto* menu = new QMenu(export_);
    const auto add = [&](const QString& text, FeatureFormat format) {
        menu->addAction(text, this, [this, format] { emit exportWanted(format); });
    };
    add(tr("One Image per Use (PNG)…"), FeatureFormat::Png);
    add(tr("The Strip (SVG)…"), FeatureFormat::Svg);
    add(tr("Channel Statistics (CSV)…"), FeatureFormat::Csv);
    add(tr("Values (NPY)…"), FeatureFormat::Npy);
    export_->setMenu(menu);
}

void ActivationsControls::layOut() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addLabelled(row, tr("&Model"), model_, 3);
    addLabelled(row, tr("&Convolution"), conv_, 3);
    addLabelled(row, tr("&Tap"), tap_, 1);
    row->addWidget(follow_);
    row->addWidget(export_);
}

void ActivationsControls::connectAll() {
    connect(model_, &QComboBox::currentIndexChanged, this, &ActivationsControls::modelChanged);
    connect(model_, &QComboBox::activated, this, &ActivationsControls::modelPicked);
    connect(conv_, &QComboBox::currentIndexChanged, this, &ActivationsControls::convChanged);
    connect(tap_, &QComboBox::currentIndexChanged, this, &ActivationsControls::tapChanged);
}

void ActivationsControls::setModels(const QStringList& labels, int chosen) {
    const QSignalBlocker quiet(model_);
    model_->clear();
    model_->addItems(labels);
    for (QWidget* choice : std::initializer_list<QWidget*>{model_, conv_, tap_}) {
        choice->setEnabled(!labels.isEmpty()); // there is nothing to choose for
    }
    model_->setCurrentIndex(chosen);
}

void ActivationsControls::setConvs(std::vector<ConvChoice> convs) {
    if (conv() != nullptr) {
        wanted_ = conv()->address;
    }
    convs_ = std::move(convs);
    const QSignalBlocker quiet(conv_);
    conv_->clear();
    int chosen = 0;
    for (std::size_t i = 0; i < convs_.size(); ++i) {
        if (i > 0 && convs_[i - 1].shared && !convs_[i].shared) {
            conv_->insertSeparator(conv_->count());
        }
        conv_->addItem(convs_[i].label, static_cast<int>(i));
        if (wanted_ == convs_[i].address) {
            chosen = conv_->count() - 1;
        }
    }
    conv_->setCurrentIndex(convs_.empty() ? -1 : chosen);
}

void ActivationsControls::choose(const ConvAddress& conv) {
    const auto found = std::ranges::find_if(convs_, [&](const ConvChoice& choice) {
        return choice.address.stage == conv.stage && choice.address.conv == conv.conv &&
               choice.address.group == conv.group;
    });
    if (found != convs_.end()) {
        conv_->setCurrentIndex(conv_->findData(static_cast<int>(found - convs_.begin())));
    }
}

int ActivationsControls::model() const {
    return model_->currentIndex();
}

const ConvChoice* ActivationsControls::conv() const {
    const QVariant index = conv_->currentData(); // a separator has none
    return index.isValid() ? &convs_.at(static_cast<std::size_t>(index.toInt())) : nullptr;
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
}

} // namespace sharesnet
