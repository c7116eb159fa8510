#pragma once

#include "ui/runs/run_style.h"

#include <QMenu>

namespace sharesnet {

// Color, dash and marker of a run, to choose from.
class RunStyleMenu : public QMenu {
    Q_OBJECT
  public:
    RunStyleMenu(const RunStyle& style, const RunStyle& byDefault, const Theme& theme,
                 QWidget* parent = nullptr);
    const RunStyle& style() const { return style_; } // as chosen, or as it was

  private:
    RunStyle style_;
};

} // namespace sharesnet
