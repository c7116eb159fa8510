#include "ui/explain/kernels_view.h"

#include "core/flow/feature_export.h"
#include "ui/base/elided_label.h"
#include "ui/base/empty_state.h"
#include "ui/base/number_input.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/explain/folder_export.h"
#include "ui/explain/kernel_detail.h"
#include "ui/explain/kernel_grid.h"
#include "ui/strip/scale_legend.h"
#include "ui/studies/study_picture.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace sharesnet {

namespace {

constexpr int kLargestPicture = 8'000; // pixels a side, of the screen's

bool sameKernels(const ShownKernels& a, const ShownKernels& b) {
    return a.title == b.title && a.weights->outputs == b.weights->outputs &&
           a.weights->inputs == b.weights->inputs && a.weights->values == b.weights->values;
}

} // namespace

KernelsView::KernelsView(QWidget* parent)
    : QWidget(parent),
      what_(new QComboBox),
      output_(new WholeSpinBox),
      input_(new WholeSpinBox),
      grid_(new KernelGrid),
      title_(new QLabel),
      detail_(new KernelDetail),
      body_(new QWidget),
      empty_(new EmptyState(QStringLiteral("view-grid"))),
      pointed_(new ElidedLabel),
      legend_(new ScaleLegend),
      export_(new QToolButton(this)),
      files_(new FolderExport(this)) {
    setTexts();
    layOut();
    makeExports();
    connect(files_, &FolderExport::message, this, &KernelsView::message);
    connect(what_, &QComboBox::currentIndexChanged, this, [this](int index) {
        grid_->setNorms(index == 1);
        legend_->setScale(grid_->scale());
    });
    const auto typed = [this] {
        grid_->select({grid_->selected().weight, output_->value() - 1, input_->value() - 1});
    };
    connect(output_, &QSpinBox::valueChanged, this, typed);
    connect(input_, &QSpinBox::valueChanged, this, typed);
    connect(grid_, &KernelGrid::hovered, this, &KernelsView::showPointed);
    connect(grid_, &KernelGrid::selectionChanged, this, [this] {
        showKernel();
        emit channelChanged(grid_->selected().output);
    });
    setMaps(nullptr, nullptr, {});
}

void KernelsView::setTexts() {
    what_->setObjectName(QStringLiteral("kernelColors"));
    what_->setAccessibleName(tr("What the colors are"));
    what_->addItem(tr("Weights"));
    what_->addItem(tr("Norms"));
    what_->setToolTip(tr("The weights themselves, or the Euclidean norm of each kernel"));
    output_->setObjectName(QStringLiteral("kernelOutput"));
    output_->setPrefix(tr("output ch "));
    output_->setAccessibleName(tr("Output channel"));
    output_->setToolTip(tr("The selected output channel, the same as in Activations"));
    input_->setObjectName(QStringLiteral("kernelInput"));
    input_->setPrefix(tr("input ch "));
    input_->setAccessibleName(tr("Input channel"));
    input_->setToolTip(tr("The selected input channel"));
    export_->setObjectName(QStringLiteral("exportKernels"));
    export_->setText(tr("E&xport"));
    export_->setToolTip(tr("Saves the kernels to files"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->hide(); // until it is placed
    title_->setObjectName(QStringLiteral("kernelTitle"));
    title_->setFont(strongFont(font()));
    title_->setWordWrap(true);
    empty_->setText(tr("The kernels are shown once the activations of an image are."));
    pointed_->setObjectName(QStringLiteral("kernelPointed"));
    pointed_->setForegroundRole(QPalette::PlaceholderText);
}

void KernelsView::layOut() {
    auto* bar = new QHBoxLayout;
    bar->addWidget(what_);
    bar->addWidget(output_);
    bar->addWidget(input_);
    bar->addStretch();
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::kBar);
    column->addWidget(title_);
    column->addWidget(detail_);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto* splitter = new QSplitter;
    splitter->addWidget(grid_);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({1000, fontMetrics().averageCharWidth() * 38});
    auto* foot = new QHBoxLayout;
    foot->addWidget(pointed_, 1);
    foot->addWidget(legend_);
    auto* inner = new QVBoxLayout(body_);
    inner->setContentsMargins(space::kFlush);
    inner->setSpacing(space::kTight);
    inner->addLayout(bar);
    inner->addWidget(splitter, 1);
    inner->addLayout(foot);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kFlush);
    outer->addWidget(body_, 1);
    outer->addWidget(empty_, 1);
}

