#include "ui/help/help_browser.h"

#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/help/help_accessible.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPixmap>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

const QString kBase = QStringLiteral("qrc:/help/");
constexpr int kMostWidth = 820;                      // longer lines are hard to follow
constexpr int kOwnWidth = QTextFormat::UserProperty; // of a picture, as its page says it

struct Picture {
    QTextImageFormat format;
    int position = 0;
};

std::vector<Picture> picturesOf(const QTextDocument& page) {
    std::vector<Picture> found;
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            if (const QTextCharFormat format = piece.fragment().charFormat();
                format.isImageFormat()) {
                found.push_back({format.toImageFormat(), piece.fragment().position()});
            }
        }
    }
    return found;
}

} // namespace

HelpBrowser::HelpBrowser(std::shared_ptr<const HelpPages> pages, QWidget* parent)
    : QTextBrowser(parent), pages_(std::move(pages)) {
    installHelpAccessibility();
    setAccessibleName(tr("Help page"));
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    document()->setDocumentMargin(space::kMargin);
    setStyleOfPages();
    connect(this, &QTextBrowser::sourceChanged, this, [this] {
        setExtraSelections({});
        findLinks();
        if (fitPictures() && source().hasFragment()) {
            scrollToAnchor(source().fragment());
        }
    });
}

// Scaled here, since a document draws a smaller picture without its smoothness.
bool HelpBrowser::fitPictures() {
    const int bar = verticalScrollBar()->sizeHint().width(); // it comes and goes with the height
    const double room =
        contentsRect().width() - viewportMargins().right() - bar - 2 * document()->documentMargin();
    bool changed = false;
    for (auto& [format, position] : picturesOf(*document())) {
        const QVariant own = format.property(kOwnWidth);
        const double wanted = own.isValid() ? own.toDouble() : format.width();
        const double width = std::max(1.0, std::min(wanted, room));
        QPixmap picture;
        if (qFuzzyCompare(width, format.width()) ||
            !picture.loadFromData(helpFile(format.name()))) {
            continue;
        }
        const double scale = devicePixelRatioF();
        if (width < wanted) {
            picture = picture.scaledToWidth(qRound(width * scale), Qt::SmoothTransformation);
            picture.setDevicePixelRatio(scale);
        }
        document()->addResource(QTextDocument::ImageResource,
                                source().resolved(QUrl(format.name())), picture);
        format.setProperty(kOwnWidth, wanted);
        format.setWidth(width);
        QTextCursor cursor(document());
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
        changed = true;
    }
    return changed;
}

// Pieces of one link differ in their looks, as where a word of it is in italics.
void HelpBrowser::findLinks() {
    links_.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment part = piece.fragment();
            const QString target = part.charFormat().anchorHref();
            if (target.isEmpty()) {
                continue;
            }
            const bool goesOn = !links_.empty() && links_.back().target == target &&
                                links_.back().end == part.position();
            if (!goesOn) {
                links_.push_back({{}, target, part.position(), part.position()});
            }
            links_.back().text += part.text();
            links_.back().end = part.position() + part.length();
        }
    }
}

int HelpBrowser::focusedLink() const {
    const QTextCursor cursor = textCursor();
    const auto found = std::ranges::find_if(links_, [&](const Link& link) {
        return cursor.selectionStart() == link.begin && cursor.selectionEnd() == link.end;
    });
    return found == links_.end() ? -1 : static_cast<int>(found - links_.begin());
}

