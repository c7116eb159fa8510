#include "ui/window/fold_actions.h"

#include "ui/base/message_bar.h"
#include "ui/fold/fold_dialog.h"

#include <QAction>

namespace sharesnet {

FoldActions::FoldActions(StoreClient* store, MessageBar* messages, QWidget* window)
    : QObject(window),
      store_(store),
      messages_(messages),
      window_(window),
      action_(new QAction(tr("&Foldability…"), this)) {
    action_->setObjectName(QStringLiteral("foldability"));
    action_->setToolTip(tr("What could share a weight, and what that costs: of the checkpoint in "
                           "the lens, or of the selected run"));
    connect(action_, &QAction::triggered, this, &FoldActions::asked);
}

void FoldActions::setEngine(std::shared_ptr<const Engine> engine) {
    client_.setEngine(std::move(engine));
}

// It lasts, and the window can be used meanwhile.
void FoldActions::open(const RunPtr& run, std::int64_t step) {
    if (!run) {
        messages_->problem(tr("Select a run first: in the table, or in the lens"));
        return;
    }
    auto* dialog = new FoldDialog(store_, &client_, run, step, window_);
    connect(dialog, &FoldDialog::branchRequested, this, &FoldActions::branchRequested);
    connect(dialog, &FoldDialog::message, messages_,
            [this](const QString& text) { messages_->note(text); });
    dialog->show();
}

} // namespace sharesnet
