#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/base/printable.h"
#include "core/base/utf8.h"
#include "core/config/data_settings.h"
#include "core/data/cache_folder.h"
#include "core/data/data_spec.h"
#include "core/datasets/data_report.h"
#include "core/datasets/fetch.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

// One line on standard error that is written over, at most five times a second; nothing where that
// is no terminal.
class ProgressLine {
  public:
    ~ProgressLine() { clear(); }

    void show(const std::string& text) {
        constexpr std::chrono::milliseconds kBetween{200};
        const auto now = std::chrono::steady_clock::now();
        if (!redraws_ || now - shown_ < kBetween) {
            return;
        }
        shown_ = now;
        clear();
        std::fprintf(stderr, "\r%s", text.c_str());
        std::fflush(stderr);
        columns_ = columnsOf(text);
    }

  private:
    void clear() {
        if (columns_ > 0) {
            std::fprintf(stderr, "\r%s\r", std::string(columns_, ' ').c_str());
            columns_ = 0;
        }
    }

    bool redraws_ = canRedraw(STDERR_FILENO);
    std::size_t columns_ = 0;
    std::chrono::steady_clock::time_point shown_;
};

int list(bool json, const Context& context) {
    if (json) {
        ordered_json all = ordered_json::array();
        for (const KnownData& data : knownData()) {
            ordered_json files = ordered_json::array();
            for (const KnownFile& file : data.files) {
                files.push_back(
                    {{"name", file.name},
                     {"url", file.url},
                     {"bytes", file.bytes > 0 ? ordered_json(file.bytes) : ordered_json()},
                     {"md5", file.md5}});
            }
            all.push_back({{"name", data.name},
                           {"title", data.title},
                           {"images", data.images},
                           {"home", data.home},
                           {"license", data.license},
                           {"files", std::move(files)}});
        }
        context.out.json(all);
        return kSuccess;
    }
    std::vector<std::vector<std::string>> rows{{"name", "download", "images", "license", "home"}};
    for (const KnownData& data : knownData()) {
        rows.push_back({data.name, data.size, data.images, data.license, data.home});
    }
    context.out.text(table(rows, Numbers::Left));
    context.out.line("`sharesnet data fetch NAME DIR` downloads one; its home says how to cite it");
    return kSuccess;
}

struct CheckCommand {
    std::string path;
    std::string data;
    int threads = 0;
    TrainArguments options; // cache-folder
    bool json = false;
};

ordered_json toJson(const std::vector<SkippedFile>& files) {
    ordered_json list = ordered_json::array();
    for (const SkippedFile& each : files) {
        list.push_back(
            {{"file", validUtf8(each.file)}, {"reason", validUtf8(each.reason.english())}});
    }
    return list;
}

ordered_json toJson(const DataReport& report) {
    ordered_json files = ordered_json::array();
    for (const KnownFileFound& each : report.knownFiles) {
        files.push_back({{"file", validUtf8(each.file.string())},
                         {"of", each.dataName},
                         {"right", each.right},
                         {"problem", each.problem.english()}});
    }
    ordered_json classes = ordered_json::array();
    for (const ClassCount& each : report.classes) {
        classes.push_back({{"name", each.name}, {"train", each.train}, {"test", each.test}});
    }
    ordered_json same = ordered_json::array();
    for (const SameImages& each : report.examples) {
        same.push_back({validUtf8(each.first.english()), validUtf8(each.second.english())});
    }
    return {{"data", report.data ? ordered_json(toString(*report.data)) : ordered_json()},
            {"files", std::move(files)},
            {"refused", report.refusal.empty() ? ordered_json()
                                               : ordered_json(validUtf8(report.refusal.english()))},
            {"train_images", report.trainImages},
            {"test_images", report.testImages},
            {"classes", std::move(classes)},
            {"skipped", toJson(report.skipped)},
            {"unreadable", toJson(report.unreadable)},
            {"same_in_train_and_test", report.sameInBoth},
            {"same_in_train", report.sameInTrain},
            {"examples", std::move(same)}};
}

void tellImages(const DataReport& report, Output& out) {
    out.line("--data " + toString(*report.data) + ": " + plain::grouped(report.trainImages) +
             " training and " + plain::grouped(report.testImages) + " test images, " +
             std::to_string(report.classes.size()) + " classes");
    std::vector<std::vector<std::string>> rows{{"class", "train", "test"}};
    for (const ClassCount& each : report.classes) {
        rows.push_back({each.name, plain::grouped(each.train), plain::grouped(each.test)});
    }
    out.text(table(rows));
    constexpr std::size_t kNamed = 10;
    for (const Message& line : reportLines(report, kNamed)) {
        out.line(validUtf8(line.english()));
    }
}

int check(const CheckCommand& command, const CLI::App& app, const Context& context) {
    TrainConfig config;
    command.options.applyTo(config, app);
    ReportRequest request;
    if (!command.data.empty()) {
        request.data = parseDataSpec(command.data);
        request.path = request.data->path;
    } else {
        request.path = parseDataSpec("folder:" + command.path).path;
    }
    request.threads = command.threads;
    request.cacheFolder = cacheFolderOf(config);
    request.cancelled = context.interrupted;
    DataReport report;
    {
        ProgressLine progress;
        request.progress = [&](std::int64_t done, std::int64_t all) {
            progress.show(plain::grouped(done) + " of " + plain::grouped(all) + " images");
        };
        report = dataReport(request);
    }
    if (command.json) {
        context.out.json(toJson(report));
        return report.good() ? kSuccess : kBadInput;
    }
    for (const KnownFileFound& each : report.knownFiles) {
        context.out.line(knownFileLine(each).english());
    }
    if (report.data) {
        tellImages(report, context.out);
    } else {
        context.out.line(validUtf8(request.path.string()) + " cannot be trained on:");
        for (const Message& reason : report.whyNot) {
            context.out.line("  " + validUtf8(reason.english()));
        }
    }
    return report.good() ? kSuccess : kBadInput;
}

