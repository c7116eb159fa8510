#pragma once

#include "ui/window/mode.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace sharesnet {

// The bar at the left edge: the modes, each an icon and a word, below them search, help and
// settings.
class ModeBar : public QWidget {
    Q_OBJECT

  public:
    explicit ModeBar(QWidget* parent = nullptr);

    void setMode(Mode mode); // shows which it is; no signal
    QToolButton* searchButton() const { return search_; }
    QToolButton* helpButton() const { return help_; }
    QToolButton* settingsButton() const { return settings_; } // give it a menu

  signals:
    void modeChosen(sharesnet::Mode mode);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<QToolButton*> buttons_; // by Mode
    QToolButton* search_;
    QToolButton* help_;
    QToolButton* settings_;
};

} // namespace sharesnet
