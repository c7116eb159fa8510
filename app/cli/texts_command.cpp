#include "app/cli/completion.h"
#include "app/cli/manual.h"
#include "app/cli/out_arguments.h"
#include "app/cli/output.h"

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

int writeManual(const OutArguments& folder, const CLI::App& program, Output& out) {
    const std::vector<ManPage> pages = manPages(commandTree(program));
    std::vector<FolderFile> files;
    for (const ManPage& page : pages) {
        files.push_back(folderFile(page.file, [text = page.text] { return text; }));
    }
    const std::size_t written = folder.write(files);
    out.line(std::to_string(written) + " pages in " + folder.path + "; the first: man " +
             (std::filesystem::path(folder.path) / pages.front().file).string());
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
