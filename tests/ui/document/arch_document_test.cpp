#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/document/arch_document.h"

#include <QSignalSpy>
#include <QUndoStack>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

ArchSpec preset(const char* name) {
    return *presetSpec(name);
}

TEST(ArchDocument, AnEditChangesSpecCostLayoutAndIssues) {
    ArchDocument document;
    document.replace(preset("sharesnet-164"));
    EXPECT_EQ(document.cost().parameters, 929114);
    QSignalSpy changed(&document, &ArchDocument::changed);
    document.edit(QStringLiteral("Dissolve"), unsharedTwin(document.spec()));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(document.cost().parameters, 1703258);
    EXPECT_EQ(document.layout().stages[0].blocks[1].conv[1].group, -1);
    document.edit(QStringLiteral("No stages"), [&] {
        ArchSpec empty = document.spec();
        empty.stages.clear();
        return empty;
    }());
    EXPECT_FALSE(isTrainable(document.issues()));
}

TEST(ArchDocument, UndoAndRedoBringTheSpecsBackAndNameTheStep) {
    ArchDocument document;
    const ArchSpec first = preset("sharesnet-29");
    document.replace(first);
    const ArchSpec second = setStageShared(first, 3, false);
    document.edit(QStringLiteral("Stop sharing"), second);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Stop sharing"));
    document.undoStack()->undo();
    EXPECT_EQ(document.spec(), first);
    document.undoStack()->redo();
    EXPECT_EQ(document.spec(), second);
}

TEST(ArchDocument, AnEqualSpecIsNoEdit) {
    ArchDocument document;
    document.replace(preset("sharesnet-29"));
    QSignalSpy changed(&document, &ArchDocument::changed);
    document.edit(QStringLiteral("Nothing"), document.spec());
    EXPECT_EQ(document.undoStack()->count(), 0);
    EXPECT_EQ(changed.count(), 0);
}

TEST(ArchDocument, ReplaceClearsTheHistoryAndSaysThatItIsAnotherDocument) {
    ArchDocument document;
    document.replace(preset("sharesnet-29"));
    document.edit(QStringLiteral("Twin"), unsharedTwin(document.spec()));
    EXPECT_TRUE(document.isModified());
    QSignalSpy replaced(&document, &ArchDocument::replaced);
    document.replace(preset("sharesnet-164"));
    EXPECT_EQ(replaced.count(), 1);
    EXPECT_FALSE(document.isModified());
    EXPECT_FALSE(document.undoStack()->canUndo());
}

TEST(ArchDocument, AnEditTakenBackByHandIsNoChange) {
    ArchDocument document;
    document.replace(preset("sharesnet-29"));
    const ArchSpec first = document.spec();
    QSignalSpy state(&document, &ArchDocument::fileStateChanged);
    document.edit(QStringLiteral("Off"), unsharedTwin(first));
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(state.count(), 1);
    document.edit(QStringLiteral("On"), first);
    EXPECT_FALSE(document.isModified());
    EXPECT_EQ(state.count(), 2);
    document.undoStack()->undo();
    EXPECT_TRUE(document.isModified());
}

TEST(ArchDocument, KnowsWhatTheFileHolds) {
    const QString file = QStringLiteral("größe.sharesnet.json");
    ArchDocument document;
    document.replace(preset("sharesnet-29"));
    const ArchSpec twin = unsharedTwin(document.spec());
    document.edit(QStringLiteral("Twin"), twin);
    QSignalSpy state(&document, &ArchDocument::fileStateChanged);
    document.savedAs(file, twin, 7);
    EXPECT_FALSE(document.isModified());
    EXPECT_EQ(document.filePath(), file);
    EXPECT_EQ(state.count(), 1);
    document.undoStack()->undo();
    EXPECT_TRUE(document.isModified());
    document.undoStack()->redo();
    EXPECT_FALSE(document.isModified());
}

} // namespace
} // namespace sharesnet
