#include "ui/window/start_page.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "ui/base/elided_label.h"
#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/base/workbench_style.h"
#include "ui/document/last_design.h"
#include "ui/document/recent_files.h"
#include "ui/window/preset_card.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

constexpr auto kWantedKey = "window/startPage";
constexpr int kSideWidth = 250;
constexpr int kMostWidth = 1100;
constexpr int kColumns = 3;
constexpr qsizetype kMostRecent = 6;
constexpr int kLogo = 48;

// One of each family and size; the library has them all.
constexpr std::array kShownPresets{
    "sharesnet-cifar-20",    "sharesnet-29",          "sharesnet-164",
    "sharesnet-cifar-110",   "sharesnet-wrn-40-4",    "sharesnet-wrn-28-10",
    "sharesnet-imagenet-18", "sharesnet-imagenet-34", "sharesnet-imagenet-50"};

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(titleFont(label->font()));
    return label;
}

// A button that does what the action does, as wide as its column.
QPushButton* buttonOf(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(action->text(), parent);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

StartPage::StartPage(const Actions& actions, QWidget* parent)
    : QWidget(parent),
      recent_(new QVBoxLayout),
      again_(new QCheckBox(tr("Show this page at the start"), this)) {
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start page"));
    again_->setChecked(isWanted());
    connect(again_, &QCheckBox::toggled, this, &StartPage::setWanted);
    auto* content = new QWidget;
    content->setMaximumWidth(kMostWidth);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::kPage);
    columns->addWidget(makeBegin(actions));
    columns->addWidget(makePresets(), 1);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    rows->setSpacing(space::kPage);
    rows->addWidget(makeHead());
    rows->addLayout(columns);
    rows->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its buttons have the keyboard
    scroll->setWidgetResizable(true);
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(space::kFlush);
    row->addStretch();
    row->addWidget(content, 1000); // as wide as it may be
    row->addStretch();
    scroll->setWidget(middle);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::kFlush);
    all->addWidget(scroll);
}

bool StartPage::isWanted() {
    return QSettings().value(kWantedKey, true).toBool();
}

void StartPage::setWanted(bool wanted) {
    QSettings().setValue(kWantedKey, wanted);
}

QWidget* StartPage::makeHead() {
    auto* head = new QWidget(this);
    auto* logo = new QLabel(head);
    logo->setPixmap(applicationIcon().pixmap(QSize(kLogo, kLogo), devicePixelRatioF()));
    auto* name = new QLabel(QStringLiteral("ShaResNet Workbench"), head);
    name->setFont(figureFont(name->font()));
    auto* what = new QLabel(
        tr("Design residual networks whose blocks share weights, train them, look inside."), head);
    what->setForegroundRole(QPalette::PlaceholderText);
    what->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::kHair);
    texts->addWidget(name);
    texts->addWidget(what);
    auto* done = new QPushButton(tr("Go to the workbench"), head);
    done->setObjectName(QStringLiteral("closeStartPage"));
    done->setToolTip(tr("Closes this page; Help > Start page shows it again (Esc)"));
    connect(done, &QPushButton::clicked, this, &StartPage::close);
    auto* right = new QVBoxLayout;
    right->addWidget(done, 0, Qt::AlignRight);
    right->addWidget(again_, 0, Qt::AlignRight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kWide);
    row->addWidget(logo);
    row->addLayout(texts, 1);
    row->addLayout(right);
    return head;
}

