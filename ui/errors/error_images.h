#pragma once

#include "core/flow/run_errors.h"
#include "ui/errors/errors_client.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>

#include <memory>
#include <set>
#include <vector>

namespace sharesnet {

// Test images in a list, with what one or two runs say of them. Pictures are asked for when they
// are shown. Ui thread.
class ErrorImages : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role {
        Lines = Qt::UserRole, // QStringList: its class, then a line for each run
        Rights,               // QList<bool>: of each run, whether it is right
        Number,               // "#123", the index of the image in the test set
        Missing,              // why it cannot be shown; empty: it can, or is being read
    };

    explicit ErrorImages(QObject* parent = nullptr);

    // `runs` have seen all of the images. Without `readable` pictures are not asked for.
    void show(std::vector<ErrorsPtr> runs, ImageList images, bool readable);
    void take(const ErrorsPtr& errors, const std::vector<ShownImage>& images);

    std::int64_t imageAt(int row) const { return images_.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  signals:
    void wanted(const sharesnet::ErrorsPtr& errors, const std::vector<std::int64_t>& images);
    void cannotRead(const QString& why); // the first of those on show

  private:
    QStringList lines(std::int64_t image) const;
    QString sentence(std::int64_t image) const; // all that is known, for people and screen readers
    QVariant picture(std::int64_t image) const;
    void ask();

    std::vector<ErrorsPtr> runs_;
    ImageList images_;
    bool readable_ = true;
    QHash<qint64, ShownImage> read_;
    mutable std::set<std::int64_t> missing_; // were to be painted since the last request
    QTimer* timer_;
};

} // namespace sharesnet
