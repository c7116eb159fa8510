#include "ui/designer/spot_editor.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/base/core_text.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/selection.h"

namespace sharesnet {

SpotEditor::SpotEditor(ArchDocument* document, QObject* parent)
    : QObject(parent), document_(document) {}

bool SpotEditor::edit(const QString& undoName, const Spot& at,
                      const std::function<ArchSpec()>& next) {
    emit begun();
    try {
        return document_->edit(undoName, next());
    } catch (const Error& error) {
        refuse(errorText(error), at);
        return false;
    }
}

bool SpotEditor::editOrTell(const QString& undoName, const Spot& at,
                            const std::function<ArchSpec()>& next) {
    bool same = false;
    const bool changed = edit(undoName, at, [&] {
        ArchSpec edited = next();
        same = edited == document_->spec();
        return edited;
    });
    if (same) {
        refuse(tr("%1: already the case.").arg(undoName), at);
    }
    return changed;
}

void SpotEditor::toggleStage(int stage) {
    const bool share = shareState(document_->spec(), stage) != ShareState::On;
    const QString name = share ? tr("Share 3×3 in stage %1").arg(stage)
                               : tr("Stop sharing 3×3 in stage %1").arg(stage);
    edit(name, {Spot::Kind::Switch, stage, 0, 0},
         [&] { return setStageShared(document_->spec(), stage, share); });
}

void SpotEditor::toggleConv(const Spot& chip) {
    const ConvLayout* conv = convAt(document_->layout(), chip);
    if (conv == nullptr) {
        return;
    }
    const QString name = conv->group < 0 ? tr("Share conv %1 of stage %2, block %3")
                                         : tr("Unshare conv %1 of stage %2, block %3");
    edit(name.arg(chip.conv).arg(chip.stage).arg(chip.block), chip,
         [&] { return toggleUse(document_->spec(), chip.stage, chip.conv, chip.block); });
}

} // namespace sharesnet
