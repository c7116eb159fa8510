#include "ui/activations/strip_content.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("UseStrip", text);
}

} // namespace

void StripContent::setMaps(std::shared_ptr<const FeatureMaps> maps) {
    maps_ = std::move(maps);
    scales_.clear();
    if (maps_) {
        for (const FeatureMap& map : maps_->uses) {
            scales_.push_back(scaleOf(map));
        }
        together_ = sharesnet::commonScale(scales_);
    }
    makeColumns();
    makeRows();
}

void StripContent::setDifferences(bool shown) {
    differences_ = shown;
    makeColumns();
}

void StripContent::setOrder(ChannelMeasure order) {
    order_ = order;
    makeRows();
}

void StripContent::makeColumns() {
    columns_ = stripColumns(maps_, differences_);
    notFinite_.clear();
    for (const StripColumn& column : columns_) {
        notFinite_.push_back(column.map->notFinite());
    }
}

void StripContent::makeRows() {
    rows_ = maps_ ? channelOrder(maps_->uses, order_) : std::vector<int>();
    measures_.clear();
    for (const int channel : rows_) {
        measures_.push_back(channelMeasure(maps_->uses, channel, order_));
    }
}

double StripContent::measure(int channel) const {
    return measures_.at(static_cast<std::size_t>(rowOf(channel)));
}

int StripContent::columnOf(int use) const {
    const auto found = std::ranges::find_if(columns_, [use](const StripColumn& column) {
        return column.kind == Kind::Use && column.use == use;
    });
    return static_cast<int>(found - columns_.begin());
}

int StripContent::rowOf(int channel) const {
    return static_cast<int>(std::ranges::find(rows_, channel) - rows_.begin());
}

ValueScale StripContent::scale(int use) const {
    return common_ ? together_ : scales_.at(static_cast<std::size_t>(use));
}

QString StripContent::headerText(int use) const {
    const FeatureMap& map = maps_->uses.at(static_cast<std::size_t>(use));
    return maps_->shared ? translated("Use %1 · block %2").arg(map.use).arg(map.block)
                         : translated("Block %1").arg(map.block);
}

QString StripContent::columnText(const StripColumn& column) const {
    switch (column.kind) {
    case Kind::Input:
        return translated("Input");
    case Kind::Use:
        return headerText(column.use);
    case Kind::Difference:
        break;
    }
    const auto number = [this](int use) {
        const FeatureMap& map = maps_->uses[static_cast<std::size_t>(use)];
        return maps_->shared ? map.use : map.block;
    };
    return translated("Difference %1 − %2").arg(number(column.use)).arg(number(column.use - 1));
}

QStringList StripContent::columnTexts() const {
    QStringList texts;
    for (const StripColumn& column : columns_) {
        texts << columnText(column);
    }
    return texts;
}

} // namespace sharesnet
