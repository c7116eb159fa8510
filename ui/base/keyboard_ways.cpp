#include "ui/base/keyboard_ways.h"

#include "ui/base/style_shapes.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QScrollArea>
#include <QWidget>

namespace sharesnet {

namespace {

bool isMenuKey(const QKeyEvent& event) {
    return event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier;
}

// Where Qt opens it for the menu key.
void openMenuOf(QWidget* widget) {
    QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    if (place.isNull()) {
        place = widget->rect().center();
    }
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &event);
}

// The order of Tab is that on screen.
void putInOrder(QDialogButtonBox* buttons) {
    buttons->setFocusProxy(nullptr);
    QWidget* before = nullptr;
    for (int at = 0; buttons->layout() != nullptr && at < buttons->layout()->count(); ++at) {
        QWidget* each = buttons->layout()->itemAt(at)->widget();
        if (before != nullptr && each != nullptr) {
            QWidget::setTabOrder(before, each);
        }
        before = each != nullptr ? each : before;
    }
}

// The focus ring of a scroll area, whose own painting is covered by its content.
class PageRing : public QWidget {
  public:
    explicit PageRing(QScrollArea* page) : QWidget(page) {
        setObjectName(QStringLiteral("pageRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(page->rect());
        show();
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        shapes::focusRing(painter, rect(), Theme::of(palette()));
    }
};

void showFocusOf(QScrollArea* page, const QEvent& event) {
    auto* ring = page->findChild<QWidget*>(QStringLiteral("pageRing"), Qt::FindDirectChildrenOnly);
    if (event.type() == QEvent::FocusOut) {
        delete ring;
    } else if (event.type() == QEvent::Resize && ring != nullptr) {
        ring->setGeometry(page->rect());
    } else if (event.type() == QEvent::FocusIn && ring == nullptr) {
        const Qt::FocusReason reason = static_cast<const QFocusEvent&>(event).reason();
        if (reason != Qt::MouseFocusReason && reason != Qt::OtherFocusReason) {
            new PageRing(page);
        }
    }
}

} // namespace

// Sees every event of the program, so the type is asked first.
bool KeyboardWays::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::Resize:
        if (auto* page = qobject_cast<QScrollArea*>(watched)) {
            showFocusOf(page, *event);
        }
        return false;
    case QEvent::Show:
        if (auto* buttons = qobject_cast<QDialogButtonBox*>(watched)) {
            putInOrder(buttons);
        }
        return false;
    case QEvent::KeyPress:
        if (watched == QApplication::focusWidget() && isMenuKey(*static_cast<QKeyEvent*>(event))) {
            openMenuOf(QApplication::focusWidget());
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace sharesnet
