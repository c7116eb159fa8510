#include "core/exchange/board_export.h"

#include "core/arch/conv_address.h"
#include "core/base/error.h"
#include "core/config/data_settings.h"
#include "core/data/png.h"
#include "core/data/preprocess.h"
#include "core/exchange/board_curve.h"
#include "core/exchange/board_folder.h"
#include "core/flow/opened_checkpoint.h"
#include "core/flow/use_history.h"
#include "core/inspect/feature_image.h"
#include "core/tensorboard/board_series.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto kBetweenLooks = 5s;
constexpr int kPicturePixels = 256; // about, wide

std::vector<BoardEvent> eventsOf(const RunStore& store, std::int64_t run) {
    std::vector<BoardEvent> events =
        boardEvents({store.steps(run), store.epochs(run), store.marks(run)});
    for (const ConvAddress& conv : store.measuredConvs(run)) {
        for (const StoredUses& uses : store.measuredUses(run, conv)) {
            const auto step = std::ranges::lower_bound(events, uses.step, {}, &BoardEvent::step);
            const double time = step == events.end() ? 0 : step->wallTime;
            events.insert(step, boardEvent(uses.step, time, uses.measured));
        }
    }
    return events;
}

// Of curves that another program made NaN stands for what it did not tell.
void dropUnknown(std::vector<BoardEvent>& events) {
    for (BoardEvent& event : events) {
        std::erase_if(event.values, [](const BoardValue& value) {
            const auto* number = std::get_if<double>(&value.value);
            return number != nullptr && std::isnan(*number);
        });
    }
    std::erase_if(events, [](const BoardEvent& event) { return event.values.empty(); });
}

RgbImage pictureOf(const FeatureMap& map, ValueScale scale) {
    const int columns =
        std::max(1, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(map.channels)))));
    const int zoom = std::max(1, kPicturePixels / (columns * (map.width + 1)));
    return gridImage(map, scale, columns, zoom);
}

RgbImage firstTestImage(const RunSpec& spec) {
    DataRequest request = dataRequestOf(spec.config, spec.data, spec.arch.input);
    request.wantTrain = false;
    request.limitTest = 1;
    const Dataset data = loadDataset(request);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(data.shape.bytes()));
    data.test.readImage(0, pixels);
    return asPicture(std::move(pixels), data.shape);
}

// The pictures that a folder does not have yet.
class PictureWriter {
  public:
    PictureWriter(const UsePictures& wanted, const std::function<bool()>& cancelled,
                  EventFileWriter& writer)
        : wanted_(wanted), cancelled_(cancelled), writer_(writer), opened_(wanted.device) {}

    std::size_t write(const RunStore& store, const RunRecord& record) {
        const std::vector<ConvAddress> convs = sharedConvs(record.spec.arch);
        if (convs.empty()) {
            return 0;
        }
        const BoardSeries there = seriesIn(writer_.folder());
        std::size_t written = 0;
        const std::vector<StoredCheckpoint> stored = store.checkpoints(record.id);
        for (const CheckpointStep& step : stepsOf(stored)) {
            const std::string first = tagOf(convs.front(), 1);
            const auto has = there.others.find(first);
            if (step.step > 0 && (has == there.others.end() || !has->second.contains(step.step))) {
                written += writeStep(record, step, convs, timeOf(stored, step.step));
            }
        }
        return written;
    }

    std::vector<SkippedFile> passedOver;

  private:
    static double timeOf(const std::vector<StoredCheckpoint>& stored, std::int64_t step) {
        const auto found = std::ranges::find_if(
            stored, [step](const StoredCheckpoint& each) { return each.checkpoint.step == step; });
        return found == stored.end() ? 0 : found->time;
    }

    static std::string tagOf(const ConvAddress& conv, int use) {
        return toString(conv) + "/use " + std::to_string(use);
    }

    std::size_t writeStep(const RunRecord& record, const CheckpointStep& step,
                          const std::vector<ConvAddress>& convs, double time) {
        CheckpointProbe* probe = opened_.firstOf(wanted_.engine, step, passedOver);
        if (probe == nullptr) {
            return 0;
        }
        if (!image_) {
            image_ = wanted_.image ? loadImage(*wanted_.image) : firstTestImage(record.spec);
        }
        std::size_t pictures = 0;
        for (const ConvAddress& conv : convs) {
            throwIfCancelled(cancelled_);
            ActivationQuery query;
            query.conv = conv;
            query.image = *image_;
            const FeatureMaps maps = probe->activations(query);
            const ValueScale scale = commonScale(maps.uses);
            BoardEvent event;
            event.step = step.step;
            event.wallTime = time;
            for (const FeatureMap& map : maps.uses) {
                const RgbImage picture = pictureOf(map, scale);
                const std::vector<std::uint8_t> png = encodePng(picture);
                event.values.push_back(
                    {tagOf(conv, map.use), BoardImage{picture.width, picture.height,
                                                      std::string(png.begin(), png.end())}});
            }
            pictures += event.values.size();
            writer_.append(event);
        }
        writer_.flush();
        return pictures;
    }

    const UsePictures& wanted_;
    const std::function<bool()>& cancelled_;
    EventFileWriter& writer_;
    OpenedCheckpoint opened_;
    std::optional<RgbImage> image_;
};

bool waitedFor(std::chrono::milliseconds time, const std::function<bool()>& until) {
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
        if (until()) {
            return false;
        }
        std::this_thread::sleep_for(100ms);
    }
    return true;
}

} // namespace

ExportedBoard exportBoard(const RunStore& store, std::int64_t run, const BoardExport& request) {
    RunRecord record = store.run(run);
    EventFileWriter writer(boardFolder(request.logFolder, run, record.spec.name));
    ExportedBoard exported;
    exported.folder = writer.folder();
    std::optional<PictureWriter> pictures;
    if (request.pictures) {
        pictures.emplace(*request.pictures, request.cancelled, writer);
    }
    const bool isFromHere = record.origin.empty();
    const BoardSeries before = seriesIn(writer.folder());
    if (isFromHere && !before.others.contains("_hparams_/session_start_info")) {
        writer.append(settingsEvent(record.spec, record.parameters, record.parametersUnshared,
                                    record.startedAt > 0 ? record.startedAt : record.createdAt));
    }
    const bool endIsThere = before.others.contains("_hparams_/session_end_info");
    while (true) {
        const bool ended = !isLive(record) && record.state != RunState::Created;
        std::vector<BoardEvent> events = eventsOf(store, run);
        if (!isFromHere) {
            dropUnknown(events);
        }
        bringUpTo(writer, events);
        if (isFromHere && ended && !endIsThere) {
            writer.append(endEvent(record.state == RunState::Finished, record.endedAt));
        }
        writer.flush();
        if (pictures) {
            try {
                exported.pictures += pictures->write(store, record);
            } catch (const IoError&) {
                throw;
            } catch (const Cancelled&) {
                throw;
            } catch (const Error& error) {
                exported.notes.push_back(Message("no pictures of uses: %1", error.message()));
                pictures.reset();
            }
        }
        if (ended || !request.followUntil || !waitedFor(kBetweenLooks, request.followUntil)) {
            break;
        }
        record = store.run(run);
    }
    if (pictures) {
        for (const SkippedFile& file : pictures->passedOver) {
            exported.notes.push_back(Message("%1: %2", file.file, file.reason));
        }
    }
    exported.file = writer.file();
    return exported;
}

} // namespace sharesnet
