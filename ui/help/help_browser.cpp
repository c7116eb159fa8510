#include "ui/help/help_browser.h"

#include "ui/base/spacing.h"
#include "ui/base/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextCursor>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

const QString kBase = QStringLiteral("qrc:/help/");
constexpr int kMostWidth = 820; // longer lines are hard to follow

} // namespace

HelpBrowser::HelpBrowser(std::shared_ptr<const HelpPages> pages, QWidget* parent)
    : QTextBrowser(parent), pages_(std::move(pages)) {
    setAccessibleName(tr("Help page"));
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    document()->setDocumentMargin(space::kMargin);
    setStyleOfPages();
    connect(this, &QTextBrowser::sourceChanged, this, [this] { setExtraSelections({}); });
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
    verticalScrollBar()->setValue(at);
    reloading_ = false;
}

} // namespace sharesnet
