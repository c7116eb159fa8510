#include "ui/activations/maps_side_panel.h"

#include "ui/activations/prediction_bars.h"
#include "ui/base/empty_state.h"
#include "ui/base/help_mark.h"
#include "ui/base/image_convert.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/studies/lens_studies.h"
#include "ui/studies/norm_panel.h"
#include "ui/studies/removal_panel.h"
#include "ui/studies/similarity_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kPictureLetters = 16;

QFrame* separatingLine() {
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

// Black around white is seen on every color. What lies beyond the image is cut off.
void frameField(QPixmap& picture, const QRect& field, const QSize& image) {
    const QRect seen = field & QRect(QPoint(), image);
    if (seen.isEmpty()) {
        return;
    }
    const double scale = static_cast<double>(picture.width()) / image.width();
    const QRectF frame(seen.x() * scale, seen.y() * scale, seen.width() * scale,
                       seen.height() * scale);
    QPainter painter(&picture);
    painter.setPen(QPen(Qt::black, 1));
    painter.drawRect(frame.adjusted(0, 0, -1, -1));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(frame.adjusted(2, 2, -3, -3));
}

} // namespace

MapsSidePanel::MapsSidePanel(LensStudies* studies, QWidget* parent)
    : QScrollArea(parent),
      studies_(studies),
      empty_(new EmptyState(QStringLiteral("view-grid"))),
      all_(new QWidget),
      picture_(new QLabel),
      caption_(new QLabel),
      prediction_(new PredictionBars) {
    setAccessibleName(tr("Input image and prediction"));
    describeBy(this, [this] {
        return caption_->text() + QStringLiteral("; ") + prediction_->accessibleDescription();
    });
    picture_->setObjectName(QStringLiteral("inputPicture"));
    picture_->setAccessibleName(tr("Input image"));
    picture_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    caption_->setWordWrap(true);
    auto* answers = new QVBoxLayout;
    auto* caption = new QHBoxLayout;
    caption->addWidget(caption_, 1);
    caption->addWidget(new HelpMark(tr("Probability"), QStringLiteral("glossary#confidence")), 0,
                       Qt::AlignTop);
    answers->addLayout(caption);
    answers->addWidget(prediction_);
    answers->addStretch(1);
    auto* image = new QHBoxLayout;
    image->setSpacing(space::kWide);
    image->addWidget(picture_);
    image->addLayout(answers, 1);
    auto* removal = new RemovalPanel(studies);
    connect(removal, &RemovalPanel::message, this, &MapsSidePanel::message);
    connect(removal, &RemovalPanel::sharingWanted, this, &MapsSidePanel::sharingWanted);
    connect(removal, &RemovalPanel::imageChosen, this, &MapsSidePanel::imageChosen);

    auto* layout = new QVBoxLayout(all_);
    layout->setContentsMargins(space::kPanel);
    layout->setSpacing(space::kWide);
    layout->addLayout(image);
    layout->addWidget(separatingLine());
    layout->addWidget(new SimilarityPanel(studies));
    layout->addWidget(separatingLine());
    layout->addWidget(removal);
    layout->addWidget(separatingLine());
    layout->addWidget(new NormPanel(studies));
    layout->addStretch(1);
    empty_->setText(
        tr("Nothing to look at yet\nThe image, what the network answers, and numbers of "
           "the uses will be here once there is a model."));
    auto* content = new QWidget;
    auto* either = new QVBoxLayout(content);
    either->setContentsMargins(space::kFlush);
    either->addWidget(empty_, 1);
    either->addWidget(all_, 1);
    connect(studies, &LensStudies::changed, this, &MapsSidePanel::follow);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMaps(nullptr);
    follow();
}

void MapsSidePanel::follow() {
    const bool any = studies_->model().has_value() || !image_.isNull();
    all_->setVisible(any);
    empty_->setVisible(!any);
}

void MapsSidePanel::setImage(const RgbImage& image, const QString& caption) {
    image_ = toQImage(image);
    caption_->setText(caption);
    picture_->setToolTip(tr("%1, %2 × %3 pixels").arg(caption).arg(image.width).arg(image.height));
    drawImage();
    follow();
}

void MapsSidePanel::setField(const std::optional<QRect>& field) {
    if (field != field_) {
        field_ = field;
        drawImage();
    }
}

void MapsSidePanel::drawImage() {
    if (image_.isNull()) {
        return picture_->clear();
    }
    const int side =
        std::min(fontMetrics().averageCharWidth() * kPictureLetters, viewport()->width() / 2);
    const QSize device = QSize(side, side) * devicePixelRatioF();
    // Small images keep their pixels visible, as the network sees them.
    const bool small = image_.width() < device.width();
    QPixmap pixmap = QPixmap::fromImage(image_.scaled(
        device, Qt::KeepAspectRatio, small ? Qt::FastTransformation : Qt::SmoothTransformation));
    if (field_) {
        frameField(pixmap, *field_, image_.size());
    }
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    picture_->setPixmap(pixmap);
}

void MapsSidePanel::setMaps(const std::shared_ptr<const FeatureMaps>& maps, int truth) {
    prediction_->setMaps(maps.get(), truth);
    prediction_->setVisible(maps != nullptr);
}

// Nothing is cut off at the right.
QSize MapsSidePanel::minimumSizeHint() const {
    const QSize base = QScrollArea::minimumSizeHint();
    const int content =
        widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {std::max(base.width(), content), base.height()};
}

// What is measured meanwhile needs more room.
bool MapsSidePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

void MapsSidePanel::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    drawImage();
}

} // namespace sharesnet
