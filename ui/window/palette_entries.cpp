#include "ui/window/palette_entries.h"

#include "ui/base/action_text.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <algorithm>

namespace sharesnet {

namespace {

// Without the letter's mark and the dots.
QString plainText(const QString& marked) {
    const QString text = withoutLetterMarks(marked);
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

PaletteEntry entryOf(QAction* action, const QString& place) {
    return {plainText(action->text()), place, action->shortcut().toString(QKeySequence::NativeText),
            action->isEnabled(), [kept = QPointer<QAction>(action)] {
                if (kept) {
                    kept->trigger();
                }
            }};
}

void addMenu(QMenu* menu, const QString& place, std::vector<PaletteEntry>& entries) {
    emit menu->aboutToShow(); // some are filled then
    for (QAction* action : menu->actions()) {
        if (action->menu() != nullptr) {
            addMenu(action->menu(), place + QStringLiteral(" › ") + plainText(action->text()),
                    entries);
        } else if (!action->isSeparator() && action->isVisible() && !action->text().isEmpty()) {
            entries.push_back(entryOf(action, place));
        }
    }
}

// The menus and the button that an action is in, the outermost first; empty for one in no menu.
QStringList ways(const QAction* action) {
    QStringList path;
    for (const QObject* object : action->associatedObjects()) {
        const auto* menu = qobject_cast<const QMenu*>(object);
        if (menu == nullptr) {
            continue;
        }
        path = ways(menu->menuAction());
        const auto* button = qobject_cast<const QAbstractButton*>(menu->parent());
        const QString title = !menu->title().isEmpty()    ? menu->title()
                              : button == nullptr         ? QString()
                              : !button->text().isEmpty() ? button->text()
                                                          : button->accessibleName();
        if (!title.isEmpty()) {
            path << plainText(title);
        }
    }
    return path;
}

} // namespace

std::vector<PaletteEntry> menuEntries(QMenuBar& bar) {
    std::vector<PaletteEntry> entries;
    for (const QAction* menu : bar.actions()) {
        addMenu(menu->menu(), plainText(menu->text()), entries);
    }
    return entries;
}

std::vector<PaletteEntry> otherActions(const QObject& owner, const QString& place,
                                       const std::vector<PaletteEntry>& entries) {
    std::vector<PaletteEntry> found;
    for (QAction* action : owner.findChildren<QAction*>()) {
        const QStringList path = QStringList(place) + ways(action);
        const PaletteEntry entry = entryOf(action, path.join(QStringLiteral(" › ")));
        const auto isSame = [&](const PaletteEntry& other) {
            return other.text == entry.text && (path.size() == 1 || other.place == entry.place);
        };
        if (!action->isSeparator() && action->menu() == nullptr && action->isVisible() &&
            !entry.text.isEmpty() && std::ranges::none_of(entries, isSame) &&
            std::ranges::none_of(found, isSame)) {
            found.push_back(entry);
        }
    }
    return found;
}

} // namespace sharesnet
