#include "models/network/norm_kernels.h"

#if SHARESNET_CPU_VERSIONS
#include <cstring>
#include <immintrin.h>
// For the loops alone, not for what the headers above define.
#pragma GCC target("arch=x86-64-v4,avx512bf16")
#endif

#include "models/network/norm_loops.h"

namespace sharesnet::kernels {

[[gnu::always_inline]] inline float toFloat(NativeBf16 value) {
    return toFloat(static_cast<std::uint16_t>(value));
}

#if SHARESNET_CPU_VERSIONS
[[gnu::always_inline]] inline void load(const NativeBf16* from, Lanes& to) {
    __m256i words;
    std::memcpy(&words, from, sizeof words);
    // not _mm512_cvtepu16_epi32, of whose own code GCC 12 warns
    const __m512i wide = _mm512_maskz_cvtepu16_epi32(0xFFFF, words);
    WideWords bits;
    std::memcpy(&bits, &wide, sizeof bits);
    bits <<= 16;
    std::memcpy(&to, &bits, sizeof to);
}
[[gnu::always_inline]] inline void store(const Lanes& from, NativeBf16* to) {
    __m512 values;
    std::memcpy(&values, &from, sizeof values);
    const __m256bh words = _mm512_cvtneps_pbh(values);
    std::memcpy(to, &words, sizeof words);
}
#else
[[gnu::always_inline]] inline void load(const NativeBf16* from, Lanes& to) {
    load(reinterpret_cast<const std::uint16_t*>(from), to);
}
#endif

SHARESNET_NORM_KERNELS(, NativeBf16)

} // namespace sharesnet::kernels
