#include "ui/runs/prolong_dialog.h"

#include "core/base/error.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/number_input.h"
#include "ui/base/theme.h"
#include "ui/base/workbench_style.h"
#include "ui/runs/run_text.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kPartsPerEpoch = 50; // fine enough for the picture
constexpr int kPartsAtMost = 20'000;

QString textOf(ProlongSchedule schedule) {
    switch (schedule) {
    case ProlongSchedule::Hold:
        return ProlongDialog::tr("Hold the last learning rate");
    case ProlongSchedule::Stretch:
        return ProlongDialog::tr("Stretch the schedule over all epochs (the rate jumps up)");
    case ProlongSchedule::Restart:
        return ProlongDialog::tr("Restart: a new cosine from the peak");
    }
    return {};
}

QString rateText(double rate) {
    return realText(QString::number(rate, 'g', 3).toDouble());
}

} // namespace

void RatesPreview::setRates(std::vector<double> before, std::vector<double> coming, int epochs) {
    before_ = std::move(before);
    coming_ = std::move(coming);
    epochs_ = epochs;
    update();
}

void RatesPreview::paintEvent(QPaintEvent*) {
    const std::size_t count = before_.size() + coming_.size();
    if (count == 0) {
        return;
    }
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double top = 1e-300;
    for (const auto* rates : {&before_, &coming_}) {
        for (const double rate : *rates) {
            top = std::max(top, rate);
        }
    }
    const QFontMetrics metrics = fontMetrics();
    const QString peak = rateText(top);
    const int left = metrics.horizontalAdvance(peak) + 8;
    const int half = metrics.height() / 2;
    const QRectF plot(left, half, width() - left - 8, height() - metrics.height() * 2);
    painter.setPen(theme.line);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.drawLine(plot.topLeft(), plot.topRight());
    painter.setPen(theme.muted);
    painter.drawText(QRectF(0, 0, left - 4, metrics.height()), Qt::AlignRight, peak);
    painter.drawText(QRectF(0, plot.bottom() - half, left - 4, metrics.height()), Qt::AlignRight,
                     QStringLiteral("0"));
    const QRectF below(plot.left(), plot.bottom() + 2, plot.width(), metrics.height());
    painter.drawText(below, Qt::AlignLeft, QStringLiteral("0"));
    painter.drawText(below, Qt::AlignHCenter, tr("Learning rate by epoch"));
    painter.drawText(below, Qt::AlignRight, QString::number(epochs_));
    const auto at = [&](std::size_t place, double rate) {
        return QPointF(plot.left() + plot.width() * static_cast<double>(place) /
                                         static_cast<double>(std::max<std::size_t>(count - 1, 1)),
                       plot.bottom() - plot.height() * rate / top);
    };
    const auto draw = [&](const std::vector<double>& rates, std::size_t first,
                          const QColor& color) {
        QPainterPath path;
        for (std::size_t i = 0; i < rates.size(); ++i) {
            i == 0 ? path.moveTo(at(first, rates[0])) : path.lineTo(at(first + i, rates[i]));
        }
        painter.strokePath(path, QPen(color, 2));
    };
    draw(before_, 0, theme.muted);
    draw(coming_, before_.size(), theme.accent);
    painter.setPen(QPen(theme.muted, 1, Qt::DashLine));
    const qreal now = at(before_.size(), 0).x();
    painter.drawLine(QPointF(now, plot.top()), QPointF(now, plot.bottom()));
}

ProlongDialog::ProlongDialog(const RunRecord& run, QWidget* parent)
    : QDialog(parent),
      run_(run),
      wanted_(run.spec),
      epochs_(new WholeSpinBox),
      schedules_(new QButtonGroup(this)),
      preview_(new RatesPreview),
      facts_(new QLabel) {
    setObjectName(QStringLiteral("prolongDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpPage(this, QStringLiteral("training#resume"));
    setWindowTitle(tr("Prolong %1").arg(runText(run)));
    epochs_->setRange(1, 1'000'000);
    epochs_->setValue(std::max(1, run.spec.config.epochs / 2));
    epochs_->setObjectName(QStringLiteral("prolongEpochs"));
    facts_->setWordWrap(true);
    facts_->setObjectName(QStringLiteral("prolongFacts"));
    preview_->setAccessibleName(tr("Learning-rate schedule that results"));
    auto* form = new QFormLayout;
    form->addRow(tr("More &epochs"), epochs_);
    for (const ProlongSchedule schedule : prolongChoices(run)) {
        auto* button = new QRadioButton(textOf(schedule));
        button->setObjectName(QString::fromStdString(toString(schedule)));
        button->setChecked(schedules_->buttons().isEmpty());
        schedules_->addButton(button, static_cast<int>(schedule));
        form->addRow(schedules_->buttons().size() == 1 ? tr("Learning rate") : QString(), button);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    ok_ = buttons->button(QDialogButtonBox::Ok);
    makePrimary(ok_);
    ok_->setText(tr("Prolong"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(preview_, 1);
    layout->addWidget(facts_);
    layout->addWidget(buttons);
    connect(epochs_, &QSpinBox::valueChanged, this, &ProlongDialog::showSchedule);
    connect(schedules_, &QButtonGroup::idClicked, this, &ProlongDialog::showSchedule);
    showSchedule();
}

void ProlongDialog::showSchedule() {
    const auto schedule = static_cast<ProlongSchedule>(schedules_->checkedId());
    try {
        wanted_ = prolonged(run_, epochs_->value(), schedule);
    } catch (const Error& error) {
        facts_->setText(errorText(error));
        ok_->setEnabled(false);
        return;
    }
    ok_->setEnabled(true);
    const int all = wanted_.config.epochs;
    const int parts = std::clamp(kPartsAtMost / all, 1, kPartsPerEpoch);
    const std::int64_t now = std::int64_t{run_.epochs} * parts;
    preview_->setRates(learningRates(run_.spec.config, parts, 1, now),
                       learningRates(wanted_.config, parts, now + 1, std::int64_t{all} * parts),
                       all);
    // exactly what its first and last step will have
    const std::int64_t steps = std::max<std::int64_t>(run_.stepsPerEpoch, 1);
    facts_->setText(
        tr("Epochs %1 → %2. Learning rate %3 at first, %4 at the end.")
            .arg(run_.spec.config.epochs)
            .arg(all)
            .arg(rateText(
                     learningRates(wanted_.config, steps, run_.steps + 1, run_.steps + 1).front()),
                 rateText(learningRates(wanted_.config, steps, all * steps, all * steps).front())));
}

} // namespace sharesnet
