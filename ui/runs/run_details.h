#pragma once

#include "core/store/run_store.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;

namespace sharesnet {

// All that is stored of one run beside its metrics: how it ended, data, duration, every setting and
// where it was trained. Ui thread.
class RunDetails : public QScrollArea {
    Q_OBJECT

  public:
    explicit RunDetails(QWidget* parent = nullptr);

    void showRun(const sharesnet::RunRecord& run);
    // The run on show as it is now; a deleted one goes.
    void follow(const sharesnet::RunList& list);

  private:
    void clear();
    void addHeading(const QString& text);
    void addRow(const QString& name, const QString& value, const QString& tip = {});

    std::int64_t run_ = 0; // 0: none
    QFormLayout* form_;
};

} // namespace sharesnet
