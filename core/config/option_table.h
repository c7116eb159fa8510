#pragma once

#include "core/base/error.h"
#include "core/config/train_config.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

enum class OptionKind { Integer, Real, Boolean, Choice, IntegerList, Text };

// One option of TrainConfig, declared once: the table feeds JSON, the command line and the form.
struct Option {
    std::string name; // "learning-rate": `--learning-rate`, the key in JSON
    // Accepted as well, on the command line and in JSON: earlier names, which stored runs and
    // checkpoints hold, and timm's where they differ. Never written, not in --help.
    std::vector<std::string> aliases;
    std::string label; // "Learning rate", for the form
    std::string group; // "Schedule", for the form and --help
    std::string help;  // one sentence, with the unit
    std::string zero;  // what 0 stands for: "all", "off"; empty: for itself
    OptionKind kind = OptionKind::Integer;
    double minimum = 0; // inclusive, for Integer, Real and the members of IntegerList
    double maximum = 0;
    std::vector<std::string> choices;             // for Choice
    std::function<bool(const std::string&)> fits; // for Text: whether it is one of the texts of
    Message accepts;                              // "auto, cpu or cuda:N", for messages
    bool folder = false;       // a Text that names a folder: made absolute where it is typed
    bool changesNoBit = false; // of any result: runs that differ in it repeat each other
    bool advanced = false;     // folded away in the form
    std::function<nlohmann::json(const TrainConfig&)> get;
    std::function<bool(const TrainConfig&, const TrainConfig&)> same; // as get, but quick
    std::function<void(TrainConfig&, const nlohmann::json&)> assign;  // unchecked; use setOption

    nlohmann::json defaultValue() const { return get(TrainConfig{}); }
};

// The group of the options that say where and how a run is computed: they decide no result but for
// rounding.
constexpr const char* kMachineGroup = "Machine";

const std::vector<Option>& trainOptions(); // immutable table, made at first use; any thread

// by name or alias; throws Error with the nearest name
const Option& trainOption(const std::string& name);

// A value that an option does not take: its message begins with the name of the command line.
class OptionError final : public Error {
  public:
    OptionError(const Option& option, const Message& trouble)
        : Error("%1: %2", option.name, trouble), trouble_(trouble) {}
    const Message& trouble() const { return trouble_; } // alone: "20 is not within 0..10"

  private:
    Message trouble_;
};

// Checks type, range and choice; throws OptionError as `learning-rate: 20 is not within 0..10`.
void setOption(TrainConfig& config, const Option& option, const nlohmann::json& value);
// as typed on a command line
void setOptionFromText(TrainConfig& config, const Option& option, const std::string& text);
// reads back to the same value
std::string optionText(const TrainConfig& config, const Option& option);

std::string optionHelp(const Option& option); // with what 0 stands for

nlohmann::ordered_json toJson(const TrainConfig& config);
// Missing keys keep their defaults (older runs), unknown keys are errors.
TrainConfig trainConfigFromJson(const nlohmann::json& json);

// The same of a JSON text; quick for one that toJson made, of which lists read many thousands.
TrainConfig trainConfigFromText(std::string_view text);

} // namespace sharesnet
