#include "ui/help/help_window.h"

#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/spoken.h"
#include "ui/base/theme.h"
#include "ui/base/window_place.h"
#include "ui/help/help_browser.h"
#include "ui/help/help_search.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr auto kGeometryKey = "help/geometry";
constexpr int kPlace = Qt::UserRole;
constexpr int kContentsLetters = 40; // width of the list at first
constexpr int kBesideWidth = 470;
constexpr int kLeastBesideWidth = 332; // lines of 44 letters
constexpr int kLeastBeside = 1'108;    // for the window that it stands beside

QToolButton* button(const char* name, const char* icon, const QString& tip) {
    auto* made = new QToolButton;
    made->setObjectName(QLatin1String(name));
    made->setIcon(themedIcon(QLatin1String(icon)));
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setAutoRaise(true);
    return made;
}

} // namespace

HelpWindow::HelpWindow(std::shared_ptr<const HelpPages> pages)
    : pages_(std::move(pages)),
      browser_(new HelpBrowser(pages_)),
      search_(new QLineEdit),
      left_(new QStackedWidget),
      contents_(new QTreeWidget),
      hits_(new QListWidget),
      back_(button("helpBack", "go-previous", tr("Back (Alt+Left)"))),
      forward_(button("helpForward", "go-next", tr("Forward (Alt+Right)"))),
      find_(new QLineEdit) {
    setObjectName(QStringLiteral("helpWindow"));
    setAccessibleRole(this, QAccessible::Window);
    setAttribute(Qt::WA_QuitOnClose, false);
    setWindowTitle(tr("Help"));
    auto* splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    leftColumn_ = makeContents();
    splitter->addWidget(leftColumn_);
    splitter->addWidget(makePage());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * kContentsLetters, 720});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addWidget(splitter);
    // the browser itself names the page before until the signal is over
    connect(browser_, &QTextBrowser::sourceChanged, this,
            [this](const QUrl& url) { followPage(HelpBrowser::placeOfUrl(url)); });
    connect(browser_, &QTextBrowser::backwardAvailable, back_, &QWidget::setEnabled);
    connect(browser_, &QTextBrowser::forwardAvailable, forward_, &QWidget::setEnabled);
    back_->setEnabled(false);
    forward_->setEnabled(false);
    addKeys();
    if (!restoreWindow(this, QSettings().value(kGeometryKey).toByteArray())) {
        resize(QSize(1064, 760).boundedTo(screen()->availableSize() * 9 / 10));
    }
}

QWidget* HelpWindow::makeContents() {
    search_->setObjectName(QStringLiteral("helpSearch"));
    search_->setPlaceholderText(tr("Search all pages"));
    search_->setAccessibleName(tr("Search all pages"));
    search_->setClearButtonEnabled(true);
    contents_->setObjectName(QStringLiteral("helpContents"));
    contents_->setAccessibleName(tr("Contents"));
    contents_->setHeaderHidden(true);
    contents_->setFrameShape(QFrame::NoFrame);
    hits_->setObjectName(QStringLiteral("helpHits"));
    hits_->setAccessibleName(tr("What was found"));
    hits_->setFrameShape(QFrame::NoFrame);
    hits_->setWordWrap(true);
    hits_->setSpacing(space::kTight);
    hits_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const HelpPage& page : *pages_) {
        auto* item = new QTreeWidgetItem(contents_, {page.title});
        item->setData(0, kPlace, page.name);
        addSections(page, item);
    }
    left_->addWidget(contents_);
    left_->addWidget(hits_);
    connect(search_, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(search_, &QLineEdit::returnPressed, this, [this] { showHit(0); });
    // a click, Enter, and the arrow keys
    connect(contents_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item != nullptr) {
            browser_->open(item->data(0, kPlace).toString());
        }
    });
    connect(hits_, &QListWidget::currentRowChanged, this, &HelpWindow::showHit);
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::kGap, space::kGap, space::kNone, space::kNone);
    layout->setSpacing(space::kGap);
    layout->addWidget(search_);
    layout->addWidget(left_, 1);
    return column;
}

