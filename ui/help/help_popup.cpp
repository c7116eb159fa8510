#include "ui/help/help_popup.h"

#include "ui/base/spacing.h"
#include "ui/base/theme.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QScreen>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kLetters = 64; // of a line
constexpr int kMostLines = 20;
constexpr int kGap = 4; // to what it is beside

} // namespace

HelpPopup::HelpPopup(const HelpPage& page, const HelpSection& section, QWidget* beside)
    : QFrame(beside, Qt::Popup),
      page_(page.name),
      place_(placeOf(page.name, section.id)),
      beside_(beside),
      text_(new QTextBrowser) {
    setObjectName(QStringLiteral("helpPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(section.title);
    setFrameShape(QFrame::StyledPanel);
    text_->setObjectName(QStringLiteral("definition"));
    text_->setAccessibleName(section.title);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    const bool dark = Theme::of(palette()).dark;
    text_->document()->setDefaultStyleSheet(
        QString::fromUtf8(helpFile(QStringLiteral("light.css")) +
                          (dark ? helpFile(QStringLiteral("dark.css")) : QByteArray())));
    text_->setHtml(
        QStringLiteral("<h3>%1</h3>%2").arg(section.title.toHtmlEscaped(), section.html));
    auto* more = new QToolButton;
    more->setObjectName(QStringLiteral("moreHelp"));
    more->setText(tr("Open in the help"));
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kBar);
    layout->setSpacing(space::kNone);
    layout->addWidget(text_);
    layout->addWidget(more, 0, Qt::AlignRight);
    connect(text_, &QTextBrowser::anchorClicked, this, &HelpPopup::follow);
    connect(more, &QToolButton::clicked, this, [this] {
        close();
        emit placeWanted(place_);
    });
    text_->setFixedWidth(fontMetrics().averageCharWidth() * kLetters);
    fitHeight();
    setFocusProxy(text_);
}

void HelpPopup::fitHeight() {
    QTextDocument* document = text_->document();
    document->setTextWidth(text_->width());
    const int wanted = qRound(document->size().height()) + 2;
    text_->setFixedHeight(std::min(wanted, fontMetrics().lineSpacing() * kMostLines));
}

void HelpPopup::open() {
    adjustSize();
    const QRect screen = beside_->screen()->availableGeometry();
    const QRect from(beside_->mapToGlobal(QPoint(0, 0)), beside_->size());
    QPoint at(from.left(), from.bottom() + kGap);
    if (at.y() + height() > screen.bottom()) {
        at.setY(from.top() - kGap - height());
    }
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    at.setY(std::max(screen.top(), at.y()));
    move(at);
    show();
    text_->setFocus(Qt::PopupFocusReason);
}

void HelpPopup::follow(const QUrl& link) {
    close();
    if (const QString place = placeOfLink(page_, link.toString()); !place.isEmpty()) {
        emit placeWanted(place);
    } else {
        QDesktopServices::openUrl(link);
    }
}

void HelpPopup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace sharesnet
