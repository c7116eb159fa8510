#pragma once

#include "core/flow/run_filter.h"

#include <functional>
#include <string>
#include <string_view>

namespace sharesnet {

// One comparison of a filter as a test of a run: what its values mean. RunFilter's own.

using RunTest = std::function<bool(const RunRecord&)>;

struct Place {
    std::string_view text; // all of it
    std::size_t at = 0;    // bytes
};

enum class Compare { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Contains };

struct Word {
    std::string text;
    bool quoted = false;
    Place place;
};

struct FilterComparison {
    const RunColumn& column;
    Compare compare;
    Word value;
};

// Throws RunFilterError of that place.
[[noreturn]] void refuseFilter(const Place& place, const Message& message);
std::string quotedForFilter(std::string_view text); // shortened

// Throws RunFilterError where the value is none of the column's.
RunTest testOf(const FilterComparison& comparison);
RunTest wordTest(const std::string& word); // name or a tag holds it

} // namespace sharesnet
