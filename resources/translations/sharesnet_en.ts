<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RunText</name>
    <message numerus="yes">
        <source>%n seed(s)</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of all %Ln test image(s).</source>
        <translation>
            <numerusform>Test accuracies are of the %Ln test image.</numerusform>
            <numerusform>Test accuracies are of all %Ln test images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of %Ln test image(s), evenly spread over all (setting Test images).</source>
        <translation>
            <numerusform>Test accuracies are of %Ln test image (setting Test images).</numerusform>
            <numerusform>Test accuracies are of %Ln test images, evenly spread over all (setting Test images).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test accuracies are of at most %Ln test image(s), evenly spread over all (setting Test images).</source>
        <translation>
            <numerusform>Test accuracies are of at most %Ln test image (setting Test images).</numerusform>
            <numerusform>Test accuracies are of at most %Ln test images, evenly spread over all (setting Test images).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepText</name>
    <message numerus="yes">
        <source>%1 and %Ln run(s) of unknown length</source>
        <translation>
            <numerusform>%1 and %Ln run of unknown length</numerusform>
            <numerusform>%1 and %Ln runs of unknown length</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::AccuracyGroups</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::AccuracyTree</name>
    <message numerus="yes">
        <source>%n image(s) change their answer when the next use is added</source>
        <translation>
            <numerusform>%n image changes its answer when the next use is added</numerusform>
            <numerusform>%n images change their answer when the next use is added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of this class change their answer when the next use is added</source>
        <translation>
            <numerusform>%n image of this class changes its answer when the next use is added</numerusform>
            <numerusform>%n images of this class change their answer when the next use is added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Percent of %Ln test image(s) answered right</source>
        <translation>
            <numerusform>Percent of %Ln test image answered right</numerusform>
            <numerusform>Percent of %Ln test images answered right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ConvChoices</name>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>private in %n block(s)</source>
        <translation>
            <numerusform>private in %n block</numerusform>
            <numerusform>private in %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::CurvesDialog</name>
    <message numerus="yes">
        <source>Import curves (%n more to follow)</source>
        <translation>
            <numerusform>Import curves (%n more to follow)</numerusform>
            <numerusform>Import curves (%n more to follow)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) with curves that are recognized</source>
        <translation>
            <numerusform>%n run with curves that are recognized</numerusform>
            <numerusform>%n runs with curves that are recognized</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::CurvesExportDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of uses</source>
        <translation>
            <numerusform>%n picture of uses</numerusform>
            <numerusform>%n pictures of uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::Drawing</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared %1 weight(s), used %2 times</source>
        <translation>
            <numerusform>one %1 weight, used %2 times</numerusform>
            <numerusform>%n shared %1 weights, used %2 times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::DrawingHints</name>
    <message numerus="yes">
        <source>%n pass(es)</source>
        <translation>
            <numerusform>%n pass</numerusform>
            <numerusform>%n passes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ExchangeActions</name>
    <message numerus="yes">
        <source>Imported curves as %n run(s)</source>
        <translation>
            <numerusform>Imported curves as %n run</numerusform>
            <numerusform>Imported curves as %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::FoldPlanView</name>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::FolderExport</name>
    <message numerus="yes">
        <source>Saved %n file(s) in %1</source>
        <translation>
            <numerusform>Saved %n file in %1</numerusform>
            <numerusform>Saved %n files in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::HistoryPanel</name>
    <message numerus="yes">
        <source>%n checkpoint(s)</source>
        <translation>
            <numerusform>%n checkpoint</numerusform>
            <numerusform>%n checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measure %n more</source>
        <translation>
            <numerusform>Measure %n more</numerusform>
            <numerusform>Measure %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not measured</source>
        <translation>
            <numerusform>%n not measured</numerusform>
            <numerusform>%n not measured</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ImagePicker</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ImportDialog</name>
    <message numerus="yes">
        <source>Import network (%n more to follow)</source>
        <translation>
            <numerusform>Import network (%n more to follow)</numerusform>
            <numerusform>Import network (%n more to follow)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::KernelTerms</name>
    <message numerus="yes">
        <source>%n other(s): %1</source>
        <translation>
            <numerusform>%n other: %1</numerusform>
            <numerusform>%n others: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::LintDialog</name>
    <message numerus="yes">
        <source>Sharing of a file (%n more to follow)</source>
        <translation>
            <numerusform>Sharing of a file (%n more to follow)</numerusform>
            <numerusform>Sharing of a file (%n more to follow)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::MainWindow</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) stay queued for the next start.</source>
        <translation>
            <numerusform>%n run stays queued for the next start.</numerusform>
            <numerusform>%n runs stay queued for the next start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are queued.</source>
        <translation>
            <numerusform>%n run is queued.</numerusform>
            <numerusform>%n runs are queued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are still queued. Close without training them?</source>
        <translation>
            <numerusform>%n run is still queued. Close without training it?</numerusform>
            <numerusform>%n runs are still queued. Close without training them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::MeasuresPanel</name>
    <message numerus="yes">
        <source>%Ln test image(s)</source>
        <translation>
            <numerusform>%Ln test image</numerusform>
            <numerusform>%Ln test images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be read</source>
        <translation>
            <numerusform>%n image could not be read</numerusform>
            <numerusform>%n images could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>top-1 %1 of %Ln test image(s)</source>
        <translation>
            <numerusform>top-1 %1 of %Ln test image</numerusform>
            <numerusform>top-1 %1 of %Ln test images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::MessageBar</name>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>%n more message</numerusform>
            <numerusform>%n more messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::MoreRuns</name>
    <message numerus="yes">
        <source>Queue %n run(s)? (%1)</source>
        <extracomment>then how long they take: &quot;about 3 h&quot;</extracomment>
        <translation>
            <numerusform>Queue %n run? (%1)</numerusform>
            <numerusform>Queue %n runs? (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queue %n run(s)</source>
        <translation>
            <numerusform>Queue %n run</numerusform>
            <numerusform>Queue %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotDescription</name>
    <message numerus="yes">
        <source>%1, mean of %n run(s)</source>
        <translation>
            <numerusform>%1, mean of %n run</numerusform>
            <numerusform>%1, mean of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::PlotView</name>
    <message numerus="yes">
        <source>%Ln value(s) outside %1 to %2 not shown</source>
        <translation>
            <numerusform>%Ln value outside %1 to %2 not shown</numerusform>
            <numerusform>%Ln values outside %1 to %2 not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::QueuePanel</name>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n run(s).</source>
        <translation>
            <numerusform>Removed %n run.</numerusform>
            <numerusform>Removed %n runs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RemovalPanel</name>
    <message numerus="yes">
        <source>%Ln test image(s), %1 s</source>
        <translation>
            <numerusform>%Ln test image, %1 s</numerusform>
            <numerusform>%Ln test images, %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::ReportDialog</name>
    <message numerus="yes">
        <source>Report of %n run(s)</source>
        <translation>
            <numerusform>Report of %n run</numerusform>
            <numerusform>Report of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are not finished: their curves are shown, means and verdict leave them out.</source>
        <translation>
            <numerusform>%n run is not finished: its curves are shown, means and verdict leave it out.</numerusform>
            <numerusform>%n runs are not finished: their curves are shown, means and verdict leave them out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RunActions</name>
    <message numerus="yes">
        <source>All have %n seed(s) or more</source>
        <translation>
            <numerusform>All have %n seed or more</numerusform>
            <numerusform>All have %n seeds or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s) as CSV</source>
        <translation>
            <numerusform>Copied %n run as CSV</numerusform>
            <numerusform>Copied %n runs as CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n run(s) as Markdown</source>
        <translation>
            <numerusform>Copied %n run as Markdown</numerusform>
            <numerusform>Copied %n runs as Markdown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RunDetails</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsBar</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsModel</name>
    <message numerus="yes">
        <source>%1: %n run(s)</source>
        <translation>
            <numerusform>%1: %n run</numerusform>
            <numerusform>%1: %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::RunsPanel</name>
    <message numerus="yes">
        <source>Deleted %n run(s) (%1).</source>
        <translation>
            <numerusform>Deleted %n run (%1).</numerusform>
            <numerusform>Deleted %n runs (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::SeedsDialog</name>
    <message numerus="yes">
        <source>Seeds of each of the %n group(s):</source>
        <translation>
            <numerusform>Seeds of the group:</numerusform>
            <numerusform>Seeds of each of the %n groups:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::StageForm</name>
    <message numerus="yes">
        <source>Unshare %n group(s)</source>
        <translation>
            <numerusform>Unshare %n group</numerusform>
            <numerusform>Unshare %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::StripView</name>
    <message numerus="yes">
        <source>%Ln value(s) beyond</source>
        <translation>
            <numerusform>%Ln value beyond</numerusform>
            <numerusform>%Ln values beyond</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepPanel</name>
    <message numerus="yes">
        <source>%Ln network(s)</source>
        <translation>
            <numerusform>%Ln network</numerusform>
            <numerusform>%Ln networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seed(s)</source>
        <translation>
            <numerusform>%Ln seed</numerusform>
            <numerusform>%Ln seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::SweepTraining</name>
    <message numerus="yes">
        <source> (the last %n run(s) failed, so the sweep is paused)</source>
        <translation>
            <numerusform> (the last run failed, so the sweep is paused)</numerusform>
            <numerusform> (the last %n runs failed, so the sweep is paused)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TabOverflow</name>
    <message numerus="yes">
        <source>%n more tab(s)</source>
        <translation>
            <numerusform>%n more tab</numerusform>
            <numerusform>%n more tabs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TopImagesView</name>
    <message numerus="yes">
        <source>%Ln test image(s) looked at</source>
        <translation>
            <numerusform>%Ln test image looked at</numerusform>
            <numerusform>%Ln test images looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n could not be read</source>
        <translation>
            <numerusform> · %n could not be read</numerusform>
            <numerusform> · %n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TradeOffPanel</name>
    <message numerus="yes">
        <source>%n on the front: none with a lower cost is as accurate</source>
        <translation>
            <numerusform>%n on the front: none with a lower cost is as accurate</numerusform>
            <numerusform>%n on the front: none with a lower cost is as accurate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingController</name>
    <message numerus="yes">
        <source>%n run(s) added to the queue</source>
        <translation>
            <numerusform>%n run added to the queue</numerusform>
            <numerusform>%n runs added to the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingMessages</name>
    <message numerus="yes">
        <source>%n run(s) are still queued from an earlier session.</source>
        <translation>
            <numerusform>%n run is still queued from an earlier session.</numerusform>
            <numerusform>%n runs are still queued from an earlier session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train them</source>
        <translation>
            <numerusform>Train it</numerusform>
            <numerusform>Train them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TrainingQueue</name>
    <message numerus="yes">
        <source>%1 and %n other queued run(s) cannot start: %2</source>
        <translation>
            <numerusform>%1 and %n other queued run cannot start: %2</numerusform>
            <numerusform>%1 and %n other queued runs cannot start: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::TwinPanel</name>
    <message numerus="yes">
        <source>runs %1</source>
        <translation>
            <numerusform>run %1</numerusform>
            <numerusform>runs %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sharesnet::VerdictView</name>
    <message numerus="yes">
        <source>Add %n seed(s)</source>
        <translation>
            <numerusform>Add %n seed</numerusform>
            <numerusform>Add %n seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Queues %n run(s), so that both have %1 seeds</source>
        <translation>
            <numerusform>Queues %n run, so that both have %1 seeds</numerusform>
            <numerusform>Queues %n runs, so that both have %1 seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of seeds</source>
        <translation>
            <numerusform>%n pair of seeds</numerusform>
            <numerusform>%n pairs of seeds</numerusform>
        </translation>
    </message>
</context>
</TS>
