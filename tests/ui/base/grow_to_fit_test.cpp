#include "ui/base/choice_box.h"

#include <QDialog>
#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

// At once, also where the text is in a page within the dialog.
TEST(GrowToFit, CountsTextsThatHaveJustChanged) {
    QDialog dialog;
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    auto* text = new QLabel(QStringLiteral("one line"));
    text->setWordWrap(true);
    rows->addWidget(text);
    auto* column = new QVBoxLayout(&dialog);
    column->addWidget(page);
    dialog.resize(300, 60);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    QCoreApplication::processEvents();
    text->setText(QStringLiteral("many words ").repeated(60));
    growToFit(&dialog);
    QCoreApplication::processEvents();
    EXPECT_GE(text->height(), text->heightForWidth(text->width()));
}

} // namespace
} // namespace sharesnet::test
