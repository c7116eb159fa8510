#pragma once

#include "ui/fold/fold_client.h"
#include "ui/studies/use_matrix.h"

#include <QTreeWidget>

#include <optional>

namespace sharesnet {

// A conv of a stage, both from 1.
struct FoldPlace {
    int stage = 0;
    int conv = 0;
    auto operator<=>(const FoldPlace&) const = default;
};

QString placeText(const FoldPlace& place);                 // "stage 2, conv 1"
QString weightText(const std::vector<int>& blocks);        // "block 2", "blocks 1, 3–5"
QString changeText(double change);                         // "+0.0123"
std::vector<FoldPlace> placesOf(const FoldReport& report); // that have pairs, in order

enum class FoldSimilarity { Matched, AsItIs };
// The cosines of all weights of a place, as a matrix.
PairValues similarityPairs(const FoldReport& report, const FoldPlace& place, FoldSimilarity which);

// All pairs, a line each, sorted by a click on a head. Ui thread.
class FoldPairsTable : public QTreeWidget {
    Q_OBJECT
  public:
    enum Column { Conv, Blocks, With, Saves, Cosine, Matched, Loss, Change, Top1, kColumns };
    explicit FoldPairsTable(QWidget* parent = nullptr);

    void setReport(const FoldReport& report);
    std::optional<FoldPlace> currentPlace() const;

  signals:
    void placeChosen(const sharesnet::FoldPlace& place);
};

} // namespace sharesnet
