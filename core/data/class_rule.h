#pragma once

namespace sharesnet {

// Training and test images need the same classes; or each has any, to be looked at.
enum class ClassRule { Same, Any };

} // namespace sharesnet