// By the levels of the headings; the page's own heading is the page.
void HelpWindow::addSections(const HelpPage& page, QTreeWidgetItem* item) {
    QTreeWidgetItem* group = item;
    for (const HelpSection& section : page.sections) {
        if (section.level < 2 || section.id.isEmpty()) {
            continue;
        }
        auto* added = new QTreeWidgetItem(section.level == 2 ? item : group, {section.title});
        added->setData(0, kPlace, placeOf(page.name, section.id));
        group = section.level == 2 ? added : group;
    }
}

QWidget* HelpWindow::makePage() {
    auto* home = button("helpHome", "go-home", tr("Contents (Alt+Home)"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(space::kGap, space::kGap, space::kGap, space::kNone);
    bar->setSpacing(space::kTight);
    for (QToolButton* each : {back_, forward_, home}) {
        bar->addWidget(each);
    }
    bar->addStretch(1);
    connect(back_, &QToolButton::clicked, browser_, &QTextBrowser::backward);
    connect(forward_, &QToolButton::clicked, browser_, &QTextBrowser::forward);
    connect(home, &QToolButton::clicked, this, [this] { open(pages_->front().name); });
    findBar_ = makeFindBar();
    findBar_->hide();
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kNone);
    layout->addLayout(bar);
    layout->addWidget(browser_, 1);
    layout->addWidget(findBar_);
    return column;
}

QWidget* HelpWindow::makeFindBar() {
    find_->setObjectName(QStringLiteral("findInPage"));
    find_->setAccessibleName(tr("Find in this page"));
    find_->setPlaceholderText(tr("Find in this page"));
    auto* previous = button("findPrevious", "go-up", tr("Previous (Shift+Enter)"));
    auto* next = button("findNext", "go-down", tr("Next (Enter)"));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kBar);
    row->setSpacing(space::kTight);
    row->addWidget(find_, 1);
    row->addWidget(previous);
    row->addWidget(next);
    connect(find_, &QLineEdit::textChanged, this, [this] {
        browser_->moveCursor(QTextCursor::Start);
        find(false);
    });
    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    return bar;
}

