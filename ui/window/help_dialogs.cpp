#include "ui/window/help_dialogs.h"

#include "ui/base/icons.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace sharesnet {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Help", text);
}

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

QString keyTable() {
    const std::vector<std::pair<const char*, const char*>> keys{
        {"Ctrl+N, Ctrl+O", QT_TRANSLATE_NOOP("Help", "New, open")},
        {"Ctrl+S, Ctrl+Shift+S", QT_TRANSLATE_NOOP("Help", "Save, save as")},
        {"Ctrl+Shift+C", QT_TRANSLATE_NOOP("Help", "Copy the drawing as a picture and as SVG")},
        {"Ctrl+Z, Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Help", "Undo, redo")},
        {QT_TRANSLATE_NOOP("Help", "Drag over the drawing"),
         QT_TRANSLATE_NOOP("Help", "Select what the band touches; Shift adds")},
        {QT_TRANSLATE_NOOP("Help", "Shift+click, Shift+arrows"),
         QT_TRANSLATE_NOOP("Help", "Select the range")},
        {QT_TRANSLATE_NOOP("Help", "Ctrl+click; Ctrl+arrows, Ctrl+Space"),
         QT_TRANSLATE_NOOP("Help", "Select one more, or one less")},
        {"Ctrl+A, Esc",
         QT_TRANSLATE_NOOP("Help", "Select the stage; press again for all stages. Esc clears.")},
        {"G, U, S", QT_TRANSLATE_NOOP("Help", "Share the selection as one group; unshare it; "
                                              "split its group in n")},
        {QT_TRANSLATE_NOOP("Help", "Drag a convolution onto another"),
         QT_TRANSLATE_NOOP("Help", "Share its weight; Esc cancels")},
        {QT_TRANSLATE_NOOP("Help", "Arrows, Space, Enter"),
         QT_TRANSLATE_NOOP("Help", "Move around the drawing; share or unshare; unfold")},
        {QT_TRANSLATE_NOOP("Help", "Drag a card's header, Alt+Left/Right"),
         QT_TRANSLATE_NOOP("Help", "Move the stage")},
        {"Ctrl+C, Ctrl+X, Ctrl+V",
         QT_TRANSLATE_NOOP("Help", "Copy, cut, paste stages, also as text and between windows")},
        {"Ins, Ctrl+D, Del", QT_TRANSLATE_NOOP("Help", "Add, duplicate, remove a stage")},
        {"F5, Ctrl+F5", QT_TRANSLATE_NOOP("Help", "Train; train and then its unshared twin")},
        {"F6", QT_TRANSLATE_NOOP("Help", "Pause, resume")},
        {"Shift+F5, Ctrl+Shift+F5",
         QT_TRANSLATE_NOOP("Help", "Stop after this step; after this epoch")},
        {"Ctrl+1, Ctrl+2, Ctrl+3", QT_TRANSLATE_NOOP("Help", "Design, Runs, Lens")},
        {"Ctrl+L", QT_TRANSLATE_NOOP("Help", "Show the selected convolution in the lens")},
        {"Ctrl+F", QT_TRANSLATE_NOOP("Help", "Find: stage 3 block 12, group B")},
        {"R, Shift+R",
         QT_TRANSLATE_NOOP("Help", "Roll the stage up to one weight, or unroll it; all stages")},
        {"T", QT_TRANSLATE_NOOP("Help", "Draw the network from top to bottom, or left to right")},
        {"Alt+Enter", QT_TRANSLATE_NOOP("Help", "Edit what is selected")},
        {"Ctrl+0, Ctrl+Shift+0",
         QT_TRANSLATE_NOOP("Help", "Fit the drawing, or what is selected, into the window")},
        {"Ctrl++, Ctrl+−, Ctrl+wheel", QT_TRANSLATE_NOOP("Help", "Zoom")},
        {QT_TRANSLATE_NOOP("Help", "Runs: / and Enter"),
         QT_TRANSLATE_NOOP("Help", "Filter the table; back to it")},
        {QT_TRANSLATE_NOOP("Help", "Runs: Space, Enter, F2"),
         QT_TRANSLATE_NOOP("Help", "Show in the plots, open the architecture, rename")},
        {QT_TRANSLATE_NOOP("Help", "Runs: S, T, N, E, Del"),
         QT_TRANSLATE_NOOP("Help", "Star, tag, note, archive, delete; Ctrl+Z takes it back")},
        {QT_TRANSLATE_NOOP("Help", "Lens: arrows, Enter, Esc"),
         QT_TRANSLATE_NOOP("Help", "Another channel or use; enlarge the channel; all channels")},
        {QT_TRANSLATE_NOOP("Help", "Lens: +, −, 0"),
         QT_TRANSLATE_NOOP("Help", "Larger, smaller maps; fit them into the width")},
        {QT_TRANSLATE_NOOP("Help", "Errors: Enter"),
         QT_TRANSLATE_NOOP("Help", "Show the image in the lens")},
        {"F11", QT_TRANSLATE_NOOP("Help", "Full screen")},
    };
    QString rows;
    for (const auto& [key, what] : keys) {
        rows += QStringLiteral("<tr><td style='padding-right:18px'><b>%1</b></td><td>%2</td></tr>")
                    .arg(tr(key).toHtmlEscaped(), tr(what).toHtmlEscaped());
    }
    return QStringLiteral("<table cellpadding='3'>%1</table>").arg(rows);
}

} // namespace

void showHelp(QWidget* window) {
    QDialog* dialog = nullptr;
    auto* layout = makeDialog(window, tr("Help"), dialog);
    auto* text = new QTextBrowser(dialog);
    text->setHtml(
        QStringLiteral("<h3>%1</h3><ol><li>%2</li><li>%3</li><li>%4</li><li>%5</li><li>%6</li></ol>"
                       "<h3>%7</h3>%8")
            .arg(
                tr("A first run"),
                tr("Choose an architecture in the library, or build one: a stage's switch shares "
                   "its 3×3 convolution; a click on a convolution lets its block join or leave the "
                   "group."),
                tr("Watch the budget: parameters now vs the same network without sharing."),
                tr("Choose data and device in the tool bar, settings under Training, and press "
                   "Train. Preview batch shows what the network gets."),
                tr("While it trains, Lens (Ctrl+3) shows what the shared convolution does at each "
                   "of its uses; Runs (Ctrl+2) has the curves and settings of every run."),
                tr("File > Export saves the drawing as SVG, PDF or PNG and the stages as a LaTeX "
                   "or Markdown table. Unsaved changes survive a crash: the next start offers to "
                   "restore them."),
                tr("Keys"), keyTable()));
    layout->insertWidget(0, text);
    dialog->resize(560, 520);
    dialog->open();
}

void showAbout(QWidget* window, const QString& engineVersion) {
    QDialog* dialog = nullptr;
    auto* layout = makeDialog(window, tr("About ShaResNet Workbench"), dialog);
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
                 tr("Design, train and inspect residual networks whose blocks share weights, "
                    "after A. Boulch, "
                    "<a href='https://arxiv.org/abs/1702.08782'>ShaResNet</a> (2017)."),
                 engineVersion.isEmpty() ? tr("LibTorch: not loaded")
                                         : engineVersion.toHtmlEscaped(),
                 QLatin1String(qVersion()),
                 tr("Free software under the GNU General Public License, version 3 or later.")));
    row->addWidget(picture);
    row->addSpacing(8);
    row->addWidget(text, 1);
    layout->insertLayout(0, row);
    dialog->open();
}

} // namespace sharesnet