void HelpBrowser::focusLink(int index) {
    const Link& link = links_.at(static_cast<std::size_t>(index));
    QTextCursor cursor(document());
    cursor.setPosition(link.begin);
    cursor.setPosition(link.end, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
    tellLink();
}

void HelpBrowser::follow(int index) {
    focusLink(index);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    keyPressEvent(&enter); // which also opens what leads out of the help
}

QRect HelpBrowser::placeOnScreen(const Link& link) const {
    QTextCursor cursor(document());
    cursor.setPosition(link.begin);
    QRect place = cursorRect(cursor);
    cursor.setPosition(link.end);
    place |= cursorRect(cursor);
    return {viewport()->mapToGlobal(place.topLeft()), place.size()};
}

// From link to link, then on.
bool HelpBrowser::focusNextPrevChild(bool next) {
    const bool moved = QTextBrowser::focusNextPrevChild(next);
    if (moved && hasFocus()) {
        tellLink();
    }
    return moved;
}

// Readers follow the focus of widgets only.
void HelpBrowser::tellLink() {
    const int index = focusedLink();
    QAccessibleInterface* page = QAccessible::queryAccessibleInterface(this);
    if (index < 0 || page == nullptr) {
        return;
    }
    if (QAccessibleInterface* link = page->child(index)) {
        QAccessibleEvent event(link, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

QUrl HelpBrowser::urlOf(const QString& place) {
    QUrl url(kBase + place.section(u'#', 0, 0) + QStringLiteral(".html"));
    if (const QString anchor = place.section(u'#', 1); !anchor.isEmpty()) {
        url.setFragment(anchor);
    }
    return url;
}

QString HelpBrowser::placeOfUrl(const QUrl& url) {
    return placeOf(url.fileName().section(u'.', 0, 0), url.fragment());
}

void HelpBrowser::open(const QString& place) {
    if (QAccessible::isActive()) { // arrows then move a caret, at which readers read; else they
                                   // scroll
        setTextInteractionFlags(textInteractionFlags() | Qt::TextSelectableByKeyboard);
    }
    setSource(urlOf(hasPlace(*pages_, place) ? place : pages_->front().name));
}

QString HelpBrowser::place() const {
    return placeOfUrl(source());
}

void HelpBrowser::mark(const QStringList& words) {
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : words) {
        QTextCursor at = document()->find(word, 0);
        for (; !at.isNull(); at = document()->find(word, at)) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = at;
            selection.format.setBackground(Theme::of(palette()).tint);
            marks.append(selection);
        }
    }
    setExtraSelections(marks);
}

// Both style sheets hold where it is dark, as in a browser of the web. They are not loaded as what
// a page names, since the document would keep them when the colors change.
void HelpBrowser::setStyleOfPages() {
    QByteArray style = helpFile(QStringLiteral("light.css"));
    if (Theme::of(palette()).dark) {
        style += helpFile(QStringLiteral("dark.css"));
    }
    document()->setDefaultStyleSheet(QString::fromUtf8(style));
}

QVariant HelpBrowser::loadResource(int type, const QUrl& url) {
    if (type == QTextDocument::StyleSheetResource) {
        return QString();
    }
    if (type == QTextDocument::HtmlResource) {
        const HelpPage* page = pageAt(*pages_, placeOfUrl(url));
        return page == nullptr ? QVariant() : QVariant(withoutNavigation(*page));
    }
    if (type == QTextDocument::ImageResource) { // that of the page's language
        return helpFile(url.toString().mid(kBase.size()));
    }
    return QTextBrowser::loadResource(type, url);
}

void HelpBrowser::resizeEvent(QResizeEvent* event) {
    const QMargins margins(0, 0, std::max(0, width() - kMostWidth), 0);
    if (margins != viewportMargins()) {
        setViewportMargins(margins);
    }
    QTextBrowser::resizeEvent(event);
    fitPictures();
}

void HelpBrowser::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    const auto type = event->type();
    if ((type == QEvent::PaletteChange || type == QEvent::FontChange) && !reloading_) {
        reloadInPlace();
    }
}

void HelpBrowser::reloadInPlace() {
    if (source().isEmpty()) {
        return;
    }
    reloading_ = true;
    setStyleOfPages();
    const int at = verticalScrollBar()->value();
    reload();
    findLinks();
    fitPictures();
    verticalScrollBar()->setValue(at);
    reloading_ = false;
}

} // namespace sharesnet
