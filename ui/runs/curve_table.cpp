#include "ui/runs/curve_table.h"

#include "core/base/atomic_file.h"

#include <charconv>
#include <string>

namespace sharesnet {

namespace {

std::string exact(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

// Quoted where commas, quotes or line ends would break the line (RFC 4180).
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return quoted + '"';
}

std::string stepLine(const std::string& head, const StoredStep& stored) {
    const StepDone& step = stored.step;
    return head + "step," + std::to_string(step.epoch) + ',' + std::to_string(step.step) + ',' +
           exact(stored.time) + ',' + exact(step.loss) + ',' + exact(step.learningRate) + ",,,,,\n";
}

std::string epochLine(const std::string& head, const StoredEpoch& stored) {
    const EpochDone& epoch = stored.epoch;
    std::string line = head + "epoch," + std::to_string(epoch.epoch) + ',' +
                       std::to_string(epoch.step) + ',' + exact(stored.time) + ",,," +
                       exact(epoch.trainLoss) + ',' + exact(epoch.trainTop1);
    if (epoch.evaluated) {
        return line + ',' + exact(epoch.testLoss) + ',' + exact(epoch.testTop1) + ',' +
               exact(epoch.testTop5) + '\n';
    }
    return line + ",,,\n";
}

std::string markLine(const std::string& head, const StoredMark& stored) {
    const RunMark& mark = stored.mark;
    const std::string line = head + toString(mark.kind) + ',' + std::to_string(mark.epoch) + ',' +
                             std::to_string(mark.step) + ',' + exact(stored.time) + ",,";
    if (mark.kind == RunMark::Kind::LearningRate) {
        return line + exact(mark.learningRate) + ",,,,,\n";
    }
    return line + ",,," + exact(mark.testLoss) + ',' + exact(mark.testTop1) + ',' +
           exact(mark.testTop5) + '\n';
}

} // namespace

void writeCurveTable(const RunStore& store, const std::vector<std::int64_t>& runs,
                     const std::filesystem::path& file) {
    writeFileAtomically(file, [&](const AppendBytes& append) {
        const auto write = [&append](const std::string& text) { append(text.data(), text.size()); };
        write("run,name,kind,epoch,step,time,loss,learning_rate,train_loss,train_top1,test_loss,"
              "test_top1,test_top5\n");
        for (const std::int64_t id : runs) {
            const std::string head =
                std::to_string(id) + ',' + field(store.run(id).spec.name) + ',';
            for (const StoredStep& step : store.steps(id)) {
                write(stepLine(head, step));
            }
            for (const StoredEpoch& epoch : store.epochs(id)) {
                write(epochLine(head, epoch));
            }
            for (const StoredMark& mark : store.marks(id)) {
                write(markLine(head, mark));
            }
        }
    });
}

} // namespace sharesnet
