#pragma once

#include "ui/window/palette_match.h"

#include <QDialog>

#include <vector>

class QLineEdit;
class QListWidget;

namespace sharesnet {

// A field and below it all that can be done, narrowed down while one types; arrows choose, Enter
// does it, Escape closes. What was used last comes first. Ui thread.
class CommandPalette : public QDialog {
    Q_OBJECT
  public:
    CommandPalette(std::vector<PaletteEntry> entries, QWidget* window);

    QLineEdit* field() const { return field_; }
    QListWidget* list() const { return list_; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void narrow();
    void runCurrent();

    std::vector<PaletteEntry> entries_;
    QStringList recent_;
    QLineEdit* field_;
    QListWidget* list_;
};

} // namespace sharesnet
