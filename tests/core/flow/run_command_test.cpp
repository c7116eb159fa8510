// The command line that repeats a run: read back, it makes the same run.
#include "core/flow/run_command.h"

#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/config/option_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;

RunSpec specOf(const ArchSpec& arch) {
    return {"", arch, TrainConfig{}, DataSpec{}};
}

// As `sharesnet train` reads it.
RunSpec readBack(const TrainCommandLine& command) {
    const std::vector<std::string>& arguments = command.arguments;
    RunSpec spec;
    ArchSpec arch =
        arguments.at(2) == "-" ? archFromJsonText(command.input) : *presetSpec(arguments.at(2));
    int classes = 0;
    bool unshared = false;
    for (std::size_t k = 3; k < arguments.size(); ++k) {
        const std::string& argument = arguments[k];
        if (argument == "--classes") {
            classes = std::stoi(arguments.at(++k));
        } else if (argument == "--data") {
            spec.data = parseDataSpec(arguments.at(++k));
        } else if (argument == "--unshared") {
            unshared = true;
        } else if (argument.starts_with("--no-")) {
            setOption(spec.config, trainOption(argument.substr(5)), false);
        } else if (trainOption(argument.substr(2)).kind == OptionKind::Boolean) {
            setOption(spec.config, trainOption(argument.substr(2)), true);
        } else {
            setOptionFromText(spec.config, trainOption(argument.substr(2)), arguments.at(k + 1));
            ++k;
        }
    }
    spec.arch = chosenArch(arch, classes, unshared);
    return spec;
}

// What the shell makes of a text: its words.
std::vector<std::string> wordsOf(const std::string& text) {
    const std::string command = "printf '%s\\0' " + text;
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::vector<std::string> words(1);
    for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get())) {
        if (c == 0) {
            words.emplace_back();
        } else {
            words.back() += static_cast<char>(c);
        }
    }
    words.pop_back();
    return words;
}

TEST(RunCommand, OnlyWhatIsNotTheDefaultIsSaid) {
    RunSpec spec = specOf(*presetSpec("sharesnet-29"));
    EXPECT_THAT(repeatingCommand(spec).arguments,
                ElementsAre("sharesnet", "train", "sharesnet-29", "--data", "shapes"));
    spec.name = "of no account";
    spec.config.seed = 3;
    spec.config.augment = false;
    spec.config.milestones = {};
    spec.data = parseDataSpec("cifar10:/my data/it's");
    const TrainCommandLine command = repeatingCommand(spec);
    EXPECT_THAT(command.arguments,
                ElementsAre("sharesnet", "train", "sharesnet-29", "--data", "cifar10:/my data/it's",
                            "--seed", "3", "--milestones", "", "--no-augment"));
    EXPECT_EQ(shellText(command),
              "sharesnet train sharesnet-29 --data "
              "'cifar10:/my data/it'\\''s' --seed 3 --milestones '' --no-augment");
}

TEST(RunCommand, ReadBackItIsTheSameRun) {
    ArchSpec own = setStageShared(*presetSpec("sharesnet-29"), 2, false);
    own.name = "own";
    for (const ArchSpec& arch :
         {*presetSpec("sharesnet-29"), chosenArch(*presetSpec("sharesnet-164"), 100, true), own}) {
        RunSpec spec = specOf(arch);
        for (const Option& option : trainOptions()) {
            if (option.kind == OptionKind::Boolean) {
                setOption(spec.config, option, !option.defaultValue().get<bool>());
            } else if (option.kind == OptionKind::Real) {
                setOption(spec.config, option, option.maximum / 3);
            }
        }
        EXPECT_EQ(readBack(repeatingCommand(spec)), spec) << arch.name;
    }
    EXPECT_EQ(repeatingCommand(specOf(own)).arguments.at(2), "-");
}

TEST(RunCommand, TheShellReadsWhatIsMeant) {
    const std::vector<std::string> arguments{"plain-1.5", "",  "two words", "it's", "$HOME `id` \\",
                                             "new\nline", "*", "~",         "a=b"};
    std::string text;
    for (const std::string& argument : arguments) {
        text += shellQuoted(argument) + " ";
    }
    EXPECT_EQ(wordsOf(text), arguments);
    EXPECT_EQ(shellQuoted("plain-1.5"), "plain-1.5");
}

TEST(RunProvenance, OfATrainedRunIsTheCommandThatRepeatsIt) {
    RunRecord record;
    record.spec = specOf(*presetSpec("sharesnet-29"));
    record.state = RunState::Finished;
    record.steps = record.epochs = 1;
    const RunProvenance provenance = provenanceOf(record);
    EXPECT_TRUE(provenance.repeats);
    EXPECT_TRUE(provenance.text.empty());
    EXPECT_EQ(provenance.command, "sharesnet train sharesnet-29 --data shapes");
}

TEST(RunProvenance, OfAnImportedNetworkIsItsFileAndHowToTrainOn) {
    RunRecord record;
    record.id = 7;
    record.spec = specOf(*presetSpec("sharesnet-29"));
    record.state = RunState::Finished;
    record.environment = {{kImportedKey, "/nets/r.safetensors (timm names)"}};
    RunProvenance provenance = provenanceOf(record);
    EXPECT_FALSE(provenance.repeats);
    EXPECT_EQ(provenance.text.english(),
              "Imported from /nets/r.safetensors (timm names), and not trained here.");
    EXPECT_EQ(provenance.command,
              "sharesnet runs branch 7 --data DATA --epochs 10 --learning-rate 0.01");
    record.environment = nlohmann::json::object(); // of an earlier version
    record.spec.data = parseDataSpec("cifar10:/my data");
    provenance = provenanceOf(record);
    EXPECT_EQ(provenance.text.english(), "Imported, and not trained here.");
    EXPECT_EQ(provenance.command, "sharesnet runs branch 7 --data 'cifar10:/my data' --epochs 10 "
                                  "--learning-rate 0.01");
}

TEST(RunProvenance, OfCurvesOfAnotherProgramIsTheirFileAlone) {
    RunRecord record;
    record.state = RunState::Finished;
    record.origin = "/logs/old.csv";
    const RunProvenance provenance = provenanceOf(record);
    EXPECT_EQ(provenance.text.english(),
              "Its curves were read from /logs/old.csv; neither its network nor "
              "its settings are here.");
    EXPECT_EQ(provenance.command, "");
}

} // namespace
} // namespace sharesnet
