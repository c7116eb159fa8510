#include "ui/studies/accuracy_tree.h"

#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr std::size_t kMostUnfolded = 6; // rows of a group
constexpr int kMostRows = 28;            // on show at once
constexpr int kBarLetters = 10;
constexpr int kTop1Role = Qt::UserRole;
constexpr int kTrainedRole = Qt::UserRole + 1;
constexpr int kImageRole = Qt::UserRole + 2;

// The accuracy, and from there to the one as trained what is lost or won.
class BarDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant top1 = index.data(kTop1Role);
        if (!top1.isValid()) {
            return;
        }
        const Theme& theme = Theme::of(option.palette);
        const double height = option.fontMetrics.height() * 0.6;
        const QRectF whole(option.rect.left() + 4, option.rect.center().y() + 0.5 - height / 2,
                           option.rect.width() - 8, height);
        const auto part = [&](double from, double to) {
            return QRectF(whole.left() + from * whole.width(), whole.top(),
                          (to - from) * whole.width(), whole.height());
        };
        const double now = top1.toDouble();
        const double trained = index.data(kTrainedRole).toDouble();
        painter->fillRect(whole, theme.groove);
        painter->fillRect(part(0, now), theme.shared(0));
        if (now < trained) {
            painter->fillRect(part(now, trained), mixed(theme.surface, theme.removed, 0.45));
        }
    }
};

QString fractionText(double top1) {
    return percentText(top1);
}

// Percent, whose sign would stand in each line.
QString shortText(double top1) {
    return fixedText(100 * top1, 1);
}

QTreeWidgetItem* itemOf(const QStringList& texts, const QString& tip) {
    auto* item = new QTreeWidgetItem(texts);
    for (int column = 0; column <= AccuracyTree::Against; ++column) {
        item->setToolTip(column, tip);
        if (column >= AccuracyTree::Accuracy) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    return item;
}

} // namespace

AccuracyTree::AccuracyTree(QWidget* parent) : QTreeWidget(parent) {
    setAccessibleName(tr("Accuracy with changed uses"));
    setHeaderLabels({{}, {}, tr("Top-1"), tr("Points"), {}});
    setItemDelegateForColumn(Bar, new BarDelegate(this));
    setRootIsDecorated(true);
    setUniformRowHeights(true);
    setIndentation(fontMetrics().averageCharWidth() * 2);
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const int column : {Accuracy, Change, Against}) {
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    header()->setSectionResizeMode(Bar, QHeaderView::Fixed);
    header()->resizeSection(Bar, fontMetrics().averageCharWidth() * kBarLetters);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QTreeWidget::itemExpanded, this, &AccuracyTree::unfold);
    connect(this, &QTreeWidget::itemCollapsed, this, [this] { updateGeometry(); });
    connect(this, &QTreeWidget::itemClicked, this, &AccuracyTree::choose);
    connect(this, &QTreeWidget::itemActivated, this, &AccuracyTree::choose);
}

QString AccuracyTree::tipOf(const AccuracyRow& row) const {
    if (!row.top1) {
        return row.why;
    }
    QStringList lines;
    if (!row.place.isEmpty()) {
        lines << row.place;
    }
    lines << tr("%1 of %2 test images right, loss %3")
                 .arg(fractionText(*row.top1), grouped(images_), valueText(*row.loss));
    if (row.change && *row.change != 0) {
        lines << (std::abs(*row.change) > list_.chance
                      ? tr("%1 points vs. as trained")
                      : tr("%1 points vs. as trained, which may be chance with so few images"))
                     .arg(pointsText(*row.change));
    }
    if (row.against) {
        lines << tr("%1: %2").arg(against_, fractionText(*row.against));
    }
    if (row.changedImages >= 0) {
        lines << tr("%n image(s) change their answer when the next use is added", nullptr,
                    static_cast<int>(row.changedImages));
    }
    return lines.join(QLatin1Char('\n'));
}

QTreeWidgetItem* AccuracyTree::addRow(QTreeWidgetItem* parent, const AccuracyRow& row,
                                      QString tip) const {
    QTreeWidgetItem* item =
        itemOf({row.name,
                {},
                row.top1 ? shortText(*row.top1) : QStringLiteral("–"),
                row.change && parent != nullptr ? pointsText(*row.change) : QString(),
                row.against ? shortText(*row.against) : QString()},
               tip.isEmpty() ? tipOf(row) : std::move(tip));
    if (row.top1) {
        item->setData(Bar, kTop1Role, *row.top1);
        item->setData(Bar, kTrainedRole, *list_.asTrained.top1);
    }
    if (parent != nullptr) {
        parent->addChild(item);
    }
    return item;
}

