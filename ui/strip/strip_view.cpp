#include "ui/strip/strip_view.h"

#include "core/arch/layout.h"
#include "core/inspect/tap_field.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/strip/channel_view.h"
#include "ui/strip/scale_legend.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kFewUses = 3; // differences between so many are shown unasked

} // namespace

StripView::StripView(QWidget* parent)
    : QWidget(parent),
      back_(new QToolButton),
      order_(new QComboBox),
      number_(new WholeSpinBox),
      common_(new QCheckBox(tr("One &scale"))),
      differences_(new QCheckBox(tr("&Differences"))),
      against_(new QCheckBox(tr("A&gainst"))),
      size_(new QSlider(Qt::Horizontal)),
      strip_(new UseStrip),
      channel_(new ChannelView),
      hint_(new QLabel),
      legend_(new ScaleLegend),
      beyond_(new QLabel),
      note_(new QLabel) {
    setTexts();
    layOut();
    connectAll();
    updateHint();
    updateLegend();
    setOtherLabel({});
}

void StripView::setTexts() {
    strip_->setObjectName(QStringLiteral("useStrip"));
    back_->setObjectName(QStringLiteral("allChannels"));
    back_->setText(tr("← All channels"));
    back_->setToolTip(tr("Shows all channels again (Esc)"));
    back_->hide();
    order_->setObjectName(QStringLiteral("channelOrder"));
    order_->setAccessibleName(tr("Order of the channels"));
    order_->addItem(tr("By number"), static_cast<int>(ChannelMeasure::Number));
    order_->addItem(tr("By mean"), static_cast<int>(ChannelMeasure::Mean));
    order_->addItem(tr("By variance"), static_cast<int>(ChannelMeasure::Variance));
    order_->addItem(tr("By change"), static_cast<int>(ChannelMeasure::Change));
    order_->setToolTip(tr("Highest first. Mean: of all values of a channel. Variance: within a "
                          "use, mean over the uses. Change: root mean square of the difference to "
                          "the previous use."));
    number_->setObjectName(QStringLiteral("channelNumber"));
    number_->setAccessibleName(tr("Channel"));
    number_->setPrefix(tr("ch "));
    number_->setRange(1, 1);
    number_->setToolTip(tr("Type a number to go to that channel"));
    common_->setObjectName(QStringLiteral("commonScale"));
    common_->setChecked(true);
    common_->setToolTip(
        tr("The same colors mean the same values in every use; else each use has its own scale"));
    differences_->setObjectName(QStringLiteral("differences"));
    differences_->setToolTip(tr("Behind each use, its difference to the previous one"));
    against_->setObjectName(QStringLiteral("showOther"));
    note_->setObjectName(QStringLiteral("otherNote"));
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setWordWrap(true);
    note_->hide();
    size_->setRange(UseStrip::kSmallestCell, 256);
    size_->setAccessibleName(tr("Size of the maps"));
    size_->setToolTip(tr("Size of the maps (Ctrl+wheel, + and -; 0 fits the width)"));
    size_->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    hint_->setObjectName(QStringLiteral("activationsHint"));
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    beyond_->setObjectName(QStringLiteral("beyondScale"));
    beyond_->setForegroundRole(QPalette::PlaceholderText);
}