struct FetchCommand {
    std::string name;
    std::string folder;
    std::string mirror;
};

int fetchData(const FetchCommand& command, const Context& context) {
    FetchRequest request;
    request.data = knownData(command.name);
    request.folder = command.folder.empty() ? usualFolderOf(request.data)
                                            : parseDataSpec("folder:" + command.folder).path;
    request.mirror = command.mirror;
    request.cancelled = context.interrupted;
    errorLine(request.data.title + ": " + request.data.license + "; " + request.data.home);
    DataSpec data;
    {
        ProgressLine line;
        request.progress = [&](const FetchProgress& progress) {
            line.show(progress.file + (progress.unpacking ? " is unpacked  " : "  ") +
                      plain::bytes(static_cast<std::int64_t>(progress.done)) +
                      (progress.all > 0
                           ? " of " + plain::bytes(static_cast<std::int64_t>(progress.all))
                           : std::string()));
        };
        data = fetch(request);
    }
    context.out.line("--data " + toString(data));
    return kSuccess;
}

void addCheck(CLI::App& data, Context& context) {
    auto* app = data.add_subcommand(
        "check", "Says what a folder or archive is: checksums of known files, images of each "
                 "class, unreadable ones, and images that are in train and test alike");
    auto command = std::make_shared<CheckCommand>();
    addPath(*app, "PATH", command->path, "A folder, an archive, or a pattern of archives");
    app->add_option("--data", command->data, "What it is, where that is known: as `train --data`");
    addWholeNumber(*app, "--threads", command->threads, 0, 1'024, "Threads that read [all cores]");
    command->options.addTo(*app, {"cache-folder"});
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        if (command->path.empty() == command->data.empty()) {
            throw CLI::ValidationError("data check needs PATH or --data");
        }
        context.command = [app, command, &context] { return check(*command, *app, context); };
    });
}

struct CacheCommand {
    TrainArguments options; // cache-folder
    bool remove = false;
    bool json = false;
};

ordered_json toJson(const CacheContent& content, const std::filesystem::path& pictures,
                    const std::filesystem::path& lists) {
    ordered_json kept = ordered_json::array();
    for (const CachedList& each : content.pictures) {
        kept.push_back(
            {{"of", validUtf8(each.list)}, {"pictures", each.pictures}, {"bytes", each.bytes}});
    }
    return {{"pictures", validUtf8(pictures.string())},
            {"picture_bytes", content.pictureBytes},
            {"kept", std::move(kept)},
            {"lists", validUtf8(lists.string())},
            {"list_bytes", content.indexBytes}};
}

int cache(const CacheCommand& command, const CLI::App& app, const Context& context) {
    TrainConfig config;
    command.options.applyTo(config, app);
    const std::filesystem::path folder = cacheFolderOf(config);
    const CacheContent content = cacheContent(folder);
    if (command.remove) {
        deleteCache(folder);
    }
    const std::filesystem::path pictures = pictureFolder(folder);
    const std::filesystem::path lists = indexFolder(folder);
    if (command.json) {
        context.out.json(toJson(content, pictures, lists));
        return kSuccess;
    }
    const auto bytes = [](std::uint64_t count) {
        return plain::bytes(static_cast<std::int64_t>(count));
    };
    const std::string deleted = command.remove ? "deleted: " : "";
    context.out.line(deleted + "decoded images: " + bytes(content.pictureBytes) + " in " +
                     validUtf8(pictures.string()));
    for (const CachedList& each : content.pictures) {
        context.out.line("  " + validUtf8(each.list) + ": " + plain::grouped(each.pictures) +
                         " images, " + bytes(each.bytes));
    }
    context.out.line(deleted + "lists of images: " + bytes(content.indexBytes) + " in " +
                     validUtf8(lists.string()));
    if (!command.remove) {
        context.out.line("both are made again where they are missing; --delete deletes them");
    }
    return kSuccess;
}

void addCache(CLI::App& data, Context& context) {
    auto* app = data.add_subcommand("cache", "Decoded images and lists of images that are kept for "
                                             "later runs: where, how many, how large");
    auto command = std::make_shared<CacheCommand>();
    command->options.addTo(*app, {"cache-folder"});
    app->add_flag("--delete", command->remove, "Deletes them; programs that use them continue");
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return cache(*command, *app, context); };
    });
}

void addFetch(CLI::App& data, Context& context) {
    auto* app =
        data.add_subcommand("fetch", "Downloads a known data set, checks it, and says how to train "
                                     "on it; continues where an earlier download ended");
    auto command = std::make_shared<FetchCommand>();
    app->add_option("NAME", command->name, "Its name in `data list`")->required();
    addPath(*app, "DIR", command->folder, "Where to put it [data/NAME in the user's data folder]");
    app->add_option("--mirror", command->mirror, "Address of a folder that has the same files");
    app->callback([command, &context] {
        context.command = [command, &context] { return fetchData(*command, context); };
    });
}

} // namespace

void addDataCommand(CLI::App& program, Context& context) {
    auto* data = program.add_subcommand("data", "Data sets: what is known, what a folder holds");
    data->require_subcommand(1);
    auto* listing = data->add_subcommand("list", "Known data sets: size, license, home page");
    auto json = std::make_shared<bool>(false);
    listing->add_flag("--json", *json, "One JSON document, with addresses and checksums");
    listing->callback(
        [json, &context] { context.command = [json, &context] { return list(*json, context); }; });
    addCheck(*data, context);
    addFetch(*data, context);
    addCache(*data, context);
}

} // namespace sharesnet::cli
