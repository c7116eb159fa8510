#pragma once

#include "core/flow/run_errors.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace sharesnet {

// A confusion matrix, or the difference of two, as a table: rows are true classes, columns what was
// predicted. Ui thread.
class ConfusionModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Values { Images, Percent };
    enum Role {
        // How strong the color of a cell is, -1..1: above 0 what is right (the diagonal), or where
        // the second run does better; below 0 errors, or where it does worse. Errors are relative
        // to the most frequent one, since all are far below the diagonal; NaN: no images.
        Shade = Qt::UserRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void setMatrix(const ConfusionMatrix& matrix);
    // The second minus the first, by these names. Throws Error for other classes.
    void setDifference(const ConfusionMatrix& first, const QString& firstName,
                       const ConfusionMatrix& second, const QString& secondName);
    void setValues(Values values); // where classes have other numbers of images: always percent
    bool isEmpty() const { return first_.classes.empty(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // "true cat, predicted dog: 12 of 100 images (12.0 %)"
    QString sentence(int row, int column) const;

  private:
    struct Cell {
        std::size_t row = 0;
        std::size_t column = 0;
    };
    void take(const ConfusionMatrix& first, const std::optional<ConfusionMatrix>& second);
    QString className(std::size_t index) const;
    QString text(Cell cell) const;
    QString differenceText(Cell cell) const;
    double shade(Cell cell) const;
    double share(Cell cell) const { return shares_[cell.row * first_.size() + cell.column]; }

    ConfusionMatrix first_; // no classes: empty
    std::optional<ConfusionMatrix> second_;
    bool onlyShares_ = false; // of a difference
    QString firstName_;
    QString secondName_;
    std::vector<double> shares_; // of the row, or their difference; NaN: no images
    double strongest_ = 0;       // the largest share off the diagonal, or anywhere in a difference
    Values values_ = Values::Images;
};

} // namespace sharesnet
