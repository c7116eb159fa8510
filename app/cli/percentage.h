#pragma once

#include "app/cli/terminal.h"

#include <cstdio>
#include <unistd.h>

namespace sharesnet::cli {

// A percentage that is drawn over, where standard error is a terminal.
class Percentage {
  public:
    void show(double done) {
        if (redraws_) {
            std::fprintf(stderr, "\r%3.0f %%", done * 100);
        }
    }
    ~Percentage() {
        if (redraws_) {
            std::fputs("\r     \r", stderr);
        }
    }

  private:
    bool redraws_ = canRedraw(STDERR_FILENO);
};

} // namespace sharesnet::cli
