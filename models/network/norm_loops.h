#pragma once

#include "models/network/norm_kernels.h"

#include <cstring>

// The loops of norm_kernels.h, for the sources that compile them for instructions of their own. So
// everything is inlined, and nothing of the standard library is called: the linker keeps one copy
// of such a function for the whole program.
namespace sharesnet::kernels {

// Rows summed in single precision before they go into the double sums.
constexpr std::size_t kFloatRows = 128;

[[gnu::always_inline]] inline float toFloat(float value) {
    return value;
}
[[gnu::always_inline]] inline float toFloat(std::uint16_t value) {
    return __builtin_bit_cast(float, static_cast<std::uint32_t>(value) << 16);
}

template <typename T>
[[gnu::always_inline]] inline T fromFloat(float value) {
    if constexpr (sizeof(T) == sizeof(float)) {
        return value;
    } else { // to nearest, ties to even; NaN stays NaN
        const auto bits = __builtin_bit_cast(std::uint32_t, value);
        const std::uint32_t rounded = (bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16;
        return static_cast<T>((bits & 0x7FFFFFFFU) > 0x7F800000U ? 0x7FC0U : rounded);
    }
}

// Sixteen channels at once, in whatever registers the machine has.
constexpr std::size_t kLanes = 16;
using Lanes = float __attribute__((vector_size(kLanes * sizeof(float))));
using Words = std::uint16_t __attribute__((vector_size(kLanes * sizeof(std::uint16_t))));
using WideWords = std::uint32_t __attribute__((vector_size(kLanes * sizeof(std::uint32_t))));

[[gnu::always_inline]] inline void load(const float* from, Lanes& to) {
    std::memcpy(&to, from, sizeof to);
}
[[gnu::always_inline]] inline void load(const std::uint16_t* from, Lanes& to) {
    Words words;
    std::memcpy(&words, from, sizeof words);
    const WideWords wide = __builtin_convertvector(words, WideWords) << 16;
    std::memcpy(&to, &wide, sizeof to);
}

template <typename T>
[[gnu::always_inline]] inline Lanes loaded(const T* from) {
    Lanes lanes;
    load(from, lanes);
    return lanes;
}

// Whether values of this type are written sixteen at a time (norm_kernels_bf16.cpp). For the others
// the compiler does as well with the plain loop.
template <typename T>
constexpr bool kHasStore = requires(const Lanes& from, T* to) { store(from, to); };

template <typename T>
[[gnu::always_inline]] inline std::size_t storedByLanes(std::size_t count) {
    return kHasStore<T> ? count / kLanes * kLanes : 0;
}

// Adds what the lanes hold to the sums of their channels.
[[gnu::always_inline]] inline void addTo(double* sums, const Lanes& part) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
        sums[lane] += part[lane];
    }
}

// Two sums for each of sixteen channels over some rows, of which add(row, part, otherPart) adds
// one. In two chains, so that one addition need not wait for the one before.
template <typename Add>
[[gnu::always_inline]] inline void sumLanes(std::size_t first, std::size_t last, const Add& add,
                                            double* sums, double* others) {
    Lanes part[2]{};
    Lanes otherPart[2]{};
    std::size_t row = first;
    for (; row + 2 <= last; row += 2) {
        add(row, part[0], otherPart[0]);
        add(row + 1, part[1], otherPart[1]);
    }
    if (row < last) {
        add(row, part[0], otherPart[0]);
    }
    part[0] += part[1];
    otherPart[0] += otherPart[1];
    addTo(sums, part[0]);
    addTo(others, otherPart[0]);
}

