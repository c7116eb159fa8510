#include "ui/help/help_accessible.h"

#include "ui/help/help_browser.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>
#include <QWindow>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sharesnet {

namespace {

// One link of the page on show. Alive as long as the page's interface.
class LinkAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    LinkAccessible(HelpBrowser* browser, int index) : browser_(browser), index_(index) {}

    bool isValid() const override {
        return browser_ != nullptr && index_ < static_cast<int>(browser_->links().size());
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override {
        return browser_ != nullptr ? browser_->window()->windowHandle() : nullptr;
    }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(browser_);
    }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QRect rect() const override { return isValid() ? browser_->placeOnScreen(link()) : QRect(); }
    void setText(QAccessible::Text /*which*/, const QString& /*text*/) override {}
    QString text(QAccessible::Text which) const override {
        if (!isValid()) {
            return {};
        }
        return which == QAccessible::Name ? link().text : QString();
    }
    QAccessible::Role role() const override { return QAccessible::Link; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = state.linked = isValid();
        state.focused = isValid() && browser_->hasFocus() && browser_->focusedLink() == index_;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }
    void doAction(const QString& name) override {
        if (isValid() && name == pressAction()) {
            browser_->follow(index_);
        } else if (isValid() && name == setFocusAction()) {
            browser_->focusLink(index_);
        }
    }

  private:
    const HelpBrowser::Link& link() const {
        return browser_->links().at(static_cast<std::size_t>(index_));
    }

    QPointer<HelpBrowser> browser_;
    int index_;
};

// A page as a text that is read, not written.
class PageAccessible : public QAccessibleWidget, public QAccessibleTextInterface {
  public:
    explicit PageAccessible(HelpBrowser* browser)
        : QAccessibleWidget(browser, QAccessible::WebDocument), browser_(browser) {}
    ~PageAccessible() override { forgetLinks(); }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = state.multiLine = state.selectableText = true;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }
    int childCount() const override { return static_cast<int>(browser_->links().size()); }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        if (browser_->source() != page_) { // readers keep the names of what they know
            forgetLinks();
            page_ = browser_->source();
        }
        while (std::ssize(links_) <= index) {
            links_.push_back(QAccessible::registerAccessibleInterface(
                new LinkAccessible(browser_, static_cast<int>(links_.size()))));
        }
        return QAccessible::accessibleInterface(links_[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* link) const override {
        for (int index = 0; index < childCount(); ++index) {
            if (child(index) == link) {
                return index;
            }
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int index = 0; index < childCount(); ++index) {
            if (child(index)->rect().contains(x, y)) {
                return child(index);
            }
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        return browser_->hasFocus() ? child(browser_->focusedLink()) : nullptr;
    }

    int characterCount() const override { return whole().size(); }
    QString text(int start, int end) const override { return whole().mid(start, end - start); }
    int cursorPosition() const override { return browser_->textCursor().position(); }
    void setCursorPosition(int position) override { select(position, position); }
    int selectionCount() const override { return browser_->textCursor().hasSelection() ? 1 : 0; }
    void selection(int /*index*/, int* start, int* end) const override {
        *start = browser_->textCursor().selectionStart();
        *end = browser_->textCursor().selectionEnd();
    }
    void addSelection(int start, int end) override { select(start, end); }
    void removeSelection(int /*index*/) override { setCursorPosition(cursorPosition()); }
    void setSelection(int /*index*/, int start, int end) override { select(start, end); }
    void scrollToSubstring(int start, int end) override { select(start, end); }
    QRect characterRect(int offset) const override {
        return browser_->placeOnScreen({{}, {}, offset, offset + 1});
    }
    int offsetAtPoint(const QPoint& point) const override {
        return browser_->cursorForPosition(browser_->viewport()->mapFromGlobal(point)).position();
    }
    QString attributes(int offset, int* start, int* end) const override {
        const QTextBlock block = browser_->document()->findBlock(offset);
        *start = block.position();
        *end = block.position() + block.length();
        return {};
    }
    using QAccessibleWidget::text;

  private:
    void forgetLinks() const {
        for (const QAccessible::Id id : links_) {
            QAccessible::deleteAccessibleInterface(id);
        }
        links_.clear();
    }
    QString whole() const { return browser_->toPlainText(); }
    void select(int start, int end) {
        QTextCursor cursor = browser_->textCursor();
        const int last = browser_->document()->characterCount() - 1;
        cursor.setPosition(std::clamp(start, 0, last));
        cursor.setPosition(std::clamp(end, 0, last), QTextCursor::KeepAnchor);
        browser_->setTextCursor(cursor);
    }

    HelpBrowser* browser_;
    mutable QUrl page_;
    mutable std::vector<QAccessible::Id> links_; // of it; made when they are asked for
};

QAccessibleInterface* makePage(const QString& /*className*/, QObject* object) {
    auto* browser = qobject_cast<HelpBrowser*>(object);
    return browser == nullptr ? nullptr : new PageAccessible(browser);
}

} // namespace

void installHelpAccessibility() {
    QAccessible::installFactory(makePage);
}

} // namespace sharesnet
