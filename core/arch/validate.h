#pragma once

#include "core/arch/conv_place.h"
#include "core/arch/spec.h"
#include "core/base/message.h"

#include <string>
#include <vector>

namespace sharesnet {

// a Note is legal but worth saying: a group that mixes strides, say
enum class Severity { Error, Note };

struct ArchIssue {
    Severity severity = Severity::Error;
    std::string path; // JSON path of the place: `stages[1].channels`
    Message message;  // what is wrong and what would be right
    ConvPlace place;  // as far as it is of one stage, block, conv
    bool operator==(const ArchIssue&) const = default;
};

// Every issue of a spec, in the order of the file. Never throws; at most 1,000 issues.
std::vector<ArchIssue> validate(const ArchSpec& spec);

// Only what a file may not hold: numbers beyond limits.h, groups that name missing, repeated or too
// few blocks.
std::vector<ArchIssue> formIssues(const ArchSpec& spec);

bool isTrainable(const std::vector<ArchIssue>& issues); // no issue of severity Error

// Throws Error that lists the first errors, unless the spec is valid.
void requireValid(const ArchSpec& spec);

} // namespace sharesnet
