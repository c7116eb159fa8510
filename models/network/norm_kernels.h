#pragma once

#include <cstddef>
#include <cstdint>

namespace sharesnet::kernels {

// Fused batch norm + ReLU over rows of `channels` contiguous values (the memory of a channels-last
// tensor: rows = N * H * W). Plain loops for one thread and a part of the rows, for float and, as
// std::uint16_t, for bf16. Compiled for several instruction sets (target_clones); the best one that
// the CPU has is picked when the program starts.

// sums[c] = sum over the rows of x - origin[c]; squares[c] = sum of its square.
void sumRows(const float* x, const float* origin, std::size_t rows, std::size_t channels,
             double* sums, double* squares);
void sumRows(const std::uint16_t* x, const float* origin, std::size_t rows, std::size_t channels,
             double* sums, double* squares);

// y = x * factor[c] + offset[c], negative values set to zero where `relu` (NaN stays NaN).
void applyRows(const float* x, const float* factor, const float* offset, std::size_t rows,
               std::size_t channels, bool relu, float* y);
void applyRows(const std::uint16_t* x, const float* factor, const float* offset, std::size_t rows,
               std::size_t channels, bool relu, std::uint16_t* y);

// With g = dy where relu let x pass (all of it without relu) and d = x - mean[c]: sumsG[c] = sum g,
// sumsGd[c] = sum g * d.
void sumGradientRows(const float* dy, const float* x, const float* factor, const float* offset,
                     const float* mean, std::size_t rows, std::size_t channels, bool relu,
                     double* sumsG, double* sumsGd);
void sumGradientRows(const std::uint16_t* dy, const std::uint16_t* x, const float* factor,
                     const float* offset, const float* mean, std::size_t rows, std::size_t channels,
                     bool relu, double* sumsG, double* sumsGd);

// dx = g * factor[c] + x * slope[c] + constant[c] + beside, g as above; `beside` may be null for
// none. dx may be dy.
void gradientRows(const float* dy, const float* x, const float* factor, const float* offset,
                  const float* slope, const float* constant, const float* beside, std::size_t rows,
                  std::size_t channels, bool relu, float* dx);
void gradientRows(const std::uint16_t* dy, const std::uint16_t* x, const float* factor,
                  const float* offset, const float* slope, const float* constant,
                  const std::uint16_t* beside, std::size_t rows, std::size_t channels, bool relu,
                  std::uint16_t* dx);

// y += x, value by value.
void addValues(const float* x, std::size_t count, float* y);
void addValues(const std::uint16_t* x, std::size_t count, std::uint16_t* y);

} // namespace sharesnet::kernels
