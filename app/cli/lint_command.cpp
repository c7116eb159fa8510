#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sharesnet::cli {

namespace {

struct LintCommand {
    std::string file;
    bool json = false;
};

nlohmann::ordered_json toJson(const FileLint& lint) {
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const LintFinding& finding : lint.findings) {
        nlohmann::ordered_json tensors = nlohmann::ordered_json::array();
        for (const std::string& tensor : finding.tensors) {
            tensors.push_back(validUtf8(tensor));
        }
        findings.push_back({{"level", toString(finding.level)},
                            {"rule", finding.rule},
                            {"tensors", std::move(tensors)},
                            {"bytes", finding.bytes},
                            {"text", validUtf8(finding.text.english())}});
    }
    return {{"format", lint.format},
            {"bytes", lint.bytes},
            {"tensors", lint.tensors},
            {"findings", std::move(findings)}};
}

int lint(const LintCommand& command, const Context& context) {
    const FileLint found = context.engine()->makeExchange()->lint(command.file);
    if (command.json) {
        context.out.json(toJson(found));
    } else {
        context.out.line(found.format + ", " + plain::grouped(found.tensors) + " tensors, " +
                         plain::bytes(found.bytes));
        for (const LintFinding& finding : found.findings) {
            context.out.line(lintText(finding));
        }
    }
    const bool isFaulty = std::ranges::any_of(found.findings, [](const LintFinding& finding) {
        return finding.level == LintLevel::Fault;
    });
    return isFaulty ? kBadInput : kSuccess;
}

} // namespace

void addLintCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "lint", "Says which tensors of a file are one weight, which are stored several times, and "
                "which programs break what is shared");
    auto command = std::make_shared<LintCommand>();
    addPath(*app, "FILE", command->file, "A safetensors or ONNX file of any program")->required();
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([command, &context] {
        context.command = [command, &context] { return lint(*command, context); };
    });
}

} // namespace sharesnet::cli
