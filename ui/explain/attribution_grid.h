#pragma once

#include "ui/base/cell_widget.h"
#include "ui/base/theme.h"
#include "ui/explain/explain_client.h"

#include <QImage>

#include <optional>
#include <vector>

namespace sharesnet {

// The image, and over it for each use where a class comes from. Ui thread.
class AttributionGrid : public CellWidget {
    Q_OBJECT
  public:
    explicit AttributionGrid(QWidget* parent = nullptr);

    void setFound(const AttributionsPtr& found); // null: none
    void setOpacity(double opacity);             // of the map where it is largest, 0 to 1
    void setCommonScale(bool common);            // else each use has its own
    int count() const { return static_cast<int>(items_.size()); }
    QRect pictureRect(int index) const;
    QString textAt(const QPoint& position) const override;

    void paint(QPainter& painter, const Theme& theme) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  signals:
    void walked(const QRect& picture); // the keyboard, to here

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool hasCells() const override { return count() > 0; }
    void walk(int rows, int columns) override;

  private:
    struct Item { // the image itself has no map
        QString title;
        QString caption;
        const FeatureMap* map = nullptr; // of found_
        QImage picture;
    };
    void makeItems();
    void makePictures();
    QSize itemSize() const;
    int columnsIn(int width) const;
    QString textOf(int index) const;

    AttributionsPtr found_;
    double opacity_;
    bool common_ = true;
    std::vector<Item> items_;
    int current_ = 0; // of the keyboard
};

} // namespace sharesnet
