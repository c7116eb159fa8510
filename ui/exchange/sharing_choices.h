#pragma once

#include "core/arch/conv_address.h"
#include "core/run/engine.h"

#include <QObject>

#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QListWidget;
class QRadioButton;
class QWidget;

namespace sharesnet {

// What of an architecture is tied or untied: a convolution, blocks of it, and the weight that tied
// blocks begin with. Four rows of a form. Ui thread.
class SharingChoices : public QObject {
    Q_OBJECT
  public:
    // `asked`: chosen in the first architecture; nullopt: the first convolution that shares.
    SharingChoices(QFormLayout* form, const std::optional<ConvAddress>& asked, bool tie,
                   QWidget* parent);

    // The convolution stays where the other architecture has it. nullptr: there is none.
    void setArch(const ArchSpec* arch);
    bool ties() const;
    TieRule rule() const;
    ArchSpec wanted() const; // of the architecture set; throws Error that says why there is none

  signals:
    void changed();

  private:
    void fillConvs();
    void fillBlocks();
    void fillRules();
    void followWay();
    const StageSpec& stageAt(const ConvAddress& conv) const;
    std::vector<int> askedBlocks(const ConvAddress& conv) const;
    std::optional<ConvAddress> conv() const;
    std::vector<int> chosenBlocks() const;

    std::optional<ConvAddress> asked_; // `use`: that one alone
    std::optional<ArchSpec> arch_;
    QFormLayout* form_;
    QComboBox* conv_; // item data: stage, conv
    QListWidget* blocks_;
    QRadioButton* untie_;
    QRadioButton* tie_;
    QComboBox* rule_; // item data: block, kMean or kMatchedMean
};

} // namespace sharesnet
