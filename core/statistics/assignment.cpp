#include "core/statistics/assignment.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Minimizes cost = -score. Prices of rows and columns are kept such that no reduced cost is below 0
// and those of the pairs made so far are 0; each row is then added along a shortest path.
class Assignment {
  public:
    Assignment(std::span<const double> scores, std::size_t n)
        : scores_(scores), n_(n), rowPrice_(n), columnPrice_(n), row_(n, kNone), column_(n, kNone) {
        reduce();
    }

    std::vector<std::size_t> solved() {
        for (std::size_t row = 0; row < n_; ++row) {
            if (column_[row] == kNone) {
                augment(row);
            }
        }
        return column_;
    }

  private:
    double cost(std::size_t row, std::size_t column) const { return -scores_[row * n_ + column]; }

    // Prices that fit, and each row whose cheapest column is still free has it at once.
    void reduce() {
        for (std::size_t row = 0; row < n_; ++row) {
            std::size_t cheapest = 0;
            for (std::size_t column = 1; column < n_; ++column) {
                cheapest = cost(row, column) < cost(row, cheapest) ? column : cheapest;
            }
            rowPrice_[row] = cost(row, cheapest);
            if (row_[cheapest] == kNone) {
                row_[cheapest] = row;
                column_[row] = cheapest;
            }
        }
    }

    void augment(std::size_t start) {
        std::vector<double> distance(n_, std::numeric_limits<double>::infinity());
        std::vector<std::size_t> before(n_, kNone); // the row that a column is reached from
        std::vector<bool> settled(n_, false);
        std::vector<std::size_t> order; // of settling
        std::size_t row = start;
        double covered = 0;
        std::size_t last = kNone;
        while (last == kNone) {
            std::size_t next = kNone;
            for (std::size_t column = 0; column < n_; ++column) {
                if (settled[column]) {
                    continue;
                }
                const double through =
                    covered + cost(row, column) - rowPrice_[row] - columnPrice_[column];
                if (through < distance[column]) {
                    distance[column] = through;
                    before[column] = row;
                }
                if (next == kNone || distance[column] < distance[next] ||
                    (distance[column] == distance[next] && row_[column] == kNone &&
                     row_[next] != kNone)) {
                    next = column;
                }
            }
            covered = distance[next];
            settled[next] = true;
            if (row_[next] == kNone) {
                last = next;
            } else {
                order.push_back(next);
                row = row_[next];
            }
        }
        rowPrice_[start] += covered;
        for (const std::size_t column : order) {
            rowPrice_[row_[column]] += covered - distance[column];
            columnPrice_[column] -= covered - distance[column];
        }
        for (std::size_t column = last; column != kNone;) {
            const std::size_t from = before[column];
            const std::size_t freed = column_[from];
            row_[column] = from;
            column_[from] = column;
            column = from == start ? kNone : freed;
        }
    }

    std::span<const double> scores_;
    std::size_t n_;
    std::vector<double> rowPrice_;
    std::vector<double> columnPrice_;
    std::vector<std::size_t> row_;    // of each column
    std::vector<std::size_t> column_; // of each row
};

} // namespace

std::vector<std::size_t> bestAssignment(std::span<const double> scores, std::size_t n) {
    if (scores.size() != n * n) {
        throw Error("an assignment of %1 needs %1 x %1 scores", n);
    }
    if (!std::ranges::all_of(scores, [](double score) { return std::isfinite(score); })) {
        throw Error("an assignment takes finite scores");
    }
    return Assignment(scores, n).solved();
}

} // namespace sharesnet
