#include "core/run/file_lint.h"

#include "core/base/joined.h"
#include "core/base/number_text.h"
#include "core/base/printable.h"

#include <map>

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

std::string lintRemedy(const LintFinding& finding) {
    static const std::map<std::string, std::string> kRemedies{
        {"copies", "Import the file and make equal weights one weight."},
        {"aliases", "For programs that do not read them, export with a copy for each use."},
        {"no-format", "Write 'format': 'pt' into the metadata, as an export from here does."},
        {"unused", "Remove it with the program that made the file."},
        {"runtime-copies", "The outputs are right; plan memory for the copies."},
        {"external", "Keep the other file beside this one."},
        {"norm-folding",
         "Fold here before (export as ONNX, folded), which copies it for each use."},
        {"folded-together", "Compare the outputs with those of the original, or export it again."},
        {"training-norms", "Export it in evaluation mode (model.eval() in PyTorch)."},
        {"fixed-batch", "Export it with a dynamic batch, or give it batches of this size."}};
    const auto found = kRemedies.find(finding.rule);
    if (found != kRemedies.end()) {
        return found->second;
    }
    return finding.level == LintLevel::Fault
               ? "Write the file again with the program that it comes from."
               : "";
}

std::string lintText(const LintFinding& finding) {
    std::string line = toString(finding.level) + ": ";
    if (!finding.tensors.empty()) {
        line += joined(finding.tensors, ", ") + ": ";
    }
    line += finding.text;
    if (finding.bytes > 0) {
        line += " (" + plain::grouped(finding.bytes) + " bytes)";
    }
    return printable(line + " [" + finding.rule + "]");
}

} // namespace sharesnet
