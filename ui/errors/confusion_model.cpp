#include "ui/errors/confusion_model.h"

#include "ui/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Every share of a row, NaN for a class without images.
std::vector<double> sharesOf(const ConfusionMatrix& matrix) {
    std::vector<double> shares;
    shares.reserve(matrix.counts.size());
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        const auto sum = static_cast<double>(matrix.rowSum(row));
        for (std::size_t column = 0; column < matrix.size(); ++column) {
            shares.push_back(sum > 0 ? static_cast<double>(matrix.at(row, column)) / sum : kNone);
        }
    }
    return shares;
}

} // namespace

void ConfusionModel::clear() {
    take({}, std::nullopt);
}

void ConfusionModel::setMatrix(const ConfusionMatrix& matrix) {
    take(matrix, std::nullopt);
}

void ConfusionModel::setDifference(const ConfusionMatrix& first, const QString& firstName,
                                   const ConfusionMatrix& second, const QString& secondName) {
    onlyShares_ = differenceOf(first, second).shares;
    firstName_ = firstName;
    secondName_ = secondName;
    take(first, second);
}

void ConfusionModel::take(const ConfusionMatrix& first,
                          const std::optional<ConfusionMatrix>& second) {
    beginResetModel();
    first_ = first;
    second_ = second;
    shares_ = sharesOf(first);
    if (second) {
        const std::vector<double> minuend = sharesOf(*second);
        std::ranges::transform(minuend, shares_, shares_.begin(), std::minus<>());
    }
    strongest_ = 0;
    for (std::size_t row = 0; row < first_.size(); ++row) {
        for (std::size_t column = 0; column < first_.size(); ++column) {
            if (const double value = std::abs(share({row, column}));
                std::isfinite(value) && (second_ || row != column)) {
                strongest_ = std::max(strongest_, value);
            }
        }
    }
    endResetModel();
}

void ConfusionModel::setValues(Values values) {
    values_ = values;
    if (!isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int ConfusionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(first_.size());
}

int ConfusionModel::columnCount(const QModelIndex& parent) const {
    return rowCount(parent);
}

QString ConfusionModel::className(std::size_t index) const {
    return QString::fromStdString(first_.classes[index]);
}

double ConfusionModel::shade(Cell cell) const {
    const bool right = cell.row == cell.column;
    const double value = share(cell);
    if (second_) {
        return strongest_ > 0 ? (right ? value : -value) / strongest_ : value;
    }
    return right ? value : strongest_ > 0 ? -value / strongest_ : -value;
}

QString ConfusionModel::text(Cell cell) const {
    if (std::isnan(share(cell))) {
        return QStringLiteral("–");
    }
    if (second_) {
        return differenceText(cell);
    }
    return values_ == Values::Images ? grouped(first_.at(cell.row, cell.column))
                                     : fixedText(100 * share(cell), 1);
}

QString ConfusionModel::differenceText(Cell cell) const {
    return values_ == Values::Percent || onlyShares_
               ? signedFixedText(100 * share(cell), 1)
               : signedText(second_->at(cell.row, cell.column) - first_.at(cell.row, cell.column));
}

QString ConfusionModel::sentence(int row, int column) const {
    const Cell cell{static_cast<std::size_t>(row), static_cast<std::size_t>(column)};
    const auto partOf = [&cell](const ConfusionMatrix& matrix) {
        const std::int64_t all = matrix.rowSum(cell.row);
        return all == 0 ? tr("no images of this class")
                        : tr("%1 of %2 images (%3)")
                              .arg(grouped(matrix.at(cell.row, cell.column)), grouped(all),
                                   percentText(*matrix.share(cell.row, cell.column)));
    };
    const QString classes =
        tr("true %1, predicted %2: ").arg(className(cell.row), className(cell.column));
    if (!second_) {
        return classes + partOf(first_);
    }
    return classes +
           tr("%1: %2; %3: %4").arg(firstName_, partOf(first_), secondName_, partOf(*second_));
}

QVariant ConfusionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Cell cell{static_cast<std::size_t>(index.row()),
                    static_cast<std::size_t>(index.column())};
    switch (role) {
    case Qt::DisplayRole:
        return text(cell);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Shade:
        return shade(cell);
    default:
        return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const QString name = className(static_cast<std::size_t>(section));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        return name;
    }
    if (role == Qt::ToolTipRole) {
        return orientation == Qt::Horizontal ? tr("Predicted as %1").arg(name)
                                             : tr("Images of %1").arg(name);
    }
    return {};
}

} // namespace sharesnet
