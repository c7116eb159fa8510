#include "ui/window/fold_actions.h"

#include "ui/base/message_bar.h"
#include "ui/fold/fold_dialog.h"

#include <QAction>

namespace sharesnet {

FoldActions::FoldActions(StoreClient* store, MessageBar* messages, QWidget* window)
    : DialogActions(messages, window),
      store_(store),
      action_(makeAction("foldability", tr("&Foldability…"),
                         tr("What could share a weight, and what that costs: of the checkpoint in "
                            "the lens, or of the selected run"))) {
    connect(action_, &QAction::triggered, this, &FoldActions::asked);
}

void FoldActions::setEngine(std::shared_ptr<const Engine> engine) {
    client_.setEngine(std::move(engine));
}

// It lasts, and the window can be used meanwhile.
void FoldActions::open(const RunPtr& run, std::int64_t step) {
    if (!run) {
        messages()->problem(tr("Select a run first: in the table, or in the lens"));
        return;
    }
    auto* dialog = new FoldDialog(store_, &client_, run, step, window());
    connect(dialog, &FoldDialog::branchRequested, this, &FoldActions::branchRequested);
    passOn(dialog);
    dialog->show();
}

} // namespace sharesnet
