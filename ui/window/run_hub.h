#pragma once

#include "ui/training/session_bridge.h"

#include <QObject>
#include <QSet>

#include <vector>

namespace sharesnet {

class ActivationsTab;
class PlotModel;
class RunsPanel;
class StoreClient;

// Carries runs between the store, the training session and what shows them: runs list, plots and
// activations. Ui thread.
class RunHub : public QObject {
    Q_OBJECT

  public:
    struct Parts { // none owned; all must outlive the hub
        SessionBridge* bridge = nullptr;
        StoreClient* store = nullptr;
        RunsPanel* runs = nullptr;
        PlotModel* plots = nullptr;
        ActivationsTab* activations = nullptr;
    };
    RunHub(const Parts& parts, QObject* parent = nullptr);

  signals:
    void information(const QString& text);
    void problem(const QString& text);
    void runEnded(const QString& text); // how the training of it did

  private:
    void connectStore();
    void connectSession();
    void showRuns(const QList<qint64>& runs);
    void beginRun(qint64 run);
    void endRun(qint64 run);
    void followStored(const std::vector<TrainingEvent>& events);
    void passOn(const std::vector<TrainingEvent>& events);

    Parts parts_;
    QSet<qint64> shown_;
};

} // namespace sharesnet