template <typename T>
[[gnu::always_inline]] inline void
sumRowsLoop(const T* __restrict x, const float* __restrict origin, std::size_t rows,
            std::size_t channels, double* __restrict sums, double* __restrict squares) {
    const std::size_t whole = channels / kLanes * kLanes;
    for (std::size_t first = 0; first < rows; first += kFloatRows) {
        const std::size_t last = first + kFloatRows < rows ? first + kFloatRows : rows;
        for (std::size_t c = 0; c < whole; c += kLanes) {
            // the rows' other channels stay in the cache meanwhile
            Lanes from;
            load(origin + c, from);
            const auto add = [&](std::size_t row, Lanes & part, Lanes & partSquares)
                __attribute__((always_inline)) {
                Lanes value;
                load(x + row * channels + c, value);
                value -= from;
                part += value;
                partSquares += value * value;
            };
            sumLanes(first, last, add, sums + c, squares + c);
        }
    }
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t c = whole; c < channels; ++c) {
            const double value = toFloat(x[row * channels + c]) - origin[c];
            sums[c] += value;
            squares[c] += value * value;
        }
    }
}

template <bool relu, typename T>
[[gnu::always_inline]] inline void
applyRowsLoop(const T* __restrict x, const float* __restrict factor, const float* __restrict offset,
              std::size_t rows, std::size_t channels, T* __restrict y) {
    const std::size_t whole = storedByLanes<T>(channels);
    for (std::size_t row = 0; row < rows; ++row) {
        const T* __restrict from = x + row * channels;
        T* __restrict to = y + row * channels;
        if constexpr (kHasStore<T>) {
            for (std::size_t c = 0; c < whole; c += kLanes) {
                const Lanes value = loaded(from + c) * loaded(factor + c) + loaded(offset + c);
                store(relu ? (value < Lanes{} ? Lanes{} : value) : value, to + c);
            }
        }
        for (std::size_t c = whole; c < channels; ++c) {
            const float value = toFloat(from[c]) * factor[c] + offset[c];
            to[c] = fromFloat<T>(relu && value < 0.0F ? 0.0F : value);
        }
    }
}

template <bool relu>
[[gnu::always_inline]] inline float passed(float dy, float x, float factor, float offset) {
    return relu && x * factor + offset <= 0.0F ? 0.0F : dy;
}

template <bool relu, typename T>
[[gnu::always_inline]] inline void
sumGradientRowsLoop(const T* __restrict dy, const T* __restrict x, const float* __restrict factor,
                    const float* __restrict offset, const float* __restrict mean, std::size_t rows,
                    std::size_t channels, double* __restrict sumsG, double* __restrict sumsGd) {
    const std::size_t whole = channels / kLanes * kLanes;
    for (std::size_t first = 0; first < rows; first += kFloatRows) {
        const std::size_t last = first + kFloatRows < rows ? first + kFloatRows : rows;
        for (std::size_t c = 0; c < whole; c += kLanes) {
            Lanes factors;
            Lanes offsets;
            Lanes means;
            load(factor + c, factors);
            load(offset + c, offsets);
            load(mean + c, means);
            const auto add = [&](std::size_t row, Lanes & part, Lanes & partGd)
                __attribute__((always_inline)) {
                Lanes value;
                Lanes g;
                load(x + row * channels + c, value);
                load(dy + row * channels + c, g);
                if constexpr (relu) {
                    g = value * factors + offsets <= Lanes{} ? Lanes{} : g; // as in `passed`
                }
                part += g;
                partGd += g * (value - means);
            };
            sumLanes(first, last, add, sumsG + c, sumsGd + c);
        }
    }
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t c = whole; c < channels; ++c) {
            const float value = toFloat(x[row * channels + c]);
            const double g =
                passed<relu>(toFloat(dy[row * channels + c]), value, factor[c], offset[c]);
            sumsG[c] += g;
            sumsGd[c] += g * (value - mean[c]);
        }
    }
}

