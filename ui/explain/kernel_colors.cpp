#include "ui/explain/kernel_colors.h"

#include "core/inspect/conv_arithmetic.h"
#include "ui/base/image_convert.h"

#include <QColor>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

// As one plane: the kernels of an output channel side by side, output channels below each other.
FeatureMap tiled(const ConvWeights& weights) {
    const int k = weights.kernel;
    FeatureMap map{0, 0, 1, weights.outputs * k, weights.inputs * k, {}};
    map.valuesChw.resize(weights.values.size());
    for (int output = 0; output < weights.outputs; ++output) {
        for (int input = 0; input < weights.inputs; ++input) {
            const float* plane = weights.plane(output, input);
            for (int row = 0; row < k; ++row) {
                std::copy_n(plane + std::int64_t{row} * k, k,
                            map.valuesChw.begin() + (std::int64_t{output} * k + row) * map.width +
                                std::int64_t{input} * k);
            }
        }
    }
    return map;
}

FeatureMap asMap(const ConvWeights& weights, const std::vector<double>& norms) {
    FeatureMap map{0, 0, 1, weights.outputs, weights.inputs, {}};
    for (const double norm : norms) {
        map.valuesChw.push_back(static_cast<float>(norm));
    }
    return map;
}

} // namespace

KernelColors::KernelColors(std::vector<ShownKernels> kernels) : kernels_(std::move(kernels)) {
    std::vector<FeatureMap> weightMaps;
    std::vector<FeatureMap> normMaps;
    for (const ShownKernels& each : kernels_) {
        norms_.push_back(kernelNorms(*each.weights));
        weightMaps.push_back(tiled(*each.weights));
        normMaps.push_back(asMap(*each.weights, norms_.back()));
    }
    weightScale_ = commonScale(weightMaps);
    normScale_ = commonScale(normMaps);
}

double KernelColors::norm(int weight, int output, int input) const {
    const ConvWeights& its = *kernels_[static_cast<std::size_t>(weight)].weights;
    return norms_[static_cast<std::size_t>(weight)]
                 [static_cast<std::size_t>(output) * static_cast<std::size_t>(its.inputs) +
                  static_cast<std::size_t>(input)];
}

std::vector<KernelColors::Pictures> KernelColors::pictures(bool dark) const {
    const ZeroColor zero = dark ? ZeroColor::Black : ZeroColor::White;
    const auto picture = [&](const FeatureMap& map, ValueScale scale) {
        return toQImage(planeImage(map, 0, scale, zero)).convertToFormat(QImage::Format_RGB32);
    };
    std::vector<Pictures> all;
    for (std::size_t weight = 0; weight < kernels_.size(); ++weight) {
        const ConvWeights& its = *kernels_[weight].weights;
        all.push_back(
            {picture(tiled(its), weightScale_), picture(asMap(its, norms_[weight]), normScale_)});
    }
    return all;
}

QImage enlarged(const QImage& numbers, const KernelCells& cells, const QRect& area,
                const QColor& ground) {
    QImage image(area.size(), QImage::Format_RGB32);
    image.fill(ground);
    const int size = (cells.cell - cells.line) / cells.kernel;
    const auto sourceOf = [&](int at) {
        const int within = at % cells.cell;
        return within < cells.kernel * size ? at / cells.cell * cells.kernel + within / size : -1;
    };
    std::vector<int> columns;
    for (int x = area.left(); x <= area.right(); ++x) {
        columns.push_back(sourceOf(x));
    }
    for (int y = 0; y < area.height(); ++y) {
        const int row = sourceOf(area.top() + y);
        if (row < 0 || row >= numbers.height()) {
            continue;
        }
        const auto* from = reinterpret_cast<const QRgb*>(numbers.constScanLine(row));
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < area.width(); ++x) {
            const int column = columns[static_cast<std::size_t>(x)];
            if (column >= 0 && column < numbers.width()) {
                to[x] = from[column];
            }
        }
    }
    return image;
}

} // namespace sharesnet
