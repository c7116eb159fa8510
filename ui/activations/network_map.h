#pragma once

#include "core/arch/conv_address.h"
#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "ui/base/cell_widget.h"

#include <optional>
#include <vector>

namespace sharesnet {

// A small drawing of a network, stage by stage a row for each block and a chip for each of its
// convolutions; neighbors that are alike are one row. The chosen convolution is lit at all its
// uses; a click or the arrow keys choose another.
class NetworkMap : public CellWidget {
    Q_OBJECT
  public:
    struct Row {
        int stage = 1;
        int firstBlock = 1;
        int lastBlock = 1; // all from the first one on are alike
        bool operator==(const Row&) const = default;
    };

    explicit NetworkMap(QWidget* parent = nullptr);

    void setArch(const std::optional<ArchSpec>& arch);
    void setChosen(const std::optional<ConvAddress>& conv);
    const std::vector<Row>& rows() const { return rows_; }
    QRectF chip(std::size_t row, int conv) const;          // conv: from 1
    QRect currentRect() const;                             // of the row that the keyboard acts on
    QString textAt(const QPoint& position) const override; // empty: no chip there

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void chosen(const sharesnet::ConvAddress& conv); // by the person

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool hasCells() const override { return !rows_.empty(); }
    void walk(int rows, int convs) override;

  private:
    struct Place {
        std::size_t row = 0;
        int conv = 1;
    };
    int convs() const;
    int lineHeight() const;
    int labelWidth() const;
    int rowTop(std::size_t row) const;
    ConvAddress addressAt(const Place& place) const;
    bool isLit(const Place& place) const;
    std::optional<Place> placeAt(const QPoint& position) const;
    QString textOf(const Place& place) const;
    void describe();
    void paintRow(QPainter& painter, std::size_t row) const;

    std::optional<ArchSpec> arch_;
    ArchLayout layout_;
    std::vector<Row> rows_;
    std::optional<ConvAddress> chosen_;
    Place current_; // of the keyboard
};

// The rows of a network: neighbors of a stage that share alike become one row where there are more
// than `mostApart` of them. Pure.
std::vector<NetworkMap::Row> mapRows(const ArchLayout& layout, int mostApart);

} // namespace sharesnet
