#include "ui/base/file_columns.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QScreen>
#include <QTreeView>

namespace sharesnet {

namespace {

constexpr QSize kDialogRoom(820, 520);

} // namespace

void giveRoomToColumns(QFileDialog* dialog) {
    const auto* list = dialog->findChild<QTreeView*>(QStringLiteral("treeView"));
    if (list == nullptr) {
        return;
    }
    QHeaderView* header = list->header();
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(0); // by what is seen: a folder may have many files
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch
                                                         : QHeaderView::ResizeToContents);
    }
    dialog->resize(dialog->size().expandedTo(
        kDialogRoom.boundedTo(dialog->screen()->availableSize() * 9 / 10)));
}

} // namespace sharesnet
