#pragma once

#include "core/inspect/channel_order.h"
#include "core/inspect/feature_image.h"
#include "core/inspect/strip_columns.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <vector>

namespace sharesnet {

// What a use strip shows: columns, rows and what their colors stand for. Nothing of its look.
class StripContent {
  public:
    using Kind = StripColumn::Kind;

    void setMaps(std::shared_ptr<const FeatureMaps> maps); // null: none
    // The same of another model, beside it; null: none.
    void setOther(std::shared_ptr<const FeatureMaps> other, const QString& label);
    void setDifferences(bool shown);
    void setOrder(ChannelMeasure order);
    void setCommonScale(bool common) { common_ = common; }

    const std::shared_ptr<const FeatureMaps>& maps() const { return maps_; }
    bool differences() const { return differences_; }
    ChannelMeasure order() const { return order_; }
    bool commonScale() const { return common_; }

    int uses() const { return maps_ ? static_cast<int>(maps_->uses.size()) : 0; }
    int channels() const { return static_cast<int>(rows_.size()); }
    int columns() const { return static_cast<int>(columns_.size()); }
    const std::vector<int>& rows() const { return rows_; } // channels, in order
    const StripColumn& column(int index) const {
        return columns_.at(static_cast<std::size_t>(index));
    }
    std::int64_t notFinite(int column) const {
        return notFinite_.at(static_cast<std::size_t>(column));
    }
    double measure(int channel) const; // that the rows are in order by
    int columnOf(int use) const;       // columns() for none
    int rowOf(int channel) const;      // channels() for none
    int channelAt(int row) const { return rows_.at(static_cast<std::size_t>(row)); }
    ValueScale scale(int use) const; // use: index
    ValueScale scale(const StripColumn& column) const;
    bool hasOther() const { return other_ != nullptr; }
    const QString& otherLabel() const { return label_; }
    // Why there is no difference to the other model at uses that both have; empty: there is.
    QString otherNote() const;

    QString headerText(int use) const; // "Use 1 · block 2"
    QString columnText(const StripColumn& column) const;
    QStringList columnTexts() const;

  private:
    void makeColumns();
    void makeRows();
    void makeScales();

    std::shared_ptr<const FeatureMaps> maps_;
    std::shared_ptr<const FeatureMaps> other_;
    QString label_;
    std::vector<StripColumn> columns_;
    std::vector<std::int64_t> notFinite_; // of each column
    std::vector<int> rows_;
    std::vector<double> measures_;   // of each row
    std::vector<ValueScale> scales_; // of each use
    std::vector<ValueScale> otherScales_;
    ValueScale together_;
    ChannelMeasure order_ = ChannelMeasure::Number;
    bool common_ = true;
    bool differences_ = false;
};

} // namespace sharesnet
