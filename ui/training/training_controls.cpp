#include "ui/training/training_controls.h"

#include "ui/base/core_text.h"
#include "ui/base/elided_label.h"
#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/workbench_style.h"
#include "ui/training/data_picker.h"
#include "ui/training/learning_rate_dialog.h"
#include "ui/training/training_progress.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kBarParts = 1000;
constexpr int kFewestLetters = 5; // of a device that are seen
constexpr int kMostLetters = 22;

QString stateText(SessionBridge::State state) {
    using State = SessionBridge::State;
    switch (state) {
    case State::Preparing:
        return TrainingControls::tr("Preparing…");
    case State::Pausing:
        return TrainingControls::tr("Pausing…");
    case State::Paused:
        return TrainingControls::tr("Paused");
    case State::Stopping:
        return TrainingControls::tr("Stopping…");
    case State::Ending:
        return TrainingControls::tr("Saving…");
    case State::Running:
        return TrainingControls::tr("Loading data…");
    case State::Idle:
        break;
    }
    return {};
}

QPushButton* makeIconButton(const QString& objectName, const QAction* action, QWidget* parent) {
    auto* button = new QPushButton(action->icon(), QString(), parent);
    button->setObjectName(objectName);
    return button;
}

} // namespace

QString deviceLabel(const DeviceInfo& device) {
    QStringList parts{QString::fromStdString(device.id == "cpu" ? "CPU" : device.id)};
    if (!device.name.empty()) {
        parts << coreText(device.name);
    }
    if (device.bf16) {
        parts << QStringLiteral("bf16");
    }
    return parts.join(QStringLiteral(" · "));
}

TrainingControls::TrainingControls(QWidget* parent) : QWidget(parent) {
    makeActions();
    makeLiveActions();
    makeWidgets();
    updateActions();
}

void TrainingControls::makeActions() {
    const auto make = [this](const char* icon, const QString& text, const QString& shortText,
                             const QKeySequence& key) {
        auto* action =
            new QAction(icon == nullptr ? QIcon() : themedIcon(QLatin1String(icon)), text, this);
        action->setIconText(shortText);
        action->setShortcut(key);
        return action;
    };
    train_ = make("media-playback-start", tr("&Train"), tr("Train"), QKeySequence(Qt::Key_F5));
    twin_ = make(nullptr, tr("Train with unshared t&win"), tr("With twin"),
                 QKeySequence(Qt::CTRL | Qt::Key_F5));
    twin_->setToolTip(tr("Train this architecture, and then its unshared twin with the same seed "
                         "and batches (Ctrl+F5)"));
    pause_ = make("media-playback-pause", tr("&Pause"), tr("Pause"), QKeySequence(Qt::Key_F6));
    stop_ =
        make("media-playback-stop", tr("&Stop"), tr("Stop"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    stopAfterEpoch_ = make(nullptr, tr("Stop after this &epoch"), tr("Stop after epoch"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F5));
    connect(train_, &QAction::triggered, this, [this] { emit trainRequested(false); });
    connect(twin_, &QAction::triggered, this, [this] { emit trainRequested(true); });
    connect(pause_, &QAction::triggered, this, &TrainingControls::togglePause);
    connect(stop_, &QAction::triggered, this, [this] { emit stopRequested(StopPoint::AfterStep); });
    connect(stopAfterEpoch_, &QAction::triggered, this,
            [this] { emit stopRequested(StopPoint::AfterEpoch); });
}

void TrainingControls::makeLiveActions() {
    learningRate_ = new QAction(tr("Change &learning rate…"), this);
    learningRate_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F6));
    learningRate_->setToolTip(
        tr("From the next step on; the rest of the schedule is scaled accordingly (Ctrl+F6)"));
    evaluate_ = new QAction(tr("Evaluate &now"), this);
    evaluate_->setShortcut(QKeySequence(Qt::Key_F7));
    evaluate_->setToolTip(tr("Evaluate on the test set after this step; the result is marked in "
                             "the accuracy plot (F7)"));
    checkpoint_ =
        new QAction(themedIcon(QStringLiteral("document-save")), tr("Save &checkpoint now"), this);
    checkpoint_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F7));
    checkpoint_->setToolTip(tr("Save a checkpoint after this step (Ctrl+F7)"));
    connect(learningRate_, &QAction::triggered, this, &TrainingControls::askForLearningRate);
    connect(evaluate_, &QAction::triggered, this, &TrainingControls::evaluationRequested);
    connect(checkpoint_, &QAction::triggered, this, &TrainingControls::checkpointRequested);
}

