#pragma once

#include "core/base/message.h"

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>

namespace sharesnet {

// What goes wrong, for the person in front of it: what it is, where (file, path in the file,
// option) and what to do about it, in one line of valid UTF-8, whatever bytes the names of files in
// it hold. Caught where something else can be done instead, and at the latest in `main`, at the top
// of a worker thread and at the boundary of a ui action. On the command line an Error is bad usage
// or input (exit code 2), unless it is one of the kinds below.
class Error : public std::runtime_error {
  public:
    explicit Error(const Message& message);
    // Error("%1 is no file", path)
    template <MessageArgument... Arguments>
    explicit Error(Sentence<Arguments...> sentence, const Arguments&... arguments)
        : Error(Message(sentence, arguments...)) {}

    const Message& message() const { return *message_; } // in English: what()

  private:
    std::shared_ptr<const Message> message_; // shared: copying an exception must not throw
};

// The message of an exception of any kind; `what()` of one that is no Error is not translated.
Message messageOf(const std::exception& error);

// A person asked to stop; no failure.
class Cancelled : public Error {
    using Error::Error;
};

// Throws Cancelled where `cancelled` answers true; an empty function never does.
void throwIfCancelled(const std::function<bool()>& cancelled);

// The system refused to read or write: no fault of the input (exit code 1).
class IoError : public Error {
  public:
    explicit IoError(const Message& message, std::error_code cause = {})
        : Error(message), cause_(cause) {}
    template <MessageArgument... Arguments>
    explicit IoError(Sentence<Arguments...> sentence, const Arguments&... arguments)
        : Error(sentence, arguments...) {}
    const std::error_code& cause() const { return cause_; } // not set: not known

  private:
    std::error_code cause_;
};

} // namespace sharesnet
