#include "ui/training/queue_panel.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/base/undo_bar.h"
#include "ui/training/training_controller.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kQueueRows = 6; // before the list scrolls

QString failureText(const QueuedRun& run) {
    return QueuePanel::tr("%1 cannot start: %2")
        .arg(queuedName(run), QString::fromStdString(run.failure));
}

QString factsText(const QueuedRun& run) {
    const int epochs = run.spec.config.epochs;
    const QString facts = QueuePanel::tr("%1\n%2, %3")
                              .arg(queuedName(run), QString::fromStdString(toString(run.spec.data)),
                                   QueuePanel::tr("%n epoch(s)", nullptr, epochs));
    if (!run.failure.empty()) {
        return facts + QLatin1Char('\n') + QString::fromStdString(run.failure);
    }
    return run.fromBefore
               ? QueuePanel::tr("%1\nFrom an earlier session: waits for Start queue").arg(facts)
               : facts;
}

QString stepText(const QueueStep& step) {
    const QString first = queuedName(step.runs.front());
    if (step.kind == QueueStep::Kind::Moved) {
        return QueuePanel::tr("Moved “%1”.").arg(first);
    }
    const int count = static_cast<int>(step.runs.size());
    return count == 1 ? QueuePanel::tr("Removed “%1”.").arg(first)
                      : QueuePanel::tr("Removed %n run(s).", nullptr, count);
}

} // namespace

