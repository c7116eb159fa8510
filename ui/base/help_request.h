#pragma once

#include <QEvent>
#include <QString>

class QWidget;

namespace sharesnet {

// Help about a part of the window. A place is a page of the help and a section of it:
// "glossary#macs", or "design" for the whole page. Ui thread.

// What F1 opens while the widget, or one within it, has the keyboard. The nearest one counts.
void setHelpPage(QWidget* widget, const QString& place);
QString helpPageOf(const QWidget* widget); // empty: neither it nor a parent has one

// Goes from a widget up its parents until one accepts it: who can show the help.
class HelpRequest final : public QEvent {
  public:
    HelpRequest(QString place, QWidget* beside);
    static Type kind();

    const QString& place() const { return place_; } // of a definition
    QWidget* beside() const { return beside_; }     // where it is wanted

  private:
    QString place_;
    QWidget* beside_;
};

// Whether somebody showed it.
bool askForDefinition(const QString& place, QWidget* beside);

} // namespace sharesnet
