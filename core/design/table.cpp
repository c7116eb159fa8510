#include "core/design/table.h"

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/base/joined.h"
#include "core/base/markup.h"
#include "core/base/number_ranges.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <vector>

namespace sharesnet {
namespace {

// What both languages say in their own way.
struct Conv {
    int kernel = 1;
    int channels = 0;
    // of the groups that its uses belong to; empty: every block owns its weight
    std::string letters;
};

struct Row {
    std::string name;
    int height = 0;
    int width = 0;
    std::vector<Conv> convs;
    int blocks = 0; // 0: not a stage
    int stride = 1;
    std::vector<std::string> sharing; // conv 2: A = 2-18
    std::int64_t parameters = 0;
    bool norm = false;    // stem
    bool maxPool = false; // stem
    int classes = 0;      // head
};

constexpr std::size_t kNamedGroups = 6; // of one conv, more are counted

// A, B for two groups; A-T where more would fill the line.
std::string lettersOf(std::size_t groups) {
    std::string text;
    if (groups > kNamedGroups) {
        return "A-" + groupLetter(static_cast<int>(groups) - 1);
    }
    for (std::size_t k = 0; k < groups; ++k) {
        text += (k > 0 ? "," : "") + groupLetter(static_cast<int>(k));
    }
    return text;
}

std::vector<std::string> sharingOf(const StageSpec& stage, const std::string& dash) {
    std::vector<std::string> lines;
    for (const ConvSharing& sharing : stage.sharing) {
        std::string line = "conv " + std::to_string(sharing.conv) + ": ";
        if (sharing.groups.size() > kNamedGroups) {
            line += std::to_string(sharing.groups.size()) + " groups";
        } else {
            for (std::size_t k = 0; k < sharing.groups.size(); ++k) {
                line += (k > 0 ? "; " : "") + groupLetter(static_cast<int>(k)) + " = " +
                        numberRanges(sharing.groups[k], dash);
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Row stageRow(const StageSpec& spec, const StageLayout& layout, const StageCost& cost,
             const std::string& dash) {
    Row row;
    row.name = "stage " + std::to_string(layout.stage);
    row.height = layout.out.height;
    row.width = layout.out.width;
    row.blocks = static_cast<int>(layout.blocks.size());
    row.stride = spec.stride;
    row.sharing = sharingOf(spec, dash);
    row.parameters = cost.parameters;
    if (!layout.blocks.empty()) {
        // as all but the first, which may change the shape
        const BlockLayout& last = layout.blocks.back();
        for (int i = 0; i < last.convCount; ++i) {
            const ConvLayout& conv = last.conv[static_cast<std::size_t>(i)];
            row.convs.push_back(
                {conv.kernel, conv.out.channels, lettersOf(shareGroups(spec, conv.conv).size())});
        }
    }
    return row;
}

std::vector<Row> rowsOf(const ArchSpec& spec, const ArchCost& cost, const std::string& dash) {
    const ArchLayout layout = layoutOf(spec);
    std::vector<Row> rows;
    Row& stem = rows.emplace_back();
    stem.name = "stem";
    stem.height = layout.afterStem.height;
    stem.width = layout.afterStem.width;
    stem.convs = {{layout.stem.kernel, layout.stem.out.channels, ""}};
    stem.stride = spec.stem.stride;
    stem.norm = spec.stem.normRelu;
    stem.maxPool = spec.stem.maxPool;
    stem.parameters = cost.stemParameters;
    for (std::size_t k = 0; k < layout.stages.size(); ++k) {
        rows.push_back(stageRow(spec.stages[k], layout.stages[k], cost.stages[k], dash));
    }
    Row& head = rows.emplace_back();
    head.name = "head";
    head.height = head.width = 1;
    head.classes = spec.classes;
    head.parameters = cost.headParameters;
    return rows;
}

std::string reduction(const ArchCost& cost, const std::string& minus, const std::string& sign) {
    return cost.parameters == cost.parametersUnshared
               ? ""
               : " (" + minus + plain::fixed(100 * cost.reduction(), 1) + sign + ")";
}

std::string markdownLayers(const Row& row) {
    if (row.classes > 0 || row.convs.empty()) {
        return row.convs.empty() && row.blocks == 0
                   ? "average pool, " + std::to_string(row.classes) + "-way classifier"
                   : "";
    }
    std::vector<std::string> convs;
    for (const Conv& conv : row.convs) {
        const std::string size = std::to_string(conv.kernel) + "×" + std::to_string(conv.kernel);
        const std::string channels = ", " + std::to_string(conv.channels);
        convs.push_back(conv.letters.empty() ? size + channels
                                             : "**" + size + " " + conv.letters + "**" + channels);
    }
    std::string text = joined(convs, "; ");
    if (row.blocks > 0) {
        return "[" + text + "] ×" + std::to_string(row.blocks);
    }
    return text + (row.stride > 1 ? ", stride " + std::to_string(row.stride) : "") +
           (row.maxPool ? "; 3×3 max pool, stride 2" : "");
}

std::string latexConv(const Conv& conv) {
    const std::string size =
        std::to_string(conv.kernel) + "{\\times}" + std::to_string(conv.kernel);
    return conv.letters.empty() ? size : "\\mathbf{" + size + "}^{\\mathrm{" + conv.letters + "}}";
}

std::string latexLayers(const Row& row) {
    if (row.convs.empty()) {
        return row.blocks == 0 ? "average pool, " + std::to_string(row.classes) + "-way classifier"
                               : "";
    }
    if (row.blocks == 0) {
        const Conv& conv = row.convs.front();
        return "$" + latexConv(conv) + "$, " + std::to_string(conv.channels) +
               (row.stride > 1 ? ", stride " + std::to_string(row.stride) : "") +
               (row.maxPool ? "; $3{\\times}3$ max pool, stride 2" : "");
    }
    std::vector<std::string> convs;
    for (const Conv& conv : row.convs) {
        convs.push_back(latexConv(conv) + ", & " + std::to_string(conv.channels));
    }
    return "$\\begin{bmatrix} " + joined(convs, " \\\\ ") + " \\end{bmatrix} \\times " +
           std::to_string(row.blocks) + "$";
}

} // namespace

std::string markdownTable(const ArchSpec& spec) {
    const ArchCost cost = costOf(spec);
    std::string text = "### " + markdownText(spec.name) + "\n\n";
    text += "| stage | output | layers | shared | parameters |\n| --- | --- | --- | --- | ---: |\n";
    for (const Row& row : rowsOf(spec, cost, "–")) {
        text += "| " + row.name + " | " + std::to_string(row.height) + "×" +
                std::to_string(row.width) + " | " + markdownLayers(row) + " | " +
                joined(row.sharing, "; ") + " | " + plain::grouped(row.parameters) + " |\n";
    }
    text +=
        "| total | | | | " + plain::grouped(cost.parameters) + reduction(cost, "−", " %") + " |\n";
    text += "| unshared | | | | " + plain::grouped(cost.parametersUnshared) + " |\n";
    return text;
}

std::string latexTable(const ArchSpec& spec) {
    const ArchCost cost = costOf(spec);
    std::string text = "% " + latexText(spec.name) + "; needs \\usepackage{booktabs,amsmath}\n";
    text += "\\begin{tabular}{lcllr}\n\\toprule\nstage & output & layers & shared & parameters "
            "\\\\\n\\midrule\n";
    for (const Row& row : rowsOf(spec, cost, "--")) {
        text += row.name + " & $" + std::to_string(row.height) + "{\\times}" +
                std::to_string(row.width) + "$ & " + latexLayers(row) + " & " +
                joined(row.sharing, "; ") + " & " + plain::grouped(row.parameters) + " \\\\" +
                (row.blocks > 0 ? "[0.6ex]" : "") + "\n";
    }
    text += "\\midrule\ntotal & & & & " + plain::grouped(cost.parameters) +
            reduction(cost, "$-$", "\\,\\%") + " \\\\\n";
    text += "unshared & & & & " + plain::grouped(cost.parametersUnshared) +
            " \\\\\n\\bottomrule\n\\end{tabular}\n";
    return text;
}

} // namespace sharesnet
