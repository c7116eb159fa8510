#pragma once

#include "core/arch/presets.h"

#include <QWidget>

#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace sharesnet {

// The presets by family, with their computed parameters, shared and unshared, beside what the paper
// prints (counted at the paper's number of classes). Where there is less room, without the paper's
// numbers, then without the unshared ones: tool tips have them.
class LibraryPanel : public QWidget {
    Q_OBJECT

  public:
    explicit LibraryPanel(QWidget* parent = nullptr);

    QTreeWidget* tree() const { return tree_; }
    void markOpen(const ArchSpec& spec); // the preset that is this one, or none

    QSize sizeHint() const override; // titles, shared and unshared numbers
    int narrowWidth() const;         // titles and shared numbers, in pixels

  signals:
    void specChosen(const ArchSpec& spec); // by a double click or Enter

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    int titleWidth() const; // of the longest but for remarks in brackets
    int widthWith(int numbers) const;
    void addPreset(QTreeWidgetItem* family, std::size_t index);
    void choose(QTreeWidgetItem* item);

    std::vector<Preset> presets_;
    QTreeWidget* tree_;
    int pairWidth_ = 0; // of the columns of numbers
    int sharedWidth_ = 0;
};

} // namespace sharesnet
