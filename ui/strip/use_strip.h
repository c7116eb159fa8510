#pragma once

#include "ui/strip/strip_content.h"

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
    const StripContent& content() const { return content_; }
    const std::shared_ptr<const FeatureMaps>& maps() const { return content_.maps(); }
    // The same of another model, `label`, beside it; null: none.
    void setOther(std::shared_ptr<const FeatureMaps> other, const QString& label);
    // one scale for all uses, or each its own
    void setCommonScale(bool common);
    bool commonScale() const { return content_.commonScale(); }
    ValueScale scale(int use) const { return content_.scale(use); } // use: index
    void setOrder(ChannelMeasure order);                            // selects the first
    ChannelMeasure order() const { return content_.order(); }
    const std::vector<int>& rows() const { return content_.rows(); } // channels, in order
    void setDifferences(bool shown);
    bool differences() const { return content_.differences(); }
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
    QString headerText(int use) const { return content_.headerText(use); }
    QStringList columnTexts() const { return content_.columnTexts(); }

    // All channels in light colors, two pixels for each of the screen's; null: it would have more
    // than 100 million.
    QImage wholePicture() const;

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
    using Kind = StripColumn::Kind;
    struct Hit {
        const StripColumn* column = nullptr;
        StripPlace place;
    };
    int columnWidth() const;
    int rowHeight() const;
    int imageWidth() const; // of a cell now: enlarged cells fill the view
    int imageHeight() const;
    int labelWidth() const;
    int headerHeight() const;
    int wordWidth() const; // the least that a header needs
    int gap() const;
    QRect cellAt(int column, int row) const;
    QStringList headerLines(const StripColumn& column) const;
    QString placeText(const Hit& hit) const;
    std::optional<int> useOf(const StripColumn& column) const; // index; none: of no own use
    std::optional<Hit> hitAt(const QPoint& position) const;
    const QImage& picture(int column, int channel);
    void paintCells(QPainter& painter, int left, int right);
    void paintLabel(QPainter& painter, int row, const QRect& cell);
    void paintHeader(QPainter& painter, int column);
    QSize wholeSize() const;
    void layOut();
    void tellFit(); // the size of cells that fit
    void showSelected();
    void changeCells(); // their size or colors

    StripContent content_;
    QCache<quint64, QImage> pictures_;
    std::optional<int> cellWidth_; // none: fits
    int use_ = 0;                  // selected
    int channel_ = 0;
    std::optional<int> enlarged_;
};

} // namespace sharesnet