QueuePanel::QueuePanel(TrainingController* controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      list_(new QListWidget(this)),
      state_(new QLabel(this)),
      undo_(new UndoBar(tr("Undo the last change of the queue (Ctrl+Z in the list)"), this)) {
    setObjectName(QStringLiteral("queuePanel"));
    list_->setObjectName(QStringLiteral("queueList"));
    list_->setAccessibleName(tr("Queued runs"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setIconSize(
        QSize(fontMetrics().height(), fontMetrics().height())); // names need the room
    list_->installEventFilter(this);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list_, &QListWidget::customContextMenuRequested, this, &QueuePanel::showMenu);
    state_->setObjectName(QStringLiteral("queueState"));
    state_->setWordWrap(true);
    state_->setForegroundRole(QPalette::PlaceholderText);
    auto* label = new QLabel(tr("&Queue"), this);
    label->setFont(strongFont(font()));
    label->setBuddy(list_);
    auto* row = new QHBoxLayout; // below the list: the panel must fit beside the curves
    row->setSpacing(space::kHair);
    const auto button = [&](const char* name, const char* icon, const QString& tip) {
        auto* made = new QToolButton(this);
        made->setIcon(themedIcon(QLatin1String(icon)));
        made->setObjectName(QLatin1String(name));
        made->setAutoRaise(true);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        row->addWidget(made);
        return made;
    };
    up_ = button("queueUp", "go-up", tr("Train sooner (Alt+Up)"));
    down_ = button("queueDown", "go-down", tr("Train later (Alt+Down)"));
    remove_ = button("queueRemove", "list-remove", tr("Remove from queue (Delete)"));
    retry_ = button("queueRetry", "edit-redo", tr("Try again"));
    removeAll_ = button("queueRemoveAll", "edit-delete", tr("Remove all from queue"));
    start_ = button("queueStart", "media-playback-start", tr("Start queue"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPanel);
    layout->setSpacing(space::kTight);
    layout->addWidget(label);
    layout->addWidget(list_);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(state_);
    layout->addWidget(undo_);
    undo_->setNarrow();
    undo_->setObjectName(QStringLiteral("queueUndo"));
    undo_->button()->setObjectName(QStringLiteral("queueUndoNow"));
    connect(undo_, &UndoBar::undoRequested, this, &QueuePanel::undo);
    connect(undo_, &UndoBar::gone, this, &QueuePanel::fill);
    connect(removeAll_, &QToolButton::clicked, controller_->queue(), &TrainingQueue::dropAll);
    connect(up_, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(down_, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(remove_, &QToolButton::clicked, this, &QueuePanel::dropCurrent);
    connect(retry_, &QToolButton::clicked, this, &QueuePanel::retryCurrent);
    connect(start_, &QToolButton::clicked, controller_, &TrainingController::startWaiting);
    connect(list_, &QListWidget::currentRowChanged, this, &QueuePanel::updateButtons);
    connect(controller_->queue(), &TrainingQueue::stepTaken, this, &QueuePanel::offerUndo);
    connect(controller_->queue(), &TrainingQueue::changed, this, &QueuePanel::fill);
    connect(controller_, &TrainingController::busyChanged, this, &QueuePanel::updateButtons);
    // Behind the drop, which is still at work on the list when it tells.
    connect(
        list_->model(), &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex&, int from, int, const QModelIndex&, int before) {
            controller_->queue()->move(from, before > from ? before - 1 : before);
        },
        Qt::QueuedConnection);
    fill();
}

void QueuePanel::fill() {
    const int current = list_->currentRow();
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const QueuedRun& run : controller_->queue()->waiting()) {
            auto* item = new QListWidgetItem(queuedName(run), list_);
            item->setToolTip(factsText(run));
            if (!run.failure.empty()) {
                item->setIcon(themedIcon(QStringLiteral("error")));
                item->setForeground(Theme::of(palette()).bad);
                item->setData(Qt::AccessibleTextRole, failureText(run));
            } else if (run.fromBefore) {
                item->setForeground(palette().placeholderText());
            }
        }
        list_->setCurrentRow(std::clamp(current, 0, std::max(0, list_->count() - 1)));
    }
    const int rows = std::clamp(list_->count(), 1, kQueueRows);
    list_->setFixedHeight(rows * std::max(1, list_->sizeHintForRow(0)) + 2 * list_->frameWidth());
    updateOffer();
    const bool offers = !undo_->text().isEmpty();
    if (offers && list_->count() == 0 && list_->hasFocus()) { // so that Ctrl+Z stays the queue's
        undo_->button()->setFocus(Qt::OtherFocusReason);
    }
    list_->setVisible(list_->count() > 0);
    setVisible(list_->count() > 0 || offers);
    updateButtons();
}

void QueuePanel::updateButtons() {
    const int row = list_->currentRow();
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < list_->count());
    remove_->setEnabled(row >= 0);
    removeAll_->setEnabled(list_->count() > 0);
    const QueuedRun* run = currentRun();
    const bool failed = run != nullptr && !run->failure.empty();
    retry_->setVisible(failed);
    start_->setVisible(list_->count() > 0 &&
                       (!controller_->isTraining() || controller_->queue()->fromBefore() > 0));
    QStringList said;
    if (failed) {
        said << failureText(*run); // names are cut in the list
    }
    if (controller_->queue()->fromBefore() > 0) {
        said << tr("Runs of an earlier session wait until you start the queue.");
    } else if (controller_->queue()->isHeld()) {
        said << tr("On hold: nothing starts until you start the queue.");
    }
    if (!controller_->queue()->whyNotKept().isEmpty()) {
        said << controller_->queue()->whyNotKept();
    }
    state_->setText(said.join(QLatin1Char('\n')));
    state_->setVisible(!said.isEmpty());
}

void QueuePanel::moveCurrent(int by) {
    const int row = list_->currentRow();
    const int to = std::clamp(row + by, 0, list_->count() - 1);
    list_->setCurrentRow(to); // stays with the run
    controller_->queue()->move(row, to);
}

void QueuePanel::dropCurrent() {
    controller_->queue()->drop(list_->currentRow());
}

void QueuePanel::offerUndo() {
    if (const QueueStep* step = controller_->queue()->lastStep()) {
        undo_->offer(stepText(*step));
    } else {
        undo_->hide();
    }
}

void QueuePanel::updateOffer() {
    const QueueStep* step = controller_->queue()->lastStep();
    if (!undo_->text().isEmpty() && (step == nullptr || stepText(*step) != undo_->text())) {
        offerUndo();
    }
}

// And offers the step before it. What it was about is selected.
void QueuePanel::undo() {
    const QueueStep* step = controller_->queue()->lastStep();
    if (step == nullptr) {
        return;
    }
    const QueuedRun first = step->runs.front();
    controller_->undoQueueStep();
    offerUndo();
    fill();
    if (list_->count() > 0) {
        const std::deque<QueuedRun>& waiting = controller_->queue()->waiting();
        if (const auto at = std::ranges::find(waiting, first); at != waiting.end()) {
            list_->setCurrentRow(static_cast<int>(at - waiting.begin()));
        }
        list_->setFocus(Qt::OtherFocusReason);
    }
}

void QueuePanel::retryCurrent() {
    controller_->retryWaiting(list_->currentRow());
}

const QueuedRun* QueuePanel::currentRun() const {
    const int row = list_->currentRow();
    const std::deque<QueuedRun>& runs = controller_->queue()->waiting();
    return row >= 0 && row < static_cast<int>(runs.size()) ? &runs[static_cast<std::size_t>(row)]
                                                           : nullptr;
}

void QueuePanel::showMenu(const QPoint& position) {
    const QueuedRun* run = currentRun();
    if (run == nullptr) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("queueMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (!run->failure.empty()) {
        menu->addAction(tr("Try &again"), this, &QueuePanel::retryCurrent);
    }
    auto* settings = menu->addAction(tr("Open design and &settings"), this,
                                     [this, spec = run->spec] { emit settingsWanted(spec); });
    settings->setToolTip(tr("Shows its design, and fills the form with its settings and data"));
    menu->addAction(tr("&Remove from queue"), this, &QueuePanel::dropCurrent);
    QAction* undoLast = menu->addAction(tr("&Undo last change"), this, &QueuePanel::undo);
    undoLast->setShortcut(QKeySequence::Undo);
    undoLast->setShortcutContext(Qt::WidgetShortcut); // `event` has the key
    undoLast->setEnabled(controller_->queue()->lastStep() != nullptr);
    menu->popup(list_->viewport()->mapToGlobal(position));
}

// Ctrl+Z of the window is the design's; with the focus in the panel it is the queue's.
bool QueuePanel::event(QEvent* event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo) &&
        controller_->queue()->lastStep() != nullptr) {
        if (event->type() == QEvent::KeyPress) {
            undo();
        }
        event->accept();
        return true;
    }
    return QWidget::event(event);
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
