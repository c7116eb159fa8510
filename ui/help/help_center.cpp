#include "ui/help/help_center.h"

#include "ui/base/help_request.h"
#include "ui/base/icons.h"
#include "ui/help/generated_pages.h"
#include "ui/help/help_popup.h"
#include "ui/help/help_window.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

#include <utility>

namespace sharesnet {

HelpCenter::HelpCenter(QWidget* window, std::function<QString()> otherwise)
    : QObject(window),
      window_(window),
      otherwise_(std::move(otherwise)),
      help_(new QAction(themedIcon(QStringLiteral("help-contextual")), tr("&Help for this part"),
                        this)) {
    help_->setObjectName(QStringLiteral("helpForThisPart"));
    help_->setShortcut(QKeySequence(Qt::Key_F1));
    connect(help_, &QAction::triggered, this, &HelpCenter::openForFocus);
    qApp->installEventFilter(this);
}

HelpCenter::~HelpCenter() = default;

void HelpCenter::fillMenu(QMenu* menu) {
    menu->addAction(help_);
    menu->addSeparator();
    using Opens = void (HelpCenter::*)(const QString&);
    const auto add = [this, menu](const char* icon, const QString& text, const char* place,
                                  Opens opens = &HelpCenter::open) {
        QAction* action =
            menu->addAction(themedIcon(QLatin1String(icon)), text, this,
                            [this, place, opens] { (this->*opens)(QLatin1String(place)); });
        action->setObjectName(QStringLiteral("help-") + QLatin1String(place));
    };
    add("help-contents", tr("&Contents"), "index");
    add("", tr("&Tutorial"), "tutorial", &HelpCenter::openBeside); // its steps are in the window
    add("", tr("&Glossary"), "glossary");
    add("", tr("What the &numbers mean"), "numbers");
    add("", tr("&Keyboard and mouse"), "shortcuts");
}

const std::shared_ptr<const HelpPages>& HelpCenter::pages() {
    if (!pages_) {
        pages_ = std::make_shared<const HelpPages>(helpPagesFor(window_));
    }
    return pages_;
}

HelpWindow& HelpCenter::helpWindow() {
    if (!shown_) {
        shown_ = std::make_unique<HelpWindow>(pages());
    }
    return *shown_;
}

void HelpCenter::open(const QString& place) {
    helpWindow().open(place);
}

void HelpCenter::openBeside(const QString& place) {
    const int before = window_->width();
    helpWindow().openBeside(place, window_);
    if (window_->width() < before) {
        emit roomMade();
    }
}

void HelpCenter::openForFocus() {
    const QString place = helpPageOf(QApplication::focusWidget());
    open(place.isEmpty() ? otherwise_() : place);
}

bool HelpCenter::define(const QString& place, QWidget* beside) {
    const HelpPage* page = pageAt(*pages(), place);
    const HelpSection* section = sectionAt(*pages(), place);
    if (section == nullptr) {
        return false;
    }
    popup_ = new HelpPopup(*page, *section, beside);
    connect(popup_, &HelpPopup::placeWanted, this, &HelpCenter::open);
    popup_->open();
    return true;
}

HelpPopup* HelpCenter::popup() const {
    return popup_;
}

bool HelpCenter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == HelpRequest::kind() && watched == window_) {
        const auto* request = static_cast<HelpRequest*>(event);
        event->setAccepted(define(request->place(), request->beside()));
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier && widget != nullptr &&
            isOwnDialog(widget->window())) {
            openForFocus();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

// QWidget::isAncestorOf stops at the border of a window.
bool HelpCenter::isOwnDialog(const QWidget* widget) const {
    if (widget == window_ || widget->windowType() == Qt::Popup) {
        return false;
    }
    const QWidget* parent = widget->parentWidget();
    while (parent != nullptr && parent != window_) {
        parent = parent->parentWidget();
    }
    return parent != nullptr;
}

} // namespace sharesnet
