#include "ui/fold/fold_pairs.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>
#include <QHeaderView>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace sharesnet {

namespace {

constexpr int kSortRole = Qt::UserRole;
constexpr int kStageRole = Qt::UserRole + 1; // of the first column
constexpr int kConvRole = Qt::UserRole + 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::FoldPairs)
};

QString decimals(double value, int count) {
    return std::isfinite(value) ? fixedText(value, count) : QStringLiteral("–");
}

// Sorted by what its texts stand for.
class PairItem : public QTreeWidgetItem {
  public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem& other) const override {
        const int column = treeWidget()->sortColumn();
        return data(column, kSortRole).toDouble() < other.data(column, kSortRole).toDouble();
    }
    void set(int column, const QString& text, double sortedBy) {
        setText(column, text);
        // NaN compares with nothing
        setData(column, kSortRole,
                std::isnan(sortedBy) ? std::numeric_limits<double>::infinity() : sortedBy);
        if (column >= FoldPairsTable::Saves) {
            setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
};

} // namespace

QString placeText(const FoldPlace& place) {
    return Text::tr("stage %1, conv %2").arg(place.stage).arg(place.conv);
}

QString weightText(const std::vector<int>& blocks) {
    return blocks.size() == 1 ? Text::tr("block %1").arg(blocks.front())
                              : Text::tr("blocks %1").arg(rangesText(blocks));
}

QString changeText(double change) {
    return (change >= 0 ? QStringLiteral("+") : QString()) + decimals(change, 4);
}

std::vector<FoldPlace> placesOf(const FoldReport& report) {
    std::set<FoldPlace> places;
    for (const auto& [pair, tied] : report.pairs) {
        places.insert({pair.stage, pair.conv});
    }
    return {places.begin(), places.end()};
}

PairValues similarityPairs(const FoldReport& report, const FoldPlace& place, FoldSimilarity which) {
    std::set<std::vector<int>> weights;
    for (const auto& [pair, tied] : report.pairs) {
        if (FoldPlace{pair.stage, pair.conv} == place) {
            weights.insert({pair.first, pair.second});
        }
    }
    const std::vector<std::vector<int>> all(weights.begin(), weights.end());
    PairValues values;
    values.name =
        which == FoldSimilarity::Matched
            ? Text::tr("Cosine of the weights, channels matched, %1").arg(placeText(place))
            : Text::tr("Cosine of the weights as they are, %1").arg(placeText(place));
    values.whyUndefined = Text::tr("their weights have different shapes, or one is 0");
    values.cells.assign(all.size() * all.size(), std::numeric_limits<double>::quiet_NaN());
    const auto indexOf = [&](const std::vector<int>& blocks) {
        return static_cast<std::size_t>(std::ranges::find(all, blocks) - all.begin());
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        values.uses << weightText(all[i]);
        values.numbers << rangesText(all[i]);
        values.cells[i * all.size() + i] = 1;
    }
    for (const auto& [pair, tied] : report.pairs) {
        if (FoldPlace{pair.stage, pair.conv} == place) {
            const std::size_t a = indexOf(pair.first);
            const std::size_t b = indexOf(pair.second);
            values.cells[a * all.size() + b] = values.cells[b * all.size() + a] =
                which == FoldSimilarity::Matched ? pair.matched.cosine : pair.before.cosine;
        }
    }
    return values;
}

FoldPairsTable::FoldPairsTable(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("foldPairs"));
    setAccessibleName(Text::tr("Pairs of weights"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setHeaderLabels({Text::tr("Convolution"), Text::tr("Weight of"), Text::tr("With"),
                     Text::tr("Saves"), Text::tr("Cosine"), Text::tr("Matched"), Text::tr("Loss"),
                     Text::tr("Change"), Text::tr("Accuracy")});
    for (const auto& [column, tip] : std::initializer_list<std::pair<int, QString>>{
             {Saves, Text::tr("Parameters that tying the two saves")},
             {Cosine, Text::tr("Cosine of the two weights as they are")},
             {Matched,
              Text::tr("The same with the channels within the blocks in the best-fitting order "
                       "(Git Re-Basin, arXiv:2209.04836)")},
             {Loss,
              Text::tr("Measured on the test images with this pair alone tied, nothing trained")},
             {Change, Text::tr("Of the loss, by tying this pair alone")},
             {Top1,
              Text::tr("Top-1 on the test images with this pair alone tied, nothing trained")}}) {
        headerItem()->setToolTip(column, tip);
    }
    for (int column = Saves; column < kColumns; ++column) {
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    header()->setStretchLastSection(false);
    setSortingEnabled(true);
    sortByColumn(Loss, Qt::AscendingOrder);
    fitColumns();
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (const auto place = currentPlace()) {
            emit placeChosen(*place);
        }
    });
}

void FoldPairsTable::setReport(const FoldReport& report) {
    setSortingEnabled(false); // not at each line
    clear();
    QList<QTreeWidgetItem*> items;
    for (const auto& [pair, tied] : report.pairs) {
        auto* item = new PairItem;
        const FoldPlace place{pair.stage, pair.conv};
        item->set(Conv, placeText(place), 10.0 * pair.stage + pair.conv);
        item->set(Blocks, weightText(pair.first), pair.first.front());
        item->set(With, weightText(pair.second), pair.second.front());
        item->set(Saves, grouped(pair.saved), static_cast<double>(pair.saved));
        item->set(Cosine, decimals(pair.before.cosine, 3), pair.before.cosine);
        item->set(Matched, decimals(pair.matched.cosine, 3), pair.matched.cosine);
        item->set(Loss, decimals(tied.loss, 4), tied.loss);
        item->set(Change, changeText(tied.loss - report.asIs.loss), tied.loss);
        item->set(Top1, percentText(tied.top1), tied.top1);
        item->setData(Conv, kStageRole, pair.stage);
        item->setData(Conv, kConvRole, pair.conv);
        items << item;
    }
    addTopLevelItems(items);
    setSortingEnabled(true);
    fitColumns();
    if (topLevelItemCount() > 0) {
        setCurrentItem(topLevelItem(0));
    }
}

// With room for the arrow of sorting, which a head's own size leaves out.
void FoldPairsTable::fitColumns() {
    constexpr int kArrow = 46;
    constexpr int kMargin = 16;
    for (int column = 0; column < kColumns; ++column) {
        const int head = fontMetrics().horizontalAdvance(headerItem()->text(column)) + kArrow;
        setColumnWidth(column, std::max(head, sizeHintForColumn(column) + kMargin));
    }
}

std::optional<FoldPlace> FoldPairsTable::currentPlace() const {
    const QTreeWidgetItem* item = currentItem();
    return item == nullptr ? std::nullopt
                           : std::optional(FoldPlace{item->data(Conv, kStageRole).toInt(),
                                                     item->data(Conv, kConvRole).toInt()});
}

} // namespace sharesnet
