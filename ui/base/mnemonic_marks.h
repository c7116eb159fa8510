#pragma once

#include <QObject>

namespace sharesnet {

// Whether the letters that open or reach something are underlined: while Alt is held down, so that
// a window at rest is text and not text with lines. An event filter of the application; the style
// asks it. Ui thread.
class MnemonicMarks : public QObject {
    Q_OBJECT

  public:
    explicit MnemonicMarks(QObject* parent = nullptr);

    bool shown() const { return shown_; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void show(bool shown);

    bool shown_ = false;
};

} // namespace sharesnet
