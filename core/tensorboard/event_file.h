#pragma once

#include "core/base/message.h"
#include "core/tensorboard/board_event.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <string>
#include <vector>

namespace sharesnet {

// Event files of TensorBoard: records, each an event. A run's folder may have several, which are
// read one behind the other, by name. All functions block for the disk.

// Appends to a file of its own in a folder. One thread.
class EventFileWriter {
  public:
    // Nothing is touched before the first flush.
    explicit EventFileWriter(std::filesystem::path folder);
    ~EventFileWriter(); // drops what was not flushed
    EventFileWriter(const EventFileWriter&) = delete;
    EventFileWriter& operator=(const EventFileWriter&) = delete;

    const std::filesystem::path& folder() const { return folder_; }
    const std::filesystem::path& file() const { return file_; } // empty: nothing was written yet
    void append(const BoardEvent& event);
    // Makes the folder and the file where they are not there. What is written up to here can be
    // read, also while more is added and after this process was killed. Throws IoError that names
    // the file; then it ends behind a whole record.
    void flush();

  private:
    void open();

    std::filesystem::path folder_;
    std::filesystem::path file_;
    int descriptor_ = -1;
    std::int64_t written_ = 0;
    std::string waiting_;
};

// Whether an EventFileWriter, of any process, has it open.
bool isBeingWritten(const std::filesystem::path& file);

// Those directly in a folder, as they are to be read. Throws IoError.
std::vector<std::filesystem::path> eventFilesIn(const std::filesystem::path& folder);
// By its name, as TensorBoard tells them: "tfevents" is in it.
bool isEventFileName(const std::filesystem::path& file);

// Each event of a file up to where it can be read. Returns what is wrong with it, a sentence;
// empty: nothing. Throws Error where it holds no event, IoError where it cannot be read.
Message readEventFile(const std::filesystem::path& file,
                      const std::function<void(BoardEvent)>& take);
// The same of a stream of so many bytes; nothing but what `take` does is thrown.
struct ReadEvents {
    std::uint64_t events = 0;
    Message trouble; // empty: none
};
ReadEvents readEvents(std::istream& in, std::uint64_t bytes,
                      const std::function<void(BoardEvent)>& take);

} // namespace sharesnet
