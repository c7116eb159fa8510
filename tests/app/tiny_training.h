#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace sharesnet::test {

// Writes an architecture that trains in a blink, with dropout so that random numbers matter, and
// answers its file.
inline std::string tinyArchFile(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "tiny.sharesnet.json";
    std::ofstream(file) << R"({
  "format": "sharesnet-architecture", "version": 1, "name": "tiny",
  "input": { "channels": 3, "height": 16, "width": 16 }, "classes": 10,
  "stem": { "kernel": 3, "stride": 1, "channels": 8, "norm_relu": false, "max_pool": false },
  "block": { "kind": "basic", "activation": "pre", "stride_in": 1, "dropout": 0.1 },
  "stages": [
    { "blocks": 3, "channels": 8, "stride": 1, "sharing": [ { "conv": 2, "groups": [ [2, 3] ] } ] },
    { "blocks": 2, "channels": 16, "stride": 2, "sharing": [] }
  ]
})";
    return file.string();
}

// Arguments of a training of four steps an epoch; the architecture's file is written into `folder`.
inline std::vector<std::string> tinyTraining(const std::filesystem::path& folder, int epochs) {
    return {"train",           tinyArchFile(folder),
            "--data",          "shapes",
            "--limit-train",   "64",
            "--limit-test",    "32",
            "--batch-size",    "16",
            "--epochs",        std::to_string(epochs),
            "--threads",       "1",
            "--learning-rate", "0.05"};
}

} // namespace sharesnet::test
