#pragma once

#include "ui/drawing/spot.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace sharesnet {

class ArchDocument;
class DesignerView;

// Looks for stages, blocks, convolutions and groups in the drawing. The first find is selected
// while one types, Enter goes to the next, Shift+Enter back, Esc closes. Hidden until it is opened.
class FindBar : public QWidget {
    Q_OBJECT

  public:
    FindBar(const ArchDocument* document, DesignerView* view, QWidget* parent = nullptr);

    void open(); // shows it, with the keyboard

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void search();
    void go(int step);
    void dismiss();

    const ArchDocument* document_;
    DesignerView* view_;
    QLineEdit* text_;
    QLabel* outcome_;
    int current_ = -1; // index of the find shown, -1: none yet
};

} // namespace sharesnet
