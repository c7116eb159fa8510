#pragma once

#include "core/inspect/feature_image.h"
#include "ui/explain/shown_kernels.h"

#include <QImage>
#include <QRect>

#include <vector>

namespace sharesnet {

// The kernels of several weights, and the Euclidean norm of each kernel, as pictures: a pixel for
// each number, one scale for all weights. A value.
class KernelColors {
  public:
    struct Pictures {
        QImage weights; // outputs * kernel rows
        QImage norms;   // outputs x inputs
    };

    KernelColors() = default;
    explicit KernelColors(std::vector<ShownKernels> kernels);

    const std::vector<ShownKernels>& kernels() const { return kernels_; }
    ValueScale weightScale() const { return weightScale_; }
    ValueScale normScale() const { return normScale_; }
    double norm(int weight, int output, int input) const;
    std::vector<Pictures> pictures(bool dark) const; // of each weight

  private:
    std::vector<ShownKernels> kernels_;
    std::vector<std::vector<double>> norms_; // of each weight: outputs x inputs
    ValueScale weightScale_;
    ValueScale normScale_;
};

// How kernels are drawn: each number as a square, between two kernels a line.
struct KernelCells {
    int kernel = 1; // numbers in a row of a kernel
    int cell = 1;   // device-independent pixels of a kernel, with the line behind it
    int line = 0;
};

// `area`, in device-independent pixels of all kernels of a weight, of a picture of its numbers;
// between the kernels the ground is seen.
QImage enlarged(const QImage& numbers, const KernelCells& cells, const QRect& area,
                const QColor& ground);

} // namespace sharesnet
