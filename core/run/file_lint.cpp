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

Message lintRemedy(const LintFinding& finding) {
    static const std::map<std::string, Message> kRemedies{
        {"copies", Message("Import the file and make equal weights one weight.")},
        {"aliases",
         Message("For programs that do not read them, export with a copy for each use.")},
        {"no-format",
         Message("Write 'format': 'pt' into the metadata, as an export from here does.")},
        {"unused", Message("Remove it with the program that made the file.")},
        {"runtime-copies", Message("The outputs are right; plan memory for the copies.")},
        {"external", Message("Keep the other file beside this one.")},
        {"norm-folding",
         Message("Fold here before (export as ONNX, folded), which copies it for each use.")},
        {"folded-together",
         Message("Compare the outputs with those of the original, or export it again.")},
        {"training-norms", Message("Export it in evaluation mode (model.eval() in PyTorch).")},
        {"fixed-batch",
         Message("Export it with a dynamic batch, or give it batches of this size.")}};
    const auto found = kRemedies.find(finding.rule);
    if (found != kRemedies.end()) {
        return found->second;
    }
    return finding.level == LintLevel::Fault
               ? Message("Write the file again with the program that it comes from.")
               : Message();
}

std::string lintText(const LintFinding& finding) {
    std::string line = toString(finding.level) + ": ";
    if (!finding.tensors.empty()) {
        line += joined(finding.tensors, ", ") + ": ";
    }
    line += finding.text.english();
    if (finding.bytes > 0) {
        line += " (" + plain::grouped(finding.bytes) + " bytes)";
    }
    return printable(line + " [" + finding.rule + "]");
}

} // namespace sharesnet
