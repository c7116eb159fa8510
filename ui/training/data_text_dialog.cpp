#include "ui/training/data_text_dialog.h"

#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "ui/base/core_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace sharesnet {

DataTextDialog::DataTextDialog(const QString& text, QWidget* parent) : QInputDialog(parent) {
    setObjectName(QStringLiteral("otherData"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Other data"));
    setTextValue(text);
    connect(this, &QInputDialog::textValueChanged, this, &DataTextDialog::look);
    connect(this, &QInputDialog::textValueSelected, this, [this](const QString& typed) {
        emit chosen(toString(parseDataSpec(typed.trimmed().toStdString())));
    });
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height()); // makes label and buttons
    for (auto* label : findChildren<QLabel*>()) {
        label->setWordWrap(true);
        // room for any reason: a dialog that grows while it is placed may end up in a corner
        label->setMinimumHeight(3 * label->fontMetrics().lineSpacing());
    }
    look(textValue());
}

void DataTextDialog::look(const QString& text) {
    DataSpec typed;
    try {
        typed = parseDataSpec(text.trimmed().toStdString());
    } catch (const Error& error) {
        tell(errorText(error), false);
        return;
    }
    tell(tr("As on the command line, such as tar:/data/{train,val}-*.tar"), false);
    const auto isAsked = [this, text] { return text == textValue(); }; // it may be changed by now
    worker_.postLatest([typed] { requireData(typed); },
                       [this, isAsked] {
                           if (isAsked()) {
                               tell(labelText(), true);
                           }
                       },
                       [this, isAsked](const std::string& why) {
                           if (isAsked()) {
                               tell(QString::fromStdString(why), false);
                           }
                       });
}

void DataTextDialog::tell(const QString& why, bool isThere) {
    setLabelText(why);
    if (auto* buttons = findChild<QDialogButtonBox*>()) {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(isThere);
    }
}

} // namespace sharesnet
