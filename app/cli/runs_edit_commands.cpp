// What people keep of runs, and the trash.
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/flow/run_export.h"

#include <algorithm>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct EditCommand {
    RunArguments runs;
    std::vector<std::string> add;
    std::vector<std::string> remove;
    std::string text;
    bool off = false;
    bool purge = false;
};

// The runs as they are now: as JSON, or what was done in one line.
void tell(const EditCommand& command, const RunStore& store, const std::vector<std::int64_t>& ids,
          const std::string& done, Output& out) {
    if (!command.runs.json) {
        out.line(done + " " + counted(std::ssize(ids), "run"));
        return;
    }
    ordered_json document = ordered_json::array();
    for (const std::int64_t id : ids) {
        document.push_back(toJson(store.run(id)));
    }
    out.json(document);
}

template <class Change>
int changeAll(const EditCommand& command, const std::string& done, Output& out, Change change) {
    RunStore store = command.runs.store.openForChanges();
    const std::vector<std::int64_t> ids = command.runs.ids(store);
    for (const std::int64_t id : ids) {
        change(store, id);
    }
    tell(command, store, ids, done, out);
    return kSuccess;
}

int tag(const EditCommand& command, Output& out) {
    return changeAll(command, "tagged", out, [&command](RunStore& store, std::int64_t id) {
        std::vector<std::string> tags = store.run(id).tags;
        std::erase_if(tags, [&command](const std::string& tag) {
            return std::ranges::find(command.remove, tag) != command.remove.end();
        });
        tags.insert(tags.end(), command.add.begin(), command.add.end());
        store.setTags(id, std::move(tags));
    });
}

int note(const EditCommand& command, Output& out) {
    return changeAll(command, "noted", out, [&command](RunStore& store, std::int64_t id) {
        store.setNote(id, command.text);
    });
}

int star(const EditCommand& command, Output& out) {
    return changeAll(
        command, command.off ? "unstarred" : "starred", out,
        [&command](RunStore& store, std::int64_t id) { store.setStarred(id, !command.off); });
}

int archive(const EditCommand& command, Output& out) {
    return changeAll(
        command, command.off ? "took out of the archive" : "archived", out,
        [&command](RunStore& store, std::int64_t id) { store.setArchived(id, !command.off); });
}

int restore(const EditCommand& command, Output& out) {
    return changeAll(command, "restored", out,
                     [](RunStore& store, std::int64_t id) { store.undeleteRun(id); });
}

int purgeAll(const EditCommand& command, RunStore& store, const std::vector<std::int64_t>& ids,
             Output& out) {
    for (const std::int64_t id : ids) {
        store.purgeRun(id);
    }
    command.runs.json ? out.jsonLine({{"purged", ids}})
                      : out.line("purged " + counted(std::ssize(ids), "run"));
    return kSuccess;
}

int remove(const EditCommand& command, Output& out) {
    RunStore store = command.runs.store.openForChanges();
    const std::vector<std::int64_t> ids = command.runs.ids(store);
    if (command.purge) {
        return purgeAll(command, store, ids, out);
    }
    for (const std::int64_t id : ids) {
        store.deleteRun(id);
    }
    command.runs.json
        ? out.jsonLine({{"deleted", ids}})
        : out.line("moved " + counted(std::ssize(ids), "run") +
                   " to the trash; `sharesnet runs restore` takes them back, `runs purge` frees "
                   "the disk");
    return kSuccess;
}

// Those that are named must be in the trash, so that a typing error costs nothing.
int purge(const EditCommand& command, Output& out) {
    RunStore store = command.runs.store.openForChanges();
    std::vector<std::int64_t> ids = command.runs.ids(store);
    for (const std::int64_t id : ids) {
        if (store.run(id).deletedAt <= 0) {
            throw Error(
                "run " + std::to_string(id) +
                " is not in the trash; delete it first, or `sharesnet runs delete --purge`");
        }
    }
    if (command.runs.runs.empty()) {
        const RunList trash = store.runs(RunScope::Trash);
        std::ranges::transform(trash.runs, std::back_inserter(ids), &RunRecord::id);
        std::ranges::transform(trash.unreadable, std::back_inserter(ids), &UnreadableRun::id);
    }
    return purgeAll(command, store, ids, out);
}

int listTrash(const EditCommand& command, Output& out) {
    const RunStore store = command.runs.store.openForReading();
    ordered_json document = ordered_json::array();
    std::vector<std::vector<std::string>> rows{{"run", "name", "state", "best", "deleted"}};
    for (const RunRecord& record : store.runs(RunScope::Trash).runs) {
        document.push_back(toJson(record));
        rows.push_back({std::to_string(record.id), nameText(record.spec.name),
                        toString(record.state), percentText(record.bestTestTop1),
                        plain::dateTime(record.deletedAt)});
    }
    if (command.runs.json) {
        out.json(document);
    } else if (rows.size() == 1) {
        out.line("The trash is empty.");
    } else {
        out.text(table(rows));
    }
    return kSuccess;
}

using Action = int (*)(const EditCommand&, Output&);

CLI::App* addAction(CLI::App& parent, Context& context, const std::string& name,
                    const std::string& help, const std::shared_ptr<EditCommand>& command,
                    Action action) {
    auto* app = parent.add_subcommand(name, help);
    app->callback([&context, action, command] {
        context.command = [&context, action, command] { return action(*command, context.out); };
    });
    return app;
}

constexpr int kMostRuns = 100'000;

} // namespace

void addRunsEditCommands(CLI::App& runs, Context& context) {
    auto command = std::make_shared<EditCommand>();
    const auto add = [&](const std::string& name, const std::string& help, int atLeast, int atMost,
                         Action action, const std::string& argument = "RUN") {
        auto* app = addAction(runs, context, name, help, command, action);
        command->runs.addTo(*app, atLeast, atMost, argument);
        return app;
    };
    auto* tags = add("tag", "Adds tags to runs and removes them", 1, kMostRuns, tag);
    tags->add_option("--add", command->add, "A tag; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    tags->add_option("--remove", command->remove, "A tag; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    auto* noted = add("note", "Sets a run's note", 1, 1, note);
    noted->add_option("TEXT", command->text, "Free text; empty: no note")->required();
    add("star", "Stars runs", 1, kMostRuns, star)
        ->add_flag("--off", command->off, "Removes the star");
    add("archive", "Archives runs, which hides them from lists", 1, kMostRuns, archive)
        ->add_flag("--off", command->off, "Takes runs out of the archive");
    add("delete", "Moves runs to the trash, with metrics and checkpoints", 1, kMostRuns, remove)
        ->add_flag("--purge", command->purge,
                   "Deletes them permanently instead, which frees the disk");
    add("restore", "Takes runs back from the trash", 1, kMostRuns, restore, "DELETED_RUN");
    add("purge", "Deletes what is in the trash permanently: these runs, or all", 0, kMostRuns,
        purge, "DELETED_RUN");
    auto* trash = addAction(runs, context, "trash", "Lists the trash", command, listTrash);
    command->runs.store.addTo(*trash);
    trash->add_flag("--json", command->runs.json, "One JSON document");
}

} // namespace sharesnet::cli
