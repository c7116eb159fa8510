#pragma once

#include "core/exchange/sharing_edit.h"

#include <QWidget>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace sharesnet {

class ExchangeClient;
class WholeSpinBox;

// Measures on test images what another sharing of a checkpoint costs before anything is trained:
// how many images, how far it is, and the accuracies. Ui thread; it measures in the background, and
// what is under way ends when it is deleted.
class SharingMeter : public QWidget {
    Q_OBJECT
  public:
    struct Question {
        std::filesystem::path checkpoint;
        ArchSpec wanted;
        TieRule rule;
        DataSpec data;
    };
    // `question` is what is to be measured now. The client is not owned and must outlive it.
    SharingMeter(ExchangeClient* client, std::function<Question()> question);
    ~SharingMeter() override;

    // The question is another: what was measured is gone, what is under way ends.
    void reset(bool canMeasure);
    QWidget* firstField() const;

  signals:
    void told(const QString& why); // why it could not be measured; empty: nothing went wrong

  private:
    struct Measurement { // shared with the thread that measures
        std::atomic<bool> cancelled{false};
        std::atomic<double> done{0};
    };
    void measure();
    void end(const QString& result, const QString& why);

    ExchangeClient* client_;
    std::function<Question()> question_;
    WholeSpinBox* images_;
    QPushButton* measure_;
    QPushButton* cancel_;
    QProgressBar* progress_;
    QLabel* measured_;
    QTimer* timer_;
    std::shared_ptr<Measurement> measurement_; // under way; null: none
};

} // namespace sharesnet
