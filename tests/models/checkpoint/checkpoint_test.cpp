#include "core/base/error.h"
#include "models/checkpoint/checkpoint.h"
#include "models/checkpoint/checkpoint_files.h"
#include "models/checkpoint/safetensors.h"
#include "models/network/move_to_device.h"
#include "models/step/training_step.h"
#include "tests/models/training/training_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sys/stat.h>

namespace sharesnet::test {
namespace {

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// A safetensors file with this header and as many zero bytes of values.
void writeHeader(const std::filesystem::path& file, const std::string& header, std::size_t values) {
    std::string bytes(8, '\0');
    bytes[0] = static_cast<char>(header.size() % 256);
    bytes[1] = static_cast<char>(header.size() / 256);
    writeBytes(file, bytes + header + std::string(values, '\0'));
}

Checkpoint sample() {
    Checkpoint checkpoint;
    checkpoint.info.spec.arch = tinyArch();
    checkpoint.info.spec.config.learningRate = 0.0123456789;
    checkpoint.info.spec.data = parseDataSpec("cifar10:/some where");
    checkpoint.info.spec.name = "a run";
    checkpoint.info.classNames = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "\xc3\xa4 \"j\""};
    checkpoint.info.run = 42;
    checkpoint.info.epoch = 3;
    checkpoint.info.step = 38;
    checkpoint.mean = {0.1F, 0.2F, 0.3F};
    checkpoint.std = {0.4F, 0.5F, 0.6F};
    checkpoint.progress = {3, 8, 10, 0.1 + 0.2, 17, 80, 1.5, 1.0 / 3, 2};
    SharedResNet network(checkpoint.info.spec.arch);
    initialize(network, 5);
    checkpoint.network = networkTensors(network);
    for (const auto& item : network->named_parameters()) {
        checkpoint.momentum.emplace(item.key(), torch::full_like(item.value(), 0.25));
    }
    checkpoint.generator = torch::arange(16, torch::kUInt8);
    checkpoint.curve.steps = {
        {{3, 37, 1.0 / 3, 0.1, 100.5, 0.25, 1.25, 5'000'000'000, {1.0 / 3, 0.5}}, 1.7e9},
        {{4, 38, std::nan(""), 0.05, 99, 0.5}, 1.7e9 + 0.1}};
    checkpoint.curve.marks = {
        {{RunMark::Kind::LearningRate, 3, 31, 1.0 / 7, 0, 0, 0, {}}, 1.7e9},
        {{RunMark::Kind::Settings, 3, 32, 0, 0, 0, 0, std::string("epochs 15 -> 30")}, 1.7e9 + 0.5},
        {{RunMark::Kind::Evaluation, 3, 35, 0, 1.0 / 3, 0.7, 0.9, {}}, 1.7e9 + 1}};
    checkpoint.averageUpdates = 12;
    checkpoint.curve.epochs = {{{3, 30, 2.0 / 3, 0.5, true, 0.7, 0.8, 0.9, 12.5}, 1.7e9}};
    return checkpoint;
}

TEST(Safetensors, GivesBackTypesShapesAndValues) {
    const TemporaryFolder folder;
    const auto file = folder / "a.safetensors";
    const TensorFile content{
        {{"key", "value \"quoted\""}},
        {{"bytes", torch::arange(3, torch::kUInt8)},
         {"channels last",
          torch::randn({2, 3, 4, 5}).contiguous(torch::MemoryFormat::ChannelsLast)},
         {"empty", torch::zeros({0, 3})},
         {"long", torch::tensor({-1L, 1L << 40})},
         {"scalar", torch::tensor(1.5)},
         {"half", torch::ones({2}, torch::kBFloat16)}}};
    writeTensorFile(file, content);
    const TensorFile read = readTensorFile(file);
    EXPECT_EQ(read.metadata, content.metadata);
    ASSERT_EQ(read.tensors.size(), content.tensors.size());
    for (const auto& [name, tensor] : content.tensors) {
        const auto& back = read.tensors.at(name);
        EXPECT_EQ(back.scalar_type(), tensor.scalar_type()) << name;
        EXPECT_TRUE(torch::equal(back, tensor)) << name;
    }
}

TEST(Safetensors, RefusesTwoNamesForOneStorage) {
    const TemporaryFolder folder;
    const auto one = torch::ones({3});
    EXPECT_THROW(writeTensorFile(folder / "a", {{}, {{"a", one}, {"b", one}}}), Error);
    EXPECT_FALSE(std::filesystem::exists(folder / "a"));
}

TEST(Safetensors, RefusesFilesCutAnywhere) {
    const TemporaryFolder folder;
    const auto file = folder / "a.safetensors";
    writeTensorFile(file, {{{"k", "v"}}, {{"a", torch::ones({3})}, {"b", torch::ones({2, 2})}}});
    const std::string whole = bytesOf(file);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        writeBytes(file, whole.substr(0, length));
        EXPECT_NE(errorOf([&] { readTensorFile(file); }).find("a.safetensors: "), std::string::npos)
            << length;
    }
    writeBytes(file, whole + "x");
    EXPECT_NE(errorOf([&] { readTensorFile(file); }).find("too many"), std::string::npos);
}

// Whoever opens a pipe waits for its other end, maybe for ever.
TEST(Safetensors, DoesNotOpenWhatIsNoFile) {
    const TemporaryFolder folder;
    const auto pipe = folder / "a.safetensors";
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(errorOf([&] { readTensorFile(pipe); }),
              pipe.string() + ": it is a pipe or a device, not a file");
    EXPECT_EQ(errorOf([&] { readTensorFile(folder.path()); }),
              folder.path().string() + ": it is a folder");
}

TEST(Safetensors, RefusesHeadersThatLie) {
    const TemporaryFolder folder;
    const auto file = folder / "a.safetensors";
    for (
        const std::string header :
        {"[]", "{", R"({"a":1})", R"({"a":{"dtype":"F32","shape":[2]}})",
         R"({"a":{"dtype":"F31","shape":[2],"data_offsets":[0,8]}})",
         R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})",
         R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})",
         R"({"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,8]}})",
         R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})",
         R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,"8"]}})",
         R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
         R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
         R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
         R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,4294967296],"data_offsets":[0,8]}})",
         R"({"__metadata__":{"a":1},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})"}) {
        writeHeader(file, header, 8);
        EXPECT_NE(errorOf([&] { readTensorFile(file); }).find("a.safetensors: "), std::string::npos)
            << header;
    }
    writeHeader(file, R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8);
    EXPECT_EQ(readTensorFile(file).tensors.at("a").numel(), 2);
    EXPECT_NE(errorOf([&] { readTensorFile(folder / "none"); }).find("none: "), std::string::npos);
    EXPECT_NE(errorOf([&] { readTensorFile(folder.path()); }), "");
}

