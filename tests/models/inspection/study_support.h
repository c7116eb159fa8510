#pragma once

#include "core/data/dataset.h"
#include "models/inspection/use_studier.h"
#include "tests/models/network/network_specs.h"

#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet {

inline const std::vector<std::string> kFiveClasses{"a", "b", "c", "d", "e"};

inline ImageSet someImages(ImageShape shape, int count) {
    std::vector<std::uint8_t> pixels;
    std::vector<int> labels;
    for (int i = 0; i < count; ++i) {
        for (std::int64_t k = 0; k < shape.bytes(); ++k) {
            pixels.push_back(static_cast<std::uint8_t>((i * 89 + k * (i + 3) * 37) % 251));
        }
        labels.push_back(i % 5);
    }
    return {shape, std::move(pixels), std::move(labels)};
}

inline ImageShape inputOf(const ArchSpec& spec) {
    return {spec.input.channels, spec.input.height, spec.input.width};
}

// As the network gets them without normalization: N, C, H, W.
inline torch::Tensor tensorOf(const ImageSet& set) {
    const ImageShape shape = set.shape();
    return torch::from_blob(const_cast<std::uint8_t*>(set.pixelsNhwc().data()),
                            {set.size(), shape.height, shape.width, shape.channels}, torch::kUInt8)
               .permute({0, 3, 1, 2})
               .to(torch::kFloat32) /
           255;
}

// One stage of blocks that keep the shape, so that each can be left out.
inline ArchSpec plainSpec(int blocks) {
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    std::vector<int> all(static_cast<std::size_t>(blocks));
    std::iota(all.begin(), all.end(), 1);
    spec.stages = {{blocks, 8, 1, {{2, {all}}}}};
    return spec;
}

inline UseStudyRequest requestOf(const std::string& conv) {
    UseStudyRequest request;
    request.conv = parseConvAddress(conv);
    return request;
}

inline UseStudy studied(SharedResNet& network, const UseStudyRequest& request, int images = 40,
                        const StudyWatch& watch = {}) {
    const ImageSet set = someImages(inputOf(network->spec()), images);
    return studyUses(network, {}, request, {set, {0, 0, 0}, {1, 1, 1}, kFiveClasses}, watch);
}

} // namespace sharesnet
