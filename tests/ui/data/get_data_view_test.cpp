#include "core/datasets/checksum.h"
#include "tests/support/http_server.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/data/data_dialog.h"
#include "ui/data/get_data_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace sharesnet::test {
namespace {

std::string answer(const std::string& body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

class GetDataTest : public testing::Test {
  protected:
    static std::vector<KnownData> made() {
        KnownData one;
        one.name = "one";
        one.title = "One";
        one.home = "https://home.example";
        one.license = "MIT";
        one.size = "7 bytes";
        one.files = {{"one.bin", "http://nowhere.invalid/one.bin", 7,
                      md5Of(std::vector<std::uint8_t>{'c', 'o', 'n', 't', 'e', 'n', 't'})}};
        one.data = "mnist:FOLDER";
        KnownData two = one;
        two.name = two.title = "two";
        return {one, two};
    }
    void show() {
        dialog_.showPage(DataPage::Get);
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog_));
    }
    template <class Widget>
    Widget* child(const char* name) const {
        return dialog_.findChild<Widget*>(QLatin1String(name));
    }
    QString textOf(const char* label) const { return child<QLabel>(label)->text(); }
    void type(const char* field, const std::string& text) const {
        auto* edit = child<QLineEdit>(field);
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromStdString(text));
    }
    void click(const char* button) const {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }
    bool settles() const {
        return comes([&] { return child<QPushButton>("fetchNow")->isVisible(); });
    }
    void fetchFrom(const HttpServer& server) {
        type("fetchFolder", folder_.string());
        type("fetchMirror", server.url("m"));
        click("fetchNow");
    }

    TemporaryFolder folder_;
    OwnSettings settings_{folder_};
    DataDialog dialog_{nullptr, made()};
    QSignalSpy chosen_{&dialog_, &DataDialog::dataChosen};
};

TEST_F(GetDataTest, SaysWhatADataSetIsAndWhereItGoes) {
    show();
    auto* list = child<QTreeWidget>("fetchList");
    ASSERT_EQ(list->topLevelItemCount(), 2);
    EXPECT_EQ(list->topLevelItem(0)->text(1), "7 bytes");
    EXPECT_EQ(list->topLevelItem(0)->text(3), "MIT");
    EXPECT_TRUE(textOf("fetchAbout").contains("https://home.example"));
    EXPECT_TRUE(child<QLineEdit>("fetchFolder")->text().endsWith("/sharesnet/data/one"));
    type("fetchFolder", "/mine");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_TRUE(child<QLineEdit>("fetchFolder")->text().endsWith("/sharesnet/data/two"));
    QTest::keyClick(list, Qt::Key_Up);
    EXPECT_EQ(child<QLineEdit>("fetchFolder")->text(), "/mine");
}

TEST_F(GetDataTest, WhatIsFetchedBecomesTheDataToTrainOn) {
    show();
    const HttpServer server([](const std::string&) { return answer("content"); });
    fetchFrom(server);
    ASSERT_TRUE(comes([&] { return chosen_.count() == 1; }));
    EXPECT_EQ(chosen_.at(0).at(0).value<std::string>(), "mnist:" + folder_.string());
    EXPECT_EQ(textOf("fetchState"), "One is complete and checked, and now the data to train on");
    ASSERT_TRUE(comes(
        [&] { return child<QTreeWidget>("fetchList")->topLevelItem(0)->text(4) == "Complete"; }));
    EXPECT_EQ(child<QPushButton>("fetchNow")->text(), "&Use");
    click("fetchNow"); // asks for nothing again
    ASSERT_TRUE(comes([&] { return chosen_.count() == 2; }));
    EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(GetDataTest, WhatAServerGivesInsteadIsTold) {
    show();
    const HttpServer page([](const std::string&) { return answer("<html>Sign in</html>"); });
    fetchFrom(page);
    ASSERT_TRUE(settles());
    EXPECT_TRUE(textOf("fetchError").contains("returned a web page instead of the file"))
        << textOf("fetchError").toStdString();
    const HttpServer damaged([](const std::string&) { return answer("c0ntent"); });
    fetchFrom(damaged);
    ASSERT_TRUE(comes([&] { return textOf("fetchError").contains("does not have the checksum"); }))
        << textOf("fetchError").toStdString();
    EXPECT_EQ(chosen_.count(), 0);
}

TEST_F(GetDataTest, ADownloadIsStoppedAndResumed) {
    show();
    folder_.write("one.bin.part", {'c', 'o', 'n'});
    std::atomic<bool> slow{true};
    const HttpServer server([&](const std::string& request) {
        EXPECT_NE(request.find("Range: bytes=3-"), std::string::npos) << request;
        slow.wait(true);
        return std::string("HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 3-6/7\r\n"
                           "Content-Length: 4\r\n\r\ntent");
    });
    const auto go = [&slow] {
        slow = false;
        slow.notify_all();
    };
    const auto atEnd = qScopeGuard(go); // also where an expectation ends the test
    type("fetchFolder", folder_.string());
    ASSERT_TRUE(comes([&] { return child<QPushButton>("fetchNow")->text() == "&Resume"; }));
    fetchFrom(server);
    ASSERT_TRUE(comes([&] { return !server.requests().empty(); }));
    click("fetchStop");
    ASSERT_TRUE(settles());
    EXPECT_EQ(textOf("fetchState"), "Stopped; what was downloaded is kept");
    EXPECT_FALSE(child<QLabel>("fetchError")->isVisible());
    go();
    click("fetchNow");
    ASSERT_TRUE(comes([&] { return chosen_.count() == 1; })) << textOf("fetchError").toStdString();
}

TEST_F(GetDataTest, ADownloadGoesOnWhileTheDialogIsClosedAndIsTold) {
    show();
    std::atomic<bool> slow{true};
    const HttpServer server([&](const std::string&) {
        slow.wait(true);
        return answer("content");
    });
    const auto go = [&slow] {
        slow = false;
        slow.notify_all();
    };
    const auto atEnd = qScopeGuard(go);
    QSignalSpy told(&dialog_, &DataDialog::message);
    fetchFrom(server);
    dialog_.reject();
    go();
    ASSERT_TRUE(comes([&] { return chosen_.count() == 1; }));
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told.at(0).at(0).toString(),
              "One is complete and checked, and now the data to train on");
}

TEST_F(GetDataTest, AFolderIsNeeded) {
    show();
    type("fetchFolder", " ");
    click("fetchNow");
    EXPECT_EQ(textOf("fetchError"), "Choose a folder for it");
}

} // namespace
} // namespace sharesnet::test
