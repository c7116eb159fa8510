#pragma once

#include "ui/help/help_pages.h"

#include <QFrame>

class QTextBrowser;

namespace sharesnet {

// One definition beside what it is about. Escape or a click elsewhere closes it. Ui thread.
class HelpPopup : public QFrame {
    Q_OBJECT
  public:
    HelpPopup(const HelpPage& page, const HelpSection& section, QWidget* beside);
    void open(); // below `beside`, or where the screen has room

  signals:
    void placeWanted(const QString& place); // a link, or all of the page

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void follow(const QUrl& link);
    void fitHeight();

    QString page_;
    QString place_;
    QWidget* beside_;
    QTextBrowser* text_;
};

} // namespace sharesnet
