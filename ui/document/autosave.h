#pragma once

#include "core/design/recovery.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <filesystem>

namespace sharesnet {

class ArchDocument;

// Keeps the document's unsaved changes in a recovery folder, in the background, a few seconds after
// they are made; clears them once nothing is unsaved, and when it ends, since a window that closes
// has asked: unless they are to stay for the next start. Ui thread.
class Autosave : public QObject {
    Q_OBJECT

  public:
    // `document` must outlive it.
    Autosave(ArchDocument* document, const std::filesystem::path& folder,
             std::chrono::milliseconds delay = std::chrono::seconds(3));
    ~Autosave() override; // waits for what is still to be written

    // Makes what another process left behind the document, which counts as modified. False:
    // somebody else has taken it.
    bool restore(const LeftBehind& left);

    // The program may be ended without anybody being asked: what is unsaved now is written at once,
    // and stays when this ends.
    void keepForNextStart();
    void clearAtEnd() { keepAtEnd_ = false; } // somebody was asked after all

  signals:
    void failed(const QString& reason); // the first time of a row of failures
    // the folder now holds the changes, or nothing where there are none
    void kept();

  private:
    void follow();
    void finish(const QString& trouble);

    ArchDocument* document_;
    RecoverySlot slot_;
    QTimer delay_;
    bool failing_ = false;
    bool keepAtEnd_ = false;
    Worker writer_;
};

} // namespace sharesnet
