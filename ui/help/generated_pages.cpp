#include "ui/help/generated_pages.h"

#include "core/base/joined.h"
#include "core/base/number_text.h"
#include "core/config/option_table.h"
#include "ui/base/action_text.h"
#include "ui/base/core_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

struct PageText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::Help)
};

QString escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString heading(const QString& id, const QString& title) {
    return QStringLiteral("<h2 id=\"%1\">%2</h2>\n").arg(id, title.toHtmlEscaped());
}

// "Data and augmentation": "data-and-augmentation"
QString idOf(const QString& title) {
    QString id;
    for (const QChar c : title.toLower()) {
        id += c.isLetterOrNumber() ? c : QChar(u'-');
    }
    return id;
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>\n").arg(text);
}

// In the C locale, as the command line takes it.
QString numberText(double value) {
    return QString::fromStdString(plain::exact(value));
}

QString acceptedText(const Option& option) {
    switch (option.kind) {
    case OptionKind::Integer:
    case OptionKind::Real:
        return PageText::tr("%1 to %2").arg(numberText(option.minimum), numberText(option.maximum));
    case OptionKind::IntegerList:
        return PageText::tr("whole numbers separated by commas");
    case OptionKind::Boolean:
        return PageText::tr("on or off");
    case OptionKind::Choice:
        return QString::fromStdString(joined(option.choices, ", "));
    case OptionKind::Text:
        break;
    }
    return option.folder ? PageText::tr("a folder") : coreText(option.accepts);
}

QString defaultText(const Option& option) {
    const std::string text = optionText(TrainConfig{}, option);
    if (!option.zero.empty() && text == "0") {
        return coreText(option.zero).toHtmlEscaped();
    }
    return option.kind == OptionKind::Boolean
               ? (text == "true" ? PageText::tr("on") : PageText::tr("off"))
               : escaped(text);
}

QString optionRow(const Option& option) {
    return QStringLiteral("<tr><td id=\"%1\"><b>%2</b><br/><code>--%1</code></td><td>%3</td>"
                          "<td>%4</td><td>%5</td></tr>\n")
        .arg(escaped(option.name), coreText(option.label).toHtmlEscaped(),
             escaped(optionHelp(option)), acceptedText(option).toHtmlEscaped(),
             defaultText(option));
}

QString plainText(const QAction* action) {
    return action->text().isEmpty() ? action->toolTip() : withoutLetterMarks(action->text());
}

QString keysText(const QAction* action) {
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts()) {
        keys << key.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral(", "));
}

// What a person calls the part of the window: its own name, or that of what holds it.
QString partName(const QWidget* widget) {
    for (; widget != nullptr && !widget->isWindow(); widget = widget->parentWidget()) {
        if (!widget->accessibleName().isEmpty()) {
            return widget->accessibleName();
        }
        if (qobject_cast<const QDockWidget*>(widget) != nullptr) {
            return widget->windowTitle();
        }
    }
    return PageText::tr("Anywhere");
}

// Actions in the order in which a person meets them, each once.
class ShortcutTables {
  public:
    void addMenu(const QMenu* menu) { addRows(menu->actions(), plainText(menu->menuAction())); }
    void addOthersOf(const QWidget* owner) {
        if (qobject_cast<const QMenu*>(owner) == nullptr) {
            addRows(owner->actions(), partName(owner));
        }
    }

    QString html() const {
        QString html;
        for (const auto& [title, rows] : tables_) {
            html += heading(QStringLiteral("keys-") + idOf(title), title) +
                    QStringLiteral("<table>\n<tr><th>%1</th><th>%2</th></tr>\n%3</table>\n")
                        .arg(PageText::tr("key"), PageText::tr("does"), rows);
        }
        return html;
    }

  private:
    void addRows(const QList<QAction*>& actions, const QString& title) {
        for (const QAction* action : actions) {
            if (action->menu() != nullptr) {
                addRows(action->menu()->actions(), title);
            } else if (!action->shortcuts().isEmpty() && !listed_.contains(action)) {
                listed_.insert(action);
                rowsOf(title) +=
                    QStringLiteral("<tr><td><b>%1</b></td><td>%2</td></tr>\n")
                        .arg(keysText(action).toHtmlEscaped(), plainText(action).toHtmlEscaped());
            }
        }
    }

    QString& rowsOf(const QString& title) {
        const auto found = std::ranges::find(tables_, title, &Table::first);
        return found == tables_.end() ? tables_.emplace_back(title, QString()).second
                                      : found->second;
    }

    using Table = std::pair<QString, QString>; // title, rows
    std::vector<Table> tables_;
    QSet<const QAction*> listed_;
};

} // namespace

HelpPage optionsPage() {
    QString body = paragraph(
        PageText::tr("Every setting of a run, as the training panel and <code>sharesnet "
                     "train</code> take it. The panel keeps the rarer ones under <i>Advanced</i>. "
                     "What the words mean: <a href=\"glossary.html#training\">Glossary</a>."));
    std::string group;
    for (const Option& option : trainOptions()) {
        if (option.group != group) {
            body += group.empty() ? QString() : QStringLiteral("</table>\n");
            group = option.group;
            const QString title = coreText(group);
            body += heading(QStringLiteral("group-") + idOf(QString::fromStdString(group)), title) +
                    QStringLiteral("<table width=\"100%\">\n<tr><th width=\"25%\">%1</th>"
                                   "<th width=\"40%\">%2</th><th width=\"20%\">%3</th>"
                                   "<th width=\"15%\">%4</th></tr>\n")
                        .arg(PageText::tr("setting"), PageText::tr("what it does"),
                             PageText::tr("accepts"), PageText::tr("default"));
        }
        body += optionRow(option);
    }
    return makeHelpPage(QStringLiteral("options"), PageText::tr("Training options"),
                        body + QStringLiteral("</table>\n"));
}

HelpPage shortcutsPage(const QWidget* window) {
    ShortcutTables tables;
    for (const auto* bar : window->findChildren<QMenuBar*>()) {
        for (const QAction* action : bar->actions()) {
            if (action->menu() != nullptr) {
                tables.addMenu(action->menu());
            }
        }
    }
    tables.addOthersOf(window);
    for (const auto* widget : window->findChildren<QWidget*>()) {
        tables.addOthersOf(widget);
    }
    const QString intro = paragraph(PageText::tr(
        "Keys of the menus work in the whole window; single letters and keys for editing work "
        "while the drawing or the table has the keyboard. <b>Alt</b> with the underlined letter of "
        "a menu, a field or a button goes to it. <b>Tab</b> goes from field to field."));
    return makeHelpPage(QStringLiteral("shortcuts"), PageText::tr("Keyboard and mouse"),
                        intro + tables.html() + helpPart(QStringLiteral("gestures")));
}

HelpPages helpPagesFor(const QWidget* window) {
    HelpPages pages = shippedHelpPages();
    pages.push_back(optionsPage());
    pages.push_back(shortcutsPage(window));
    return pages;
}

} // namespace sharesnet
