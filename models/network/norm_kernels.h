#pragma once

#include <cstddef>
#include <cstdint>

// Whether this compiler can give single functions instructions that not every CPU has.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define SHARESNET_CPU_VERSIONS 1
#else
#define SHARESNET_CPU_VERSIONS 0
#endif

namespace sharesnet::kernels {

// bf16 in memory, for a CPU that rounds float to bf16 by itself (AVX512-BF16): 1.3 to 2.3 times as
// fast as arithmetic on the bits. Numbers below 2^-126 become zero there.
enum class NativeBf16 : std::uint16_t {};
bool hasNativeBf16();

// body(T{}) with the type that is fastest here for float or bf16.
template <typename Body>
auto withValueType(bool bf16, const Body& body) {
    if (!bf16) {
        return body(float{});
    }
    return hasNativeBf16() ? body(NativeBf16{}) : body(std::uint16_t{});
}

// Fused batch norm + ReLU over rows of `channels` contiguous values (the memory of a channels-last
// tensor: rows = N * H * W). Plain loops for one thread and a part of the rows, for float and bf16
// (std::uint16_t, NativeBf16). Those of float and std::uint16_t are compiled for several
// instruction sets (target_clones); the best one that the CPU has is picked when the program
// starts.

// sums[c] = sum over the rows of x - origin[c]; squares[c] = sum of its square.
void sumRows(const float* x, const float* origin, std::size_t rows, std::size_t channels,
             double* sums, double* squares);
void sumRows(const std::uint16_t* x, const float* origin, std::size_t rows, std::size_t channels,
             double* sums, double* squares);
void sumRows(const NativeBf16* x, const float* origin, std::size_t rows, std::size_t channels,
             double* sums, double* squares);

// y = x * factor[c] + offset[c], negative values set to zero where `relu` (NaN stays NaN).
void applyRows(const float* x, const float* factor, const float* offset, std::size_t rows,
               std::size_t channels, bool relu, float* y);
void applyRows(const std::uint16_t* x, const float* factor, const float* offset, std::size_t rows,
               std::size_t channels, bool relu, std::uint16_t* y);
void applyRows(const NativeBf16* x, const float* factor, const float* offset, std::size_t rows,
               std::size_t channels, bool relu, NativeBf16* y);

// With g = dy where relu let x pass (all of it without relu) and d = x - mean[c]: sumsG[c] = sum g,
// sumsGd[c] = sum g * d.
void sumGradientRows(const float* dy, const float* x, const float* factor, const float* offset,
                     const float* mean, std::size_t rows, std::size_t channels, bool relu,
                     double* sumsG, double* sumsGd);
void sumGradientRows(const std::uint16_t* dy, const std::uint16_t* x, const float* factor,
                     const float* offset, const float* mean, std::size_t rows, std::size_t channels,
                     bool relu, double* sumsG, double* sumsGd);
void sumGradientRows(const NativeBf16* dy, const NativeBf16* x, const float* factor,
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
void gradientRows(const NativeBf16* dy, const NativeBf16* x, const float* factor,
                  const float* offset, const float* slope, const float* constant,
                  const NativeBf16* beside, std::size_t rows, std::size_t channels, bool relu,
                  NativeBf16* dx);

// y += x, value by value.
void addValues(const float* x, std::size_t count, float* y);
void addValues(const std::uint16_t* x, std::size_t count, std::uint16_t* y);
void addValues(const NativeBf16* x, std::size_t count, NativeBf16* y);

} // namespace sharesnet::kernels
