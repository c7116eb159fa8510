#pragma once

#include "core/base/error.h"
#include "models/distributed/rank_store.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace sharesnet {

// What a rank says of itself when it joins.
struct RankHello {
    std::string who;     // "process 4711 on node-a17"
    std::string version; // of the program and LibTorch
};

inline std::string helloOf(int rank) { // its key in the store
    return "hello/" + std::to_string(rank);
}
inline std::string toText(const RankHello& hello) {
    return nlohmann::json{{"who", hello.who}, {"version", hello.version}}.dump();
}
inline RankHello rankHelloFrom(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("who") || !json.contains("version")) {
        throw Error("the message in which a rank names itself cannot be read: start the same "
                    "program everywhere");
    }
    return {json.at("who").get<std::string>(), json.at("version").get<std::string>()};
}

// A message for other ranks: its parts, so that they can say it in their language, and then its
// English text, which every version of the program reads. Both wait for the network and throw
// Error, as the store does.
inline void sendMessage(RankStore& store, const std::string& key, const Message& message) {
    store.set(key + "/parts", partsOf(message));
    store.set(key, message.english());
}
inline std::optional<Message> receivedMessage(RankStore& store, const std::string& key) {
    const auto english = store.find(key);
    return english ? std::optional(messageFrom(*english, store.find(key + "/parts").value_or("")))
                   : std::nullopt;
}

inline constexpr const char* kRankJob = "job";   // rank 0's, for the others
inline constexpr const char* kRankLeft = "left"; // how many others have ended

} // namespace sharesnet
