#include "ui/training/queue_panel.h"

#include "ui/base/icons.h"
#include "ui/training/training_controller.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kRowsSeen = 4; // before the list scrolls

QString runText(const QueuedRun& run) {
    const int epochs = run.spec.config.epochs;
    return QueuePanel::tr("%1 · %2 · %3")
        .arg(QString::fromStdString(run.spec.name), QString::fromStdString(toString(run.spec.data)),
             epochs == 1 ? QueuePanel::tr("1 epoch") : QueuePanel::tr("%1 epochs").arg(epochs));
}

} // namespace

QueuePanel::QueuePanel(TrainingController* controller, QWidget* parent)
    : QWidget(parent), controller_(controller), list_(new QListWidget(this)) {
    setObjectName(QStringLiteral("queuePanel"));
    list_->setObjectName(QStringLiteral("queueList"));
    list_->setAccessibleName(tr("Queued runs"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->installEventFilter(this);
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(tr("&Queue"), this);
    label->setBuddy(list_);
    head->addWidget(label, 1);
    const auto button = [&](const char* name, const char* icon, const QString& tip) {
        auto* made = new QPushButton(themedIcon(QLatin1String(icon)), QString(), this);
        made->setObjectName(QLatin1String(name));
        made->setFlat(true);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        head->addWidget(made);
        return made;
    };
    up_ = button("queueUp", "go-up", tr("Train sooner (Alt+Up)"));
    down_ = button("queueDown", "go-down", tr("Train later (Alt+Down)"));
    remove_ = button("queueRemove", "list-remove", tr("Remove from queue (Delete)"));
    start_ = button("queueStart", "media-playback-start", tr("Start queue"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(list_);
    connect(up_, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(remove_, &QPushButton::clicked, this, &QueuePanel::dropCurrent);
    connect(start_, &QPushButton::clicked, controller_, &TrainingController::startWaiting);
    connect(list_, &QListWidget::currentRowChanged, this, &QueuePanel::updateButtons);
    connect(controller_, &TrainingController::queueChanged, this, &QueuePanel::fill);
    connect(controller_, &TrainingController::busyChanged, this, &QueuePanel::updateButtons);
    // Behind the drop, which is still at work on the list when it tells.
    connect(
        list_->model(), &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int before) {
            controller_->moveWaiting(from, before > from ? before - 1 : before);
        },
        Qt::QueuedConnection);
    fill();
}

void QueuePanel::fill() {
    const int current = list_->currentRow();
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const QueuedRun& run : controller_->waiting()) {
            list_->addItem(runText(run));
            list_->item(list_->count() - 1)->setToolTip(runText(run));
        }
        list_->setCurrentRow(std::clamp(current, 0, std::max(0, list_->count() - 1)));
    }
    const int rows = std::clamp(list_->count(), 1, kRowsSeen);
    list_->setFixedHeight(rows * std::max(1, list_->sizeHintForRow(0)) + 2 * list_->frameWidth());
    setVisible(list_->count() > 0);
    updateButtons();
}

void QueuePanel::updateButtons() {
    const int row = list_->currentRow();
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < list_->count());
    remove_->setEnabled(row >= 0);
    start_->setVisible(!controller_->isTraining());
}

void QueuePanel::moveCurrent(int by) {
    const int row = list_->currentRow();
    const int to = std::clamp(row + by, 0, list_->count() - 1);
    list_->setCurrentRow(to); // stays with the run
    controller_->moveWaiting(row, to);
}

void QueuePanel::dropCurrent() {
    controller_->dropWaiting(list_->currentRow());
}

bool QueuePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            dropCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sharesnet
