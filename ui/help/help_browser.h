#pragma once

#include "ui/help/help_pages.h"

#include <QTextBrowser>

#include <memory>

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

    static QUrl urlOf(const QString& place);
    static QString placeOfUrl(const QUrl& url);

  protected:
    QVariant loadResource(int type, const QUrl& url) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setStyleOfPages(); // for those that are loaded from here on
    void reloadInPlace();

    std::shared_ptr<const HelpPages> pages_;
    bool reloading_ = false;
};

} // namespace sharesnet
