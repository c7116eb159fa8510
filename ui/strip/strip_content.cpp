#include "ui/strip/strip_content.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::StripContent)
};

} // namespace

void StripContent::setMaps(std::shared_ptr<const FeatureMaps> maps) {
    maps_ = std::move(maps);
    makeScales();
    makeColumns();
    makeRows();
}

void StripContent::setOther(std::shared_ptr<const FeatureMaps> other, const QString& label) {
    other_ = std::move(other);
    label_ = label;
    makeScales();
    makeColumns();
}

// One for both models, so that they can be held against each other.
void StripContent::makeScales() {
    const auto scalesOf = [](const std::shared_ptr<const FeatureMaps>& maps) {
        std::vector<ValueScale> scales;
        for (const FeatureMap& map : maps ? maps->uses : std::vector<FeatureMap>()) {
            scales.push_back(scaleOf(map));
        }
        return scales;
    };
    scales_ = scalesOf(maps_);
    otherScales_ = scalesOf(other_);
    std::vector<ValueScale> all = scales_;
    all.insert(all.end(), otherScales_.begin(), otherScales_.end());
    together_ = sharesnet::commonScale(all);
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
    columns_ = stripColumns(maps_, differences_, other_);
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

ValueScale StripContent::scale(const StripColumn& column) const {
    return !common_ && column.kind == Kind::Other
               ? otherScales_.at(static_cast<std::size_t>(column.use))
               : scale(column.kind == Kind::Other ? 0 : column.use);
}

QString StripContent::otherNote() const {
    const bool differs = std::ranges::any_of(
        columns_, [](const StripColumn& column) { return column.kind == Kind::Against; });
    if (!maps_ || !other_ || differs) {
        return {};
    }
    const auto shapeOf = [](const FeatureMap& map) {
        return Text::tr("%1 channels of %2 × %3").arg(map.channels).arg(map.width).arg(map.height);
    };
    for (const FeatureMap& map : maps_->uses) {
        const auto same = std::ranges::find(other_->uses, map.block, &FeatureMap::block);
        if (same != other_->uses.end()) {
            return Text::tr("No difference from %1: %2 against %3")
                .arg(label_, shapeOf(map), shapeOf(*same));
        }
    }
    return Text::tr("No difference from %1: it has no use in the same block").arg(label_);
}

QString StripContent::headerText(int use) const {
    const FeatureMap& map = maps_->uses.at(static_cast<std::size_t>(use));
    return maps_->shared ? Text::tr("Use %1 · block %2").arg(map.use).arg(map.block)
                         : Text::tr("Block %1").arg(map.block);
}

QString StripContent::columnText(const StripColumn& column) const {
    switch (column.kind) {
    case Kind::Input:
        return Text::tr("Input");
    case Kind::Use:
        return headerText(column.use);
    case Kind::Other:
        return Text::tr("%1 · block %2").arg(label_).arg(column.map->block);
    case Kind::Against:
        return Text::tr("%1 minus %2").arg(headerText(column.use), label_);
    case Kind::Difference:
        break;
    }
    const auto number = [this](int use) {
        const FeatureMap& map = maps_->uses[static_cast<std::size_t>(use)];
        return maps_->shared ? map.use : map.block;
    };
    return Text::tr("Difference %1 − %2").arg(number(column.use)).arg(number(column.use - 1));
}

QStringList StripContent::columnTexts() const {
    QStringList texts;
    for (const StripColumn& column : columns_) {
        texts << columnText(column);
    }
    return texts;
}

} // namespace sharesnet
