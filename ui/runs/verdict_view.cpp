#include "ui/runs/verdict_view.h"

#include "core/flow/more_seeds.h"
#include "ui/base/core_text.h"
#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {

namespace {

constexpr std::size_t kEnoughToBegin = 3; // seeds, before there is an interval to plan by
constexpr std::size_t kAddedAtMost = 10;

// How many seeds each group should have for an answer; 0: there is one, or none to be had.
std::size_t seedsWanted(const Verdict& verdict, std::size_t have) {
    if (verdict.decision != Decision::NotDecided) {
        return 0;
    }
    const std::size_t needed = verdict.seedsNeeded.value_or(kEnoughToBegin);
    return std::min(std::max(needed, have + 1), have + kAddedAtMost);
}

QLabel* wrapped() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

void IntervalBar::setDifference(const MeanDifference& difference) {
    difference_ = difference;
    setVisible(difference.interval.has_value());
    update();
}

void IntervalBar::paintEvent(QPaintEvent*) {
    if (!difference_.interval) {
        return;
    }
    const Theme theme = Theme::of(palette());
    const Interval interval = *difference_.interval;
    const double low = std::min(interval.low, 0.0);
    const double high = std::max(interval.high, 0.0);
    const double span = std::max(high - low, 1e-9) * 1.25; // room at both ends
    const double from = (low + high) / 2 - span / 2;
    constexpr int kEdge = 6;
    const auto at = [&](double value) {
        return kEdge + (width() - 2 * kEdge) * (value - from) / span;
    };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal middle = 10;
    painter.setBrush(theme.groove);
    painter.drawRoundedRect(QRectF(0, middle - 4, width(), 8), 4, 4);
    QColor band = theme.shared(0);
    band.setAlphaF(0.55F);
    painter.setBrush(band);
    painter.drawRoundedRect(
        QRectF(QPointF(at(interval.low), middle - 4), QPointF(at(interval.high), middle + 4)), 3,
        3);
    painter.setBrush(theme.shared(0));
    painter.drawEllipse(QPointF(at(difference_.difference), middle), 5, 5);
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawLine(QPointF(at(0), middle - 9), QPointF(at(0), middle + 9));
    painter.setPen(theme.muted);
    painter.drawText(QRectF(at(0) - 20, middle + 10, 40, fontMetrics().height()), Qt::AlignHCenter,
                     QStringLiteral("0"));
}

VerdictView::VerdictView(QWidget* parent)
    : QWidget(parent),
      decision_(new QLabel),
      groups_(wrapped()),
      figure_(new QLabel),
      interval_(wrapped()),
      bar_(new IntervalBar),
      sentence_(wrapped()),
      add_(new QPushButton) {
    setObjectName(QStringLiteral("verdict"));
    figure_->setObjectName(QStringLiteral("verdictFigure"));
    sentence_->setObjectName(QStringLiteral("verdictSentence"));
    groups_->setForegroundRole(QPalette::PlaceholderText);
    figure_->setFont(figureFont(font()));
    decision_->setObjectName(QStringLiteral("verdictDecision"));
    decision_->setFont(titleFont(font()));
    auto* points = new QLabel(tr("points"));
    points->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->addWidget(figure_);
    row->addWidget(points, 0, Qt::AlignBottom);
    row->addWidget(new HelpMark(tr("Verdict"), QStringLiteral("glossary#verdict")), 1,
                   Qt::AlignBottom | Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kTight);
    layout->addWidget(decision_);
    layout->addWidget(groups_);
    layout->addLayout(row);
    layout->addWidget(interval_);
    layout->addWidget(bar_);
    layout->addWidget(sentence_);
    add_->setObjectName(QStringLiteral("addSeeds"));
    makePrimary(add_);
    auto* report = new QPushButton(tr("Report…"));
    report->setObjectName(QStringLiteral("verdictReport"));
    report->setToolTip(tr("One file with figures, tables and this verdict"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::kNone, space::kTight, space::kNone, space::kTight);
    buttons->addWidget(add_, 1);
    buttons->addWidget(report, 1);
    layout->addLayout(buttons);
    connect(add_, &QPushButton::clicked, this, [this] { emit moreRunsRequested(missing_); });
    connect(report, &QPushButton::clicked, this, &VerdictView::reportRequested);
}

Verdict VerdictView::verdictOn(const Group& base, const Group& other) {
    const auto accuracy = [](const Group& group) {
        std::vector<RunRecord> runs;
        for (const RunRecord* run : group.runs) {
            runs.push_back(*run);
        }
        return accuracyOf(group.label, runs, Accuracy::Best);
    };
    return verdictOf(accuracy(base), accuracy(other), Accuracy::Best);
}

void VerdictView::showGroups(const Group& base, const Group& other) {
    const Verdict verdict = verdictOn(base, other);
    showVerdict(verdict);
    offerSeeds(verdict, base, other);
}

void VerdictView::offerSeeds(const Verdict& verdict, const Group& base, const Group& other) {
    const std::size_t have = std::min(verdict.first.seeds.size(), verdict.second.seeds.size());
    const std::size_t wanted = seedsWanted(verdict, have);
    missing_ = moreSeeds(std::array{base.runs, other.runs}, wanted);
    add_->setVisible(!missing_.empty());
    add_->setText(tr("Add %n seed(s)", nullptr, static_cast<int>(wanted - have)));
    add_->setToolTip(missing_.size() == 1 ? tr("Queues 1 run: seed %1").arg(missing_[0].config.seed)
                                          : tr("Queues %n run(s), so that both have %1 seeds",
                                               nullptr, static_cast<int>(missing_.size()))
                                                .arg(wanted));
}

void VerdictView::showVerdict(const Verdict& verdict) {
    decision_->setText(coreText(nameOf(verdict.decision)));
    groups_->setText(tr("%1 against %2, %3")
                         .arg(coreText(verdict.second.label), coreText(verdict.first.label),
                              coreText(nameOf(verdict.accuracy))));
    figure_->setText(verdict.difference
                         ? pointsText(verdict.difference->difference, verdict.decimals)
                         : QStringLiteral("–"));
    bar_->setDifference(verdict.difference.value_or(MeanDifference()));
    const auto interval = verdict.difference ? verdict.difference->interval : std::nullopt;
    interval_->setVisible(interval.has_value());
    if (interval) {
        const QString seeds = verdict.difference->paired ? tr("%n pair(s) of seeds", nullptr,
                                                              static_cast<int>(verdict.pairs))
                                                         : tr("%1 and %2 seeds")
                                                               .arg(verdict.first.seeds.size())
                                                               .arg(verdict.second.seeds.size());
        interval_->setText(tr("95 % interval %1 … %2 · %3")
                               .arg(pointsText(interval->low, verdict.decimals),
                                    pointsText(interval->high, verdict.decimals), seeds));
    }
    QString text = coreText(verdict.measured);
    text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + coreText(verdict.reason);
    for (const Message& note : verdict.notes) {
        text += QLatin1Char('\n') + coreText(note);
    }
    sentence_->setText(text);
    bar_->setAccessibleName(interval_->text());
}

} // namespace sharesnet
