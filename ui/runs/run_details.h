#pragma once

#include "core/flow/run_columns.h"
#include "ui/runs/store_client.h"

#include <QScrollArea>
#include <QStringList>

#include <span>
#include <vector>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace sharesnet {

class VerdictView;

// All that there is to know of one run but its curves, its note to be edited; of two or more runs
// their settings side by side, and for two groups of them the verdict. Connect to
// RunsPanel::selectionChanged. Ui thread.
class RunDetails : public QScrollArea {
    Q_OBJECT
  public:
    // The client must outlive it.
    explicit RunDetails(StoreClient* client, QWidget* parent = nullptr);
    ~RunDetails() override; // a note that was just typed is kept

    void showRuns(const std::vector<RunPtr>& runs);

  signals:
    void runWanted(qint64 run); // another one: the parent
    void moreRunsRequested(const std::vector<sharesnet::RunSpec>& specs);
    void reportRequested(); // of the runs on show
    void message(const QString& text);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    // A row of the page: a heading, a text, or a name with a value for each side.
    struct Row {
        enum class Kind { Heading, Text, Values, Command };
        Kind kind = Kind::Values;
        QString name;
        QStringList values = {};
        QString tip = {};
        bool strong = false;
        qint64 run = 0;       // the value leads to this run
        QString meaning = {}; // the name's place in the help
    };
    // What is compared: a group of runs that repeat each other, or one run.
    struct Side {
        QString title;
        std::vector<const RunRecord*> runs;
    };
    void takeFacts(const RunFacts& facts);
    void keepNote();
    void refresh();
    void showOne(const RunRecord& run);
    void addResults(const RunRecord& run);
    void addSettings(const RunRecord& run);
    void addFacts(const RunRecord& run);
    void addEnvironment(const RunRecord& run);
    void showMany();
    std::vector<Side> sides(std::span<const RunRecord* const> records) const;
    void showVerdict(const std::vector<Side>& sides);
    void addVerdicts(const std::vector<Side>& sides);
    void addDifferences(const std::vector<Side>& sides, std::span<const RunRecord* const> records);
    void addArchitecture(const Side& before, const Side& after);
    void addColumn(const RunColumn& column, QStringList values); // with its meaning
    void addHeading(const QString& text) { rows_.push_back({Row::Kind::Heading, text}); }
    void addValue(const QString& name, const QString& value, const QString& tip = {});

    void showRows();
    bool isLaidOut() const; // the labels are those of these rows
    int markWidth() const;  // of a `?` and the gap before it
    int widestWord() const; // of the names of values, in pixels
    void layOut();
    QLabel* addLabel(QGridLayout* grid, const Row& row, int column);
    QLabel* addCommand(QGridLayout* grid, int at, const Row& row);

    StoreClient* client_;
    RunColumns columns_;
    std::vector<RunPtr> runs_;
    RunFacts facts_; // of the run on show, where it is one
    bool allSettings_ = false;
    std::vector<Row> rows_;
    std::vector<Row> laidOut_;
    std::vector<std::vector<QLabel*>> labels_; // of the values of each
    QLabel* title_;
    QPlainTextEdit* note_;
    qint64 noteOf_ = 0;
    VerdictView* verdict_;
    QToolButton* all_; // settings, or those that differ
    QWidget* content_;
    QWidget* body_ = nullptr;
};

} // namespace sharesnet
