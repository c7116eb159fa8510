#include "ui/activations/maps_side_panel.h"

#include "ui/activations/prediction_bars.h"
#include "ui/activations/similarity_matrix.h"
#include "ui/base/image_convert.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

QLabel* titleLabel(const QString& text) {
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
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

MapsSidePanel::MapsSidePanel(QWidget* parent)
    : QScrollArea(parent),
      picture_(new QLabel),
      caption_(new QLabel),
      predictionTitle_(titleLabel(tr("Prediction"))),
      similarityTitle_(titleLabel(tr("Similarity of the uses"))),
      prediction_(new PredictionBars),
      similarity_(new SimilarityMatrix) {
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    picture_->setObjectName(QStringLiteral("inputPicture"));
    picture_->setAccessibleName(tr("Input image"));
    caption_->setWordWrap(true);
    similarityTitle_->setToolTip(tr(
        "Linear CKA of each pair: 1 where two uses hold the same up to rotation and scale, 0 where "
        "nothing is shared"));
    layout->addWidget(picture_);
    layout->addWidget(caption_);
    layout->addWidget(predictionTitle_);
    layout->addWidget(prediction_);
    layout->addWidget(similarityTitle_);
    layout->addWidget(similarity_);
    layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMaps(nullptr);
}

void MapsSidePanel::setImage(const RgbImage& image, const QString& caption) {
    image_ = toQImage(image);
    caption_->setText(caption);
    picture_->setToolTip(tr("%1, %2 × %3 pixels").arg(caption).arg(image.width).arg(image.height));
    drawImage();
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
    const int side = std::min(fontMetrics().averageCharWidth() * 20, viewport()->width() * 3 / 4);
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
    similarity_->setMaps(maps);
    const bool several = maps && maps->uses.size() > 1 && !maps->similarity.empty();
    predictionTitle_->setVisible(maps != nullptr);
    prediction_->setVisible(maps != nullptr);
    similarityTitle_->setText(maps && maps->shared ? tr("Similarity of the uses")
                                                   : tr("Similarity of the blocks"));
    similarityTitle_->setVisible(several);
    similarity_->setVisible(several);
}

void MapsSidePanel::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    drawImage();
}

} // namespace sharesnet
