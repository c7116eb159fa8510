// Any sequence of edits, undone completely, gives the first architecture byte for byte, and redone
// the last.

#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "core/design/patterns.h"
#include "core/design/stage_json.h"
#include "core/design/stages.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/selection.h"

#include <QUndoStack>

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <random>

namespace sharesnet {
namespace {

// Draws edits of every kind, also ones that are refused.
class RandomEditor {
  public:
    explicit RandomEditor(unsigned seed) : random_(seed) {}

    // One edit of `document`; its kind, -1 where it was refused or changed nothing.
    int edit(ArchDocument& document) {
        const int kind = upTo(static_cast<int>(kinds_.size()) - 1);
        try {
            return document.edit(QStringLiteral("edit"), kinds_[kind](document.spec())) ? kind : -1;
        } catch (const Error&) {
            return -1;
        }
    }
    std::size_t kinds() const { return kinds_.size(); }

  private:
    using Edit = std::function<ArchSpec(const ArchSpec&)>;

    int upTo(int most) { return std::uniform_int_distribution(0, std::max(0, most))(random_); }
    int from(int least, int most) { return least + upTo(most - least); }
    bool coin() { return upTo(1) == 1; }
    int stage(const ArchSpec& spec) {
        return from(1, std::max<int>(1, static_cast<int>(spec.stages.size())));
    }
    int conv() { return from(1, 3); }
    std::vector<int> blocks() {
        std::vector<int> chosen;
        for (int block = 1; block <= 10; ++block) {
            if (upTo(2) == 0) {
                chosen.push_back(block);
            }
        }
        return chosen;
    }
    // Chips or blocks of one stage, and now and then a stage.
    std::vector<Spot> spots(const ArchSpec& spec) {
        std::vector<Spot> chosen;
        const int in = stage(spec);
        const bool chips = coin();
        for (int block = from(1, 2);
             block <= (spec.stages.empty() ? 3 : spec.stages[in - 1].blocks); block += from(1, 2)) {
            chosen.push_back(chips ? Spot::ofChip(in, block, 2) : Spot::ofBlock(in, block));
        }
        if (upTo(3) == 0) {
            chosen.push_back(Spot::ofStage(stage(spec)));
        }
        return chosen;
    }
    template <typename Change>
    static Edit plain(Change change) {
        return [change](const ArchSpec& spec) {
            ArchSpec next = spec;
            change(next);
            return next;
        };
    }

    std::mt19937 random_;
    std::vector<Edit> kinds_{
        [this](const ArchSpec& s) { return setStageShared(s, stage(s), coin()); },
        [](const ArchSpec& s) { return applyPaperRule(s); },
        [](const ArchSpec& s) { return unsharedTwin(s); },
        [this](const ArchSpec& s) { return shareBlocks(s, stage(s), conv(), blocks()); },
        [this](const ArchSpec& s) { return unshareBlocks(s, stage(s), conv(), blocks()); },
        [this](const ArchSpec& s) { return splitGroup(s, stage(s), 2, upTo(1), 2); },
        [this](const ArchSpec& s) { return groupEvery(s, stage(s), conv(), from(2, 4)); },
        [this](const ArchSpec& s) { return shareEverySecond(s, stage(s), conv()); },
        [this](const ArchSpec& s) { return shareInAllStages(s, conv()); },
        [this](const ArchSpec& s) { return joinUse(s, stage(s), conv(), blocks(), from(1, 10)); },
        [this](const ArchSpec& s) { return toggleUse(s, stage(s), conv(), from(1, 10)); },
        [this](const ArchSpec& s) { return shareSelected(s, spots(s)); },
        [this](const ArchSpec& s) { return unshareSelected(s, spots(s)); },
        [this](const ArchSpec& s) { return splitGroups(s, groupsOf(s, spots(s)), 2); },
        [this](const ArchSpec& s) { return setBlocks(s, stage(s), from(1, 14)); },
        [this](const ArchSpec& s) { return setChannels(s, stage(s), 4 * from(1, 64)); },
        [this](const ArchSpec& s) { return setStride(s, stage(s), from(1, 3)); },
        [this](const ArchSpec& s) {
            const auto kind = static_cast<BlockKind>(upTo(1));
            return setBlockSpec(s, {kind, static_cast<ActivationOrder>(upTo(1)),
                                    from(1, convsPerBlock(kind)), upTo(9) / 10.0});
        },
        [this](const ArchSpec& s) {
            return s.stages.size() > 7 ? s : insertStage(s, stage(s), {from(1, 9), 64, 2, {}});
        },
        [this](const ArchSpec& s) { return removeStages(s, std::array{stage(s)}); },
        [this](const ArchSpec& s) {
            return s.stages.size() > 7 ? s : duplicateStages(s, std::array{stage(s)});
        },
        [this](const ArchSpec& s) { return moveStage(s, stage(s), stage(s)); },
        [this](const ArchSpec& s) {
            const std::vector<StageSpec> copies = stagesFromJsonText(stagesToJsonText(s.stages));
            return s.stages.size() > 4 ? removeStages(s, std::vector{1, 2})
                                       : insertStages(s, stage(s), copies);
        },
        plain([this](ArchSpec& s) { s.name = "name " + std::to_string(upTo(99)); }),
        plain([this](ArchSpec& s) { s.classes = from(1, 1000); }),
        plain([this](ArchSpec& s) {
            s.input = {from(1, 4), from(8, 64), from(8, 64)};
        }),
        plain([this](ArchSpec& s) {
            s.stem = {2 * upTo(3) + 1, from(1, 2), from(1, 64), coin(), coin()};
        }),
    };
};

class UndoProperty : public testing::TestWithParam<unsigned> {};

TEST_P(UndoProperty, FiveHundredEditsThereAndBack) {
    ArchDocument document;
    document.replace(cifarPreActivation(56));
    RandomEditor editor(GetParam());
    std::vector<std::string> texts{toJsonText(document.spec())};
    std::vector<int> seen(editor.kinds());
    while (texts.size() <= 500) {
        if (const int kind = editor.edit(document); kind >= 0) {
            ++seen[kind];
            texts.push_back(toJsonText(document.spec()));
            ASSERT_EQ(normalized(document.spec()), document.spec()) << "kind " << kind;
        }
    }
    ASSERT_EQ(document.undoStack()->count(), 500);
    for (std::size_t kind = 0; kind < seen.size(); ++kind) {
        EXPECT_GT(seen[kind], 0) << "kind " << kind << " never changed anything";
    }
    for (std::size_t step = texts.size() - 1; step-- > 0;) {
        document.undoStack()->undo();
        ASSERT_EQ(toJsonText(document.spec()), texts[step]);
    }
    EXPECT_FALSE(document.undoStack()->canUndo());
    EXPECT_FALSE(document.isModified());
    for (std::size_t step = 1; step < texts.size(); ++step) {
        document.undoStack()->redo();
        ASSERT_EQ(toJsonText(document.spec()), texts[step]);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, UndoProperty, testing::Values(1U, 2U, 3U, 20170208U));

} // namespace
} // namespace sharesnet
