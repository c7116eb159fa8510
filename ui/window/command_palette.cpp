#include "ui/window/command_palette.h"

#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

constexpr auto kRecentKey = "palette/recent";
constexpr qsizetype kRecent = 12;
constexpr std::size_t kShown = 1'000; // more are found by typing
constexpr QSize kSize(640, 420);
constexpr int kPad = space::kWide;
constexpr int kTop = 60; // below the window's upper edge
constexpr int kEntryRole = Qt::UserRole;
constexpr int kPlaceRole = Qt::UserRole + 1;
constexpr int kKeyRole = Qt::UserRole + 2;

// What it does at the left, where else it is beside it, its key at the right.
class EntryDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.palette);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme.tint);
        }
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        const QString key = index.data(kKeyRole).toString();
        const QRect line = option.rect.adjusted(kPad, 0, -kPad, 0);
        painter->setFont(smallFont(option.font));
        painter->setPen(theme.muted);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, key);
        const int keyWidth = key.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(key);
        const int room = line.width() - keyWidth - kPad;
        const QString text =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room);
        const int textWidth = option.fontMetrics.horizontalAdvance(text);
        const QString place = painter->fontMetrics().elidedText(
            index.data(kPlaceRole).toString(), Qt::ElideRight, room - textWidth - kPad);
        painter->drawText(line.adjusted(textWidth + kPad, 0, -keyWidth, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, place);
        painter->setFont(option.font);
        painter->setPen(enabled ? theme.text : theme.muted);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {kSize.width() / 2, option.fontMetrics.height() + kPad};
    }
};

} // namespace

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint),
      entries_(std::move(entries)),
      recent_(QSettings().value(kRecentKey).toStringList()),
      field_(new QLineEdit(this)),
      list_(new QListWidget(this)) {
    setWindowTitle(tr("Command palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    field_->setPlaceholderText(
        tr("Type what to do or look up: a command, a preset, a run, a word"));
    field_->setAccessibleName(tr("What to do"));
    field_->setClearButtonEnabled(true);
    field_->installEventFilter(this);
    list_->setAccessibleName(tr("Commands"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus); // the field has the keyboard
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setUniformItemSizes(true);
    list_->setItemDelegate(new EntryDelegate(list_));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPad, kPad, kPad, kPad);
    column->addWidget(field_);
    column->addWidget(list_, 1);
    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(field_, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(list_, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    narrow();
}

void CommandPalette::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    const QRect over = parentWidget()->window()->geometry();
    resize(kSize.boundedTo(over.size() - QSize(2 * kPad, 2 * kTop)));
    move(over.x() + (over.width() - width()) / 2, over.y() + kTop);
    field_->setFocus();
}

// No title bar tells where it ends.
void CommandPalette::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setPen(theme.outline);
    painter.setBrush(theme.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

// Keys of the list, typed in the field.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
            key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(list_, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::narrow() {
    list_->clear();
    const std::vector<std::size_t> found = ranked(entries_, field_->text(), recent_);
    for (std::size_t i = 0; i < std::min(found.size(), kShown); ++i) {
        const PaletteEntry& entry = entries_[found[i]];
        auto* item = new QListWidgetItem(entry.text, list_);
        item->setData(kEntryRole, static_cast<qulonglong>(found[i]));
        item->setData(kPlaceRole, entry.place);
        item->setData(kKeyRole, entry.key);
        item->setData(Qt::AccessibleTextRole, entry.text + QStringLiteral(", ") + entry.place);
        if (!entry.enabled) {
            item->setFlags(Qt::NoItemFlags);
        }
    }
    if (found.empty()) {
        auto* none = new QListWidgetItem(tr("No matching command"), list_);
        none->setFlags(Qt::NoItemFlags);
    }
    list_->setCurrentRow(0);
}

void CommandPalette::runCurrent() {
    const QListWidgetItem* item = list_->currentItem();
    if (item == nullptr || !item->flags().testFlag(Qt::ItemIsEnabled)) {
        return;
    }
    const PaletteEntry& entry = entries_[item->data(kEntryRole).toULongLong()];
    recent_.removeAll(entry.id());
    recent_.prepend(entry.id());
    QSettings().setValue(kRecentKey, QStringList(recent_.mid(0, kRecent)));
    // once this has gone, since what is done may open something itself
    QTimer::singleShot(0, parentWidget(), entry.run);
    accept();
}

} // namespace sharesnet
