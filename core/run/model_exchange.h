#pragma once

#include "core/arch/conv_address.h"
#include "core/base/message.h"
#include "core/run/checkpoint_probe.h"
#include "core/run/file_lint.h"
#include "core/run/foldability.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// Networks from other programs, and for them.

// How a file holds a weight that several blocks use.
enum class WeightSharing {
    Own,     // once, under one name
    Aliases, // once; the metadata say which names stand for it, as save_model of safetensors does
    Expanded // once a use: loads anywhere, and nothing keeps the copies equal
};
std::string toString(WeightSharing sharing);               // "own", "aliases", "expanded"
WeightSharing parseWeightSharing(const std::string& text); // throws Error that lists them

struct Normalization { // of images to 0..1 before it: (value - mean) / std, a channel each
    std::array<float, 3> mean{0, 0, 0};
    std::array<float, 3> std{1, 1, 1};
    bool operator==(const Normalization&) const = default;
};

// Of the images of ImageNet, as torchvision and timm have it.
inline constexpr Normalization kImageNetNormalization{{0.485F, 0.456F, 0.406F},
                                                      {0.229F, 0.224F, 0.225F}};

struct ImportRequest {
    std::filesystem::path file; // safetensors
    // What the tensors do not say; without them what is usual for a network of that form.
    std::optional<int> strideIn;                // the conv that strides, 1 or 2
    std::optional<int> imageSize;               // pixels, both ways
    std::optional<Normalization> normalization; // before the file's own
    std::vector<std::string> classNames = {};   // likewise; as many as the network has classes
    bool tieEqual = false; // convolutions of a stage with equal values become one weight
    std::function<bool()> cancelled = {}; // asked before every tensor
};

// Blocks of a stage whose private weights of one conv have equal values, to the bit.
struct EqualConvs {
    int stage = 0; // all from 1
    int conv = 0;
    std::vector<int> blocks;
    bool operator==(const EqualConvs&) const = default;
};

struct ImportedModel {
    ArchSpec arch;
    std::string names; // whose names the tensors have: "torchvision", "hf"
    std::vector<std::string> classNames;
    std::optional<Normalization> normalization; // nullopt: neither given nor in the file
    std::vector<EqualConvs> equal;              // that are not one weight
    bool strideAssumed = false;                 // nobody said which conv of a bottleneck strides
    // What was changed on the way: types, counters left out.
    std::vector<Message> notes;
};

// A file of weights that was read: what it holds, and its values. One thread at a time.
class ReadNetwork {
  public:
    virtual ~ReadNetwork() = default;
    virtual const ImportedModel& model() const = 0;
    // The network as a checkpoint in `folder` of a run that has not been trained here, after no
    // step. The architecture of `spec` is the model's, but for its name. Returns the file. Blocks.
    virtual std::filesystem::path save(const RunSpec& spec, std::int64_t run,
                                       const Normalization& normalization,
                                       const std::filesystem::path& folder) const = 0;
};

struct WeightsExport {
    std::filesystem::path checkpoint;
    std::filesystem::path file;
    std::string names = "own"; // own, torchvision, timm, hf, wrn
    WeightSharing sharing = WeightSharing::Own;
    // Asked between tensors while the file is written and read back, and between the blocks that
    // check it.
    std::function<bool()> cancelled = {};
};

struct OnnxExport {
    std::filesystem::path checkpoint;
    std::filesystem::path file;
    // Norms become part of the convolutions before them, and each use of a weight gets a copy: less
    // to compute, and no sharing left. Otherwise a shared weight is one tensor.
    bool fold = false;
    std::function<bool()> cancelled = {}; // as in WeightsExport
};

struct ExportedModel {
    std::int64_t bytes = 0;       // of the file
    std::int64_t weights = 0;     // trained tensors in it, a shared one once; of ONNX all tensors
    double largestDifference = 0; // of the logits of the network as read back, over probe images
    std::int64_t parameters = 0;  // of the network, a shared one once
};

struct PytorchModule {
    CheckpointInfo info;
    std::string code;  // model.py
    std::string names; // of the weights' file: "torchvision" or "timm"
};

// How blocks that share anew come to one weight.
struct TieRule {
    std::optional<int> like = {}; // they get that of this block where it is among them; none: the
                                  // mean over the blocks
    // The channels within the blocks are first put into the order in which their weights are most
    // alike (foldability.h); the network computes the same until they become one.
    bool match = false;
    bool operator==(const TieRule&) const = default;
};

// The test images that a foldability probe measures over.
struct FoldImages {
    DataSpec data;
    std::int64_t images = kAccuracyImages; // an even spread; 0: all
    bool operator==(const FoldImages&) const = default;
};

// Every function blocks, and throws Error that says what, where and what to do, IoError where the
// system refuses, Cancelled where a request was cancelled. Any thread.
class ModelExchange {
  public:
    virtual ~ModelExchange() = default;
    // What a file holds; nothing is written. Throws Error that lists what is missing, surplus or of
    // another shape.
    virtual std::unique_ptr<ReadNetwork> read(const ImportRequest& request) const = 0;
    // The weights as they are evaluated: averages where the run keeps them. The file is read back
    // and must give the network's own logits. Where it throws, a file of that name is as it was.
    virtual ExportedModel exportWeights(const WeightsExport& request) const = 0;
    // How many bytes that file will have; no values are read, and `file` may be empty.
    virtual std::int64_t weightsBytes(const WeightsExport& request) const = 0;
    // The names that such a network can have there. Does not block.
    virtual std::vector<std::string> namesFor(const ArchSpec& arch) const = 0;
    // The same as ONNX, opset 13: images, normalized, to logits, any number at a time. The file is
    // read back and computed node by node: where its logits differ by more than 1e-4 (of the
    // largest above 1), or what is shared is not one tensor, Error says so. Where it throws, a file
    // of that name is as it was.
    virtual ExportedModel exportOnnx(const OnnxExport& request) const = 0;
    // How many bytes that file will have, likewise.
    virtual std::int64_t onnxBytes(const OnnxExport& request) const = 0;
    // What a safetensors or ONNX file of any program says about sharing.
    virtual FileLint lint(const std::filesystem::path& file) const = 0;
    // A checkpoint as `file` whose blocks share as in `to`. A block takes its weight along; blocks
    // that did not share before get one by `rule`. Throws Error where more than sharing is
    // different.
    virtual void reshare(const std::filesystem::path& checkpoint, const ArchSpec& to,
                         const TieRule& rule, const std::filesystem::path& file) const = 0;
    // Reads the checkpoint and the images. Throws Error for data of other classes, and for so many
    // images that they take more than 1 GiB; Cancelled where `cancelled` says so.
    virtual std::unique_ptr<FoldabilityProbe>
    openFoldability(const std::filesystem::path& checkpoint, const std::string& device,
                    const FoldImages& images, const std::function<bool()>& cancelled) const = 0;
    // A module of Python that loads such a file with the names `names` into PyTorch; no values are
    // read. Throws Error for a network that PyTorch's usual names do not fit.
    virtual PytorchModule pytorchModule(const std::filesystem::path& checkpoint) const = 0;
};

} // namespace sharesnet