QWidget* StartPage::makeBegin(const Actions& actions) {
    auto* side = new QWidget(this);
    side->setFixedWidth(kSideWidth);
    continue_ = new QPushButton(side);
    continue_->setObjectName(QStringLiteral("continueLast"));
    makePrimary(continue_);
    continue_->hide();
    connect(continue_, &QPushButton::clicked, this, &StartPage::goOn);
    attempt_ = new QPushButton(tr("Try it: ten minutes"), side);
    attempt_->setObjectName(QStringLiteral("tryIt"));
    if (!LastDesign::kept()) {
        makePrimary(attempt_);
    }
    attempt_->setToolTip(tr("Opens a small network and the tutorial beside it: share weights, "
                            "train on built-in images, look at each use"));
    connect(attempt_, &QPushButton::clicked, this, &StartPage::tryWanted);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kGap);
    column->addWidget(heading(tr("Begin"), side));
    column->addWidget(continue_);
    column->addWidget(attempt_);
    for (QAction* action : {actions.newDesign, actions.fromTemplate, actions.open}) {
        column->addWidget(buttonOf(action, side));
    }
    column->addSpacing(space::kMargin);
    column->addWidget(heading(tr("Recent designs"), side));
    recent_->setSpacing(space::kHair);
    column->addLayout(recent_);
    column->addStretch();
    return side;
}

QWidget* StartPage::makePresets() {
    auto* area = new QWidget(this);
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(space::kFlush);
    grid->setSpacing(space::kWide);
    grid->addWidget(heading(tr("Presets, shared by the paper's rule"), area), 0, 0, 1, kColumns);
    int place = 0;
    for (const Preset& preset : presets()) {
        if (std::ranges::find(kShownPresets, preset.name) == kShownPresets.end()) {
            continue;
        }
        auto* card = new PresetCard(preset, area);
        connect(card, &QAbstractButton::clicked, this,
                [this, spec = preset.spec] { emit specChosen(spec); });
        grid->addWidget(card, 1 + place / kColumns, place % kColumns);
        ++place;
    }
    auto* more = new QLabel(
        tr("A box is a block; the green ones of a stage share one weight. All presets are "
           "in the library, at the left of the design."),
        area);
    more->setFont(smallFont(more->font()));
    more->setForegroundRole(QPalette::PlaceholderText);
    more->setWordWrap(true);
    grid->addWidget(more, 2 + (place - 1) / kColumns, 0, 1, kColumns);
    return area;
}

// Those that are still there.
void StartPage::fillRecent() {
    while (QLayoutItem* old = recent_->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const QString& file : RecentFiles::files().mid(0, kMostRecent)) {
        const QFileInfo info(file);
        if (!info.exists()) {
            continue;
        }
        auto* link = new QPushButton(info.fileName());
        link->setFlat(true);
        link->setToolTip(file);
        alignLeft(link);
        connect(link, &QPushButton::clicked, this, [this, file] { emit fileChosen(file); });
        recent_->addWidget(link);
    }
    if (recent_->isEmpty()) {
        auto* none = new QLabel(tr("Designs that you save or open will appear here."));
        none->setWordWrap(true);
        none->setForegroundRole(QPalette::PlaceholderText);
        recent_->addWidget(none);
    }
}

void StartPage::offerLast() {
    const auto last = LastDesign::kept();
    continue_->setVisible(last.has_value());
    if (last) {
        const QString text = tr("Continue with %1").arg(last->name());
        continue_->setText(QString(continue_->fontMetrics().elidedText(
                                       text, Qt::ElideRight, kSideWidth - 2 * space::kPage))
                               .replace(u'&', QStringLiteral("&&")));
        continue_->setAccessibleName(text);
        continue_->setToolTip(last->file.isEmpty() ? tr("The design of the last session")
                                                   : last->file);
    }
}

void StartPage::goOn() {
    if (const auto last = LastDesign::kept()) {
        last->file.isEmpty() ? emit specChosen(last->spec) : emit fileChosen(last->file);
    }
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    offerLast();
    again_->setChecked(isWanted());
    fillRecent();
}

QWidget* StartPage::focusTarget() const {
    return LastDesign::kept() ? continue_ : attempt_;
}

void StartPage::keyPressEvent(QKeyEvent* event) {
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (enters && button != nullptr) {
        button->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

// Who closes it has seen it.
void StartPage::close() {
    again_->setChecked(false);
    emit closed();
}

} // namespace sharesnet
