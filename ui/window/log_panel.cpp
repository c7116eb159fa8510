#include "ui/window/log_panel.h"

#include "ui/base/spacing.h"
#include "ui/base/theme.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextCursor>
#include <QTimer>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

constexpr int kShownLines = 2'000;
constexpr int kReadMs = 150;
constexpr int kWarning = 3; // spdlog's numbers
constexpr int kError = 4;

} // namespace

void LogBuffer::add(const LogLine& line) {
    const std::lock_guard lock(mutex_);
    lines_.push_back(line);
    if (lines_.size() > kCapacity) {
        lines_.pop_front();
    }
}

std::deque<LogLine> LogBuffer::take() {
    std::deque<LogLine> taken;
    const std::lock_guard lock(mutex_);
    taken.swap(lines_);
    return taken;
}

LogPanel::LogPanel(std::shared_ptr<LogBuffer> buffer, QWidget* parent)
    : QWidget(parent), buffer_(std::move(buffer)) {
    text_ = new QPlainTextEdit(this);
    text_->setReadOnly(true);
    text_->setMaximumBlockCount(kShownLines);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text_->setFrameShape(QFrame::NoFrame);
    text_->setAccessibleName(tr("Log"));
    text_->setPlaceholderText(tr("No messages yet. Warnings and activity will appear here."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addWidget(text_);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &LogPanel::showWaiting);
    timer->start(kReadMs);
    showWaiting();
}

void LogPanel::showWaiting() {
    const auto lines = buffer_->take();
    if (lines.empty()) {
        return;
    }
    const Theme theme = Theme::of(palette());
    auto* scroll = text_->verticalScrollBar();
    const bool following = scroll->value() >= scroll->maximum() - 4;
    QTextCursor cursor(text_->document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (const auto& line : lines) {
        QTextCharFormat format;
        format.setForeground(line.level >= kError     ? theme.bad
                             : line.level == kWarning ? theme.warning
                                                      : theme.text);
        if (!text_->document()->isEmpty()) {
            cursor.insertBlock();
        }
        const auto when = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(line.time * 1e3))
                              .toString(QStringLiteral("HH:mm:ss"));
        const QString mark = line.level >= kError     ? tr("error  ")
                             : line.level == kWarning ? tr("warning  ")
                                                      : QString();
        cursor.insertText(when + QStringLiteral("  ") + mark + QString::fromStdString(line.text),
                          format);
    }
    cursor.endEditBlock();
    if (following) {
        scroll->setValue(scroll->maximum());
    }
}

} // namespace sharesnet
