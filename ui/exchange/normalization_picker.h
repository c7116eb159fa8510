#pragma once

#include "core/run/model_exchange.h"

#include <QObject>
#include <QString>

#include <optional>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QWidget;

namespace sharesnet {

// How a network's images were normalized in training: as its file says, in a known way, as the
// data are, or by numbers that are typed. Rows of a form. Ui thread.
class NormalizationPicker : public QObject {
    Q_OBJECT
  public:
    NormalizationPicker(QFormLayout* form, QWidget* parent);

    // What there is to choose from; what was chosen stays. `said`: by the file. `hasData`: data of
    // the network are known.
    void offer(const std::optional<Normalization>& said, bool hasData);

    std::optional<Normalization> value() const; // nullopt: the file's, the data's, or none yet
    bool isOfData() const;
    QString whyOpen() const; // what is still to be said; empty: nothing
    void setFocus();

  signals:
    void changed();

  private:
    void followChoice();
    bool byNumbers() const; // mean and deviation are typed

    QFormLayout* form_;
    QComboBox* choice_; // item data: key
    QLineEdit* mean_;
    QLineEdit* std_;
};

} // namespace sharesnet
