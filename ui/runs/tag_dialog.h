#pragma once

#include <QInputDialog>

#include <string>
#include <vector>

namespace sharesnet {

// New tags for runs. Deletes itself. Ui thread.
class TagDialog : public QInputDialog {
    Q_OBJECT
  public:
    explicit TagDialog(QWidget* parent);

    std::vector<std::string> tags() const; // none of them empty
};

} // namespace sharesnet
