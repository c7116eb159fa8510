#pragma once

#include "core/inspect/use_study.h"
#include "ui/base/cell_widget.h"
#include "ui/base/theme.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace sharesnet {

// A number for each pair of uses, at most 1 and mostly from -1.
struct PairValues {
    QString name;              // "Similarity of the uses"
    std::vector<double> cells; // uses x uses, row-major; NaN: not defined
    QStringList uses;          // "use 2 · block 3"
    QStringList numbers;       // "2", of the uses, for the edges
    QString whyUndefined;      // the end of a sentence
};
// The pairs of a study's `cells`; none where there are not as many.
PairValues pairsOf(const UseStudy& study, const std::vector<double>& cells, const QString& name);

// Each use against each, as numbers on shades: one shade grows above zero, another one below. Where
// they have no room the numbers give way to what is told under the pointer, for the cell that the
// arrow keys walk to, and to screen readers.
class UseMatrix : public CellWidget {
    Q_OBJECT
  public:
    explicit UseMatrix(QWidget* parent = nullptr);

    void setPairs(PairValues pairs);
    const PairValues& pairs() const { return pairs_; }
    QString textAt(const QPoint& position) const override; // empty: no cell there
    QRectF cell(int row, int column) const;
    static QColor shade(double value, const Theme& theme);

    void paint(QPainter& painter, const Theme& theme) const; // as it is on show, without focus

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; // with few uses numbers fit
    bool showsNumbers() const { return numberFont().has_value(); }
    // as its size policy says: it is square, or leaves a part of its rectangle empty
    bool hasHeightForWidth() const override { return sizePolicy().hasHeightForWidth(); }
    int heightForWidth(int width) const override { return width; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool hasCells() const override { return count() > 0; }
    void walk(int rows, int columns) override;

  private:
    struct Place {
        int row = 0;
        int column = 0;
    };
    int count() const { return static_cast<int>(pairs_.uses.size()); }
    double value(int row, int column) const;
    QString textOf(const Place& place) const;
    std::optional<Place> placeAt(const QPoint& position) const;
    int margin() const;                       // for the numbers of the uses
    int numberWidth(const QFont& font) const; // of the widest one in a cell
    std::optional<QFont> numberFont() const;  // the largest that fits; none: no number does
    void paintNumbers(QPainter& painter, const Theme& theme) const;

    PairValues pairs_;
    Place current_; // of the keyboard
};

} // namespace sharesnet