TEST(Checkpoint, GivesBackEverything) {
    const TemporaryFolder folder;
    const auto file = folder / "last.safetensors";
    const Checkpoint saved = sample();
    saveCheckpoint(file, saved);
    const Checkpoint read = loadCheckpoint(file);
    EXPECT_EQ(read.info.spec.arch, saved.info.spec.arch);
    EXPECT_EQ(read.info.spec.config, saved.info.spec.config);
    EXPECT_EQ(read.info.spec.data, saved.info.spec.data);
    EXPECT_EQ(read.info.classNames, saved.info.classNames);
    EXPECT_EQ(read.info.spec.name, "a run");
    EXPECT_EQ(read.averageUpdates, 12);
    EXPECT_EQ(read.info.run, 42);
    EXPECT_EQ(read.info.epoch, 3);
    EXPECT_EQ(read.info.step, 38);
    EXPECT_EQ(read.mean, saved.mean);
    EXPECT_EQ(read.std, saved.std);
    EXPECT_EQ(read.progress, saved.progress);
    EXPECT_TRUE(torch::equal(read.generator, saved.generator));
    ASSERT_EQ(read.curve.steps.size(), 2U);
    EXPECT_EQ(read.curve.steps[0].step.epoch, 3);
    EXPECT_EQ(read.curve.steps[0].step.step, 37);
    EXPECT_EQ(read.curve.steps[0].step.loss, 1.0 / 3);
    EXPECT_EQ(read.curve.steps[0].step.learningRate, 0.1);
    EXPECT_EQ(read.curve.steps[0].step.imagesPerSecond, 100.5);
    EXPECT_EQ(read.curve.steps[0].step.top1, 0.25);
    EXPECT_EQ(read.curve.steps[0].step.gradientNorm, 1.25);
    EXPECT_EQ(read.curve.steps[0].step.memoryBytes, 5'000'000'000);
    EXPECT_EQ(read.curve.steps[0].step.updateRatios, (std::vector<double>{1.0 / 3, 0.5}));
    EXPECT_EQ(read.curve.steps[1].step.memoryBytes, 0);
    EXPECT_EQ(read.curve.steps[1].time, 1.7e9 + 0.1);
    EXPECT_TRUE(std::isnan(read.curve.steps[1].step.loss));
    ASSERT_EQ(read.curve.marks.size(), 3U);
    EXPECT_EQ(read.curve.marks[0].mark.kind, RunMark::Kind::LearningRate);
    EXPECT_EQ(read.curve.marks[0].mark.learningRate, 1.0 / 7);
    EXPECT_EQ(read.curve.marks[1].mark.kind, RunMark::Kind::Settings);
    EXPECT_EQ(read.curve.marks[1].mark.epoch, 3);
    EXPECT_EQ(read.curve.marks[1].mark.step, 32);
    EXPECT_EQ(read.curve.marks[1].mark.text.english(), "epochs 15 -> 30");
    EXPECT_EQ(read.curve.marks[1].time, 1.7e9 + 0.5);
    EXPECT_EQ(read.curve.marks[2].mark.kind, RunMark::Kind::Evaluation);
    EXPECT_EQ(read.curve.marks[2].mark.epoch, 3);
    EXPECT_EQ(read.curve.marks[2].mark.step, 35);
    EXPECT_EQ(read.curve.marks[2].mark.testLoss, 1.0 / 3);
    EXPECT_EQ(read.curve.marks[2].mark.testTop1, 0.7);
    EXPECT_EQ(read.curve.marks[2].mark.testTop5, 0.9);
    EXPECT_EQ(read.curve.marks[2].time, 1.7e9 + 1);
    ASSERT_EQ(read.curve.epochs.size(), 1U);
    const StoredEpoch& epoch = read.curve.epochs[0];
    EXPECT_EQ(epoch.epoch.epoch, 3);
    EXPECT_EQ(epoch.epoch.step, 30);
    EXPECT_EQ(epoch.epoch.trainLoss, 2.0 / 3);
    EXPECT_EQ(epoch.epoch.trainTop1, 0.5);
    EXPECT_TRUE(epoch.epoch.evaluated);
    EXPECT_EQ(epoch.epoch.testLoss, 0.7);
    EXPECT_EQ(epoch.epoch.testTop1, 0.8);
    EXPECT_EQ(epoch.epoch.testTop5, 0.9);
    EXPECT_EQ(epoch.epoch.seconds, 12.5);
    EXPECT_EQ(epoch.time, 1.7e9);
    for (const auto& [name, tensor] : saved.network) {
        EXPECT_TRUE(torch::equal(read.network.at(name), tensor)) << name;
    }
    for (const auto& [name, tensor] : saved.momentum) {
        EXPECT_TRUE(torch::equal(read.momentum.at(name), tensor)) << name;
    }
    EXPECT_EQ(read.network.size(), saved.network.size());
    EXPECT_EQ(read.momentum.size(), saved.momentum.size());
}

TEST(Checkpoint, ItsHeadIsReadWithoutItsValues) {
    const TemporaryFolder folder;
    const auto file = folder / "c.safetensors";
    const Checkpoint written = sample();
    saveCheckpoint(file, written);
    const Checkpoint head = loadCheckpointHead(file);
    const Checkpoint whole = loadCheckpoint(file);
    EXPECT_EQ(head.info.spec, whole.info.spec);
    EXPECT_EQ(head.info.classNames, whole.info.classNames);
    EXPECT_EQ(head.info.step, whole.info.step);
    EXPECT_EQ(head.progress, whole.progress);
    EXPECT_EQ(head.mean, whole.mean);
    EXPECT_TRUE(head.network.empty() && head.momentum.empty() && head.averages.empty());
    EXPECT_TRUE(head.curve.steps.empty() && head.curve.marks.empty());
    std::fstream(file, std::ios::in | std::ios::out | std::ios::ate).seekp(-1, std::ios::cur)
        << '?'; // a damaged value
    EXPECT_THROW(loadCheckpoint(file), Error);
    EXPECT_EQ(loadCheckpointHead(file).info.step, whole.info.step);
    writeTensorFile(file, {{{"format", "pt"}}, {{"a", torch::ones({2})}}});
    EXPECT_EQ(errorOf([&] { loadCheckpointHead(file); }),
              file.string() + ": it is a safetensors file, but not a checkpoint of this program");
}

TEST(Checkpoint, OfAnEarlierVersionHasAveragedEveryStep) {
    const TemporaryFolder folder;
    const auto file = folder / "last.safetensors";
    saveCheckpoint(file, sample());
    TensorFile earlier = readTensorFile(file);
    for (const char* key : {"ema_updates", "settings", "name"}) {
        earlier.metadata.erase(key);
    }
    writeTensorFile(file, earlier);
    const Checkpoint read = loadCheckpoint(file);
    EXPECT_EQ(read.averageUpdates, 38);
    EXPECT_EQ(read.curve.marks.size(), 2U);
    EXPECT_EQ(read.info.spec.name, "tiny");
}

// Class folders, run names and paths may hold any bytes.
TEST(Checkpoint, IsWrittenWhateverBytesItsNamesHold) {
    const TemporaryFolder folder;
    const auto file = folder / "last.safetensors";
    Checkpoint saved = sample();
    saved.info.classNames[1] = "ni\xf1o";
    saved.info.spec.name = "caf\xe9";
    saved.curve.marks[1].mark.text = std::string("data a\xff -> b");
    saveCheckpoint(file, saved);
    const Checkpoint read = loadCheckpoint(file);
    EXPECT_EQ(read.info.classNames[1], "ni\xef\xbf\xbdo");
    EXPECT_EQ(read.info.spec.name, "caf\xef\xbf\xbd");
    EXPECT_EQ(read.curve.marks[1].mark.text.english(), "data a\xef\xbf\xbd -> b");
}

// A flipped bit anywhere: in the length, in the header, in a value.
TEST(Checkpoint, RefusesEveryFlippedBit) {
    const TemporaryFolder folder;
    const auto file = folder / "last.safetensors";
    saveCheckpoint(file, sample());
    const std::string whole = bytesOf(file);
    for (std::size_t place = 0; place < whole.size(); place += 1 + place / 40) {
        std::string damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ (1 << place % 8));
        writeBytes(file, damaged);
        EXPECT_NE(errorOf([&] { loadCheckpoint(file); }).find("last.safetensors: "),
                  std::string::npos)
            << place;
    }
}

