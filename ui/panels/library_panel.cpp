#include "ui/panels/library_panel.h"

#include "core/arch/cost.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <map>

namespace sharesnet {

namespace {

constexpr int kIndexRole = Qt::UserRole;
// The one with the shared numbers alone stands in for that of the pairs.
enum LibraryColumn { TitleColumn, PairColumn, PaperColumn, SharedColumn, LibraryColumns };

// A design begins with the classes of CIFAR-10 where the paper counts those of CIFAR-100.
QString classesLine(const Preset& preset) {
    ArchSpec spec = preset.spec;
    spec.classes = preset.paper->classes;
    const ArchCost cost = costOf(spec);
    return LibraryPanel::tr("With the paper's %1 classes instead of %2: %3 parameters, %4 unshared")
        .arg(spec.classes)
        .arg(preset.spec.classes)
        .arg(grouped(cost.parameters), grouped(cost.parametersUnshared));
}

bool printsParameters(const PaperFigures& paper) {
    return paper.parametersSharedM && paper.parametersUnsharedM;
}

QString pairColumn(double shared, double unshared) {
    return millionsText(shared) + QStringLiteral(" / ") + millionsText(unshared);
}

QString computedColumn(const ArchCost& cost) {
    return cost.parameters == cost.parametersUnshared
               ? LibraryPanel::tr("%1 unshared").arg(millionsText(cost.parameters / 1e6))
               : pairColumn(cost.parameters / 1e6, cost.parametersUnshared / 1e6);
}

QString sharedColumn(const ArchCost& cost) {
    return millionsText(static_cast<double>(cost.parameters) / 1e6);
}

QString paperColumn(const Preset& preset) {
    return preset.paper && printsParameters(*preset.paper)
               ? pairColumn(*preset.paper->parametersSharedM, *preset.paper->parametersUnsharedM)
               : QStringLiteral("–");
}

QString paperLine(const PaperFigures& paper) {
    const QString parameters = printsParameters(paper)
                                   ? LibraryPanel::tr("%1 M parameters shared, %2 M unshared")
                                         .arg(millionsText(*paper.parametersSharedM),
                                              millionsText(*paper.parametersUnsharedM))
                                   : LibraryPanel::tr("no parameter counts");
    return LibraryPanel::tr("Paper, %1: %2; top-1 error %3, unshared %4")
        .arg(QString::fromStdString(paper.data), parameters, percentText(paper.errorShared, 2),
             percentText(paper.errorUnshared, 2));
}

// Where there is no room for it, a remark in brackets gives way first; else the end tells apart.
class EntryDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = option->text.endsWith(u')') ? Qt::ElideRight : Qt::ElideMiddle;
    }
};

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QWidget(parent), presets_(presets()), tree_(new QTreeWidget(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kList);
    layout->addWidget(tree_);
    tree_->setHeaderLabels({tr("Preset"), tr("Params (M)"), tr("Paper (M)"), tr("M", "million")});
    tree_->headerItem()->setToolTip(PairColumn,
                                    tr("Million parameters: shared / unshared, computed"));
    tree_->headerItem()->setToolTip(
        PaperColumn, tr("Million parameters: shared / unshared, as the paper prints them"));
    tree_->headerItem()->setToolTip(SharedColumn, tr("Million parameters: shared, computed"));
    for (const int numbers : {PairColumn, PaperColumn, SharedColumn}) {
        tree_->headerItem()->setTextAlignment(numbers, Qt::AlignRight | Qt::AlignVCenter);
    }
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setUniformRowHeights(true);
    tree_->setTextElideMode(Qt::ElideRight);
    tree_->setItemDelegate(new EntryDelegate(tree_));
    tree_->setIndentation(10);
    tree_->setAccessibleName(tr("Library of architectures"));
    std::map<std::string, QTreeWidgetItem*> families;
    for (std::size_t k = 0; k < presets_.size(); ++k) {
        QTreeWidgetItem*& family = families[presets_[k].family];
        if (family == nullptr) {
            family = new QTreeWidgetItem(tree_, {coreText(presets_[k].family)});
            family->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            family->setFirstColumnSpanned(true);
            family->setToolTip(TitleColumn, family->text(TitleColumn));
            family->setFont(0, strongFont(smallFont(tree_->font())));
        }
        addPreset(family, k);
    }
    for (const auto& family : families) { // expandAll() also makes leaves "expanded" to readers
        family.second->setExpanded(true);
    }
    tree_->header()->setStretchLastSection(false);
    // the titles take what the numbers leave
    tree_->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    for (const LibraryColumn numbers : {PairColumn, PaperColumn, SharedColumn}) {
        tree_->resizeColumnToContents(numbers);
    }
    pairWidth_ = tree_->header()->sectionSize(PairColumn);
    sharedWidth_ = tree_->header()->sectionSize(SharedColumn);
    tree_->setColumnHidden(SharedColumn, true);
    connect(tree_, &QTreeWidget::itemActivated, this, &LibraryPanel::choose);
}

