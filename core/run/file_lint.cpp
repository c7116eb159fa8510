#include "core/run/file_lint.h"

namespace sharesnet {

std::string toString(LintLevel level) {
    switch (level) {
    case LintLevel::Fact:
        return "fact";
    case LintLevel::Cost:
        return "cost";
    case LintLevel::Risk:
        return "risk";
    case LintLevel::Fault:
        return "fault";
    }
    return {};
}

} // namespace sharesnet
