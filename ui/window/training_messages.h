#pragma once

#include "core/flow/run_queue.h"

#include <QObject>

namespace sharesnet {

class ArchDocument;
class MessageBar;
class SessionBridge;
class TrainingController;

// Says in the message bar what the training has to tell, with buttons for what can be done about
// it. Ui thread.
class TrainingMessages : public QObject {
    Q_OBJECT

  public:
    // None is owned; all must outlive it.
    TrainingMessages(TrainingController* controller, SessionBridge* bridge, ArchDocument* document,
                     MessageBar* messages, QObject* parent);

  private:
    void askAfterDivergence(const QString& text, const QueuedRun& slower);
    void askForReturned(int runs);
    void askForClasses(const QString& text, int classes);
    void askToTakeOver(const QString& text, qint64 run, bool mayBeGone);
    void askToRestart(const QString& text, qint64 run);

    TrainingController* controller_;
    ArchDocument* document_;
    MessageBar* messages_;
};

} // namespace sharesnet
