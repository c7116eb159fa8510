#pragma once

namespace sharesnet {

const char* programVersion(); // "0.1.0", of this project

} // namespace sharesnet