void StripView::layOut() {
    auto* bar = new QHBoxLayout;
    bar->addWidget(back_);
    bar->addWidget(order_);
    bar->addWidget(number_);
    bar->addWidget(common_);
    bar->addWidget(differences_);
    bar->addWidget(against_);
    bar->addStretch();
    bar->addWidget(size_);
    auto* splitter = new QSplitter;
    splitter->addWidget(strip_);
    splitter->addWidget(channel_);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({1000, fontMetrics().averageCharWidth() * 38});
    auto* foot = new QHBoxLayout;
    foot->addWidget(hint_, 1);
    foot->addWidget(beyond_);
    foot->addWidget(legend_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addLayout(bar);
    column->addWidget(note_);
    column->addWidget(splitter, 1);
    column->addLayout(foot);
}

void StripView::connectAll() {
    connect(back_, &QToolButton::clicked, this, [this] {
        strip_->enlarge(std::nullopt);
        strip_->setFocus(Qt::OtherFocusReason);
    });
    connect(order_, &QComboBox::currentIndexChanged, this, [this] {
        strip_->setOrder(static_cast<ChannelMeasure>(order_->currentData().toInt()));
    });
    connect(number_, &QSpinBox::valueChanged, this,
            [this](int number) { strip_->select(strip_->selectedUse(), number - 1); });
    connect(common_, &QCheckBox::toggled, this, [this](bool common) {
        strip_->setCommonScale(common);
        updateLegend();
        showChannel();
    });
    connect(differences_, &QCheckBox::toggled, strip_, &UseStrip::setDifferences);
    connect(differences_, &QCheckBox::clicked, this, [this] { differencesPicked_ = true; });
    connect(against_, &QCheckBox::toggled, this, &StripView::otherWanted);
    connect(size_, &QSlider::valueChanged, this, [this](int width) {
        if (width != strip_->cellWidth()) {
            strip_->setCellWidth(width);
        }
    });
    connect(strip_, &UseStrip::cellWidthChanged, size_, [this](int width) {
        const QSignalBlocker quiet(size_);
        size_->setValue(width);
    });
    connect(strip_, &UseStrip::hovered, this, &StripView::hovered);
    connect(strip_, &UseStrip::pointed, this, &StripView::pointAt);
    connect(strip_, &UseStrip::clicked, this, &StripView::choose);
    connect(strip_, &UseStrip::enlargedChanged, this, &StripView::updateHint);
    connect(strip_, &UseStrip::selectionChanged, this, [this](int, int channel) {
        const QSignalBlocker quiet(number_);
        number_->setValue(channel + 1);
        showChannel();
        if (maps_ && maps_->query.kernelChannel != channel) {
            emit kernelsWanted();
        }
    });
    connect(channel_, &ChannelView::pointed, this, &StripView::pointAt);
    connect(channel_, &ChannelView::chosen, this, &StripView::choose);
}

void StripView::setMaps(const std::shared_ptr<const FeatureMaps>& maps, const ArchSpec* arch) {
    const auto looksAt = [](const std::shared_ptr<const FeatureMaps>& each) {
        return each ? std::pair(each->query.conv, each->query.point)
                    : std::pair(ConvAddress{0, 0, 0, 0}, TapPoint::Output);
    };
    if (looksAt(maps) != looksAt(maps_)) { // else what is looked at stays while a model trains
        pointed_.reset();
        chosen_.reset();
    }
    maps_ = maps;
    fields_.clear();
    int channels = 1;
    for (const FeatureMap& use : maps ? maps->uses : std::vector<FeatureMap>()) {
        channels = std::max(channels, use.channels);
        if (arch != nullptr) {
            fields_.push_back(
                receptiveFieldOfTap(*arch, maps->query.conv, use.block, maps->query.point));
        }
    }
    strip_->setMaps(maps);
    const QSignalBlocker quiet(number_);
    number_->setRange(1, channels);
    number_->setValue(strip_->selectedChannel() + 1);
    if (maps) {
        differences_->setEnabled(maps->uses.size() > 1);
        if (!differencesPicked_) {
            differences_->setChecked(maps->uses.size() <= kFewUses);
        }
    }
    updateLegend();
    showChannel();
    showField();
}

void StripView::setOtherLabel(const QString& label) {
    otherLabel_ = label;
    against_->setEnabled(!label.isEmpty());
    against_->setToolTip(
        label.isEmpty()
            ? tr("Choose in the Model panel what the model is set against; then both are shown "
                 "side by side")
            : tr("Beside each use, the same block of %1, and the difference to it").arg(label));
}

bool StripView::showsOther() const {
    return against_->isEnabled() && against_->isChecked();
}

void StripView::setOther(const std::shared_ptr<const FeatureMaps>& maps, const QString& why) {
    strip_->setOther(showsOther() ? maps : nullptr, otherLabel_);
    updateLegend();
    showChannel();
    note_->setText(showsOther() && !why.isEmpty() ? why : strip_->content().otherNote());
    note_->setVisible(!note_->text().isEmpty());
}

StripFigure StripView::figure() const {
    const StripContent& content = strip_->content();
    StripFigure figure{content.maps(),
                       {},
                       {},
                       content.rows(),
                       showsOther() ? otherLabel_.toStdString() : std::string()};
    for (int column = 0; column < content.columns(); ++column) {
        figure.columns.push_back(content.column(column));
        figure.scales.push_back(content.scale(content.column(column)));
    }
    return figure;
}

int StripView::kernelChannel(const ArchSpec& arch, const ConvAddress& conv, TapPoint point) const {
    if (point != TapPoint::Output && point != TapPoint::AfterNorm) {
        return -1;
    }
    const ConvLayout* at = sharesnet::at(layoutOf(arch), {conv.stage, 1, conv.conv});
    return at != nullptr ? std::min(strip_->selectedChannel(), at->out.channels - 1) : -1;
}

void StripView::pointAt(const std::optional<StripPlace>& place) {
    pointed_ = place;
    showChannel();
    showField();
}

void StripView::choose(const StripPlace& place) {
    chosen_ = place;
    showChannel();
    showField();
}

std::optional<ReceptiveField> StripView::fieldOf(int use) const {
    const auto at = static_cast<std::size_t>(use);
    return at < fields_.size() ? std::optional(fields_[at]) : std::nullopt;
}

// What is pointed at is shown where it is of the selected channel, at any use.
void StripView::showChannel() {
    ChannelView::Shown shown;
    shown.maps = maps_;
    shown.channel = strip_->selectedChannel();
    shown.use = strip_->selectedUse();
    const auto fits = [&](const std::optional<StripPlace>& place) {
        if (!place || !maps_ || place->channel != shown.channel ||
            place->use >= std::ssize(maps_->uses)) {
            return false;
        }
        const FeatureMap& map = maps_->uses[static_cast<std::size_t>(place->use)];
        return place->x < map.width && place->y < map.height;
    };
    if (fits(pointed_)) {
        shown.place = pointed_;
        shown.use = pointed_->use;
    } else if (fits(chosen_) && chosen_->use == shown.use) {
        shown.place = chosen_;
    }
    if (maps_ && shown.use < std::ssize(maps_->uses)) {
        shown.scale = strip_->scale(shown.use);
    }
    shown.field = fieldOf(shown.use);
    channel_->show(shown);
    describeCurrent(strip_, channel_->text());
}

void StripView::showField() {
    const std::optional<StripPlace>& place = pointed_ ? pointed_ : chosen_;
    const auto field = place && maps_ ? fieldOf(place->use) : std::nullopt;
    if (!field) {
        emit fieldChanged(std::nullopt);
        return;
    }
    const auto whole = [](std::int64_t pixels) {
        constexpr std::int64_t kFar = 1'000'000; // beyond every image
        return static_cast<int>(std::clamp(pixels, -kFar, kFar));
    };
    emit fieldChanged(QRect(whole(field->firstOf(place->x)), whole(field->firstOf(place->y)),
                            whole(field->size), whole(field->size)));
}

void StripView::updateLegend() {
    const bool any = maps_ && !maps_->uses.empty();
    legend_->setVisible(any);
    beyond_->setVisible(any);
    if (!any) {
        return;
    }
    const bool common = strip_->commonScale();
    legend_->setScale(common ? std::optional(strip_->scale(0)) : std::nullopt);
    BeyondScale all;
    for (std::size_t use = 0; use < maps_->uses.size(); ++use) {
        const BeyondScale its =
            beyondScale(std::span(&maps_->uses[use], 1), strip_->scale(static_cast<int>(use)));
        all.beyond += its.beyond;
        all.of += its.of;
    }
    const double part =
        all.of > 0 ? static_cast<double>(all.beyond) / static_cast<double>(all.of) : 0.0;
    beyond_->setText(all.beyond == 0 ? QString()
                     : part < 0.0005
                         ? tr("%Ln value(s) beyond", nullptr, static_cast<int>(all.beyond))
                         : tr("%1 beyond").arg(percentText(part)));
    beyond_->setToolTip(
        tr("%1 of %2 values lie beyond the color scale and have its last color. The limit of a use "
           "is where 99.5 % of its values lie. A common scale ends at the largest limit; uses "
           "whose limit is more than four times the median of all limits do not count for it.")
            .arg(grouped(all.beyond), grouped(all.of)));
}

void StripView::updateHint() {
    const bool enlarged = strip_->enlarged().has_value();
    back_->setVisible(enlarged);
    hint_->setText(enlarged ? tr("↑ ↓ channel · ← → use · Esc all channels")
                            : tr("↑ ↓ channel · ← → use · Enter enlarges it"));
    hint_->setToolTip(tr("A double click enlarges a channel of all uses, too"));
}

} // namespace sharesnet