void saveSteps(const CheckpointFiles& files, int first, int last) {
    for (int step = first; step <= last; ++step) {
        Checkpoint checkpoint = sample();
        checkpoint.info.step = step;
        checkpoint.progress.epochStep = step - 30;
        files.save(CheckpointKind::Last, checkpoint);
    }
}

TEST(CheckpointFiles, KeepTheThreeBeforeTheLast) {
    const TemporaryFolder folder;
    const CheckpointFiles files(folder.path());
    EXPECT_FALSE(files.newest().checkpoint);
    saveSteps(files, 31, 36);
    for (int age = 0; age <= 3; ++age) {
        EXPECT_EQ(loadCheckpoint(files.last(age)).info.step, 36 - age);
    }
    EXPECT_FALSE(std::filesystem::exists(files.last(4)));
    EXPECT_EQ(files.newest().checkpoint->info.step, 36);
}

TEST(CheckpointFiles, ThoseOfEveryNthEpochStayAndCountWhereTheyAreTheNewest) {
    const TemporaryFolder folder;
    const CheckpointFiles files(folder.path());
    Checkpoint checkpoint = sample();
    const int epoch = checkpoint.info.epoch;
    const auto kept = files.save(CheckpointKind::Kept, checkpoint);
    EXPECT_EQ(kept, folder / ("epoch-" + std::to_string(epoch) + ".safetensors"));
    EXPECT_EQ(files.newest().file, kept) << "the only one";
    saveSteps(files, 31, 36);
    EXPECT_EQ(files.newest().checkpoint->info.step, 36);
    EXPECT_EQ(files.newest().file, files.last());
    EXPECT_TRUE(std::filesystem::exists(kept));
    checkpoint.info.epoch = epoch + 1;
    checkpoint.progress.epoch = epoch + 1;
    checkpoint.progress.epochStep = 0;
    checkpoint.info.step = checkpoint.progress.step();
    const auto newer = files.save(CheckpointKind::Kept, checkpoint);
    EXPECT_EQ(files.newest().file, newer);
    EXPECT_EQ(files.existing().size(), 6U);
    const auto aside = files.setAside();
    EXPECT_TRUE(std::filesystem::exists(aside / kept.filename()));
    EXPECT_TRUE(files.existing().empty());
}

