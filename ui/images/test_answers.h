#pragma once

#include "ui/errors/errors_client.h"
#include "ui/runs/store_client.h"

#include <QObject>
#include <QString>

#include <optional>

namespace sharesnet {

// What a checkpoint says of each test image: looked up where it is kept, evaluated when the person
// says so. Of a model in training it is its last checkpoint; what one said stays known while newer
// ones are written, until the person has the newest evaluated. Ui thread; nothing blocks.
class TestAnswers : public QObject {
    Q_OBJECT
  public:
    explicit TestAnswers(QObject* parent = nullptr);

    void setEngine(std::shared_ptr<const Engine> engine); // to evaluate; may come later
    void setCheckpoint(const std::optional<CheckpointChoice>& checkpoint, bool inTraining);
    const ErrorsPtr& known() const { return errors_; } // null: not known
    bool inTraining() const { return inTraining_; }
    bool outdated() const;    // known() is of an older checkpoint than there is
    bool canEvaluate() const; // they are not known yet, or outdated
    bool evaluating() const;
    QString progress() const { return progress_; } // of the evaluation; may be empty
    void evaluate();                               // or cancels the evaluation under way

  signals:
    void found();   // known() is another
    void changed(); // anything else
    void failed(const QString& why);

  private:
    void take(const ErrorsFound& found);
    void finish(const ErrorsPtr& errors);

    std::optional<CheckpointChoice> checkpoint_;
    bool inTraining_ = false;
    std::optional<ErrorsSource> source_; // what can be evaluated
    ErrorsPtr errors_;
    QString progress_;
    ErrorsClient client_;
};

} // namespace sharesnet
