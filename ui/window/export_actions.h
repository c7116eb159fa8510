#pragma once

#include "ui/base/worker.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace sharesnet {

class ArchDocument;
class DesignerView;
class DrawingFigure;
class MessageBar;

// File / Export: the drawing as it is folded and flows now, as SVG, PDF, PNG or to the clipboard,
// and the table of the stages as LaTeX or Markdown. Made and written in the background; what went
// wrong stands in the message bar. Ui thread.
class ExportActions : public QObject {
    Q_OBJECT

  public:
    // All must outlive it; `window` is the parent of dialogs and the owner of the menu.
    ExportActions(ArchDocument* document, DesignerView* view, MessageBar* bar, QWidget* window);

    QMenu* menu() const { return menu_; }

    // The formats by their file's suffix: svg, pdf, png, tex, md. Whatever is there is replaced.
    void exportTo(const QString& file, double scale = 2);
    void copyDrawing(); // as picture and as SVG, each program takes what it can
    void copyTable(const QString& suffix);

  private:
    // remembered; `first`: before there is a setting
    QAction* addChoice(const QString& text, const char* key, bool first);
    void fill();
    void choose(const QString& suffix, const QString& filter, double scale = 1);
    DrawingFigure figure() const;
    std::function<QByteArray()> contentFor(const QString& suffix, double scale) const;

    ArchDocument* document_;
    DesignerView* view_;
    MessageBar* bar_;
    QWidget* window_;
    QMenu* menu_;
    QMenu* pngMenu_ = nullptr;
    QAction* titled_ = nullptr;
    QAction* legend_ = nullptr;
    Worker worker_;
};

} // namespace sharesnet
