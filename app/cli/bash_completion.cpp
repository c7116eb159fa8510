#include "app/cli/completion.h"

#include "core/base/version.h"

namespace sharesnet::cli {

namespace {

// Bash's own part, behind the tables. Words are cut at = and :, so an option and its value may be
// three of them, and cifar10:DIR, too.
constexpr const char* kSearch = R"bash(
_sharesnet_add() { # words that may stand here
    local word words=()
    for word in $reply; do
        case $word in
            @files)
                compopt -o filenames 2>/dev/null
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
                ;;
            @folders)
                compopt -o filenames 2>/dev/null
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$cur")
                ;;
            @runs | @deleted-runs)
                local list=list
                [[ $word == @runs ]] || list=trash
                words+=($("${COMP_WORDS[0]}" runs $list ${store:+--store "$store"} 2>/dev/null |
                    sed -n '2,$s/^ *\([0-9][0-9]*\) .*/\1/p'))
                ;;
            @text) ;;
            *) words+=("$word") ;;
        esac
    done
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "${words[*]}" -- "$cur")
}

_sharesnet() {
    local IFS=$' \t\n'
    local cur=${COMP_WORDS[COMP_CWORD]} command='' option='' store='' reply='' word
    local -i arguments=0 at
    local before=${COMP_WORDS[COMP_CWORD - 1]} options=yes
    COMPREPLY=()
    for ((at = 1; at < COMP_CWORD; at++)); do
        word=${COMP_WORDS[at]}
        if [[ $word == : ]]; then
            at+=1 # the rest of the same word
        elif [[ $word == = ]]; then
            :
        elif [[ -n $option ]]; then
            [[ $option != --store ]] || store=$word
            option=''
        elif [[ $word == -- ]]; then
            options=no
        elif [[ $options == yes && $word == -* ]]; then
            _sharesnet_values "$command" "$word"
            [[ -z $reply ]] || option=$word
        else
            _sharesnet_commands "$command"
            if [[ " $reply " == *" $word "* ]]; then
                command="${command:+$command }$word"
            else
                arguments+=1
            fi
        fi
    done
    if [[ $cur == : || $before == : ]]; then
        return
    fi
    [[ $cur != = ]] || cur=''
    if [[ -n $option ]]; then
        _sharesnet_values "$command" "$option"
    elif [[ $options == yes && $cur == -* ]]; then
        _sharesnet_options "$command"
    else
        _sharesnet_commands "$command"
        [[ -n $reply ]] || _sharesnet_values "$command" $((arguments + 1))
    fi
    _sharesnet_add
}

complete -F _sharesnet sharesnet
)bash";

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

std::string sourceWord(Source source) {
    switch (source) {
    case Source::Files:
        return "@files";
    case Source::Folders:
        return "@folders";
    case Source::Runs:
        return "@runs";
    case Source::DeletedRuns:
        return "@deleted-runs";
    }
    return "@text";
}

std::string valueWords(const ValueEntry& value) {
    std::vector<std::string> words = value.words;
    for (const Source source : value.sources) {
        words.push_back(sourceWord(source));
    }
    return words.empty() ? "@text" : joined(words);
}

// A line of a table: what `key` has.
std::string entry(const std::string& pattern, const std::string& words) {
    return words.empty() ? "" : "        " + pattern + ") reply='" + words + "' ;;\n";
}

std::string quoted(const std::string& path) {
    return "'" + path + "'";
}

std::string commandsEntry(const CommandEntry& command) {
    std::vector<std::string> words;
    for (const CommandEntry& each : command.commands) {
        words.push_back(lastWord(each));
    }
    return entry(quoted(command.path), joined(words));
}

std::string optionsEntry(const CommandEntry& command) {
    std::vector<std::string> names;
    for (const OptionEntry& option : command.options) {
        names.insert(names.end(), option.names.begin(), option.names.end());
    }
    return entry(quoted(command.path), joined(names));
}

std::string valuesEntries(const CommandEntry& command) {
    std::string text;
    for (const OptionEntry& option : command.options) {
        for (const std::string& name : option.names) {
            text += option.value
                        ? entry(quoted(command.path + " " + name), valueWords(*option.value))
                        : "";
        }
    }
    for (std::size_t k = 0; k < command.arguments.size(); ++k) {
        const ArgumentEntry& argument = command.arguments[k];
        const std::string place = argument.repeats ? "[1-9]*" : std::to_string(k + 1);
        text += entry(quoted(command.path + " ") + place, valueWords(argument.value));
    }
    return text;
}

std::string associativeArray(const std::string& name, const std::string& key,
                             const std::string& comment, const std::string& entries) {
    return "\n# " + comment + "\n_sharesnet_" + name + "() {\n    reply=''\n    case " + key +
           " in\n" + entries + "    esac\n}\n";
}

} // namespace

std::string bashCompletion(const CommandEntry& program) {
    std::string commands;
    std::string options;
    std::string values;
    for (const CommandEntry* command : commandsFrom(program)) {
        commands += commandsEntry(*command);
        options += optionsEntry(*command);
        values += valuesEntries(*command);
    }
    return "# Completion of sharesnet " + std::string(programVersion()) +
           " for bash, made by `sharesnet completion bash`.\n" +
           associativeArray("commands", "$1", "The commands of a command.", commands) +
           associativeArray("options", "$1", "The options of a command.", options) +
           associativeArray("values", "\"$1 $2\"",
                            "What stands behind an option of a command, or is its n-th argument.",
                            values) +
           kSearch;
}

} // namespace sharesnet::cli
