#include "ui/base/spoken.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QVariant>
#include <QWidget>

namespace sharesnet {

namespace {

using Description = std::function<QString()>;

constexpr int kVoiceMs = 5000;

constexpr auto kRole = "spokenRole"; // dynamic properties of the widget
constexpr auto kDescription = "spokenDescription";
constexpr auto kUnheard = "spokenUnheard"; // of the application

class SpokenWidget : public QAccessibleWidget {
  public:
    SpokenWidget(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        if (const auto* button = qobject_cast<const QAbstractButton*>(object())) {
            state.checkable = button->isCheckable();
            state.checked = button->isChecked();
        }
        return state;
    }
    QStringList actionNames() const override {
        return qobject_cast<QAbstractButton*>(object()) != nullptr
                   ? QStringList{pressAction()} + QAccessibleWidget::actionNames()
                   : QAccessibleWidget::actionNames();
    }
    void doAction(const QString& action) override {
        auto* button = qobject_cast<QAbstractButton*>(object());
        if (button != nullptr && action == pressAction()) {
            button->click();
        } else {
            QAccessibleWidget::doAction(action);
        }
    }
    QString text(QAccessible::Text which) const override {
        const auto described = widget()->property(kDescription).value<Description>();
        return which == QAccessible::Description && described ? described()
                                                              : QAccessibleWidget::text(which);
    }
};

QAccessibleInterface* makeSpoken(const QString& /*className*/, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr) {
        return nullptr;
    }
    if (!widget->property(kRole).isValid() && !widget->property(kDescription).isValid()) {
        // as Qt tells it, "layered pane" is said of each on the way to what has the focus
        return qobject_cast<QStackedWidget*>(widget) != nullptr
                   ? new QAccessibleWidget(widget, QAccessible::Client)
                   : nullptr;
    }
    const QVariant role = widget->property(kRole);
    return new SpokenWidget(widget,
                            role.isValid() ? role.value<QAccessible::Role>() : QAccessible::Client);
}

// Qt makes what readers get of a widget as soon as it is named: that is forgotten.
void makeAnew(QWidget* widget) {
    QAccessible::installFactory(makeSpoken); // once, whoever asks
    if (QAccessibleInterface* known = QAccessible::queryAccessibleInterface(widget)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
    }
}

// A child of the window that has no looks. Another one each time: readers keep the name of what
// they know.
QWidget* newVoice(QWidget* window, const QString& text) {
    auto* voice = new QWidget(window);
    voice->setObjectName(QStringLiteral("announcement"));
    voice->setAttribute(Qt::WA_TransparentForMouseEvents);
    voice->setGeometry(0, 0, 1, 1);
    voice->lower();
    setAccessibleRole(voice, QAccessible::Notification);
    voice->setAccessibleName(text);
    return voice;
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role) {
    widget->setProperty(kRole, QVariant::fromValue(role));
    makeAnew(widget);
}

void describeBy(QWidget* widget, std::function<QString()> description) {
    widget->setProperty(kDescription, QVariant::fromValue(std::move(description)));
    makeAnew(widget);
}

void describeByNameAlone(QAbstractButton* button) {
    setAccessibleRole(button, QAccessible::Button);
    describeBy(button, [] { return QString(); });
}

QString textsIn(const QWidget* part) {
    QStringList texts;
    for (const QLabel* label : part->findChildren<QLabel*>()) {
        const QString text =
            label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
        if (label->isVisibleTo(part) && !text.isEmpty()) {
            texts << (Qt::mightBeRichText(text)
                          ? QTextDocumentFragment::fromHtml(text).toPlainText()
                          : text);
        }
    }
    return texts.join(QStringLiteral("; "));
}

void announceUnheard(bool on) {
    QCoreApplication::instance()->setProperty(kUnheard, on);
}

void announce(QWidget* near, const QString& text) {
    const bool isHeard =
        QAccessible::isActive() || QCoreApplication::instance()->property(kUnheard).toBool();
    if (text.isEmpty() || !isHeard) {
        return;
    }
    QWidget* voice = newVoice(near->window(), text);
    QTimer::singleShot(kVoiceMs, voice, &QObject::deleteLater); // readers ask for it later
    voice->show(); // of which Qt tells readers on Linux; elsewhere they listen to alerts
    QAccessibleEvent alert(voice, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void describeCurrent(QWidget* widget, const QString& text) {
    if (text == widget->accessibleDescription()) {
        return;
    }
    widget->setAccessibleDescription(text);
    if (widget->hasFocus()) {
        announce(widget, text);
    }
}

} // namespace sharesnet
