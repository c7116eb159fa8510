#include "core/exchange/curve_names.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using Kind = CurveKind;

std::optional<CurveMeaning> meaning(Kind kind, bool isError = false) {
    return CurveMeaning{kind, isError};
}

TEST(CurveNamesTest, UsualNamesAreRecognized) {
    const std::vector<std::pair<const char*, std::optional<CurveMeaning>>> cases{
        {"loss", meaning(Kind::TrainLoss)},
        {"train/loss", meaning(Kind::TrainLoss)},
        {"Loss/train", meaning(Kind::TrainLoss)},
        {"train_loss_step", meaning(Kind::StepLoss)},
        {"train_loss_epoch", meaning(Kind::EpochLoss)},
        {"epoch_loss", meaning(Kind::EpochLoss)},
        {"acc", meaning(Kind::TrainTop1)},
        {"accuracy", meaning(Kind::TrainTop1)},
        {"top1", meaning(Kind::TrainTop1)},
        {"sparse_categorical_accuracy", meaning(Kind::TrainTop1)},
        {"trainAcc", meaning(Kind::TrainTop1)},
        {"val_loss", meaning(Kind::TestLoss)},
        {"eval_loss", meaning(Kind::TestLoss)},
        {"Loss/test", meaning(Kind::TestLoss)},
        {"test cross-entropy", meaning(Kind::TestLoss)},
        {"val_acc", meaning(Kind::TestTop1)},
        {"valid/acc@1", meaning(Kind::TestTop1)},
        {"eval_top1", meaning(Kind::TestTop1)},
        {"Validation Top-1 Accuracy", meaning(Kind::TestTop1)},
        {"validation/epoch_accuracy", meaning(Kind::TestTop1)},
        {"test_error", meaning(Kind::TestTop1, true)},
        {"Test Top1 err", meaning(Kind::TestTop1, true)},
        {"val_acc5", meaning(Kind::TestTop5)},
        {"val_top_k_categorical_accuracy", meaning(Kind::TestTop5)},
        {"test/accuracy_top5", meaning(Kind::TestTop5)},
        {"lr", meaning(Kind::LearningRate)},
        {"lr-SGD", meaning(Kind::LearningRate)},
        {"lr/group0", meaning(Kind::LearningRate)},
        {"learning_rate", meaning(Kind::LearningRate)},
        {"epoch", meaning(Kind::Epoch)},
        {"global_step", meaning(Kind::Step)},
        {"Wall time", meaning(Kind::Time)},
        {"grad_norm", meaning(Kind::GradientNorm)},
        {"train/images_per_second", meaning(Kind::ImagesPerSecond)},
        {"update_ratio/stage2", CurveMeaning{Kind::UpdateRatio, false, 2}},
    };
    for (const auto& [tag, expected] : cases) {
        EXPECT_EQ(recognizedCurve(tag), expected) << tag;
    }
}

TEST(CurveNamesTest, ANameWithAnUnknownWordIsNothing) {
    for (const char* tag : {"", "loss_aux", "val_f1", "kl", "weights/norm", "train/val_loss",
                            "model", "top5", "evaluation_loss_vs_iterations", "update_ratio/stage",
                            "update_ratio/stage99999", "réseau"}) {
        EXPECT_EQ(recognizedCurve(tag), std::nullopt) << tag;
    }
}

TEST(CurveNamesTest, EachMeaningHasANameOfItsOwn) {
    for (const NamedMeaning& named : curveMeanings()) {
        if (named.meaning) {
            EXPECT_EQ(meaningText(*named.meaning).english(), named.name);
        }
    }
}

} // namespace
} // namespace sharesnet
