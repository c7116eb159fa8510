#pragma once

#include <cstddef>
#include <string>

namespace sharesnet {

// What the system says about an error number: "No space left on device". In English, as all
// messages, whatever locale the process has. Any thread.
std::string systemMessage(int errorNumber);

// Writes everything into an open descriptor, over interruptions by signals and, where it is set not
// to block, over waits. Returns 0, or the number of the error. Blocks. Any thread.
int writeAll(int descriptor, const void* data, std::size_t bytes);

} // namespace sharesnet
