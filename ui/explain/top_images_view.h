#pragma once

#include "ui/explain/lens_subject.h"
#include "ui/explain/top_images_client.h"
#include "ui/images/image_source.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace sharesnet {

class ElidedLabel;
class FolderExport;
class TopImagesGrid;
class WholeSpinBox;

// "Top images": the test images that activate the selected channel most, at each use. They are
// looked for in the background, while this is seen. Ui thread; nothing blocks.
class TopImagesView : public QWidget {
    Q_OBJECT
  public:
    explicit TopImagesView(QWidget* parent = nullptr);
    ~TopImagesView() override;

    void setEngine(const std::shared_ptr<const Engine>& engine);
    void setSubject(const LensSubject& subject);
    TopImagesGrid* grid() const { return grid_; }
    QToolButton* exportButton() const { return export_; } // to be placed elsewhere

  signals:
    void imageChosen(qint64 image);   // of the test set
    void channelChanged(int channel); // by the person, from 0
    void message(const QString& text);

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void setTexts();
    void layOut();
    void connectAll();
    void makeExports();
    int channels() const; // at the point; 0: not known
    std::optional<TopImagesQuestion> question() const;
    void ask(); // where it is seen
    void follow();
    void followProgress();
    void showFound(const TopImagesPtr& found);
    void readPictures();
    QString noticeText(const TopImagesClient::State& state) const;
    QString factsText(const TopImages& found) const;
    void exportNumbers();
    void exportPicture(bool svg);

    LensSubject subject_;
    WholeSpinBox* channel_;
    QComboBox* score_;
    WholeSpinBox* images_;
    QToolButton* export_;
    QLabel* notice_;
    QProgressBar* progress_;
    QPushButton* again_; // or cancel
    QScrollArea* scroll_;
    TopImagesGrid* grid_;
    ElidedLabel* facts_;
    FolderExport* files_;
    QTimer typed_; // since a number was changed
    TopImagesPtr shown_;
    std::optional<ImageSource> pictured_; // whose pictures the grid has
    ImageReader reader_;
    TopImagesClient client_;
};

} // namespace sharesnet
