#pragma once

#include "core/arch/presets.h"
#include "ui/drawing/spot.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QMenu;
class QToolButton;

namespace sharesnet {

class ArchDocument;
class Comparison;

// 'Compare with…' and what differs, by exact counts. A click or Enter on a difference names its
// spot.
class CompareSection : public QWidget {
    Q_OBJECT

  public:
    CompareSection(ArchDocument* document, Comparison* comparison, QWidget* parent = nullptr);

  signals:
    void spotChosen(const Spot& spot);
    void problem(const QString& text); // a file that cannot be read

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fillMenu();
    void chooseFile();
    void refresh();

    ArchDocument* document_;
    Comparison* comparison_;
    std::vector<Preset> presets_;
    QToolButton* choose_;
    QToolButton* stop_;
    QLabel* hint_; // what it is for, until there is a comparison
    QLabel* total_;
    QListWidget* list_;
};

} // namespace sharesnet
