#pragma once

#include "core/arch/cost.h"
#include "core/arch/file.h"
#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "core/arch/validate.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

class QUndoStack;

namespace sharesnet {

// The architecture being designed: the spec, what follows from it, its history and its file.
// Everything that shows or edits an architecture shares one document. Lives on the ui thread. The
// spec may be invalid at any time; issues() says in what.
class ArchDocument : public QObject {
    Q_OBJECT

  public:
    explicit ArchDocument(QObject* parent = nullptr);

    const ArchSpec& spec() const { return spec_; }
    const ArchCost& cost() const { return cost_; }
    const ArchLayout& layout() const { return layout_; }
    const std::vector<ArchIssue>& issues() const { return issues_; }
    QUndoStack* undoStack() const { return undoStack_; }

    // Makes `next` the spec as one undo step with a name such as 'Share 3x3 in stage 2'. An equal
    // spec does nothing: false.
    bool edit(const QString& undoName, const ArchSpec& next);

    // Starts a new document; the history is cleared and the document counts as unmodified. With a
    // file: what it held (`stamp`).
    void replace(const ArchSpec& spec, const QString& filePath = {}, FileStamp stamp = 0);
    // The same for one that was lost unsaved: it counts as modified.
    void restore(const ArchSpec& spec, const QString& filePath, FileStamp stamp);

    // The file now holds `saved`: unmodified only if that is still the spec.
    void savedAs(const QString& filePath, const ArchSpec& saved, FileStamp stamp);
    void reload(const ArchOnDisk& disk); // the file as it is now, as one undo step
    // the file on disk is no longer what this document came from
    void keepAsModified();

    QString filePath() const { return filePath_; } // empty: never saved
    // of the file when it was last read or written here; 0: never
    FileStamp fileStamp() const { return fileStamp_; }
    // differs from what was last loaded, saved or started with
    bool isModified() const;

  signals:
    void changed();          // the spec, and with it cost, layout and issues
    void replaced();         // after changed(): it is another document, not an edit of the last one
    void fileStateChanged(); // filePath() or isModified()

  private:
    class EditCommand;
    void setSpec(const ArchSpec& spec);
    void setKept(std::optional<ArchSpec> kept);

    ArchSpec spec_;
    ArchCost cost_;
    ArchLayout layout_;
    std::vector<ArchIssue> issues_;
    QUndoStack* undoStack_;
    // what was last loaded, saved or started with; nullopt: nothing that is still there
    std::optional<ArchSpec> kept_;
    QString filePath_;
    FileStamp fileStamp_ = 0;
};

} // namespace sharesnet
