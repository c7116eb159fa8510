// What several processes gain and send: images a second of two processes with a thread each against
// one process with two threads, by turns, and the bytes of gradients that a process gives in a
// step, for a network that shares and for its unshared twin. Trains in real processes on this
// machine.
//
// usage: ranks_bench [ARCH [BATCH [STEPS]]]
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

using nlohmann::json;

struct Training {
    double imagesPerSecond = 0; // the middle one of the second half of its steps
    double waiting = 0;         // share, of the same step
    std::int64_t gradientBytes = 0;
};

Training train(const std::filesystem::path& folder, const std::string& arch, int batch, int steps,
               const std::string& how) {
    const std::string out = (folder / "events.jsonl").string();
    const std::string command =
        std::string(SHARESNET_PROGRAM) + " train " + arch +
        " --data shapes --epochs 1 --events --limit-test 1 --batch-size " + std::to_string(batch) +
        " --limit-train " + std::to_string(batch * steps) + " --store " +
        (folder / "store").string() + " " + how + " >" + out + " 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
        std::cerr << "failed: " << command << '\n';
        std::exit(1);
    }
    Training training;
    std::vector<std::pair<double, double>> rates;
    std::ifstream in(out);
    for (std::string line; std::getline(in, line);) {
        const json event = json::parse(line);
        if (event.contains("environment")) {
            training.gradientBytes = event["environment"].value("gradient_bytes", std::int64_t{0});
        }
        if (event.contains("images_per_second") && event.value("step", 0) > steps / 2) {
            rates.emplace_back(event["images_per_second"].get<double>(),
                               event.value("waiting_share", 0.0));
        }
    }
    std::ranges::sort(rates);
    if (!rates.empty()) {
        training.imagesPerSecond = rates[rates.size() / 2].first;
        training.waiting = rates[rates.size() / 2].second;
    }
    return training;
}

double middleOf(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int count, char** arguments) {
    const std::string arch = count > 1 ? arguments[1] : "sharesnet-164";
    const int batch = count > 2 ? std::atoi(arguments[2]) : 64;
    const int steps = count > 3 ? std::atoi(arguments[3]) : 12;
    std::string name = (std::filesystem::temp_directory_path() / "ranks-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        return 1;
    }
    const std::filesystem::path folder = name;
    std::vector<double> one;
    std::vector<double> two;
    std::vector<double> waiting;
    for (int turn = 0; turn < 3; ++turn) {
        one.push_back(train(folder, arch, batch, steps, "--threads 2").imagesPerSecond);
        const Training pair = train(folder, arch, batch, steps, "--processes 2 --threads 1");
        two.push_back(pair.imagesPerSecond);
        waiting.push_back(pair.waiting);
    }
    std::printf("%s, batch %d: one process, two threads %.1f images/s; two processes, one thread "
                "each %.1f (%.2f times), %.1f %% of it waiting\n",
                arch.c_str(), batch, middleOf(one), middleOf(two), middleOf(two) / middleOf(one),
                100 * middleOf(waiting));
    std::vector<double> inBf16;
    for (int turn = 0; turn < 3; ++turn) {
        inBf16.push_back(
            train(folder, arch, batch, steps, "--processes 2 --threads 1 --bf16-gradients")
                .imagesPerSecond);
    }
    std::printf("gradients sent in bf16: %.1f images/s\n", middleOf(inBf16));
    const auto bytes = [&](const char* how) {
        return train(folder, arch, 8, 2, std::string("--processes 2 --threads 1 ") + how)
            .gradientBytes;
    };
    const auto shared = bytes("");
    const auto unshared = bytes("--unshared");
    std::printf("gradients a step: %.2f MB shared, %.2f MB unshared (%.0f %% less)\n",
                static_cast<double>(shared) / 1e6, static_cast<double>(unshared) / 1e6,
                100 * (1 - static_cast<double>(shared) / static_cast<double>(unshared)));
    std::printf("in bf16: %.2f MB shared, %.2f MB unshared\n",
                static_cast<double>(bytes("--bf16-gradients")) / 1e6,
                static_cast<double>(bytes("--bf16-gradients --unshared")) / 1e6);
    std::filesystem::remove_all(folder);
    return 0;
}
