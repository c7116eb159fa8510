#pragma once

#include <QWidget>

namespace sharesnet {

// A widget of cells in rows and columns: the arrow keys walk over them, and a tool tip tells of the
// one under the pointer. Ui thread.
class CellWidget : public QWidget {
    Q_OBJECT
  public:
    using QWidget::QWidget;
    virtual QString textAt(const QPoint& position) const = 0; // empty: no cell there

  protected:
    virtual bool hasCells() const = 0;
    virtual void walk(int rows, int columns) = 0; // by so many, from the keyboard's cell

    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace sharesnet
