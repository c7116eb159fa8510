#include "ui/base/reader_labels.h"

#include "ui/base/spoken.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QTimer>
#include <QVariant>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr auto kToldEntry = "readerDescription"; // dynamic properties of a combo box
constexpr auto kOwnDescription = "ownDescription";

bool isLabelled(const QComboBox* combo) {
    const auto labels =
        combo->parentWidget()->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(labels,
                               [combo](const QLabel* label) { return label->buddy() == combo; });
}

void nameForReaders(QComboBox* combo) {
    if (combo->parentWidget() != nullptr && !combo->accessibleName().isEmpty() &&
        !isLabelled(combo)) {
        auto* name = new QLabel(combo->accessibleName(), combo->parentWidget());
        name->setObjectName(QStringLiteral("readerLabel"));
        name->setBuddy(combo);
        name->hide();
    }
}

// The current entry, then what is said of the combo box. Not while it is hidden: of boxes that are
// filled anew out of sight readers would get more events than they can take.
void tellEntry(QComboBox* combo) {
    if (!combo->isVisible() || combo->isEditable()) {
        return;
    }
    const QString before = combo->accessibleDescription();
    if (before != combo->property(kToldEntry).toString()) {
        combo->setProperty(kOwnDescription, before); // somebody else has set it
    }
    const QString own = combo->property(kOwnDescription).toString();
    QStringList parts{combo->currentText(), own.isEmpty() ? combo->toolTip() : own};
    if (parts[1].startsWith(parts[0]) || parts[1].endsWith(parts[0])) {
        parts.removeFirst(); // it tells the entry itself
    }
    parts.removeAll(QString());
    const QString now = parts.join(QStringLiteral(". "));
    combo->setProperty(kToldEntry, now);
    if (now != before) {
        combo->setAccessibleDescription(now);
    }
}

// A new description alone is not said. While the list is open, its rows are.
void sayEntry(QComboBox* combo) {
    if (combo->hasFocus() && !combo->isEditable() && !combo->view()->isVisible()) {
        announce(combo, combo->currentText());
    }
}

void tellCurrent(QAbstractItemView* view) {
    QAccessibleInterface* item = view->hasFocus() ? currentItemOf(view) : nullptr;
    if (item != nullptr) {
        QAccessibleEvent event(item, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace

QAccessibleInterface* currentItemOf(QAbstractItemView* view) {
    const QWidget* room = view->viewport();
    const QRect seen = view->visualRect(view->currentIndex()) & room->rect();
    if (!view->currentIndex().isValid() || seen.isEmpty()) {
        return nullptr;
    }
    const QPoint place = room->mapToGlobal(seen.center());
    const QAccessibleInterface* all = QAccessible::queryAccessibleInterface(view);
    return all == nullptr ? nullptr : all->childAt(place.x(), place.y());
}

bool ReaderLabels::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::Show || type == QEvent::ToolTipChange || type == QEvent::FocusIn) {
        auto* combo = qobject_cast<QComboBox*>(watched);
        if (combo != nullptr && type == QEvent::Show) {
            nameForReaders(combo);
            combo->disconnect(this); // shown before
            connect(combo, &QComboBox::currentTextChanged, this, [combo] {
                tellEntry(combo);
                sayEntry(combo);
            });
        }
        if (combo != nullptr) {
            tellEntry(combo); // on focus, too: entries may have changed while signals were blocked
        }
    }
    if (type == QEvent::FocusIn && QAccessible::isActive()) {
        if (auto* view = qobject_cast<QAbstractItemView*>(watched)) {
            // after Qt has told that the view itself has the focus
            QTimer::singleShot(0, view, [view] { tellCurrent(view); });
        }
    }
    return false;
}

} // namespace sharesnet
