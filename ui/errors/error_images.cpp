#include "ui/errors/error_images.h"

#include "ui/base/number_text.h"

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kMostKept = 4'000; // pictures: 12 MB of CIFAR's

QString nameOf(const RunErrors& errors, int classIndex) {
    return QString::fromStdString(className(errors, classIndex));
}

// "dog 93.1 %"
QString guessText(const RunErrors& errors, int classIndex, float probability) {
    return nameOf(errors, classIndex) + QLatin1Char(' ') +
           percentText(static_cast<double>(probability));
}

// "dog 93.1 %, cat 4.0 %, emu 2.9 %"
QString topText(const RunErrors& errors, const ImagePrediction& image) {
    QStringList guesses;
    for (std::size_t k = 0; k < ImagePrediction::kTop && image.classes[k] >= 0; ++k) {
        guesses << guessText(errors, image.classes[k], image.probabilities[k]);
    }
    return guesses.join(QStringLiteral(", "));
}

} // namespace

ErrorImages::ErrorImages(QObject* parent) : QAbstractListModel(parent), timer_(new QTimer(this)) {
    timer_->setSingleShot(true);
    timer_->setInterval(0);
    connect(timer_, &QTimer::timeout, this, &ErrorImages::ask);
}

void ErrorImages::show(std::vector<ErrorsPtr> runs, ImageList images, bool readable) {
    beginResetModel();
    const bool same = !runs.empty() && !runs_.empty() && runs.front() == runs_.front();
    if (!same || read_.size() > kMostKept) {
        read_.clear();
    }
    runs_ = std::move(runs);
    images_ = std::move(images);
    readable_ = readable;
    missing_.clear();
    endResetModel();
}

void ErrorImages::take(const ErrorsPtr& errors, const std::vector<ShownImage>& images) {
    if (runs_.empty() || errors != runs_.front()) {
        return;
    }
    const bool failedBefore =
        std::ranges::any_of(read_, [](const ShownImage& image) { return !image.why.isEmpty(); });
    QString why;
    for (const ShownImage& image : images) {
        read_.insert(image.index, image);
        why = why.isEmpty() ? image.why : why;
    }
    if (!why.isEmpty() && !failedBefore) {
        emit cannotRead(why);
    }
    if (!images_.empty()) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

int ErrorImages::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

QStringList ErrorImages::lines(std::int64_t image) const {
    const RunErrors& first = *runs_.front();
    const ImagePrediction& own = *predictionOf(first, image);
    if (runs_.size() == 1) {
        return {own.wrong() ? guessText(first, own.truth, own.truthProbability)
                            : nameOf(first, own.truth),
                QStringLiteral("→ ") + guessText(first, own.predicted(), own.confidence())};
    }
    QStringList lines{nameOf(first, own.truth)};
    for (const ErrorsPtr& run : runs_) {
        const ImagePrediction& its = *predictionOf(*run, image);
        lines << QStringLiteral("%1: %2").arg(run->run).arg(
            guessText(*run, its.predicted(), its.confidence()));
    }
    return lines;
}

QString ErrorImages::sentence(std::int64_t image) const {
    const RunErrors& first = *runs_.front();
    QStringList parts{tr("Test image %1, true %2")
                          .arg(image)
                          .arg(nameOf(first, predictionOf(first, image)->truth))};
    for (const ErrorsPtr& run : runs_) {
        const ImagePrediction& its = *predictionOf(*run, image);
        parts << tr("run %1: %2; true class %3")
                     .arg(run->run)
                     .arg(topText(*run, its),
                          percentText(static_cast<double>(its.truthProbability)));
    }
    if (const std::string file = fileText(first, image); !file.empty()) {
        parts << QString::fromStdString(file);
    }
    return parts.join(QLatin1Char('\n'));
}

QVariant ErrorImages::picture(std::int64_t image) const {
    const auto found = read_.find(image);
    if (found != read_.end()) {
        return found->image;
    }
    if (readable_) {
        missing_.insert(image);
        timer_->start();
    }
    return {};
}

void ErrorImages::ask() {
    if (!missing_.empty() && !runs_.empty()) {
        const std::vector<std::int64_t> images(missing_.begin(), missing_.end());
        missing_.clear();
        emit wanted(runs_.front(), images);
    }
}

QVariant ErrorImages::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const std::int64_t image = images_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DecorationRole:
        return picture(image);
    case Qt::DisplayRole:
        return lines(image).join(QStringLiteral(", "));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(image);
    case Lines:
        return lines(image);
    case Rights: {
        QList<bool> rights;
        for (const ErrorsPtr& run : runs_) {
            rights << !predictionOf(*run, image)->wrong();
        }
        return QVariant::fromValue(rights);
    }
    case Number:
        return QStringLiteral("#%1").arg(image);
    case Missing: {
        const auto found = read_.find(image);
        return found != read_.end() ? found->why : QString();
    }
    default:
        return {};
    }
}

} // namespace sharesnet
