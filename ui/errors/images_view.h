#pragma once

#include <QListView>

namespace sharesnet {

class ErrorImages;

// Test images in rows, each with its class, what runs predict, how surely, and its index. Ui
// thread.
class ImagesView : public QListView {
    Q_OBJECT
  public:
    explicit ImagesView(ErrorImages* images, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
};

} // namespace sharesnet
