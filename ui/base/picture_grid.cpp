#include "ui/base/picture_grid.h"

#include <QListView>

namespace sharesnet {

void layOutAsGrid(QListView& view) {
    view.setFrameShape(QFrame::NoFrame);
    view.setFlow(QListView::LeftToRight);
    view.setWrapping(true);
    view.setResizeMode(QListView::Adjust);
    view.setUniformItemSizes(true);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

} // namespace sharesnet
