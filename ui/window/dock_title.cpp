#include "ui/window/dock_title.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QToolButton>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kTitleIcon = 16;

QToolButton* makeButton(const QString& name, const QString& tip, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(kTitleIcon + space::kGap, kTitleIcon + space::kGap);
    button->setIconSize(QSize(kTitleIcon, kTitleIcon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    describeByNameAlone(button);
    return button;
}

} // namespace

DockTitle::DockTitle(QDockWidget* dock) : QWidget(dock), dock_(dock), content_(new QWidget(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kFlush);
    outer->addWidget(content_);
    auto* title = new QLabel(dock->windowTitle(), content_);
    title->setFont(strongFont(font()));
    float_ = makeButton(QStringLiteral("floatDock"),
                        tr("Float %1, or dock it again").arg(dock->windowTitle()), content_);
    close_ =
        makeButton(QStringLiteral("closeDock"), tr("Hide %1").arg(dock->windowTitle()), content_);
    auto* row = new QHBoxLayout(content_);
    row->setContentsMargins(space::kWide, space::kNone, space::kGap, space::kNone);
    content_->setMinimumHeight(kHeaderHeight);
    row->setSpacing(space::kHair);
    row->addWidget(title, 1);
    row->addWidget(float_);
    row->addWidget(close_);
    connect(float_, &QToolButton::clicked, dock,
            [dock] { dock->setFloating(!dock->isFloating()); });
    connect(close_, &QToolButton::clicked, dock, &QDockWidget::close);
    paintIcons();
    dock->setTitleBarWidget(this);
}

bool DockTitle::isTabbed() const {
    const auto* page = qobject_cast<QMainWindow*>(dock_->parentWidget());
    return page != nullptr && !dock_->isFloating() &&
           std::ranges::any_of(page->tabifiedDockWidgets(dock_),
                               [](const QDockWidget* other) { return !other->isHidden(); });
}

void DockTitle::follow() {
    if (const bool now = isTabbed(); now != tabbed_) {
        tabbed_ = now;
        content_->setVisible(!now);
        updateGeometry();
    }
}

QSize DockTitle::sizeHint() const {
    return tabbed_ ? QSize(0, 0) : content_->sizeHint().expandedTo(content_->minimumSize());
}

QSize DockTitle::minimumSizeHint() const {
    return tabbed_ ? QSize(0, 0) : content_->minimumSizeHint().expandedTo(content_->minimumSize());
}

void DockTitle::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintIcons();
    }
}

void DockTitle::paintIcons() {
    const QColor ink = Theme::of(palette()).muted;
    float_->setIcon(ownIcon(QStringLiteral("float"), kTitleIcon, ink, devicePixelRatioF()));
    close_->setIcon(ownIcon(QStringLiteral("close"), kTitleIcon, ink, devicePixelRatioF()));
}

} // namespace sharesnet
