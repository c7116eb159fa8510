#include "app/cli/class_table.h"
#include "app/cli/group_arguments.h"
#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/text.h"

#include "core/base/atomic_file.h"
#include "core/base/nearest_name.h"
#include "core/base/number_text.h"
#include "core/flow/run_errors_export.h"
#include "core/flow/run_errors_file.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;
using Errors = std::shared_ptr<const RunErrors>;

struct ErrorsCommand {
    RunArguments runs;
    TrainArguments options; // device
    std::string truth;
    std::string predicted;
    int limit = 10;
    OutArguments out;
};

// Which images are wanted.
struct Wanted {
    std::optional<int> truth;
    std::optional<int> predicted;
};

// A class by its name.
std::optional<int> classNamed(const std::string& name, const char* option,
                              const RunErrors& errors) {
    if (name.empty()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(errors.classNames, name);
    if (found == errors.classNames.end()) {
        const std::string nearest = nearestName(name, errors.classNames);
        throw Error(std::string(option) + " " + name + ": run " + std::to_string(errors.run) +
                    " knows no such class; " +
                    (nearest.empty() ? "`sharesnet runs errors` lists them"
                                     : "did you mean " + nearest + "?"));
    }
    return static_cast<int>(found - errors.classNames.begin());
}

// How far an evaluation is, where a terminal shows it.
class Line {
  public:
    ~Line() {
        if (drawn_) {
            std::fputs("\r\033[K", stderr);
        }
    }
    void show(const std::string& text) {
        if (canRedraw(STDERR_FILENO)) {
            std::fprintf(stderr, "\r\033[K%s", text.c_str());
            drawn_ = true;
        }
    }

  private:
    bool drawn_ = false;
};

Errors computed(const ErrorsSource& source, const std::string& device, const Context& context) {
    Line line;
    ErrorsHooks hooks{context.interrupted};
    hooks.progress = [&line, &source](std::int64_t done, std::int64_t all) {
        line.show("run " + std::to_string(source.run) + ": " + plain::grouped(done) + " of " +
                  plain::grouped(all) + " test images");
    };
    return computeErrors(*context.engine(), device, source, hooks);
}

Errors errorsOf(const RunRecord& run, const RunStore& store, const std::string& device,
                const Context& context) {
    const ErrorsSource source = errorsSourceOf(run, store.checkpoints(run.id));
    const KeptErrors kept = keptErrorsOf(source);
    if (!kept.note.empty()) {
        errorLine("note: run " + std::to_string(run.id) + ": " + kept.note.english());
    }
    return kept.errors && kept.data != TestData::Changed ? kept.errors
                                                         : computed(source, device, context);
}

// --- text

std::string checkpointText(const RunErrors& errors) {
    return toString(errors.checkpoint) + ", step " + plain::grouped(errors.step);
}

void showRuns(const std::vector<Errors>& runs, Output& out) {
    Rows rows{{"run"}, {"name"}, {"checkpoint"}, {"images"}, {"top-1"}, {"errors"}};
    for (const Errors& run : runs) {
        const auto wrong = std::ranges::count_if(run->images, &ImagePrediction::wrong);
        rows[0].push_back(std::to_string(run->run));
        rows[1].push_back(nameText(run->name));
        rows[2].push_back(checkpointText(*run));
        rows[3].push_back(plain::grouped(std::ssize(run->images)));
        rows[4].push_back(plain::percent(top1Of(*run)));
        rows[5].push_back(plain::grouped(wrong));
    }
    out.text(table(rows, out.columns()));
}

bool isWanted(const ImagePrediction& image, const Wanted& wanted) {
    return (!wanted.truth || image.truth == *wanted.truth) &&
           (!wanted.predicted || image.predicted() == *wanted.predicted);
}

ImageList wantedOf(ImageList images, const RunErrors& errors, const Wanted& wanted) {
    std::erase_if(images, [&](std::int64_t index) {
        return !isWanted(*predictionOf(errors, index), wanted);
    });
    return images;
}

// A row an image: its index, its class, what each run says of it, its file.
void showImages(const std::string& title, const ImageList& images, const std::vector<Errors>& runs,
                int limit, Output& out) {
    out.text("\n");
    out.line(title + ": " + plain::grouped(std::ssize(images)) +
             (std::ssize(images) > limit ? ", the first " + std::to_string(limit) : ""));
    if (images.empty() || limit == 0) {
        return;
    }
    Rows rows{{"image", "true"}};
    for (const Errors& run : runs) {
        const std::string who = runs.size() > 1 ? "run " + std::to_string(run->run) : "predicted";
        rows[0].insert(rows[0].end(), {who, "p", "p(true)"});
    }
    const bool files = !runs.front()->files.empty();
    if (files) {
        rows[0].emplace_back("file");
    }
    for (std::size_t k = 0; k < std::min(images.size(), static_cast<std::size_t>(limit)); ++k) {
        std::vector<std::string>& row = rows.emplace_back();
        row = {std::to_string(images[k]),
               className(*runs.front(), predictionOf(*runs.front(), images[k])->truth)};
        for (const Errors& run : runs) {
            const ImagePrediction* image = predictionOf(*run, images[k]);
            row.push_back(className(*run, image->predicted()));
            row.push_back(plain::fixed(image->confidence(), 4));
            row.push_back(plain::fixed(image->truthProbability, 4));
        }
        if (files) {
            row.push_back(fileText(*runs.front(), images[k]));
        }
    }
    out.text(table(rows, out.columns()));
}

// All images of a cell, or errors alone.
ImageList listOf(const RunErrors& errors, const Wanted& wanted) {
    return wanted.truth && wanted.predicted ? imagesOfCell(errors, *wanted.truth, *wanted.predicted)
                                            : wantedOf(mostConfidentErrors(errors), errors, wanted);
}

void showOne(const Errors& run, const Wanted& wanted, int limit, Output& out) {
    out.text("\n" + table(classTable(confusionOf(*run))));
    showImages(wanted.truth && wanted.predicted ? "Images of the cell" : "Most confident errors",
               listOf(*run, wanted), {run}, limit, out);
}

ErrorSets wantedSets(const std::vector<Errors>& runs, const Wanted& wanted) {
    ErrorSets sets = errorSetsOf(*runs[0], *runs[1]);
    sets.onlyFirst = wantedOf(sets.onlyFirst, *runs[0], wanted);
    sets.onlySecond = wantedOf(sets.onlySecond, *runs[1], wanted);
    sets.both = wantedOf(sets.both, *runs[0], wanted);
    return sets;
}

void showTwo(const std::vector<Errors>& runs, const Wanted& wanted, int limit, Output& out) {
    const ConfusionDifference difference =
        differenceOf(confusionOf(*runs[0]), confusionOf(*runs[1]));
    const ErrorSets sets = wantedSets(runs, wanted);
    const std::string first = "run " + std::to_string(runs[0]->run);
    const std::string second = "run " + std::to_string(runs[1]->run);
    if (difference.size() <= kMostColumns) {
        out.text("\n");
        out.line("Confusion of " + second + " minus that of " + first +
                 (difference.shares ? ", points of each row" : ", images"));
        out.text(table(differenceTable(difference)));
    }
    out.text("\n");
    out.line("Both right: " + plain::grouped(sets.bothRight) +
             ", both wrong: " + plain::grouped(std::ssize(sets.both)));
    showImages("Only " + first + " is wrong", sets.onlyFirst, runs, limit, out);
    showImages("Only " + second + " is wrong", sets.onlySecond, runs, limit, out);
}

// --- JSON

ordered_json imagesJson(const RunErrors& errors, const ImageList& images, int limit) {
    ordered_json list = ordered_json::array();
    for (std::size_t k = 0; k < std::min(images.size(), static_cast<std::size_t>(limit)); ++k) {
        list.push_back(predictionJson(errors, images[k]));
    }
    return list;
}

ordered_json runJson(const RunErrors& errors, const Wanted& wanted, int limit) {
    return {{"run", errors.run},
            {"name", errors.name},
            {"checkpoint", toString(errors.checkpoint)},
            {"epoch", errors.epoch},
            {"step", errors.step},
            {"data", toString(errors.testSet.data)},
            {"images", errors.images.size()},
            {"skipped", errors.skipped},
            {"loss", errors.loss},
            {"top1", top1Of(errors)},
            {"classes", errors.classNames},
            {"confusion", toJson(confusionOf(errors))},
            {"errors", imagesJson(errors, listOf(errors, wanted), limit)}};
}

ordered_json pairsJson(const std::vector<Errors>& runs, const ImageList& images, int limit) {
    ordered_json list = ordered_json::array();
    for (std::size_t k = 0; k < std::min(images.size(), static_cast<std::size_t>(limit)); ++k) {
        list.push_back({predictionJson(*runs[0], images[k]), predictionJson(*runs[1], images[k])});
    }
    return {{"count", images.size()}, {"images", list}};
}

ordered_json comparisonJson(const std::vector<Errors>& runs, const Wanted& wanted, int limit) {
    const ConfusionDifference difference =
        differenceOf(confusionOf(*runs[0]), confusionOf(*runs[1]));
    const ErrorSets sets = wantedSets(runs, wanted);
    return {{"difference", toJson(difference)},
            {"difference_of", difference.shares ? "shares" : "counts"},
            {"both_right", sets.bothRight},
            {"both_wrong", pairsJson(runs, sets.both, limit)},
            {"only_first_wrong", pairsJson(runs, sets.onlyFirst, limit)},
            {"only_second_wrong", pairsJson(runs, sets.onlySecond, limit)}};
}

ordered_json documentOf(const std::vector<Errors>& runs, const Wanted& wanted, int limit) {
    ordered_json document{{"runs", ordered_json::array()}};
    for (const Errors& run : runs) {
        document["runs"].push_back(runJson(*run, wanted, limit));
    }
    if (runs.size() == 2) {
        document["comparison"] = comparisonJson(runs, wanted, limit);
    }
    return document;
}

void writeMatrices(const std::vector<Errors>& runs, const OutArguments& file, Output& out) {
    std::vector<const RunErrors*> all;
    for (const Errors& run : runs) {
        all.push_back(run.get());
    }
    const std::string text = confusionCsv(all);
    if (file.isOutput()) {
        out.text(text);
    } else {
        writeFileAtomically(file.path, text);
    }
}

int answer(const ErrorsCommand& command, const std::vector<Errors>& runs, Output& out) {
    if (command.out.isGiven()) {
        writeMatrices(runs, command.out, out);
        return kSuccess;
    }
    const Wanted wanted{classNamed(command.truth, "--class", *runs.front()),
                        classNamed(command.predicted, "--predicted", *runs.front())};
    if (command.runs.json) {
        out.json(documentOf(runs, wanted, command.limit));
        return kSuccess;
    }
    showRuns(runs, out);
    if (runs.size() == 1) {
        showOne(runs.front(), wanted, command.limit, out);
    } else {
        showTwo(runs, wanted, command.limit, out);
    }
    return kSuccess;
}

int showErrors(const ErrorsCommand& command, const CLI::App& app, const Context& context) {
    command.out.requireFree();
    TrainConfig config;
    command.options.applyTo(config, app);
    std::vector<Errors> runs;
    {
        const RunStore store = command.runs.store.openForReading();
        for (const RunRecord& run : recordsOf(command.runs, store)) {
            try {
                runs.push_back(errorsOf(run, store, config.device, context));
            } catch (const NotFiniteOutputs& error) {
                complain(error.what());
                return kFailed;
            }
        }
    }
    return answer(command, runs, context.out);
}

} // namespace

void addRunsErrorsCommand(CLI::App& runs, Context& context) {
    auto command = std::make_shared<ErrorsCommand>();
    auto* app = runs.add_subcommand(
        "errors", "Which test images the best checkpoint of a run gets wrong: confusion matrix and "
                  "most confident errors; of two runs the difference, and what only one gets "
                  "wrong. Evaluates once, then keeps the result beside the checkpoint");
    command->runs.addTo(*app, 1, 2);
    app->add_option("--class", command->truth, "Only images of this class");
    app->add_option("--predicted", command->predicted,
                    "Only images that are taken for this class; with --class all of that cell, "
                    "also right ones");
    addWholeNumber(*app, "--limit", command->limit, 0, 1'000'000, "Images of each list [10]");
    command->out.addTo(
        *app, "Instead: the confusion matrices as CSV into this file; - for standard output");
    command->options.addTo(*app, {"device"});
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return showErrors(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
