#pragma once

#include "core/flow/run_columns.h"
#include "ui/runs/store_client.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace sharesnet {

// What the page of the selected runs says, as values: its rows, and those of one run. Ui thread.

// A heading, a text, or a name with a value for each side.
struct DetailRow {
    enum class Kind { Heading, Text, Values, Command };
    Kind kind = Kind::Values;
    QString name;
    QStringList values = {};
    QString tip = {};
    bool strong = false;
    qint64 run = 0;       // the value leads to this run
    QString meaning = {}; // the name's place in the help
};
using DetailRows = std::vector<DetailRow>;

void addHeading(DetailRows& rows, const QString& text);
void addValue(DetailRows& rows, const QString& name, const QString& value, const QString& tip = {});
void addColumn(DetailRows& rows, const RunColumn& column, QStringList values); // with its meaning

// All that there is to know of one run but its curves and its note; `facts` may be of another run,
// while those of this one are still being read.
DetailRows rowsOfRun(const RunRecord& run, const RunFacts& facts, const RunColumns& columns);

} // namespace sharesnet
