#include "app/cli/completion.h"
#include "app/cli/manual.h"
#include "app/cli/out_arguments.h"
#include "app/cli/output.h"

#include "core/base/atomic_file.h"

#include <filesystem>

namespace sharesnet::cli {

namespace {

std::string completionFor(const std::string& shell, const CLI::App& program) {
    const CommandEntry tree = commandTree(program);
    if (shell == "zsh") {
        return zshCompletion(tree);
    }
    return shell == "fish" ? fishCompletion(tree) : bashCompletion(tree);
}

int writeManual(const OutArguments& arguments, const CLI::App& program, Output& out) {
    const std::filesystem::path folder = arguments.path;
    const std::vector<ManPage> pages = manPages(commandTree(program));
    std::vector<std::filesystem::path> files;
    for (const ManPage& page : pages) {
        files.push_back(folder / page.file);
    }
    arguments.requireFree(files);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        throwRefused(folder, Message("the folder cannot be made"), error.value());
    }
    for (const ManPage& page : pages) {
        writeFileAtomically(folder / page.file, page.text);
    }
    out.line(std::to_string(pages.size()) + " pages in " + folder.string() + "; the first: man " +
             (folder / pages.front().file).string());
    return kSuccess;
}

} // namespace

void addTextsCommands(CLI::App& program, Context& context) {
    auto* completion = program.add_subcommand(
        "completion", "Prints the completion of this command line for a shell; in bash: `source "
                      "<(sharesnet completion bash)`");
    auto shell = std::make_shared<std::string>();
    completion->add_option("SHELL", *shell, "The shell")
        ->type_name("")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    completion->callback([&program, &context, shell] {
        context.command = [&program, &context, shell] {
            context.out.text(completionFor(*shell, program));
            return kSuccess;
        };
    });

    auto* manual = program.add_subcommand("manual", "Writes the man pages of all commands");
    auto folder = std::make_shared<OutArguments>();
    folder->addTo(*manual, "The folder, which is made", PathKind::Folder, "DIR")->required();
    manual->callback([&program, &context, folder] {
        context.command = [&program, &context, folder] {
            return writeManual(*folder, program, context.out);
        };
    });
}

} // namespace sharesnet::cli
