#pragma once

#include <QAbstractListModel>
#include <QImage>
#include <QListView>
#include <QString>

#include <vector>

namespace sharesnet {

// An image as the network gets it, and as it is.
struct PreviewItem {
    QImage seen;  // none: there is none
    QImage plain; // none: only the other is shown
    QString caption;
    QString second; // line of the caption; may be empty
    QString toolTip;
};

class PreviewModel : public QAbstractListModel {
    Q_OBJECT
  public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<PreviewItem> items);
    const PreviewItem& item(int row) const { return items_.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<PreviewItem> items_;
};

// Images in rows, what the network gets above what the set has. Ui thread.
class PreviewGrid : public QListView {
    Q_OBJECT
  public:
    explicit PreviewGrid(QWidget* parent = nullptr);

    // `rows`: pictures over each other (1 or 2), `lines`: of captions.
    void setItems(std::vector<PreviewItem> items, int rows, int lines);
    const PreviewModel& items() const { return *model_; }
    int rowHeight() const; // of one row of items

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void arrange();
    int side() const; // of a picture on screen

    PreviewModel* model_;
    int pixels_ = 0; // of the largest picture's side
    int rows_ = 2;
    int lines_ = 1;
};

} // namespace sharesnet