TEST(CheckpointFiles, GoOnFromTheOneBeforeADamagedOne) {
    const TemporaryFolder folder;
    const CheckpointFiles files(folder.path());
    saveSteps(files, 31, 32);
    std::filesystem::resize_file(files.last(0), std::filesystem::file_size(files.last(0)) - 1);
    const auto found = files.newest();
    ASSERT_TRUE(found.checkpoint);
    EXPECT_EQ(found.file, files.last(1));
    EXPECT_EQ(found.checkpoint->info.step, 31);
    ASSERT_EQ(found.unreadable.size(), 1U);
    EXPECT_EQ(found.unreadable[0].kind, CheckpointFiles::Unreadable::Kind::Damaged);
    const std::string reason = found.unreadable[0].reason.english();
    EXPECT_NE(reason.find("last.safetensors: "), std::string::npos) << reason;
    EXPECT_NE(reason.find("truncated"), std::string::npos) << reason;
}

// As the next version of this program would write it.
void makeNewer(const std::filesystem::path& file) {
    TensorFile content = readTensorFile(file);
    content.metadata["version"] = "4";
    writeTensorFile(file, content);
}

TEST(CheckpointFiles, TellFilesOfANewerVersionFromDamagedOnes) {
    const TemporaryFolder folder;
    const CheckpointFiles files(folder.path());
    saveSteps(files, 31, 33);
    makeNewer(files.last(0));
    makeNewer(files.last(2)); // older than the one that is found
    const auto found = files.newest();
    EXPECT_EQ(found.file, files.last(1));
    ASSERT_EQ(found.unreadable.size(), 1U);
    EXPECT_EQ(found.unreadable[0].kind, CheckpointFiles::Unreadable::Kind::Newer);
    EXPECT_EQ(found.unreadable[0].step, 33);
    std::filesystem::rename(files.last(0), files.best());
    ASSERT_EQ(files.newest().unreadable.size(), 1U) << "whatever its name";
}

