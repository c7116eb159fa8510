#include "ui/panels/suggest_panel.h"

#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/document/arch_document.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace sharesnet {

namespace {

constexpr double kMillion = 1e6;

QString patternText(const Suggestion& offer) {
    switch (offer.pattern) {
    case SharingPattern::Nothing:
        return SuggestPanel::tr("Share nothing");
    case SharingPattern::FewestBlocks:
        return SuggestPanel::tr("Share as few blocks as possible");
    case SharingPattern::LaterStages:
        return SuggestPanel::tr("Later stages only");
    case SharingPattern::EarlierStages:
        return SuggestPanel::tr("Earlier stages only");
    case SharingPattern::Evenly:
        return SuggestPanel::tr("Evenly in all stages");
    case SharingPattern::PaperRule:
        return SuggestPanel::tr("Whole stages by the paper's rule");
    case SharingPattern::SmallGroups:
        return SuggestPanel::tr("Groups of %1 in all stages").arg(offer.groupSize);
    case SharingPattern::Everything:
        return SuggestPanel::tr("Everything: one weight per stage");
    }
    return {};
}

QString stagesText(const ArchSpec& spec) {
    QStringList parts;
    for (std::size_t k = 0; k < spec.stages.size(); ++k) {
        std::size_t blocks = 0;
        for (const std::vector<int>& group : shareGroups(spec.stages[k], 2)) {
            blocks += group.size();
        }
        if (blocks > 0) {
            parts << SuggestPanel::tr("stage %1: %2 of %3")
                         .arg(k + 1)
                         .arg(blocks)
                         .arg(spec.stages[k].blocks);
        }
    }
    return parts.join(QStringLiteral(", "));
}

QString offerText(const Suggestion& offer) {
    const QString first = SuggestPanel::tr("%1: %2 parameters (%3 blocks shared)")
                              .arg(patternText(offer), grouped(offer.parameters))
                              .arg(offer.blocksShared);
    const QString stages = stagesText(offer.spec);
    return stages.isEmpty() ? first : first + u'\n' + stages;
}

} // namespace

SuggestPanel::SuggestPanel(ArchDocument* document, QWidget* parent)
    : QWidget(parent),
      document_(document),
      millions_(new RealSpinBox),
      outcome_(new QLabel),
      list_(new QListWidget),
      apply_(new QPushButton(tr("Apply"))) {
    millions_->setObjectName(QStringLiteral("targetMillions"));
    millions_->setRange(0.001, 100'000);
    millions_->setDecimals(3);
    millions_->setSingleStep(0.1);
    millions_->setPrefix(tr("≤ "));
    millions_->setSuffix(tr(" M"));
    millions_->setStepType(QAbstractSpinBox::DefaultStepType);
    millions_->setAccessibleName(tr("Target: at most this many million parameters"));
    outcome_->setObjectName(QStringLiteral("suggestOutcome"));
    outcome_->setWordWrap(true);
    list_->setObjectName(QStringLiteral("suggestions"));
    list_->setAccessibleName(tr("Sharing patterns that reach the target"));
    list_->setWordWrap(true);
    list_->setSpacing(space::kTight);
    list_->setTextElideMode(Qt::ElideNone);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setToolTip(tr("Double-click or press Enter to try one; Undo restores the design."));
    apply_->setObjectName(QStringLiteral("applySuggestion"));
    apply_->setToolTip(tr("Applies the selected suggestion (Enter)"));
    apply_->setEnabled(false);
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(tr("&Target"));
    label->setBuddy(millions_);
    row->addWidget(label);
    row->addWidget(millions_, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(outcome_);
    column->addWidget(list_, 1);
    column->addWidget(apply_, 0, Qt::AlignRight);
    column->setContentsMargins(space::kPanel);
    connect(millions_, &QDoubleSpinBox::valueChanged, this, &SuggestPanel::ask);
    connect(list_, &QListWidget::itemSelectionChanged, this,
            [this] { apply_->setEnabled(!list_->selectedItems().isEmpty()); });
    connect(apply_, &QPushButton::clicked, this, [this] { tryOut(list_->currentRow()); });
    connect(list_, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { tryOut(list_->row(item)); });
    connect(document_, &ArchDocument::changed, this, [this] {
        if (!trying_) {
            isVisible() ? ask() : void(stale_ = true);
        }
    });
    connect(document_, &ArchDocument::replaced, this, &SuggestPanel::beginAnew);
    beginAnew();
}

// A fifth less than nothing shared would cost: something to find for most networks.
void SuggestPanel::beginAnew() {
    const double unshared = static_cast<double>(document_->cost().parametersUnshared);
    {
        const QSignalBlocker once(millions_);
        millions_->setValue(0.8 * unshared / kMillion);
    }
    isVisible() ? ask() : void(stale_ = true);
}

void SuggestPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) {
        ask();
    }
}

void SuggestPanel::ask() {
    stale_ = false;
    const quint64 question = ++question_;
    const auto target = static_cast<std::int64_t>(std::llround(millions_->value() * kMillion));
    worker_.postLatest(
        [spec = document_->spec(), target] { return suggestSharing(spec, target); },
        [this, question](const Suggestions& answer) {
            if (question == question_) {
                take(answer);
            }
        },
        [this](const std::string& error) { outcome_->setText(QString::fromStdString(error)); });
}

void SuggestPanel::take(const Suggestions& suggestions) {
    offers_ = suggestions.list;
    outcome_->setText(
        suggestions.reached
            ? tr("Possible range: %1 to %2")
                  .arg(grouped(suggestions.least), grouped(suggestions.most))
            : tr("Sharing alone cannot reach this target: the minimum is %1. Use fewer blocks or "
                 "channels.")
                  .arg(grouped(suggestions.least)));
    list_->clear();
    for (const Suggestion& offer : offers_) {
        list_->addItem(offerText(offer));
    }
}

void SuggestPanel::tryOut(int row) {
    if (row >= 0 && row < static_cast<int>(offers_.size())) {
        trying_ = true; // the others stay listed, to be tried in turn
        document_->edit(tr("Share as suggested: %1").arg(patternText(offers_[row])),
                        offers_[row].spec);
        trying_ = false;
    }
}

} // namespace sharesnet
