// Included before everything else where clang-tidy reads LibTorch. In C++20, GCC 12's std::vector
// is constexpr throughout, and clang instantiates its members as soon as a header names them: for
// LibTorch's IValue, while that class is still incomplete. Here it is what it was in C++17.
#pragma once
#include <string>

#pragma push_macro("_GLIBCXX20_CONSTEXPR")
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#define __fill_a1 __fill_a1_of_bits // declared as constexpr before
#include <vector>
#undef __fill_a1
#pragma pop_macro("_GLIBCXX20_CONSTEXPR")
