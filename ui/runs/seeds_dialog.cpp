#include "ui/runs/seeds_dialog.h"

#include "core/flow/more_seeds.h"
#include "core/flow/run_groups.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <span>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kSeedsAtMost = 1'000;

} // namespace

SeedsDialog::SeedsDialog(std::vector<RunPtr> runs, const RunColumns& columns, QWidget* parent)
    : QInputDialog(parent), runs_(std::move(runs)) {
    std::vector<const RunRecord*> records;
    std::ranges::transform(runs_, std::back_inserter(records), &RunPtr::get);
    std::size_t most = 0;
    for (const RunGroup& group : groupsOf(std::span<const RunRecord* const>(records), columns)) {
        groups_.emplace_back();
        std::set<std::uint64_t> seeds;
        for (const std::size_t place : group.runs) {
            groups_.back().push_back(records[place]);
            seeds.insert(records[place]->spec.config.seed);
        }
        most = std::max(most, seeds.size());
    }
    setObjectName(QStringLiteral("seedsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setInputMode(QInputDialog::IntInput);
    setWindowTitle(tr("Add seeds"));
    setLabelText(groups_.size() == 1 ? tr("Total seeds:")
                                     : tr("Seeds of each of the %n group(s):", nullptr,
                                          static_cast<int>(groups_.size())));
    setIntRange(1, kSeedsAtMost);
    setIntValue(static_cast<int>(std::max<std::size_t>(most + 1, 3)));
    setOkButtonText(tr("Queue"));
}

std::vector<RunSpec> SeedsDialog::missing() const {
    return moreSeeds(groups_, static_cast<std::size_t>(intValue()));
}

} // namespace sharesnet
