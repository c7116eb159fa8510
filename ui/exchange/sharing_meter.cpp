#include "ui/exchange/sharing_meter.h"

#include "core/inspect/use_study.h"
#include "ui/base/image_count.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/exchange/exchange_client.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kLookMilliseconds = 100;

QString costText(const SharingCost& cost) {
    return SharingMeter::tr("Accuracy on %1 images: %2 before, %3 after (%4 points)")
        .arg(grouped(cost.images), percentText(cost.before), percentText(cost.after),
             pointsText(cost.after - cost.before));
}

} // namespace

SharingMeter::SharingMeter(ExchangeClient* client, std::function<Question()> question)
    : client_(client),
      question_(std::move(question)),
      images_(makeImageCount(QStringLiteral("sharingImages"), kAccuracyImages)),
      measure_(new QPushButton(tr("&Measure"))),
      cancel_(new QPushButton(tr("Stop"))),
      progress_(new QProgressBar),
      measured_(new QLabel),
      timer_(new QTimer(this)) {
    measure_->setObjectName(QStringLiteral("sharingMeasure"));
    measure_->setAutoDefault(false);
    cancel_->setObjectName(QStringLiteral("sharingCancelMeasuring"));
    cancel_->setAutoDefault(false);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the accuracies"));
    measured_->setObjectName(QStringLiteral("sharingMeasured"));
    measured_->setWordWrap(true);
    measured_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    timer_->setInterval(kLookMilliseconds);
    auto* row = new QHBoxLayout;
    row->addWidget(images_);
    row->addWidget(measure_);
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addLayout(row);
    column->addWidget(measured_);
    connect(measure_, &QPushButton::clicked, this, &SharingMeter::measure);
    connect(cancel_, &QPushButton::clicked, this,
            [this] { end({}, tr("Stopped before it was measured")); });
    connect(timer_, &QTimer::timeout, this, [this] {
        progress_->setValue(static_cast<int>(std::lround(100 * measurement_->done)));
    });
}

SharingMeter::~SharingMeter() {
    if (measurement_) {
        measurement_->cancelled = true;
    }
}

QWidget* SharingMeter::firstField() const {
    return images_;
}

void SharingMeter::reset(bool canMeasure) {
    if (measurement_) {
        end({}, {});
    }
    measured_->clear();
    measured_->hide();
    measure_->setEnabled(canMeasure && client_->ready());
    measure_->show();
    progress_->hide();
    cancel_->hide();
}

void SharingMeter::measure() {
    const auto measurement = std::make_shared<Measurement>();
    measurement_ = measurement;
    emit told({});
    measured_->hide();
    measure_->hide();
    progress_->setValue(0);
    progress_->show();
    cancel_->show();
    timer_->start();
    StudyWatch watch;
    watch.cancelled = [measurement] { return measurement->cancelled.load(); };
    watch.progress = [measurement](double done) { measurement->done = done; };
    client_->ask(
        ExchangeClient::Lane::Lasting, this,
        [question = question_(), images = images_->value(), watch](const Engine& engine) {
            return sharingCost(engine, question.checkpoint, question.wanted, question.rule,
                               question.data, images, watch);
        },
        [this, measurement](const SharingCost& cost) {
            if (measurement_ == measurement) {
                end(costText(cost), {});
            }
        },
        [this, measurement](const QString& why) {
            if (measurement_ == measurement) {
                end({}, why);
            }
        });
}

void SharingMeter::end(const QString& result, const QString& why) {
    measurement_->cancelled = true;
    measurement_.reset();
    timer_->stop();
    progress_->hide();
    cancel_->hide();
    measure_->show();
    measured_->setText(result);
    measured_->setVisible(!result.isEmpty());
    emit told(why);
}

} // namespace sharesnet