TEST(CheckpointFiles, TellFilesThatCannotBeOpened) {
    const TemporaryFolder folder;
    const CheckpointFiles files(folder.path());
    saveSteps(files, 31, 32);
    std::filesystem::remove(files.last(0));
    std::filesystem::create_symlink(folder / "purged", files.last(0));
    const auto found = files.newest();
    EXPECT_EQ(found.file, files.last(1));
    ASSERT_EQ(found.unreadable.size(), 1U);
    EXPECT_EQ(found.unreadable[0].kind, CheckpointFiles::Unreadable::Kind::NotOpened);
    EXPECT_EQ(found.unreadable[0].reason.english(),
              files.last(0).string() + ": it cannot be opened: No such file or directory");
}

TEST(CheckpointFiles, AreSetAsideTogether) {
    const TemporaryFolder folder;
    const CheckpointFiles files(folder.path());
    saveSteps(files, 31, 32);
    EXPECT_EQ(files.setAside(), folder / "set-aside-1");
    EXPECT_TRUE(files.existing().empty());
    EXPECT_EQ(CheckpointFiles(folder / "set-aside-1").newest().checkpoint->info.step, 32);
    EXPECT_EQ(CheckpointFiles(folder / "set-aside-1").existing().size(), 2U);
    saveSteps(files, 33, 33);
    EXPECT_EQ(files.setAside(), folder / "set-aside-2");
}