void TrainingControls::makeWidgets() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTight, space::kNone, space::kTight, space::kNone);
    row->setSpacing(space::kGap);
    const auto label = [&](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text, this);
        made->setForegroundRole(QPalette::PlaceholderText);
        made->setBuddy(buddy);
        row->addWidget(made);
        row->addWidget(buddy);
    };
    data_ = new DataPicker(this);
    label(tr("&Data"), data_);
    row->addSpacing(space::kTight); // a label is nearer to its own field
    device_ = new QComboBox(this);
    device_->setObjectName(QStringLiteral("devicePicker"));
    device_->setAccessibleName(tr("Device to train on"));
    // as wide as what is chosen, not as the longest
    device_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    device_->addItem(tr("Auto (looking for devices…)"), QStringLiteral("auto"));
    label(tr("Device"), device_); // Alt+V is the View menu
    connect(device_, &QComboBox::currentIndexChanged, this, [this] {
        showDevice();
        emit deviceChanged(device());
    });
    showDevice();
    row->addSpacing(space::kGap);
    trainButton_ = new QPushButton(this);
    trainButton_->setObjectName(QStringLiteral("trainButton"));
    makePrimary(trainButton_);
    pauseButton_ = makeIconButton(QStringLiteral("pauseButton"), pause_, this);
    stopButton_ = makeIconButton(QStringLiteral("stopButton"), stop_, this);
    for (auto* button : {trainButton_, pauseButton_, stopButton_}) {
        row->addWidget(button);
    }
    connect(trainButton_, &QPushButton::clicked, train_, &QAction::trigger);
    connect(pauseButton_, &QPushButton::clicked, pause_, &QAction::trigger);
    connect(stopButton_, &QPushButton::clicked, this, [this] {
        const bool shift = QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        (shift ? stopAfterEpoch_ : stop_)->trigger();
    });
    moreButton_ = new QToolButton(this);
    moreButton_->setObjectName(QStringLiteral("moreButton"));
    moreButton_->setIcon(themedIcon(QStringLiteral("overflow-menu")));
    moreButton_->setPopupMode(QToolButton::InstantPopup);
    moreButton_->setAutoRaise(true);
    moreButton_->setAccessibleName(tr("More actions for the current run"));
    moreButton_->setToolTip(tr("Learning rate, evaluation and checkpoint of the current run"));
    auto* more = new QMenu(moreButton_);
    more->setToolTipsVisible(true);
    for (QAction* action : liveActions()) {
        more->addAction(action);
    }
    moreButton_->setMenu(more);
    row->addWidget(moreButton_);
    row->addSpacing(space::kGap);
    bar_ = new QProgressBar(this);
    bar_->setObjectName(QStringLiteral("trainingProgress"));
    bar_->setAccessibleName(tr("Training progress"));
    bar_->setRange(0, kBarParts);
    bar_->setTextVisible(false);
    bar_->setFixedHeight(8);
    bar_->setMinimumWidth(60);
    bar_->setMaximumWidth(150);
    bar_->setVisible(false); // until there is a run to tell of
    row->addWidget(bar_, 1);
    status_ = new ElidedLabel(this);
    status_->setObjectName(QStringLiteral("trainingStatus"));
    status_->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(status_, 3);
}

std::string TrainingControls::device() const {
    return device_->currentData().toString().toStdString();
}

void TrainingControls::setDevice(const std::string& device) {
    const auto id = QString::fromStdString(device);
    int index = device_->findData(id);
    if (index < 0 && !id.isEmpty()) { // one that is not here, or not known yet
        device_->addItem(id, id);
        index = device_->count() - 1;
    }
    device_->setCurrentIndex(index);
}

void TrainingControls::setDevices(const std::vector<DeviceInfo>& devices) {
    const std::string chosen = device();
    {
        const QSignalBlocker quiet(device_);
        device_->clear();
        device_->addItem(tr("Auto"), QStringLiteral("auto"));
        for (const auto& info : devices) {
            device_->addItem(deviceLabel(info), QString::fromStdString(info.id));
        }
        setDevice(device_->findData(QString::fromStdString(chosen)) < 0 ? "auto" : chosen);
    }
    showDevice();
    if (device() != chosen) {
        emit deviceChanged(device());
    }
}

void TrainingControls::showDevice() {
    const QString text = device_->currentText();
    device_->setMinimumContentsLength(
        std::clamp(static_cast<int>(text.size()), kFewestLetters, kMostLetters));
    // a combo box's least width does not follow by itself where the text gets shorter
    device_->setFixedWidth(device_->sizeHint().width());
    device_->setToolTip(tr("Device to train on: %1").arg(text));
    int widest = 0;
    for (int i = 0; i < device_->count(); ++i) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(device_->itemText(i)));
    }
    device_->view()->setMinimumWidth(widest + 2 * fontMetrics().height()); // with its frame
}

