#include "ui/activations/conv_choices.h"

#include "core/arch/layout.h"

#include <QCoreApplication>

#include <algorithm>

namespace sharesnet {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::ConvChoices)
};

QString labelOf(const ConvChoice& choice, int kernel) {
    const QString uses = choice.shared ? Text::tr("%n use(s)", nullptr, choice.uses)
                                       : Text::tr("private in %n block(s)", nullptr, choice.uses);
    return Text::tr("%1 · %2×%2 · %3")
        .arg(QString::fromStdString(toString(choice.address)))
        .arg(kernel)
        .arg(uses);
}

} // namespace

std::vector<ConvChoice> convChoices(const ArchSpec& arch) {
    const ArchLayout layout = layoutOf(arch);
    std::vector<ConvChoice> choices;
    for (std::size_t s = 0; s < arch.stages.size(); ++s) {
        const StageSpec& stage = arch.stages[s];
        for (int conv = 1; conv <= convsPerBlock(arch.block.kind); ++conv) {
            const auto& groups = shareGroups(stage, conv);
            const auto& blocks = layout.stages[s].blocks;
            const int kernel = blocks.empty() ? 0 : blocks.front().at(conv).kernel;
            const auto add = [&](int group, bool shared, std::size_t uses) {
                ConvChoice choice{{static_cast<int>(s) + 1, conv, group, 0},
                                  shared,
                                  static_cast<int>(uses),
                                  {},
                                  kernel};
                choice.label = labelOf(choice, kernel);
                choices.push_back(std::move(choice));
            };
            for (std::size_t group = 0; group < groups.size(); ++group) {
                add(static_cast<int>(group), true, groups[group].size());
            }
            if (groups.empty()) {
                add(0, false, blocks.size());
            }
        }
    }
    std::stable_partition(choices.begin(), choices.end(),
                          [](const ConvChoice& choice) { return choice.shared; });
    return choices;
}

} // namespace sharesnet
