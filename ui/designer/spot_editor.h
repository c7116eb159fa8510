#pragma once

#include "core/arch/spec.h"
#include "ui/drawing/spot.h"

#include <QObject>

#include <functional>

namespace sharesnet {

class ArchDocument;

// The way of an edit from a spot of the drawing into the document. Why one is refused is told
// through refused(), to be shown at the spot.
class SpotEditor : public QObject {
    Q_OBJECT

  public:
    explicit SpotEditor(ArchDocument* document, QObject* parent = nullptr); // must outlive it

    // Makes what `next` returns the spec, as one undo step; an Error that it throws is the refusal.
    // True if the document changed.
    bool edit(const QString& undoName, const Spot& at, const std::function<ArchSpec()>& next);
    // The same for an order that should not end in silence: that nothing changes is said, too.
    bool editOrTell(const QString& undoName, const Spot& at, const std::function<ArchSpec()>& next);
    void refuse(const QString& why, const Spot& at) { emit refused(why, at); }

    // What a click means. The spot exists.
    void toggleStage(int stage);
    void toggleConv(const Spot& chip);

  signals:
    void begun(); // an edit: what was said before is outdated
    void refused(const QString& why, const Spot& at);

  private:
    ArchDocument* document_;
};

} // namespace sharesnet
