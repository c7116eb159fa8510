#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sharesnet {

// What a file of weights says about sharing, and what other programs make of it.

enum class LintLevel {
    Fact, // how it is
    Cost, // bytes for nothing
    Risk, // a known program breaks it or copies what is shared
    Fault // the file contradicts itself
};
std::string toString(LintLevel level); // "fact", "cost", "risk", "fault"

struct LintFinding {
    LintLevel level = LintLevel::Fact;
    std::string rule; // "shared", "copies"; stays from version to version
    std::vector<std::string> tensors;
    std::int64_t bytes = 0; // that it costs
    Message text;           // one sentence, without the tensors
    bool operator==(const LintFinding&) const = default;
};

struct FileLint {
    std::string format;       // "safetensors", "onnx"
    std::int64_t bytes = 0;   // of the file
    std::int64_t tensors = 0; // in it
    std::vector<LintFinding> findings;
};

// What a person can do about it, one sentence by its rule; empty: nothing needs doing.
Message lintRemedy(const LintFinding& finding);

// "risk: a, b: why (12 bytes) [rule]": one line, without control characters.
std::string lintText(const LintFinding& finding);

} // namespace sharesnet
