#include "ui/window/help_dialogs.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::Help)
};

QVBoxLayout* makeDialog(QWidget* window, const QString& title, QDialog*& dialog) {
    dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* layout = new QVBoxLayout(dialog);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(buttons);
    return layout;
}

} // namespace

void showAbout(QWidget* window, const QString& engineVersion) {
    QDialog* dialog = nullptr;
    auto* layout = makeDialog(window, Text::tr("About ShaResNet Workbench"), dialog);
    auto* row = new QHBoxLayout;
    auto* picture = new QLabel(dialog);
    picture->setPixmap(applicationIcon().pixmap(QSize(96, 96), window->devicePixelRatioF()));
    picture->setAlignment(Qt::AlignTop);
    auto* text = new QLabel(dialog);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    text->setOpenExternalLinks(true);
    text->setWordWrap(true);
    text->setMinimumWidth(360);
    text->setText(
        QStringLiteral("<h2>ShaResNet Workbench %1</h2><p>%2</p><p>%3<br>Qt %4</p><p>%5</p>")
            .arg(QCoreApplication::applicationVersion(),
                 Text::tr("Design, train and inspect residual networks whose blocks share weights, "
                          "after A. Boulch, "
                          "<a href='https://arxiv.org/abs/1702.08782'>ShaResNet</a> (2017)."),
                 engineVersion.isEmpty() ? Text::tr("LibTorch: not loaded")
                                         : engineVersion.toHtmlEscaped(),
                 QLatin1String(qVersion()),
                 Text::tr(
                     "Free software under the GNU General Public License, version 3 or later.")));
    row->addWidget(picture);
    row->addSpacing(space::kGap);
    row->addWidget(text, 1);
    layout->insertLayout(0, row);
    dialog->open();
}

} // namespace sharesnet
