#pragma once

#include "core/arch/spec.h"
#include "ui/activations/conv_choices.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QScrollArea;
class QSlider;

namespace sharesnet {

class NetworkMap;

// What can be looked into: the network in training, or the checkpoints of a run. The same one keeps
// its key from list to list.
struct ModelChoice {
    struct Checkpoint {
        QString key;
        QString label; // "best, epoch 3"
    };
    QString key;
    QString label;
    std::vector<Checkpoint> checkpoints; // by step; none: the network in training
    QString suggested;                   // key of the checkpoint to begin with; empty: the last
};

// A checkpoint that the chosen one is set against.
struct AgainstChoice {
    QString key;
    QString label;
};

// What is looked at: the run and which of its checkpoints, what it is set against, and which of its
// convolutions, in a drawing of the network and by name. Ui thread.
class ModelPanel : public QWidget {
    Q_OBJECT
  public:
    explicit ModelPanel(QWidget* parent = nullptr);

    // What there is to choose from, and what is chosen: keys, or empty. No signal tells of it.
    void setModels(std::vector<ModelChoice> models, const QString& model,
                   const QString& checkpoint);
    void setAgainst(const std::vector<AgainstChoice>& choices, const QString& chosen);
    // The convolution that a person chose stays so where the new network has it; else it is the
    // shared one with most uses, or, where nothing is shared, the first that is wider than 1×1. No
    // signal tells of it.
    void setArch(const std::optional<ArchSpec>& arch);
    // Its group, where there is one such; without a model, in that which comes.
    void choose(const ConvAddress& conv);
    void setNote(const QString& note); // below the model; empty: none

    QString model() const;          // key; empty: none
    QString checkpoint() const;     // key; empty: none
    const ConvChoice* conv() const; // null: none
    NetworkMap* map() const { return map_; }

  signals:
    void modelChanged();                    // or its checkpoint, by the person or by choose()
    void modelPicked();                     // by the person
    void againstPicked(const QString& key); // empty: nothing
    void convChanged();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitNote();
    void setTexts();
    void layOut();
    void connectAll();
    void showCheckpoints(const QString& chosen);
    void labelCheckpoint();
    void fillConvs();
    std::size_t convToBegin() const; // place in convs_, which has some
    void followConv();
    const ModelChoice* chosenModel() const;

    std::vector<ModelChoice> models_;
    std::vector<ConvChoice> convs_;
    ConvAddress wanted_{0, 0, 0, 0}; // chosen last, kept while there is no model
    bool picked_ = false;            // by a person
    std::optional<ArchSpec> arch_;
    QComboBox* model_;
    QLabel* epochTitle_;
    QSlider* epoch_; // place among the checkpoints
    QLabel* epochLabel_;
    QLabel* note_;
    QComboBox* against_; // item data: key
    QComboBox* conv_;    // item data: index into convs_
    NetworkMap* map_;
    QScrollArea* mapArea_;
};

} // namespace sharesnet
