#pragma once

#include "core/arch/receptive_field.h"
#include "ui/base/cell_widget.h"
#include "ui/base/theme.h"
#include "ui/explain/top_images_client.h"

#include <QHash>
#include <QImage>

#include <cstdint>
#include <optional>
#include <vector>

namespace sharesnet {

// A row of images for each use, the most active first, with value and class; framed is what the
// largest value sees of the image. A click or Enter chooses an image. Ui thread.
class TopImagesGrid : public CellWidget {
    Q_OBJECT
  public:
    explicit TopImagesGrid(QWidget* parent = nullptr);

    // `fields`: of the uses, in pixels of the network's input, which is so large; none where no
    // place has the score.
    void setFound(const TopImagesPtr& found, std::vector<ReceptiveField> fields,
                  const QSize& input);
    void setPicture(std::int64_t image, const QImage& picture);
    bool hasPicture(std::int64_t image) const { return pictures_.contains(image); }
    void forgetPictures();

    QString textAt(const QPoint& position) const override;
    QRect imageRect(int use, int place) const; // of the picture
    // What is framed, in widget coordinates; empty: nothing.
    QRect fieldRect(int use, int place) const;

    void paint(QPainter& painter, const Theme& theme) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  signals:
    void chosen(qint64 image);
    void walked(const QRect& picture); // the keyboard, to here

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool hasCells() const override { return rows() > 0; }
    void walk(int rows, int columns) override;

  private:
    struct Place {
        int use = 0;
        int place = 0;
        bool operator==(const Place&) const = default;
    };
    int rows() const { return found_ ? static_cast<int>(found_->uses.size()) : 0; }
    const TopImage& image(const Place& at) const;
    int countOf(int use) const;
    int cellWidth() const;
    int cellHeight() const;
    int rowHeight() const;
    std::optional<Place> placeAt(const QPoint& position) const;
    QString className(const TopImage& image) const;
    QString useName(int use) const;
    QString textOf(const Place& at) const;
    void paintImage(QPainter& painter, const Theme& theme, const Place& at) const;

    TopImagesPtr found_;
    std::vector<ReceptiveField> fields_;
    QSize input_;
    QHash<qint64, QImage> pictures_;
    Place current_; // of the keyboard
};

} // namespace sharesnet