template <bool relu, bool adds, typename T>
[[gnu::always_inline]] inline void
gradientRowsLoop(const T* dy, const T* __restrict x, const float* __restrict factor,
                 const float* __restrict offset, const float* __restrict slope,
                 const float* __restrict constant, const T* __restrict beside, std::size_t rows,
                 std::size_t channels, T* dx) {
    const std::size_t whole = storedByLanes<T>(channels);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::size_t at = row * channels;
        if constexpr (kHasStore<T>) {
            for (std::size_t c = 0; c < whole; c += kLanes) {
                const Lanes value = loaded(x + at + c);
                const Lanes factors = loaded(factor + c);
                const Lanes all = loaded(dy + at + c);
                const Lanes passing = // as in `passed`
                    value * factors + loaded(offset + c) <= Lanes{} ? Lanes{} : all;
                const Lanes g = relu ? passing : all;
                const Lanes own = g * factors + (value * loaded(slope + c) + loaded(constant + c));
                store(adds ? own + loaded(beside + at + c) : own, dx + at + c);
            }
        }
#ifndef __clang__
#pragma GCC ivdep // dx is dy or lies elsewhere
#endif
        for (std::size_t c = whole; c < channels; ++c) {
            const float value = toFloat(x[at + c]);
            const float g = passed<relu>(toFloat(dy[at + c]), value, factor[c], offset[c]);
            const float own = g * factor[c] + (value * slope[c] + constant[c]);
            dx[at + c] = fromFloat<T>(adds ? own + toFloat(beside[at + c]) : own);
        }
    }
}

template <typename T>
[[gnu::always_inline]] inline void addValuesLoop(const T* __restrict x, std::size_t count,
                                                 T* __restrict y) {
    const std::size_t whole = storedByLanes<T>(count);
    if constexpr (kHasStore<T>) {
        for (std::size_t i = 0; i < whole; i += kLanes) {
            store(loaded(y + i) + loaded(x + i), y + i);
        }
    }
    for (std::size_t i = whole; i < count; ++i) {
        y[i] = fromFloat<T>(toFloat(y[i]) + toFloat(x[i]));
    }
}

// The functions of norm_kernels.h for one type. Versions for several targets cannot be made of
// templates.
// NOLINTBEGIN(bugprone-macro-parentheses): a type and attributes
#define SHARESNET_NORM_KERNELS(VERSIONS, T)                                                        \
    VERSIONS void sumRows(const T* x, const float* origin, std::size_t rows, std::size_t channels, \
                          double* sums, double* squares) {                                         \
        sumRowsLoop(x, origin, rows, channels, sums, squares);                                     \
    }                                                                                              \
    VERSIONS void applyRows(const T* x, const float* factor, const float* offset,                  \
                            std::size_t rows, std::size_t channels, bool relu, T* y) {             \
        relu ? applyRowsLoop<true>(x, factor, offset, rows, channels, y)                           \
             : applyRowsLoop<false>(x, factor, offset, rows, channels, y);                         \
    }                                                                                              \
    VERSIONS void sumGradientRows(                                                                 \
        const T* dy, const T* x, const float* factor, const float* offset, const float* mean,      \
        std::size_t rows, std::size_t channels, bool relu, double* sumsG, double* sumsGd) {        \
        relu ? sumGradientRowsLoop<true>(dy, x, factor, offset, mean, rows, channels, sumsG,       \
                                         sumsGd)                                                   \
             : sumGradientRowsLoop<false>(dy, x, factor, offset, mean, rows, channels, sumsG,      \
                                          sumsGd);                                                 \
    }                                                                                              \
    VERSIONS void gradientRows(const T* dy, const T* x, const float* factor, const float* offset,  \
                               const float* slope, const float* constant, const T* beside,         \
                               std::size_t rows, std::size_t channels, bool relu, T* dx) {         \
        if (beside != nullptr) {                                                                   \
            relu ? gradientRowsLoop<true, true>(dy, x, factor, offset, slope, constant, beside,    \
                                                rows, channels, dx)                                \
                 : gradientRowsLoop<false, true>(dy, x, factor, offset, slope, constant, beside,   \
                                                 rows, channels, dx);                              \
        } else {                                                                                   \
            relu ? gradientRowsLoop<true, false>(dy, x, factor, offset, slope, constant, beside,   \
                                                 rows, channels, dx)                               \
                 : gradientRowsLoop<false, false>(dy, x, factor, offset, slope, constant, beside,  \
                                                  rows, channels, dx);                             \
        }                                                                                          \
    }                                                                                              \
    VERSIONS void addValues(const T* x, std::size_t count, T* y) {                                 \
        addValuesLoop(x, count, y);                                                                \
    }
// NOLINTEND(bugprone-macro-parentheses)

} // namespace sharesnet::kernels
