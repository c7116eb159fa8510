#include "ui/window/data_actions.h"

#include "core/base/error.h"
#include "ui/base/core_text.h"
#include "ui/base/message_bar.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_form.h"

#include <QAction>

#include <utility>

namespace sharesnet {

DataActions::DataActions(const Parts& parts, std::function<ImageShape()> shape, QWidget* window)
    : DialogActions(parts.messages, window),
      parts_(parts),
      shape_(std::move(shape)),
      action_(makeAction("showData", tr("&Data…"),
                         tr("A batch as the network gets it, what the data hold, and known data "
                            "sets to download"))) {
    connect(action_, &QAction::triggered, this, [this] { open(DataPage::Batch); });
    connect(parts_.form, &TrainingForm::previewRequested, this, [this] { open(DataPage::Batch); });
    connect(parts_.picker, &DataPicker::previewRequested, this, [this] { open(DataPage::Batch); });
    connect(parts_.picker, &DataPicker::overviewRequested, this,
            [this] { open(DataPage::Overview); });
    connect(parts_.picker, &DataPicker::fetchRequested, this, [this] { open(DataPage::Get); });
    connect(parts_.form, &TrainingForm::changed, this, &DataActions::follow);
    connect(parts_.picker, &DataPicker::dataChanged, this, &DataActions::follow);
}

void DataActions::makeDialog() {
    dialog_ = new DataDialog(window());
    connect(dialog_, &DataDialog::dataChosen, parts_.picker, &DataPicker::setData);
    passOn(dialog_);
}

// The window can be used meanwhile.
void DataActions::open(DataPage page) {
    if (dialog_ == nullptr) {
        makeDialog();
    }
    follow();
    dialog_->showPage(page);
}

void DataActions::follow() {
    if (dialog_ == nullptr) {
        return;
    }
    try {
        dialog_->setSource({parts_.form->config(), parseDataSpec(parts_.picker->data()), shape_()});
    } catch (const Error& error) {
        messages()->problem(errorText(error));
    }
}

} // namespace sharesnet
