#include "ui/plots/figure_dialog.h"

#include "ui/base/file_dialog.h"
#include "ui/base/help_request.h"
#include "ui/base/number_input.h"
#include "ui/base/workbench_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kPreviewWidth = 480;
constexpr int kPreviewHeight = 320;
constexpr int kNumberLetters = 15;
constexpr double kHeightOfTwoMm = 120;

QString keyOf(const char* name) {
    return QStringLiteral("figure/%1").arg(QLatin1String(name));
}

} // namespace

FigureDialog::FigureDialog(Figure figure, QWidget* parent)
    : QDialog(parent),
      figure_(std::move(figure)),
      preview_(new QLabel),
      width_(new RealSpinBox),
      height_(new RealSpinBox),
      unit_(new QComboBox),
      font_(new RealSpinBox),
      dots_(new WholeSpinBox),
      title_(new QLineEdit),
      hasTitle_(new QCheckBox(tr("Show the &title"))),
      hasLegend_(new QCheckBox(tr("Show the &legend"))) {
    setHelpPage(this, QStringLiteral("runs#curves"));
    setWindowTitle(tr("Export figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    updatePreview();
}

void FigureDialog::build() {
    const QSettings settings;
    const FigureFormat byDefault;
    unit_->setObjectName(QStringLiteral("figureUnit"));
    unit_->addItem(tr("mm"), 1.0);
    unit_->addItem(tr("in"), kMmPerInch);
    unit_->setAccessibleName(tr("Unit of width and height"));
    unit_->setCurrentIndex(settings.value(keyOf("unit"), 0).toInt() == 1 ? 1 : 0);
    mmPerUnit_ = unit_->currentData().toDouble();
    const auto size = [&](RealSpinBox* box, const char* key, double mm) {
        box->setRange(1, 1000);
        box->setValue(settings.value(keyOf(key), mm).toDouble() / mmPerUnit_);
        connect(box, &RealSpinBox::valueChanged, this, &FigureDialog::updatePreview);
    };
    width_->setObjectName(QStringLiteral("figureWidth"));
    height_->setObjectName(QStringLiteral("figureHeight"));
    size(width_, "figureWidth", byDefault.widthMm);
    size(height_, heightKey(), figure_.below.empty() ? byDefault.heightMm : kHeightOfTwoMm);
    font_->setRange(4, 30);
    font_->setSuffix(tr(" pt"));
    font_->setValue(settings.value(keyOf("font"), byDefault.fontPoints).toDouble());
    font_->setToolTip(tr("Size of all text; journals mostly ask for 7 to 10 points"));
    dots_->setRange(72, 1200);
    dots_->setSuffix(tr(" dpi"));
    dots_->setValue(settings.value(keyOf("dots"), byDefault.dotsPerInch).toInt());
    dots_->setToolTip(tr("Pixels per inch of PNG files; SVG and PDF are sharp at any size"));
    hasTitle_->setChecked(settings.value(keyOf("hasTitle"), true).toBool());
    hasLegend_->setChecked(settings.value(keyOf("hasLegend"), true).toBool());
    title_->setPlaceholderText(figure_.content.title);
    connect(unit_, &QComboBox::currentIndexChanged, this, &FigureDialog::changeUnit);
    connect(font_, &RealSpinBox::valueChanged, this, &FigureDialog::updatePreview);
    connect(title_, &QLineEdit::textChanged, this, &FigureDialog::updatePreview);
    connect(hasTitle_, &QCheckBox::toggled, this, &FigureDialog::updatePreview);
    connect(hasLegend_, &QCheckBox::toggled, this, &FigureDialog::updatePreview);
    preview_->setFixedSize(kPreviewWidth, kPreviewHeight);
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setAccessibleName(tr("Preview of the figure"));

    // as wide as what is typed into them
    for (QWidget* number : std::initializer_list<QWidget*>{width_, height_, font_, dots_}) {
        number->setFixedWidth(fontMetrics().averageCharWidth() * kNumberLetters);
    }
    auto* form = new QFormLayout;
    auto* sizes = new QHBoxLayout;
    sizes->addWidget(width_);
    sizes->addWidget(new QLabel(QStringLiteral("×")));
    sizes->addWidget(height_);
    sizes->addWidget(unit_);
    sizes->addStretch();
    auto* sizeLabel = new QLabel(tr("&Size"));
    sizeLabel->setBuddy(width_);
    height_->setAccessibleName(tr("Height"));
    form->addRow(sizeLabel, sizes);
    form->addRow(tr("&Font size"), font_);
    form->addRow(tr("&Resolution"), dots_);
    form->addRow(tr("T&itle text"), title_);
    form->addRow(QString(), hasTitle_);
    form->addRow(QString(), hasLegend_);
    auto* buttons = new QDialogButtonBox;
    auto* save = buttons->addButton(tr("Save &as…"), QDialogButtonBox::ActionRole);
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto* close = buttons->addButton(tr("Cl&ose"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeFigure"));
    save->setToolTip(tr("PDF, SVG, PNG, or the data as CSV"));
    connect(save, &QPushButton::clicked, this, &FigureDialog::save);
    connect(copy, &QPushButton::clicked, this, [this] {
        copyFigure(figure_, format());
        emit message(tr("Figure copied to the clipboard"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, &FigureDialog::remember);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(preview_, 0, Qt::AlignHCenter);
    layout->addLayout(form);
    layout->addWidget(buttons);
    makePrimaryDefault(save); // known to the dialog only now
}

// Two plots want another height than one.
const char* FigureDialog::heightKey() const {
    return figure_.below.empty() ? "figureHeight" : "figureHeightOfTwo";
}

FigureFormat FigureDialog::format() const {
    FigureFormat format;
    format.widthMm = width_->value() * mmPerUnit_;
    format.heightMm = height_->value() * mmPerUnit_;
    format.fontPoints = font_->value();
    format.dotsPerInch = dots_->value();
    format.title = title_->text();
    format.hasTitle = hasTitle_->isChecked();
    format.hasLegend = hasLegend_->isChecked();
    return format;
}

void FigureDialog::remember() const {
    QSettings settings;
    const FigureFormat now = format();
    settings.setValue(keyOf("unit"), unit_->currentIndex());
    settings.setValue(keyOf("figureWidth"), now.widthMm);
    settings.setValue(keyOf(heightKey()), now.heightMm);
    settings.setValue(keyOf("font"), now.fontPoints);
    settings.setValue(keyOf("dots"), now.dotsPerInch);
    settings.setValue(keyOf("hasTitle"), now.hasTitle);
    settings.setValue(keyOf("hasLegend"), now.hasLegend);
}

// The figure keeps its size.
void FigureDialog::changeUnit() {
    const FigureFormat now = format();
    mmPerUnit_ = unit_->currentData().toDouble();
    width_->setValue(now.widthMm / mmPerUnit_);
    height_->setValue(now.heightMm / mmPerUnit_);
}

void FigureDialog::updatePreview() {
    FigureFormat small = format();
    const double ratio = devicePixelRatioF();
    const double inches = std::max(small.widthMm / kPreviewWidth, small.heightMm / kPreviewHeight) /
                          kMmPerInch; // a pixel of the preview
    small.dotsPerInch = std::max(qRound(ratio / inches), 1);
    QImage image = figureImage(figure_, small);
    image.setDevicePixelRatio(ratio);
    preview_->setPixmap(QPixmap::fromImage(image));
}

void FigureDialog::save() {
    QFileDialog* dialog = newFileDialog(this, tr("Save figure"));
    offerTypes(dialog, keyOf("type"), // a paper takes PDF, and nothing of it is blurred
               {{QStringLiteral("pdf"), tr("PDF document (*.pdf)")},
                {QStringLiteral("svg"), tr("SVG drawing (*.svg)")},
                {QStringLiteral("png"), tr("PNG picture (*.png)")},
                {QStringLiteral("csv"), tr("Data as CSV (*.csv)")}});
    dialog->selectFile(QString(figure_.content.title)
                           .section(QLatin1Char('('), 0, 0)
                           .simplified()
                           .replace(QLatin1Char(' '), QLatin1Char('-'))
                           .toLower());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        emit message(
            saveFigure(figure_, format(), file)
                ? tr("Saved to %1").arg(file)
                : tr("Could not write %1: choose a writable folder with free space").arg(file));
    });
    dialog->open();
}

} // namespace sharesnet
