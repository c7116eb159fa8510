#include "ui/base/reader_labels.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace sharesnet {

namespace {

bool isLabelled(const QComboBox* combo) {
    const auto labels =
        combo->parentWidget()->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(labels,
                               [combo](const QLabel* label) { return label->buddy() == combo; });
}

} // namespace

bool ReaderLabels::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Show) {
        return false;
    }
    auto* combo = qobject_cast<QComboBox*>(watched);
    if (combo != nullptr && combo->parentWidget() != nullptr &&
        !combo->accessibleName().isEmpty() && !isLabelled(combo)) {
        auto* label = new QLabel(combo->accessibleName(), combo->parentWidget());
        label->setObjectName(QStringLiteral("readerLabel"));
        label->setBuddy(combo);
        label->hide();
    }
    return false;
}

} // namespace sharesnet
