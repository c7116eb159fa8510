#include "core/base/own_library.h"

#include "core/base/error.h"

#include <dlfcn.h>
#include <filesystem>
#include <string>

namespace sharesnet {

namespace {

std::filesystem::path ownFolder() {
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&ownLibraryFunction), &info) == 0 ||
        info.dli_fname == nullptr) {
        throw Error("the folder of the program's libraries cannot be found");
    }
    return std::filesystem::path(info.dli_fname).parent_path();
}

Message lastLoadError() {
    const char* text = dlerror();
    return text != nullptr ? Message(std::string(text)) : Message("for an unknown reason");
}

} // namespace

void* ownLibraryFunction(const char* library, const char* function) {
    const std::filesystem::path file = ownFolder() / (std::string(library) + ".so");
    void* loaded = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (loaded == nullptr) {
        throw Error("a part of the program cannot be loaded (%1): install it again, or what it "
                    "needs",
                    lastLoadError());
    }
    void* found = dlsym(loaded, function);
    if (found == nullptr) {
        throw Error("%1 is of another version: install the program again", file);
    }
    return found;
}

} // namespace sharesnet
