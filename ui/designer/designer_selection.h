#pragma once

#include "core/design/stages.h"
#include "ui/drawing/spot.h"

#include <QObject>

#include <vector>

namespace sharesnet {

class ArchDocument;
class FoldState;

// What of the drawing is selected: any number of spots, one of which may have the keyboard. Spots
// that do not exist select what is around them.
class DesignerSelection : public QObject {
    Q_OBJECT

  public:
    // Both must outlive it; `folds` are those of the drawing.
    DesignerSelection(const ArchDocument* document, const FoldState* folds,
                      QObject* parent = nullptr);

    // Without spots twice; empty: the network as a whole.
    const std::vector<Spot>& spots() const { return spots_; }
    // The one with the keyboard; kind None where nothing is selected.
    const Spot& current() const { return current_; }
    std::vector<Spot> unfolded() const; // folds stand for their blocks
    // Those of the selected spots, or, with none in a stage, the one with the keyboard; 0: the
    // network as a whole.
    std::vector<int> stages() const;

    void select(const Spot& spot);
    void select(const std::vector<Spot>& spots, const Spot& current);
    void selectStages(int first, int count);
    // All blocks (or convs like the current one) of the stage; when they are: of all stages.
    void selectAll();
    // The range from where the selection began, of its kind.
    void extendTo(const Spot& spot);
    void toggle(const Spot& spot);
    // `kept` and what a rubber band holds beside it.
    void selectBand(const std::vector<Spot>& kept, const std::vector<Spot>& inBand);

    // The spot, or what is around it where it does not exist.
    Spot clamped(const Spot& spot) const;

    void follow(const StageMove& move); // stages keep their selection; keep() tells
    void keep();                        // after an edit: what is gone is no longer selected

  signals:
    void changed();

  private:
    void set(const std::vector<Spot>& spots, const Spot& current);
    int lastOfFold(const Spot& fold) const;

    const ArchDocument* document_;
    const FoldState* folds_;
    std::vector<Spot> spots_;
    Spot current_;
    Spot anchor_; // where a range begins
    bool moved_ = false;
};

} // namespace sharesnet
