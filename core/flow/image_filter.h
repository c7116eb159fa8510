#pragma once

#include "core/flow/run_errors.h"

#include <optional>
#include <span>

namespace sharesnet {

// Which test images to list, and in what order.
struct ImageFilter {
    enum class Answer { Any, Right, Wrong };
    enum class Order { Number, MostConfident, LeastConfident };
    std::optional<int> truth; // the class; none: all
    Answer answer = Answer::Any;
    Order order = Order::Number;
    bool needsAnswers() const { return answer != Answer::Any || order != Order::Number; }
    bool operator==(const ImageFilter&) const = default;
};

// The indices of the images that fit; `labels` has the class of each test image, `errors` what a
// network says of them. Ties by index. Images that were not evaluated fit no answer, and come last
// by confidence. Without errors answers and confidence are not asked for. Pure; any thread.
ImageList filteredImages(std::span<const int> labels, const RunErrors* errors,
                         const ImageFilter& filter);

} // namespace sharesnet
