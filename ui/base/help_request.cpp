#include "ui/base/help_request.h"

#include <QCoreApplication>
#include <QVariant>
#include <QWidget>

#include <utility>

namespace sharesnet {

namespace {

constexpr auto kProperty = "helpPage";

} // namespace

void setHelpPage(QWidget* widget, const QString& place) {
    widget->setProperty(kProperty, place);
}

QString helpPageOf(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const QString place = widget->property(kProperty).toString(); !place.isEmpty()) {
            return place;
        }
    }
    return {};
}

HelpRequest::HelpRequest(QString place, QWidget* beside)
    : QEvent(kind()), place_(std::move(place)), beside_(beside) {}

QEvent::Type HelpRequest::kind() {
    static const auto kKind = static_cast<Type>(registerEventType());
    return kKind;
}

bool askForDefinition(const QString& place, QWidget* beside) {
    for (QWidget* at = beside; at != nullptr; at = at->parentWidget()) {
        HelpRequest request(place, beside);
        request.ignore();
        if (QCoreApplication::sendEvent(at, &request) && request.isAccepted()) {
            return true;
        }
    }
    return false;
}

} // namespace sharesnet
