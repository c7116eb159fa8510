#pragma once

#include "models/checkpoint/checkpoint.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <filesystem>

namespace sharesnet::test {

// Two checkpoints from which training goes on to the same bits, but for the random state.
inline void expectSameTraining(const std::filesystem::path& a, const std::filesystem::path& b) {
    const Checkpoint first = loadCheckpoint(a);
    const Checkpoint second = loadCheckpoint(b);
    const auto expectSame = [](const auto& mine, const auto& others) {
        ASSERT_EQ(mine.size(), others.size());
        for (const auto& [name, tensor] : mine) {
            EXPECT_TRUE(torch::equal(tensor, others.at(name))) << name;
        }
    };
    expectSame(first.network, second.network);
    expectSame(first.momentum, second.momentum);
    expectSame(first.averages, second.averages);
}

} // namespace sharesnet::test
