#pragma once

#include "ui/help/help_pages.h"

#include <QTextBrowser>

#include <memory>
#include <vector>

namespace sharesnet {

// Shows pages of the help, light or dark as the window is, in its text size; links that lead out of
// the help open in the person's browser. Ui thread.
class HelpBrowser : public QTextBrowser {
    Q_OBJECT
  public:
    explicit HelpBrowser(std::shared_ptr<const HelpPages> pages, QWidget* parent = nullptr);

    // With a step of history; what does not exist shows the contents.
    void open(const QString& place);
    QString place() const;               // of what is shown: "glossary#macs"
    void mark(const QStringList& words); // all that begin so, until another page is shown

    // Of the page on show, from its beginning; positions are those of the document's characters.
    struct Link {
        QString text;
        QString target; // as the page names it
        int begin = 0;
        int end = 0;
    };
    const std::vector<Link>& links() const { return links_; }
    int focusedLink() const; // that Tab has come to; -1: none
    void focusLink(int index);
    void follow(int index);
    QRect placeOnScreen(const Link& link) const;

    static QUrl urlOf(const QString& place);
    static QString placeOfUrl(const QUrl& url);

  protected:
    QVariant loadResource(int type, const QUrl& url) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    void setStyleOfPages(); // for those that are loaded from here on
    void reloadInPlace();
    void findLinks();
    void tellLink();
    bool fitPictures(); // into the width of the page; whether one had to change

    std::shared_ptr<const HelpPages> pages_;
    std::vector<Link> links_;
    bool reloading_ = false;
};

} // namespace sharesnet
