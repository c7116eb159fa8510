#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QImage>
#include <QListView>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace sharesnet {

// Pictures in a list, known by numbers. A picture is asked for when it is to be painted. Ui thread.
class ImageGridModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { Failed = Qt::UserRole }; // why it cannot be shown; empty: it can, or is on its way

    explicit ImageGridModel(QObject* parent = nullptr);

    using TextOf = std::function<QString(std::int64_t image)>;
    // Those that are known already stay known, unless they are `others`.
    void setImages(std::vector<std::int64_t> images, TextOf textOf, bool others);
    // Answers what was wanted last; nothing more is asked for before. What cannot be shown has no
    // picture, and says why.
    struct Known {
        QImage picture;
        QString why;
    };
    void take(const std::vector<std::pair<std::int64_t, Known>>& images);
    std::int64_t image(int row) const { return images_.at(static_cast<std::size_t>(row)); }
    int rowOf(std::int64_t image) const; // -1: it is not listed

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  signals:
    void wanted(const std::vector<std::int64_t>& images);

  private:
    std::vector<std::int64_t> images_;
    TextOf textOf_;
    QHash<qint64, Known> known_;
    mutable std::set<std::int64_t> missing_; // were to be painted since the last request
    bool waiting_ = false;                   // for an answer
    QTimer* timer_;
};

// The pictures in rows that fill the width. Ui thread.
class ImageGrid : public QListView {
    Q_OBJECT
  public:
    explicit ImageGrid(ImageGridModel* model, QWidget* parent = nullptr);
    static constexpr int kSide = 40; // of a picture, device-independent pixels

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace sharesnet
