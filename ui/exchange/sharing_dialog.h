#pragma once

#include "core/arch/conv_address.h"
#include "core/exchange/sharing_edit.h"
#include "ui/exchange/exchange_client.h"
#include "ui/runs/store_client.h"

#include <QDialog>

#include <cstdint>
#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace sharesnet {

class CheckpointPicker;
class DataPicker;
class SharingChoices;
class SharingMeter;

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

  signals:
    // The checkpoint of `step` of a run with the sharing of `wanted`.
    void branchWanted(qint64 run, qint64 step, const sharesnet::RunSpec& wanted,
                      const sharesnet::TieRule& rule);
    void made(qint64 run); // is in the store, and not trained

  private:
    QWidget* makeForm(const SharingWish& wish);
    void connectAll();
    void followCheckpoint();
    void follow();
    void train();
    void keepUntrained();
    const ArchSpec* arch() const; // of the checkpoint; null: none
    RunSpec wanted() const;       // throws Error that says why not

    StoreClient* store_;
    ExchangeClient* client_;
    CheckpointPicker* picker_ = nullptr;
    SharingChoices* choices_ = nullptr;
    QLabel* parameters_;
    QLabel* outputs_;
    DataPicker* data_;
    SharingMeter* meter_ = nullptr;
    QLabel* error_;
    QPushButton* train_ = nullptr;
    QPushButton* keep_ = nullptr;
    bool keeping_ = false; // the run is being made
    QFormLayout* rows_ = nullptr;
};

} // namespace sharesnet
