#pragma once

#include <QToolButton>

class QHBoxLayout;

namespace sharesnet {

// A quiet "?" beside a number or a heading, which shows its definition. Ui thread.
class HelpMark : public QToolButton {
    Q_OBJECT
  public:
    // What it is about, as it is called on screen ("MACs per image"); where the help defines it
    // ("glossary#macs").
    HelpMark(const QString& about, const QString& place, QWidget* parent = nullptr);

    void setMeaning(const QString& about, const QString& place);
    const QString& place() const { return place_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString place_;
};

// The heading with a mark right behind it.
QHBoxLayout* withHelp(QWidget* heading, HelpMark* mark);
QHBoxLayout* withHelp(QWidget* heading, const QString& about, const QString& place);

} // namespace sharesnet
