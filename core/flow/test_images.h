#pragma once

#include "core/data/image_file.h"
#include "core/flow/run_errors.h"

#include <functional>
#include <optional>

namespace sharesnet {

// Test images by their index, to look at. Keeps the set that was read last (30 MB for CIFAR-10;
// pictures of an image folder are read one by one, and not kept). One thread at a time.
class TestImages {
  public:
    // In the size and colors that the network sees. Blocks: for the reading of the set where it is
    // another than before. `cancelled` is asked meanwhile. Throws Error where the image is gone or
    // is another by now, Cancelled.
    RgbImage image(const RunErrors& errors, std::int64_t index,
                   const std::function<bool()>& cancelled = {});
    void forget() { loaded_.reset(); }

  private:
    struct Loaded {
        TestSet set;
        ImageSet images;
    };
    std::optional<Loaded> loaded_;
};

} // namespace sharesnet
