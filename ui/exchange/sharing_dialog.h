#pragma once

#include "core/arch/conv_address.h"
#include "core/exchange/sharing_edit.h"
#include "ui/exchange/exchange_client.h"
#include "ui/runs/store_client.h"

#include <QDialog>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTimer;

namespace sharesnet {

class CheckpointPicker;
class DataPicker;
class WholeSpinBox;

// What to begin with: a checkpoint, and which convolutions of it.
struct SharingWish {
    std::int64_t run = 0;
    std::int64_t step = 0;           // 0: the best, else the last
    std::optional<ConvAddress> conv; // `use`: that one alone; nullopt: the first that shares
    bool tie = false;
};

// Ties or unties convolutions of a trained network: which blocks, and what that costs, exactly in
// parameters and, where the outputs change, measured on test images before anything is trained. The
// run branches from the checkpoint, and is trained with settings that are asked for, or kept as it
// is. Deletes itself when closed. Ui thread.
class SharingDialog : public QDialog {
    Q_OBJECT
  public:
    // Neither client is owned; both must outlive it.
    SharingDialog(StoreClient* store, ExchangeClient* client, const SharingWish& wish,
                  QWidget* parent = nullptr);
    ~SharingDialog() override; // what is measured is cancelled

  signals:
    // The checkpoint of `step` of a run with the sharing of `wanted`.
    void branchWanted(qint64 run, qint64 step, const sharesnet::RunSpec& wanted,
                      const sharesnet::TieRule& rule);
    void made(qint64 run); // is in the store, and not trained

  private:
    struct Measurement { // shared with the thread that measures
        std::atomic<bool> cancelled{false};
        std::atomic<double> done{0};
    };
    QWidget* makeChoices(StoreClient* store);
    QWidget* makeMeasuring();
    void connectAll();
    void followCheckpoint();
    void fillConvs();
    void fillBlocks();
    void fillRules();
    void follow();
    void train();
    void keepUntrained();
    void measure();
    void endMeasuring(const QString& result, const QString& why);
    const ArchSpec* arch() const; // of the checkpoint; null: none
    std::optional<ConvAddress> conv() const;
    std::vector<int> chosenBlocks() const;
    TieRule rule() const;
    ArchSpec wantedArch() const; // throws Error that says why not
    RunSpec wanted() const;      // likewise

    StoreClient* store_;
    ExchangeClient* client_;
    SharingWish wish_;
    CheckpointPicker* picker_ = nullptr;
    QComboBox* conv_; // item data: stage, conv
    QListWidget* blocks_;
    QRadioButton* untie_;
    QRadioButton* tie_;
    QComboBox* rule_; // item data: block, kMean or kMatchedMean
    QLabel* parameters_;
    QLabel* outputs_;
    DataPicker* data_;
    QWidget* measuring_ = nullptr;
    WholeSpinBox* images_;
    QPushButton* measure_;
    QPushButton* cancelMeasuring_;
    QProgressBar* progress_;
    QLabel* measured_;
    QLabel* error_;
    QPushButton* train_ = nullptr;
    QPushButton* keep_ = nullptr;
    bool keeping_ = false; // the run is being made
    QFormLayout* rows_ = nullptr;
    QTimer* timer_;
    std::shared_ptr<Measurement> measurement_; // under way; null: none
};

} // namespace sharesnet