void TrainingControls::showState(SessionBridge::State state) {
    using State = SessionBridge::State;
    const bool wasPaused = state_ == State::Paused || state_ == State::Pausing;
    state_ = state;
    if (rateDialog_ != nullptr && ends()) {
        rateDialog_->reject(); // it was about that run
    }
    if (state != State::Idle) {
        bar_->setVisible(true);
    }
    if (state == State::Preparing) {
        bar_->setRange(0, 0); // how long is not known yet
        progressText_.clear();
    } else if (state == State::Idle && bar_->maximum() == 0) {
        bar_->setRange(0, kBarParts);
    }
    if (state == State::Idle) {
        status_->setText(progressText_); // how the run ended replaces 'saving…'
    }
    const bool begins = state == State::Running && !wasPaused;
    if (const QString text = stateText(state);
        !text.isEmpty() && (state != State::Running || begins)) {
        status_->setText(text);
    }
    if (state == State::Paused) {
        announce(this, stateText(state));
    } else if (state == State::Running && wasPaused) {
        announce(this, tr("Training resumed"));
    }
    updateActions();
}

void TrainingControls::showProgress(const RunProgress& progress) {
    if (progress.begun() && bar_->maximum() == 0) {
        bar_->setRange(0, kBarParts);
    }
    bar_->setValue(static_cast<int>(std::lround(progress.fraction() * kBarParts)));
    QString text = shortProgressText(progress);
    if (const auto& failure = progress.failure()) {
        text = failure->diverged ? tr("Diverged at step %1").arg(failure->step) : tr("Failed");
    } else if (const auto& finish = progress.finish()) {
        text = (finish->stopped ? tr("Stopped") : tr("Done")) +
               (text.isEmpty() ? QString() : QStringLiteral(" · ") + text);
    } else if (state_ != SessionBridge::State::Running && state_ != SessionBridge::State::Idle) {
        text = stateText(state_) + QStringLiteral(" · ") + text;
    }
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper(); // how far it is may stand alone
    }
    progressText_ = text;
    learningRateNow_ = progress.learningRate();
    status_->setText(text);
    status_->setToolTip(progressText(progress));
}

void TrainingControls::clearProgress() {
    bar_->setVisible(false);
    progressText_.clear();
    status_->setText({});
    status_->setToolTip({});
}

void TrainingControls::setObstacle(const QString& reason) {
    obstacle_ = reason;
    updateActions();
}

void TrainingControls::togglePause() {
    const bool paused =
        state_ == SessionBridge::State::Paused || state_ == SessionBridge::State::Pausing;
    if (paused) {
        emit resumeRequested();
    } else {
        emit pauseRequested();
    }
}

void TrainingControls::askForLearningRate() {
    rateDialog_ = new LearningRateDialog(learningRateNow_, window());
    connect(rateDialog_, &LearningRateDialog::chosen, this,
            &TrainingControls::learningRateRequested);
    rateDialog_->open();
}

void TrainingControls::updateActions() {
    using State = SessionBridge::State;
    const bool paused = state_ == State::Paused || state_ == State::Pausing;
    const bool idle = state_ == State::Idle;
    train_->setEnabled(obstacle_.isEmpty());
    train_->setText(idle ? tr("&Train") : tr("&Add to queue"));
    train_->setIconText(idle ? tr("Train") : tr("Queue"));
    train_->setToolTip(!obstacle_.isEmpty() ? obstacle_
                       : idle               ? tr("Train this architecture (F5)")
                                            : tr("Add this architecture to the queue (F5)"));
    twin_->setEnabled(obstacle_.isEmpty());
    pause_->setEnabled(paused || state_ == State::Running);
    pause_->setText(paused ? tr("&Resume") : tr("&Pause"));
    pause_->setIconText(paused ? tr("Resume") : tr("Pause"));
    pause_->setIcon(themedIcon(paused ? QStringLiteral("media-playback-start")
                                      : QStringLiteral("media-playback-pause")));
    pause_->setToolTip(paused ? tr("Resume training (F6)") : tr("Pause after this step (F6)"));
    const bool stoppable = paused || state_ == State::Running || state_ == State::Preparing;
    stop_->setEnabled(stoppable);
    stop_->setToolTip(
        tr("Stop after this step and keep a checkpoint (Shift+F5); with Shift: after this epoch"));
    stopAfterEpoch_->setEnabled(stoppable && !paused);
    for (QAction* action : {learningRate_, evaluate_, checkpoint_}) {
        action->setEnabled(paused || state_ == State::Running);
    }
    moreButton_->setEnabled(learningRate_->isEnabled() || stopAfterEpoch_->isEnabled());
    trainButton_->setText(train_->iconText());
    for (const auto& [button, action] :
         {std::pair(trainButton_, train_), std::pair(pauseButton_, pause_),
          std::pair(stopButton_, stop_)}) {
        button->setEnabled(action->isEnabled());
        if (button->accessibleName() != action->iconText()) { // of which readers are told
            button->setAccessibleName(action->iconText());
        }
        button->setToolTip(action->toolTip());
    }
    pauseButton_->setIcon(pause_->icon());
}

} // namespace sharesnet