int LibraryPanel::widthWith(int numbers) const {
    return titleWidth() + numbers + tree_->verticalScrollBar()->sizeHint().width();
}

QSize LibraryPanel::sizeHint() const {
    return {widthWith(pairWidth_), QWidget::sizeHint().height()};
}

int LibraryPanel::narrowWidth() const {
    return widthWith(sharedWidth_);
}

int LibraryPanel::titleWidth() const {
    return QFontMetrics(strongFont(tree_->font()))
               .horizontalAdvance(QStringLiteral("ShaResNet-WRN-28-10")) +
           3 * tree_->indentation() + space::kGap;
}

void LibraryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int paper =
        fontMetrics().horizontalAdvance(QStringLiteral("00.00 / 00.00")) + 2 * tree_->indentation();
    const int spare = width() - 2 * space::kTight - widthWith(pairWidth_);
    tree_->setColumnHidden(PaperColumn, spare < paper);
    tree_->setColumnHidden(PairColumn, spare < -(2 * space::kTight + space::kGap));
    tree_->setColumnHidden(SharedColumn, !tree_->isColumnHidden(PairColumn));
}

void LibraryPanel::addPreset(QTreeWidgetItem* family, std::size_t index) {
    const Preset& preset = presets_[index];
    const ArchCost cost = costOf(preset.spec);
    auto* item = new QTreeWidgetItem(family);
    item->setData(0, kIndexRole, static_cast<qulonglong>(index));
    item->setText(0, QString::fromStdString(preset.title));
    item->setText(PairColumn, computedColumn(cost));
    item->setText(PaperColumn, paperColumn(preset));
    item->setText(SharedColumn, sharedColumn(cost));
    for (const LibraryColumn numbers : {PairColumn, PaperColumn, SharedColumn}) {
        item->setTextAlignment(numbers, Qt::AlignRight | Qt::AlignVCenter);
    }
    QString tip = tr("%1: %2 parameters, %3 unshared (%4 less)")
                      .arg(item->text(0), grouped(cost.parameters),
                           grouped(cost.parametersUnshared), percentText(cost.reduction()));
    if (!preset.remark.empty()) {
        tip += u'\n' + coreText(preset.remark);
    }
    if (preset.paper) {
        tip += u'\n' + paperLine(*preset.paper);
        if (preset.paper->classes != preset.spec.classes) {
            tip += u'\n' + classesLine(preset);
        }
    }
    for (int column = 0; column < LibraryColumns; ++column) {
        item->setToolTip(column, tip);
    }
    item->setData(0, Qt::AccessibleDescriptionRole, tip);
}

void LibraryPanel::markOpen(const ArchSpec& spec) {
    const auto isOpen = [&](const QTreeWidgetItem* item) {
        const QVariant index = item->data(0, kIndexRole);
        return index.isValid() && presets_[index.toULongLong()].spec == spec;
    };
    tree_->clearSelection();
    for (QTreeWidgetItemIterator item(tree_); *item != nullptr; ++item) {
        if (!(*item)->data(0, kIndexRole).isValid()) {
            continue; // a family
        }
        // Bold, too: a click selects another, and the design stays what it is.
        (*item)->setFont(0, isOpen(*item) ? strongFont(tree_->font()) : tree_->font());
        if (isOpen(*item)) {
            tree_->setCurrentItem(*item);
        }
    }
}

void LibraryPanel::choose(QTreeWidgetItem* item) {
    const QVariant index = item->data(0, kIndexRole);
    if (index.isValid()) {
        emit specChosen(presets_[index.toULongLong()].spec);
    }
}

} // namespace sharesnet
