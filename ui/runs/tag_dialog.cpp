#include "ui/runs/tag_dialog.h"

#include <QStringList>

namespace sharesnet {

TagDialog::TagDialog(QWidget* parent) : QInputDialog(parent) {
    setObjectName(QStringLiteral("tagDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New tag"));
    setLabelText(tr("Tags, with commas between them:"));
}

std::vector<std::string> TagDialog::tags() const {
    std::vector<std::string> tags;
    for (const QString& tag : textValue().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty()) {
            tags.push_back(tag.trimmed().toStdString());
        }
    }
    return tags;
}

} // namespace sharesnet
