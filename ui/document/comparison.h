#pragma once

#include "core/arch/cost.h"
#include "core/arch/spec.h"
#include "core/design/diff.h"

#include <QObject>
#include <QString>

#include <optional>

namespace sharesnet {

class ArchDocument;

// A second architecture, pinned to compare the document's with, and what differs; follows every
// edit. The pinned one is 'before', the document's 'after'. Lives on the ui thread.
class Comparison : public QObject {
    Q_OBJECT

  public:
    explicit Comparison(const ArchDocument* document, QObject* parent = nullptr);

    void pin(const ArchSpec& spec, const QString& title);
    void pinTwin(); // the document's own unshared twin, whatever becomes of the document
    void clear();

    bool followsTwin() const { return followsTwin_; }
    bool isActive() const { return pinned_.has_value(); }
    const ArchSpec& spec() const { return *pinned_; } // while active, as all below
    const QString& title() const { return title_; }
    const ArchCost& cost() const { return cost_; }
    const ArchCost& costHere() const; // of the document's
    const ArchDiff& diff() const { return diff_; }
    const ArchChanges& changesHere() const { return here_; }   // of the document's drawing
    const ArchChanges& changesThere() const { return there_; } // of the pinned one's

  signals:
    void changed();

  private:
    void take(const ArchSpec& spec, const QString& title);
    void compare();

    const ArchDocument* document_;
    std::optional<ArchSpec> pinned_;
    bool followsTwin_ = false;
    QString title_;
    ArchCost cost_;
    ArchDiff diff_;
    ArchChanges here_;
    ArchChanges there_;
};

} // namespace sharesnet
