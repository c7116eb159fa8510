#include "ui/activations/activations_controls.h"

#include "core/inspect/feature_map.h"
#include "ui/activations/image_picker.h"
#include "ui/activations/use_strip.h"

#include <QAction>
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
      model(makeCombo("modelChoice", tr("Model"),
                      tr("The model in training, or a checkpoint of a run"), 16)),
      conv(makeCombo("convChoice", tr("Convolution"),
                     tr("A shared convolution, or the private ones of a stage's blocks"), 16)),
      tap(makeCombo("tapChoice", tr("Tap point"),
                    tr("Where at the convolution the signal is looked at"), 8)),
      images(new ImagePicker),
      follow(new QCheckBox(tr("&Follow"))),
      common(new QCheckBox(tr("One &scale"))),
      zoom(new QSlider(Qt::Horizontal)),
      exporter(new QToolButton) {
    setTexts();
    layOut();
}

void ActivationsControls::setTexts() {
    tap->addItem(tr("input"), static_cast<int>(TapPoint::Input));
    tap->addItem(tr("output"), static_cast<int>(TapPoint::Output));
    tap->addItem(tr("after norm"), static_cast<int>(TapPoint::AfterNorm));
    tap->addItem(tr("after residual sum"), static_cast<int>(TapPoint::AfterSum));
    tap->setCurrentIndex(1);
    follow->setObjectName(QStringLiteral("follow"));
    follow->setChecked(true);
    follow->setToolTip(tr("Looks again every moment while the model trains"));
    common->setObjectName(QStringLiteral("commonScale"));
    common->setChecked(true);
    common->setToolTip(
        tr("The same colors mean the same values in every use; else each use has its own scale"));
    zoom->setRange(UseStrip::kSmallestCell, 256);
    zoom->setAccessibleName(tr("Zoom"));
    zoom->setToolTip(tr("Size of the pictures (Ctrl+wheel, + and -)"));
    exporter->setText(tr("&Export"));
    exporter->setPopupMode(QToolButton::InstantPopup);
    exporter->setToolTip(tr("Writes what is shown to files"));
    auto* menu = new QMenu(exporter);
    exportPictures = menu->addAction(tr("A picture of each use (PNG)…"));
    exportStatistics = menu->addAction(tr("Statistics of the channels (CSV)…"));
    exporter->setMenu(menu);
}

void ActivationsControls::layOut() {
    auto* first = new QHBoxLayout;
    addLabelled(first, tr("&Model"), model, 3);
    addLabelled(first, tr("&Convolution"), conv, 3);
    addLabelled(first, tr("&at"), tap, 1);
    auto* second = new QHBoxLayout;
    second->addWidget(images, 2);
    second->addWidget(follow);
    second->addWidget(common);
    addLabelled(second, tr("Si&ze"), zoom, 1);
    second->addWidget(exporter);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(first);
    rows->addLayout(second);
}

} // namespace sharesnet
