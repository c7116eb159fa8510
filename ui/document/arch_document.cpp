#include "ui/document/arch_document.h"

#include <QUndoStack>

#include <utility>

namespace sharesnet {

class ArchDocument::EditCommand : public QUndoCommand {
  public:
    EditCommand(const QString& name, ArchDocument* document, const ArchSpec& before,
                const ArchSpec& after)
        : QUndoCommand(name), document_(document), before_(before), after_(after) {}
    void undo() override { document_->setSpec(before_); }
    void redo() override { document_->setSpec(after_); }

  private:
    ArchDocument* document_;
    ArchSpec before_;
    ArchSpec after_;
};

ArchDocument::ArchDocument(QObject* parent) : QObject(parent), undoStack_(new QUndoStack(this)) {
    setSpec({});
    kept_ = spec_;
}

bool ArchDocument::edit(const QString& undoName, const ArchSpec& next) {
    if (next == spec_) {
        return false;
    }
    undoStack_->push(new EditCommand(undoName, this, spec_, next));
    return true;
}

void ArchDocument::replace(const ArchSpec& spec, const QString& filePath, FileStamp stamp) {
    filePath_ = filePath;
    fileStamp_ = stamp;
    kept_ = spec;
    setSpec(spec);
    undoStack_->clear();
    emit replaced();
    emit fileStateChanged();
}

void ArchDocument::restore(const ArchSpec& spec, const QString& filePath, FileStamp stamp) {
    replace(spec, filePath, stamp);
    keepAsModified();
}

void ArchDocument::savedAs(const QString& filePath, const ArchSpec& saved, FileStamp stamp) {
    filePath_ = filePath;
    fileStamp_ = stamp;
    setKept(saved);
}

void ArchDocument::reload(const ArchOnDisk& disk) {
    edit(tr("Reload from disk"), disk.spec);
    savedAs(filePath_, disk.spec, disk.stamp);
}

void ArchDocument::keepAsModified() {
    setKept(std::nullopt);
}

bool ArchDocument::isModified() const {
    return kept_ != spec_;
}

void ArchDocument::setKept(std::optional<ArchSpec> kept) {
    kept_ = std::move(kept);
    emit fileStateChanged();
}

void ArchDocument::setSpec(const ArchSpec& spec) {
    const bool wasModified = isModified();
    spec_ = spec;
    cost_ = costOf(spec_);
    layout_ = layoutOf(spec_);
    issues_ = validate(spec_);
    emit changed();
    if (isModified() != wasModified) {
        emit fileStateChanged();
    }
}

} // namespace sharesnet
