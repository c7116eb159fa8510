#include "core/arch/spec.h"

namespace sharesnet {

const std::vector<std::vector<int>>& shareGroups(const StageSpec& stage, int conv) {
    static const std::vector<std::vector<int>> none;
    for (const ConvSharing& sharing : stage.sharing) {
        if (sharing.conv == conv) {
            return sharing.groups;
        }
    }
    return none;
}

std::string groupLetter(int group) {
    std::string letters;
    for (int rest = group; rest >= 0; rest = rest / 26 - 1) {
        letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
    }
    return letters;
}

} // namespace sharesnet
