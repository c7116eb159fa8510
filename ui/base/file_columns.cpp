#include "ui/base/file_columns.h"

#include "ui/base/spacing.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QScreen>
#include <QTreeView>

#include <algorithm>

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
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < header->count(); ++column) { // Qt leaves out what surrounds them
        const int title = header->sectionSizeHint(column) + 2 * space::kWide;
        header->resizeSection(column, std::max(header->sectionSize(column), title));
    }
    dialog->resize(dialog->size().expandedTo(
        kDialogRoom.boundedTo(dialog->screen()->availableSize() * 9 / 10)));
}

} // namespace sharesnet
