#include "ui/studies/accuracy_groups.h"

#include "ui/studies/use_series.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {

namespace {

struct AccuracyText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::AccuracyGroups)
};

using Accuracies = std::vector<std::optional<TestResult>>;

// The other network's accuracy at the same block.
std::optional<double> sameOf(const UseStudy* other, const Accuracies UseStudy::*which, int block) {
    if (other == nullptr || (other->*which).empty()) {
        return std::nullopt;
    }
    const auto use = std::ranges::find(other->uses, block, &UseNumbers::block);
    if (use == other->uses.end()) {
        return std::nullopt;
    }
    const auto& accuracy = (other->*which)[static_cast<std::size_t>(use - other->uses.begin())];
    return accuracy ? std::optional(accuracy->top1) : std::nullopt;
}

void fill(AccuracyRow& row, const TestResult& result, double asTrained) {
    row.top1 = result.top1;
    row.loss = result.loss;
    row.change = result.top1 - asTrained;
}

std::vector<AccuracyRow::Image> imagesOf(const UseStudy& study, std::size_t use,
                                         std::int32_t truth) {
    const auto name = [&study](std::int32_t label) {
        return QString::fromStdString(study.classNames.at(static_cast<std::size_t>(label)));
    };
    std::vector<AccuracyRow::Image> images;
    for (const ChangedAnswer& changed : study.changedImages.at(use)) {
        if (changed.truth == truth) {
            images.push_back({changed.image, QStringLiteral("%1 → %2").arg(name(changed.before),
                                                                           name(changed.after))});
        }
    }
    return images;
}

void addChanged(AccuracyRow& row, const UseStudy& study, std::size_t use) {
    const std::size_t classes = study.classNames.size();
    row.changedImages = -1;
    if (use + 1 >= study.uses.size() || study.changedAnswers.size() < (use + 1) * classes) {
        return;
    }
    for (std::size_t c = 0; c < classes; ++c) {
        const std::int64_t images = study.changedAnswers[use * classes + c];
        if (images < 0) {
            return;
        }
        if (images > 0) {
            row.changed.push_back({QString::fromStdString(study.classNames[c]), images,
                                   imagesOf(study, use, static_cast<std::int32_t>(c))});
        }
    }
    std::ranges::stable_sort(row.changed, std::ranges::greater(), &AccuracyRow::Changed::count);
    row.changedImages = 0;
    for (const AccuracyRow::Changed& each : row.changed) {
        row.changedImages += each.count;
    }
}

struct GroupOf {
    const Accuracies UseStudy::*accuracies;
    const char* title;
    const char* definition;
    const char* why; // where a use has none
};

constexpr const char* kChangesShape = QT_TRANSLATE_NOOP(
    "sharesnet::AccuracyGroups", "Its block changes the shape: it can be neither left out "
                                 "nor repeated.");
constexpr const char* kBehindChangesShape = QT_TRANSLATE_NOOP(
    "sharesnet::AccuracyGroups", "A block behind it changes the shape and cannot be left "
                                 "out.");

const std::array kGroups{
    GroupOf{&UseStudy::skip, QT_TRANSLATE_NOOP("sharesnet::AccuracyGroups", "Skip one use"),
            QT_TRANSLATE_NOOP("sharesnet::AccuracyGroups",
                              "Accuracy with the block of one use left out."),
            kChangesShape},
    GroupOf{&UseStudy::repeat, QT_TRANSLATE_NOOP("sharesnet::AccuracyGroups", "Repeat one use"),
            QT_TRANSLATE_NOOP("sharesnet::AccuracyGroups",
                              "Accuracy with the block of one use done twice."),
            kChangesShape},
    GroupOf{&UseStudy::exit, QT_TRANSLATE_NOOP("sharesnet::AccuracyGroups", "Exit after"),
            QT_TRANSLATE_NOOP("sharesnet::AccuracyGroups",
                              "Accuracy with all later uses left out. Opened, a row has the "
                              "images that change their answer when the next use is added, by "
                              "class; a click shows one in the lens."),
            kBehindChangesShape},
};

void findLowest(AccuracyGroup& group) {
    for (std::size_t row = 0; row < group.rows.size(); ++row) {
        const auto& top1 = group.rows[row].top1;
        if (top1 && (!group.lowest || *top1 < *group.rows[*group.lowest].top1)) {
            group.lowest = row;
        }
    }
}

AccuracyGroup groupOf(const GroupOf& of, const UseStudy& study, const UseStudy* against) {
    AccuracyGroup group{
        AccuracyText::tr(of.title), AccuracyText::tr(of.definition), {}, std::nullopt};
    const Accuracies& accuracies = study.*of.accuracies;
    for (std::size_t use = 0; use < accuracies.size(); ++use) {
        AccuracyRow& row = group.rows.emplace_back();
        row.name = study.shared ? AccuracyText::tr("use %1").arg(study.uses[use].use)
                                : AccuracyText::tr("block %1").arg(study.uses[use].block);
        row.place = useText(study, use);
        row.changedImages = -1;
        if (accuracies[use]) {
            fill(row, *accuracies[use], study.asTrained->top1);
            row.against = sameOf(against, of.accuracies, study.uses[use].block);
        } else {
            row.why = AccuracyText::tr(of.why);
        }
        if (of.accuracies == &UseStudy::exit) {
            addChanged(row, study, use);
        }
    }
    return group;
}

AccuracyGroup extendedGroup(const UseStudy& study, const UseStudy* against) {
    AccuracyGroup group{
        study.shared ? AccuracyText::tr("More uses") : AccuracyText::tr("More blocks"),
        AccuracyText::tr("Accuracy with the block of the last use repeated, up to three "
                         "times the uses that were trained."),
        {},
        std::nullopt};
    for (const UseStudy::Extended& extended : study.extra) {
        if (extended.uses == std::ssize(study.uses)) {
            continue; // as trained
        }
        AccuracyRow& row = group.rows.emplace_back();
        row.name = study.shared ? AccuracyText::tr("%n use(s)", nullptr, extended.uses)
                                : AccuracyText::tr("%n block(s)", nullptr, extended.uses);
        row.changedImages = -1;
        fill(row, extended.accuracy, study.asTrained->top1);
        if (against != nullptr) {
            const auto same =
                std::ranges::find(against->extra, extended.uses, &UseStudy::Extended::uses);
            if (same != against->extra.end()) {
                row.against = same->accuracy.top1;
            }
        }
    }
    return group;
}

} // namespace

AccuracyList accuracyList(const UseStudy& study, const UseStudy* against) {
    AccuracyList list;
    list.asTrained.name = AccuracyText::tr("as trained");
    list.asTrained.changedImages = -1;
    fill(list.asTrained, *study.asTrained, study.asTrained->top1);
    if (against != nullptr) {
        list.asTrained.against = against->asTrained->top1;
    }
    for (const GroupOf& of : kGroups) {
        list.groups.push_back(groupOf(of, study, against));
    }
    list.groups.push_back(extendedGroup(study, against));
    std::erase_if(list.groups, [](const AccuracyGroup& group) { return group.rows.empty(); });
    for (AccuracyGroup& group : list.groups) {
        findLowest(group);
    }
    const double p = study.asTrained->top1;
    list.chance = 2 * std::sqrt(2 * p * (1 - p) / static_cast<double>(study.images));
    return list;
}

} // namespace sharesnet
