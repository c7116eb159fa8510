#include "core/flow/image_filter.h"

#include <algorithm>
#include <utility>

namespace sharesnet {

ImageList filteredImages(std::span<const int> labels, const RunErrors* errors,
                         const ImageFilter& filter) {
    const auto fits = [&](std::int64_t index, int label) {
        if (filter.truth && label != *filter.truth) {
            return false;
        }
        if (errors == nullptr || filter.answer == ImageFilter::Answer::Any) {
            return true;
        }
        const ImagePrediction* prediction = predictionOf(*errors, index);
        return prediction != nullptr &&
               prediction->wrong() == (filter.answer == ImageFilter::Answer::Wrong);
    };
    ImageList images;
    for (std::size_t k = 0; k < labels.size(); ++k) {
        if (fits(static_cast<std::int64_t>(k), labels[k])) {
            images.push_back(static_cast<std::int64_t>(k));
        }
    }
    if (errors == nullptr || filter.order == ImageFilter::Order::Number) {
        return images;
    }
    const float sign = filter.order == ImageFilter::Order::MostConfident ? -1.0F : 1.0F;
    const auto rank = [&](std::int64_t index) {
        const ImagePrediction* prediction = predictionOf(*errors, index);
        return std::pair(prediction == nullptr,
                         prediction != nullptr ? sign * prediction->confidence() : 0.0F);
    };
    std::ranges::stable_sort(images, std::ranges::less(), rank);
    return images;
}

} // namespace sharesnet
