#include "core/arch/families.h"

#include "core/arch/checks.h"
#include "core/arch/limits.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"

namespace sharesnet {
namespace {

ArchSpec sharedNetwork(const FamilyChoice& choice) {
    switch (choice.family) {
    case Family::CifarPost:
        return cifarPostActivation(depthOf(choice), choice.classes);
    case Family::CifarPre:
        return cifarPreActivation(depthOf(choice), choice.classes);
    case Family::Wide:
        return wideResNet(depthOf(choice), choice.k, choice.classes);
    case Family::ImageNet:
        break;
    }
    return imageNet(choice.imageNetDepth, choosesStrideIn(choice) ? choice.imageNetStrideIn : 1,
                    choice.classes);
}

} // namespace

int depthOf(const FamilyChoice& choice) {
    switch (choice.family) {
    case Family::CifarPost:
        return 6 * choice.n + 2;
    case Family::CifarPre:
        return 9 * choice.n + 2;
    case Family::Wide:
        return 6 * choice.n + 4;
    case Family::ImageNet:
        break;
    }
    return choice.imageNetDepth;
}

bool choosesStrideIn(const FamilyChoice& choice) {
    return choice.family == Family::ImageNet && choice.imageNetDepth >= 50;
}

ArchSpec fromFamily(const FamilyChoice& choice) {
    if (choice.family != Family::ImageNet) {
        requireInRange(Message("The number of blocks per stage"), choice.n,
                       {1, kMaxTotalBlocks / 3});
    }
    requireInRange(Message("The number of classes"), choice.classes, kClassCount);
    ArchSpec spec = sharedNetwork(choice);
    if (!choice.shared) {
        spec = unsharedTwin(spec);
        spec.name.erase(0, spec.name.find("resnet")); // sharesnet-164 -> resnet-164
    }
    return spec;
}

} // namespace sharesnet
