#pragma once

#include "core/data/batch_preview.h"
#include "ui/base/worker.h"
#include "ui/data/data_source.h"

#include <QWidget>

#include <atomic>
#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sharesnet {

class PreviewGrid;
class StopButton;
class WholeSpinBox;

// The first images of a training batch, as the network gets them and as they are, and what becomes
// of the selected one in further epochs. The data stay loaded while it is there. Ui thread; data
// are read in the background.
class BatchView : public QWidget {
    Q_OBJECT
  public:
    explicit BatchView(QWidget* parent = nullptr);
    ~BatchView() override; // waits for the image in hand

    // Of which the batches are. Looks at once where it is on show, else when it comes up.
    void setSource(const DataSource& source);
    // Stops what is under way and forgets the data; they are read again when it comes up.
    void release();

    const std::optional<BatchPreview>& preview() const { return preview_; } // on show

  protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Loaded; // data in memory, and what they were loaded by
    struct Answer;
    struct Followed;
    using LoadedPtr = std::shared_ptr<const Loaded>;
    using Flag = std::shared_ptr<std::atomic<bool>>;

    QWidget* makeControls();
    void addStatus(QHBoxLayout* row);
    void look();
    void cancelJobs();
    void take(Answer answer);
    void fail(const QString& why);
    void showPreview();
    void showFacts();
    void followImage();
    void takeFollowed(const Followed& followed);
    void clear();
    QString className(int label) const;

    DataSource source_;
    bool stale_ = true; // what is on show is of something else
    WholeSpinBox* epoch_;
    WholeSpinBox* batch_;
    QLabel* batches_;
    QPushButton* next_;
    QLabel* facts_;
    QLabel* legend_;
    PreviewGrid* grid_;
    QLabel* followed_;
    PreviewGrid* epochs_;
    QLabel* error_;
    QLabel* state_;
    QProgressBar* progress_;
    StopButton* stop_;
    LoadedPtr loaded_;
    std::optional<BatchPreview> preview_;
    Flag job_;       // under way
    Flag following_; // likewise, for the epochs
    Worker worker_;
    Worker follower_;
};

} // namespace sharesnet
