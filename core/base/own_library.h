#pragma once

namespace sharesnet {

// A function, by its C name, of a library of this program that is loaded when it is first needed
// and then stays: one that brings much with it which most calls do without. `library` is its name
// without ending; it lies in the folder of the library that this is in. Any thread. Throws Error
// that names the file and says why it cannot be loaded.
void* ownLibraryFunction(const char* library, const char* function);

} // namespace sharesnet
