#pragma once

#include "core/inspect/feature_image.h"
#include "core/inspect/feature_map.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>

#include <memory>
#include <optional>
#include <vector>

namespace sharesnet {

// A column for each use of a convolution, a row for each channel: the same channel of all uses
// stands side by side. Paints only what is seen. Click or Enter enlarges a channel of all uses,
// Escape or another click goes back; Ctrl+wheel and + - zoom.
class UseStrip : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit UseStrip(QWidget* parent = nullptr);

    void setMaps(std::shared_ptr<const FeatureMaps> maps); // null: none; zoom and place stay
    // one scale for all uses, or each its own
    void setCommonScale(bool common);
    bool commonScale() const { return common_; }
    ValueScale scale(int use) const; // use: index
    void setCellWidth(int width);    // device-independent pixels, kept within limits
    int cellWidth() const { return cellWidth_; }
    void enlarge(std::optional<int> channel);
    std::optional<int> enlarged() const { return enlarged_; }

    // Where the picture of a use (index) of a channel stands in the viewport.
    QRect cellRect(int use, int channel) const;
    // value and position under the pointer; empty: none there
    QString textAt(const QPoint& position) const;
    QString headerText(int use) const; // "use 1 · block 2"

    static constexpr int kSmallestCell = 16;
    static constexpr int kLargestCell = 512;

  signals:
    void hovered(const QString& text);
    void cellWidthChanged(int width);
    void enlargedChanged(std::optional<int> channel);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    struct Hit {
        int use = 0;
        int channel = 0;
        int x = 0;
        int y = 0;
    };
    int uses() const;
    int channels() const; // rows; of the use with the most
    int columnWidth() const;
    int rowHeight() const;
    int imageWidth() const; // of a cell now: enlarged cells fill the view
    int imageHeight() const;
    int labelWidth() const;
    int headerHeight() const;
    int gap() const;
    QString rangeText(int use) const;
    std::optional<Hit> hitAt(const QPoint& position) const;
    const QImage& picture(int use, int channel);
    void paintHeader(QPainter& painter, int use);
    void layOut();
    void moveTo(int channel);

    std::shared_ptr<const FeatureMaps> maps_;
    std::vector<ValueScale> scales_;
    ValueScale together_;
    QHash<quint64, QImage> pictures_;
    bool common_ = true;
    int cellWidth_ = 80;
    int current_ = 0; // channel that keys act on
    std::optional<int> enlarged_;
};

} // namespace sharesnet