void KernelsView::makeExports() {
    auto* menu = new QMenu(export_);
    menu->addAction(tr("Picture (PNG)…"), this, [this] { exportPicture(false); });
    menu->addAction(tr("Picture (SVG)…"), this, [this] { exportPicture(true); });
    menu->addAction(tr("Weights and norms (CSV, NPY)…"), this, &KernelsView::exportNumbers);
    export_->setMenu(menu);
}

void KernelsView::setMaps(const std::shared_ptr<const FeatureMaps>& maps,
                          const std::shared_ptr<const FeatureMaps>& other, const QString& label) {
    maps_ = maps;
    other_ = other;
    const std::vector<ShownKernels> kernels = shownKernels(maps, other, label);
    if (!kernels.empty() && std::ranges::equal(kernels, grid_->kernels(), sameKernels)) {
        return; // another image
    }
    const bool any = !kernels.empty();
    body_->setVisible(any);
    empty_->setVisible(!any);
    export_->setEnabled(any);
    {
        const QSignalBlocker quiet(grid_);
        grid_->setKernels(kernels);
    }
    if (!any) {
        return;
    }
    const ConvWeights& first = *kernels.front().weights;
    const QSignalBlocker quiet(output_);
    const QSignalBlocker quietly(input_);
    output_->setRange(1, first.outputs);
    input_->setRange(1, first.inputs);
    legend_->setScale(grid_->scale());
    showPointed({});
    showKernel();
}

void KernelsView::setChannel(int output) {
    const QSignalBlocker quiet(grid_);
    KernelGrid::Place place = grid_->selected();
    place.output = output;
    grid_->select(place);
    showKernel();
}

void KernelsView::showKernel() {
    const KernelGrid::Place& at = grid_->selected();
    const QSignalBlocker quiet(output_);
    const QSignalBlocker quietly(input_);
    output_->setValue(at.output + 1);
    input_->setValue(at.input + 1);
    title_->setText(tr("Output ch %1 from input ch %2").arg(at.output + 1).arg(at.input + 1));
    detail_->show(grid_->kernels(), at.output, at.input, grid_->weightScale());
}

void KernelsView::showPointed(const QString& text) {
    pointed_->setText(text.isEmpty() ? tr("Rows: output channels · columns: input channels · "
                                          "arrow keys select a kernel, + − zoom, 0 fits")
                                     : text);
}

void KernelsView::exportNumbers() {
    std::vector<FolderFile> files;
    for (const FeatureFormat format : {FeatureFormat::Npy, FeatureFormat::Csv}) {
        std::ranges::move(kernelFiles(maps_, format), std::back_inserter(files));
        if (other_) {
            std::ranges::move(kernelFiles(other_, format, "other"), std::back_inserter(files));
        }
    }
    files_->ask(std::move(files));
}

void KernelsView::exportPicture(bool svg) {
    const QSize size = grid_->wholeSize();
    if (std::max(size.width(), size.height()) > kLargestPicture) {
        emit message(tr("The picture would have %1 × %2 pixels: make the kernels smaller (−)")
                         .arg(size.width())
                         .arg(size.height()));
        return;
    }
    const QByteArray bytes = pictureBytes(
        {{QRect(QPoint(), size),
          [this](QPainter& painter, const Theme& theme) { grid_->paint(painter, theme); }}},
        svg);
    const std::string name = figureFileName(maps_->query.conv, "kernels", svg ? ".svg" : ".png");
    files_->ask({folderFile(name, [bytes] { return bytes.toStdString(); })});
}

// No focus proxy: Tab would skip what stands before it.
void KernelsView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    grid_->setFocus(event->reason());
}

} // namespace sharesnet
