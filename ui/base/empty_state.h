#pragma once

#include <QLabel>
#include <QString>

class QAction;
class QPushButton;

namespace sharesnet {

// In place of what is not there yet: a picture, the first line of text() as a heading, the rest of
// it below, and a button for the next step where there is one. Ui thread.
class EmptyState : public QLabel {
    Q_OBJECT

  public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr); // a name of ownIcon

    // The next step, as a button that is named and enabled as the action is; hidden at first.
    void setAction(QAction* action);
    void showAction(bool shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Places {
        QRect icon;
        QRect title;
        QRect body;
        QRect button;
    };
    Places places() const;

    QString icon_;
    QPushButton* button_ = nullptr;
};

} // namespace sharesnet
