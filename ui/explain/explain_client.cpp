#include "ui/explain/explain_client.h"

namespace sharesnet {

void ExplainClient::ask(const std::filesystem::path& file, const AttributionQuery& query) {
    waiting_ = true;
    const std::uint64_t number = ++last_;
    worker_.postLatest(
        [this, engine = engine_, file, query] {
            return std::make_shared<const Attributions>(opened_.at(*engine, file).attribute(query));
        },
        [this, number](const AttributionsPtr& found) {
            if (waiting_ && number == last_) {
                waiting_ = false;
                emit answered(found);
            }
        },
        [this, number](const std::string& why) {
            if (waiting_ && number == last_) {
                waiting_ = false;
                emit failed(QString::fromStdString(why));
            }
        });
}

void ExplainClient::forget() {
    waiting_ = false;
}

} // namespace sharesnet
