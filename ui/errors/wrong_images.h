#pragma once

#include "ui/errors/image_choices.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace sharesnet {

class ErrorImages;
class ImagesView;

// The images beside the matrices: a choice of sets, and the images of the one that is chosen. Ui
// thread.
class WrongImages : public QWidget {
    Q_OBJECT
  public:
    explicit WrongImages(QWidget* parent = nullptr);

    // The set that was chosen stays so where there still is one of its kind.
    void setChoices(ImageChoices choices);
    void chooseCell(ImageChoices choices); // that of the cell, which is among them
    void take(const ErrorsPtr& errors, const std::vector<ShownImage>& images); // that were wanted

  signals:
    void wanted(const sharesnet::ErrorsPtr& errors, const std::vector<std::int64_t>& images);
    void lensWanted(qint64 run, qint64 image);

  private:
    void fill(ImageChoices choices);
    void showImages();
    void offerLens(const QPoint& position); // of the list of images
    const ImageChoice* chosen() const;      // null: none

    ImageChoices choices_;
    QComboBox* filter_;
    QLabel* note_;
    ErrorImages* images_;
    ImagesView* view_;
};

} // namespace sharesnet
