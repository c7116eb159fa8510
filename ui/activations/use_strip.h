#pragma once

#include "core/inspect/channel_order.h"
#include "core/inspect/feature_image.h"
#include "core/inspect/feature_map.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace sharesnet {

// A value of a plane: which use (index), channel, and where.
struct StripPlace {
    int use = 0;
    int channel = 0;
    int x = 0;
    int y = 0;
    bool operator==(const StripPlace&) const = default;
};

// A column for each use of a convolution, a row for each channel: the same channel of all uses
// stands side by side, between what goes into the first use and, behind each further use, its
// difference to the one before. Paints only what is seen. One cell is selected, by click or arrow
// keys. A double click or Enter enlarges its channel of all uses, Escape goes back; Ctrl+wheel and
// + - zoom, 0 fits all uses into the width.
class UseStrip : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit UseStrip(QWidget* parent = nullptr);

    void setMaps(std::shared_ptr<const FeatureMaps> maps); // null: none; zoom and place stay
    const std::shared_ptr<const FeatureMaps>& maps() const { return maps_; }
    // one scale for all uses, or each its own
    void setCommonScale(bool common);
    bool commonScale() const { return common_; }
    ValueScale scale(int use) const;     // use: index
    void setOrder(ChannelMeasure order); // selects the first
    ChannelMeasure order() const { return order_; }
    const std::vector<int>& rows() const { return rows_; } // channels, in order
    void setDifferences(bool shown);
    bool differences() const { return differences_; }
    void setCellWidth(int width); // device-independent pixels, kept within limits
    void fitWidth();              // as wide as all columns fit, until setCellWidth()
    int cellWidth() const;
    void select(int use, int channel); // kept within what there is; scrolls there
    int selectedUse() const { return use_; }
    int selectedChannel() const { return channel_; }
    void enlarge(std::optional<int> channel);
    std::optional<int> enlarged() const { return enlarged_; }

    // Where the picture of a use (index) of a channel stands in the viewport.
    QRect cellRect(int use, int channel) const;
    std::optional<StripPlace> placeAt(const QPoint& position) const; // of the uses alone
    // value and position under the pointer; empty: none there
    QString textAt(const QPoint& position) const;
    QString headerText(int use) const; // "Use 1 · block 2"
    QStringList columnTexts() const;   // what stands above the columns

    static constexpr int kSmallestCell = 16;
    static constexpr int kLargestCell = 512;

  signals:
    void hovered(const QString& text);
    void pointed(std::optional<sharesnet::StripPlace> place); // under the pointer
    void clicked(const sharesnet::StripPlace& place);
    void selectionChanged(int use, int channel);
    void cellWidthChanged(int width);
    void enlargedChanged(std::optional<int> channel);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    enum class Kind { Input, Use, Difference };
    struct Column {
        Kind kind = Kind::Use;
        int use = 0; // index; of a difference the later one
        const FeatureMap* map = nullptr;
        std::int64_t notFinite = 0;
    };
    struct Hit {
        const Column* column = nullptr;
        StripPlace place;
    };
    int uses() const;
    int channels() const { return static_cast<int>(rows_.size()); }
    int columns() const { return static_cast<int>(columns_.size()); }
    int columnOf(int use) const;
    int rowOf(int channel) const;
    int channelAt(int row) const { return rows_.at(static_cast<std::size_t>(row)); }
    int columnWidth() const;
    int rowHeight() const;
    int imageWidth() const; // of a cell now: enlarged cells fill the view
    int imageHeight() const;
    int labelWidth() const;
    int headerHeight() const;
    int wordWidth() const; // the least that a header needs
    int gap() const;
    QRect cellAt(int column, int row) const;
    QString columnText(const Column& column) const;
    QStringList headerLines(const Column& column) const;
    QString placeText(const Hit& hit) const;
    std::optional<Hit> hitAt(const QPoint& position) const;
    const QImage& picture(int column, int channel);
    void paintCells(QPainter& painter, int left, int right);
    void paintLabel(QPainter& painter, int row, const QRect& cell);
    void paintHeader(QPainter& painter, int column);
    void makeColumns();
    void makeRows();
    void layOut();
    void tellFit(); // the size of cells that fit
    void showSelected();
    void changeCells(); // their size or colors

    std::shared_ptr<const FeatureMaps> maps_;
    std::vector<FeatureMap> changes_; // of each use but the first
    std::vector<Column> columns_;
    std::vector<int> rows_; // channels, in order
    std::vector<double> measures_;
    std::vector<ValueScale> scales_;
    ValueScale together_;
    QCache<quint64, QImage> pictures_;
    ChannelMeasure order_ = ChannelMeasure::Number;
    bool common_ = true;
    bool differences_ = false;
    std::optional<int> cellWidth_; // none: fits
    int use_ = 0;                  // selected
    int channel_ = 0;
    std::optional<int> enlarged_;
};

} // namespace sharesnet