void AccuracyTree::addChanged(QTreeWidgetItem* item, const AccuracyRow& row) {
    for (const AccuracyRow::Changed& changed : row.changed) {
        QTreeWidgetItem* ofClass =
            itemOf({changed.className, {}, grouped(changed.count), {}, {}},
                   tr("%n image(s) of this class change their answer when the next use is added",
                      nullptr, static_cast<int>(changed.count)));
        item->addChild(ofClass);
        if (!changed.images.empty()) {
            ofClass->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
            folded_[ofClass] = changed.images;
        }
    }
}

void AccuracyTree::unfold(QTreeWidgetItem* item) {
    const auto folded = folded_.extract(item);
    if (!folded.empty()) {
        QList<QTreeWidgetItem*> rows;
        for (const AccuracyRow::Image& image : folded.mapped()) {
            QTreeWidgetItem* row = itemOf({tr("image %1 · %2").arg(image.index).arg(image.answers)},
                                          tr("Test image %1: its answer without and with the next "
                                             "use. A click shows it in the lens.")
                                              .arg(image.index));
            row->setData(Name, kImageRole, static_cast<qlonglong>(image.index));
            rows << row;
        }
        item->addChildren(rows);
        for (QTreeWidgetItem* row : rows) {
            row->setFirstColumnSpanned(true);
        }
    }
    updateGeometry();
}

// A click, and Return or a double click, which choose the same.
void AccuracyTree::choose(const QTreeWidgetItem* item) {
    const QVariant image = item->data(Name, kImageRole);
    if (image.isValid()) {
        emit imageChosen(image.toLongLong());
    }
}

// Folded, its line stands for its lowest row.
void AccuracyTree::addGroup(const AccuracyGroup& group) {
    auto* head = itemOf({group.title, {}, {}, {}, {}}, group.definition);
    head->setFont(Name, strongFont(font()));
    addTopLevelItem(head);
    for (const AccuracyRow& row : group.rows) {
        addChanged(addRow(head, row, {}), row);
    }
    if (group.rows.size() <= kMostUnfolded) {
        head->setExpanded(true);
        head->setFirstColumnSpanned(true);
    } else if (group.lowest) {
        const AccuracyRow& lowest = group.rows[*group.lowest];
        head->setText(Accuracy, tr("≥ %1").arg(shortText(*lowest.top1)));
        head->setText(Change, pointsText(*lowest.change));
        for (int column = 0; column <= Against; ++column) {
            head->setToolTip(column, tr("%1 Lowest: %2, %3.")
                                         .arg(group.definition,
                                              lowest.place.isEmpty() ? lowest.name : lowest.place,
                                              fractionText(*lowest.top1)));
        }
    }
}

void AccuracyTree::setList(const AccuracyList& list, std::int64_t images, const QString& against) {
    list_ = list;
    images_ = images;
    against_ = against;
    folded_.clear();
    clear();
    setColumnHidden(Against, against.isEmpty());
    headerItem()->setText(Against, tr("Against"));
    headerItem()->setToolTip(Accuracy, tr("Percent of %Ln test image(s) answered right", nullptr,
                                          static_cast<int>(images)));
    headerItem()->setToolTip(Change, tr("Percentage points vs. as trained"));
    headerItem()->setToolTip(Against, tr("Top-1 of %1").arg(against));
    addTopLevelItem(addRow(nullptr, list.asTrained, {}));
    for (const AccuracyGroup& group : list.groups) {
        addGroup(group);
    }
    updateGeometry();
}

QSize AccuracyTree::sizeHint() const {
    int rows = 0;
    for (const QTreeWidgetItem* item = topLevelItem(0); item != nullptr; item = itemBelow(item)) {
        ++rows;
    }
    const int height = std::max(rowHeight(indexFromItem(topLevelItem(0))), fontMetrics().height());
    return {fontMetrics().averageCharWidth() * 44,
            header()->sizeHint().height() + std::min(rows, kMostRows) * height + 2};
}

} // namespace sharesnet