void HelpWindow::addKeys() {
    const auto add = [this](const QKeySequence& key, auto run) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { browser_->backward(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { browser_->forward(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Home), [this] { browser_->open(pages_->front().name); });
    add(QKeySequence::Find, [this] { beginFind(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] {
        search_->setFocus(Qt::ShortcutFocusReason);
        search_->selectAll();
    });
    add(QKeySequence(Qt::Key_F1), [this] { browser_->open(pages_->front().name); });
}

void HelpWindow::open(const QString& place) {
    browser_->open(place);
    showContents();
    present();
}

// A window that stood beside another one grows by them.
void HelpWindow::showContents() {
    if (isBeside_) {
        isBeside_ = false;
        leftColumn_->show();
        const QRect screen = this->screen()->availableGeometry();
        const int wanted = std::min(screen.width(), width() + leftColumn_->sizeHint().width());
        move(std::max(screen.left(), x() - (wanted - width())), y());
        resize(wanted, height());
    }
}

void HelpWindow::openBeside(const QString& place, QWidget* window) {
    browser_->open(place);
    leftColumn_->hide();
    isBeside_ = true;
    standBeside(window);
    present();
}

void HelpWindow::standBeside(QWidget* window) {
    const QRect screen = window->screen()->availableGeometry();
    const int width = std::clamp(screen.width() - kLeastBeside, kLeastBesideWidth, kBesideWidth);
    const int left = screen.width() - width; // for the window
    const bool isFree = !window->isMaximized() && !window->isFullScreen();
    const QSize frame = window->frameGeometry().size() - window->size();
    if (isFree && window->frameGeometry().width() > left && left >= kLeastBeside) {
        window->resize(left - frame.width(), window->height());
    }
    if (isFree && window->frameGeometry().width() <= left) {
        const int most = screen.left() + left - window->frameGeometry().width();
        window->move(std::min(window->frameGeometry().x(), most), window->frameGeometry().y());
    }
    const int x = std::min(window->frameGeometry().right() + 1, screen.left() + left);
    const int height = std::min(window->frameGeometry().height(), screen.height());
    resize(width - frame.width(), height - frame.height());
    move(x, std::max(window->frameGeometry().y(), screen.top()));
    winId(); // has a window from here on
    windowHandle()->setTransientParent(window->windowHandle());
}

void HelpWindow::present() {
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    browser_->setFocus(Qt::OtherFocusReason);
}

// The list shows where in the help the page is.
void HelpWindow::followPage(const QString& place) {
    const HelpPage* page = pageAt(*pages_, place);
    setWindowTitle(page == nullptr ? tr("Help") : tr("%1 – Help").arg(page->title));
    QTreeWidgetItem* found = nullptr;
    for (QTreeWidgetItemIterator at(contents_); *at != nullptr; ++at) {
        const QString its = (*at)->data(0, kPlace).toString();
        if (its == place || (found == nullptr && page != nullptr && its == page->name)) {
            found = *at;
        }
    }
    const QSignalBlocker quiet(contents_);
    contents_->setCurrentItem(found);
    if (found != nullptr) {
        found->setExpanded(true);
        contents_->scrollToItem(found);
    }
}

void HelpWindow::search(const QString& query) {
    const QSignalBlocker quiet(hits_);
    hits_->clear();
    for (const HelpHit& hit : searchHelp(*pages_, query)) {
        const QString head =
            hit.title == hit.page ? hit.title : tr("%1 – %2").arg(hit.title, hit.page);
        auto* item = new QListWidgetItem(head + u'\n' + hit.excerpt, hits_);
        item->setData(kPlace, hit.place);
    }
    const bool nothing = hits_->count() == 0;
    if (nothing) {
        auto* item = new QListWidgetItem(tr("Nothing found. Try fewer or shorter words."), hits_);
        item->setFlags(Qt::NoItemFlags);
    }
    left_->setCurrentWidget(searchWords(query).isEmpty() ? static_cast<QWidget*>(contents_)
                                                         : hits_);
}

void HelpWindow::showHit(int row) {
    const QListWidgetItem* item = hits_->item(row);
    if (item == nullptr || left_->currentWidget() != hits_ ||
        item->data(kPlace).toString().isEmpty()) {
        return;
    }
    browser_->open(item->data(kPlace).toString());
    browser_->mark(searchWords(search_->text()));
}

void HelpWindow::beginFind() {
    findBar_->show();
    find_->setFocus(Qt::ShortcutFocusReason);
    find_->selectAll();
}

// From the top again behind the last one.
void HelpWindow::find(bool backward) {
    const QString text = find_->text();
    const auto flags = backward ? QTextDocument::FindFlags(QTextDocument::FindBackward)
                                : QTextDocument::FindFlags();
    bool found = text.isEmpty() || browser_->find(text, flags);
    if (!found) {
        browser_->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = browser_->find(text, flags);
    }
    find_->setToolTip(found ? QString() : tr("Not on this page"));
    find_->setAccessibleDescription(find_->toolTip());
    QPalette colors = palette();
    if (!found) {
        colors.setColor(QPalette::Text, Theme::of(colors).bad);
    }
    find_->setPalette(colors);
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && find_->hasFocus()) {
        find(event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (event->key() == Qt::Key_Down && search_->hasFocus()) {
        left_->currentWidget()->setFocus(Qt::OtherFocusReason);
    } else if (event->key() == Qt::Key_Escape && findBar_->isVisible()) {
        findBar_->hide();
        browser_->setFocus(Qt::OtherFocusReason);
    } else if (event->key() == Qt::Key_Escape && !search_->text().isEmpty()) {
        search_->clear();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void HelpWindow::closeEvent(QCloseEvent* event) {
    if (!isBeside_) {
        QSettings().setValue(kGeometryKey, saveGeometry());
    }
    QWidget::closeEvent(event);
}

} // namespace sharesnet