// A crash in the middle of the renames: the newest has no file of its own name yet.
TEST(CheckpointFiles, FindTheNewestWhateverItsName) {
    const TemporaryFolder folder;
    const CheckpointFiles files(folder.path());
    saveSteps(files, 31, 32);
    std::filesystem::rename(files.last(0), folder / "next.safetensors");
    std::filesystem::rename(files.last(1), files.last(2));
    EXPECT_EQ(files.newest().checkpoint->info.step, 32);
    saveSteps(files, 33, 33);
    EXPECT_EQ(files.newest().file, files.last(0));
    EXPECT_EQ(loadCheckpoint(files.last(3)).info.step, 31);
}

TEST(Checkpoint, KeepsSharedWeightsOneStorage) {
    const TemporaryFolder folder;
    const auto file = folder / "last.safetensors";
    const Checkpoint saved = sample();
    saveCheckpoint(file, saved);
    SharedResNet network(saved.info.spec.arch);
    initialize(network, 6);
    moveToDevice(network, torch::kCPU);
    const Checkpoint read = loadCheckpoint(file);
    restoreNetwork(read, file, network);
    std::set<const void*> storages;
    std::int64_t scalars = 0;
    for (const auto& parameter : network->parameters()) {
        storages.insert(parameter.data_ptr());
        scalars += parameter.numel();
    }
    EXPECT_EQ(storages.size(), network->parameters().size());
    std::int64_t saveScalars = 0;
    for (const auto& [name, tensor] : read.momentum) {
        saveScalars += tensor.numel();
    }
    EXPECT_EQ(scalars, saveScalars);
    SharedResNet original(saved.info.spec.arch);
    initialize(original, 5);
    original->eval();
    network->eval();
    const auto input = torch::randn({2, 3, 16, 16});
    EXPECT_TRUE(torch::allclose(network->forward(input), original->forward(input), 1e-4, 1e-5));
}

TEST(Checkpoint, RefusesWhatDoesNotFitItsArchitecture) {
    const TemporaryFolder folder;
    const auto file = folder / "last.safetensors";
    SharedResNet network(tinyArch());
    const auto refused = [&](const std::function<void(Checkpoint&)>& damage) {
        Checkpoint checkpoint = sample();
        damage(checkpoint);
        saveCheckpoint(file, checkpoint);
        return errorOf([&] { restoreNetwork(loadCheckpoint(file), file, network); });
    };
    EXPECT_EQ(refused([](Checkpoint&) {}), "");
    EXPECT_NE(refused([](Checkpoint& c) { c.network.erase(c.network.begin()); }).find("is missing"),
              std::string::npos);
    EXPECT_NE(refused([](Checkpoint& c) {
                  c.network.begin()->second = torch::ones({1, 2});
              }).find("wrong shape"),
              std::string::npos);
    EXPECT_NE(refused([](Checkpoint& c) { c.network["more"] = torch::ones({1}); }).find("not part"),
              std::string::npos);
    EXPECT_NE(refused([](Checkpoint& c) { c.info.classNames.pop_back(); }).find("classes"),
              std::string::npos);
    EXPECT_NE(refused([](Checkpoint& c) { c.info.step = 5; }).find("contradict"),
              std::string::npos);
}

TEST(Checkpoint, RefusesForeignFiles) {
    const TemporaryFolder folder;
    const auto file = folder / "foreign.safetensors";
    const auto refused = [&](std::map<std::string, std::string> metadata) {
        writeTensorFile(file, {std::move(metadata), {{"a", torch::ones({2})}}});
        return errorOf([&] { loadCheckpoint(file); });
    };
    EXPECT_NE(refused({{"format", "pt"}}).find("not a checkpoint"), std::string::npos);
    EXPECT_NE(refused({{"format", "sharesnet-checkpoint"}, {"version", "99"}})
                  .find("newer version of this program (checkpoint version 99"),
              std::string::npos);
    EXPECT_NE(refused({{"format", "sharesnet-checkpoint"}, {"version", "1"}}).find("version 1;"),
              std::string::npos);
    EXPECT_NE(refused({{"format", "sharesnet-checkpoint"}, {"version", "3"}}).find("'arch'"),
              std::string::npos);
    EXPECT_NE(refused({{"format", "sharesnet-checkpoint"}, {"version", "2"}, {"arch", "{"}})
                  .find("foreign.safetensors"),
              std::string::npos);
}

} // namespace
} // namespace sharesnet::test
