#pragma once

#include <torch/torch.h>

#include <map>
#include <string>
#include <vector>

namespace sharesnet {

struct SgdOptions {
    double momentum = 0.9;
    bool nesterov = true;
    double weightDecay = 5e-4;
    bool decayVectors = true; // weight decay also on one-dimensional parameters: norms and biases
};

// Stochastic gradient descent with PyTorch's semantics (bit for bit those of torch::optim::SGD
// without dampening): weight decay added to the gradient, momentum buffers that start as the first
// gradient, Nesterov as an option. Each parameter is updated once a step, so the parameters must be
// distinct.
class Sgd {
  public:
    using Named = std::vector<std::pair<std::string, torch::Tensor>>;

    // Throws Error where two names stand for one storage: such a weight would be updated twice a
    // step.
    Sgd(Named parameters, SgdOptions options);

    // uses up the gradients: they are gone afterwards, or zero where they are fixed
    void step(double learningRate);
    void clearGradients();

    // From now on gradients and momentum stay where they are, as parts of one tensor each, so that
    // captured graphs find them again. The values of the momentum stay.
    void fixBuffers();
    // of all parameters; undefined: not fixed
    const torch::Tensor& fixedGradient() const { return flatGradient_; }
    // The same step for fixed buffers and a rate on their device, {}: nothing waits for the device.
    void step(const torch::Tensor& learningRate);

    // The Euclidean norm over the gradients of all parameters; not finite where one of them is not.
    // gradientNorm() blocks.
    double gradientNorm() const;
    torch::Tensor gradientNormTensor() const; // {}, float
    void scaleGradients(const torch::Scalar& factor);
    void scaleGradients(const torch::Tensor& factor); // {}, on the device; for fixed buffers
    // Of the parameters whose gradient is not finite the last in their order, which for a network
    // is where the backward pass met it first; empty: all are finite.
    std::string notFiniteGradient() const;

    // The momentum buffers by parameter name, in the parameters' layout; empty before the first
    // step.
    std::map<std::string, torch::Tensor> state() const;
    // Takes up copies of buffers as state() gave them: all or none. Throws Error for missing names
    // and wrong shapes.
    void restore(const std::map<std::string, torch::Tensor>& momentum);

  private:
    std::vector<torch::Tensor> gradients() const;
    // one as each parameter lies in memory
    std::vector<torch::Tensor> partsOf(const torch::Tensor& flat) const;
    bool decays(const torch::Tensor& parameter) const;

    std::vector<std::string> names_;
    std::vector<torch::Tensor> parameters_;
    std::vector<torch::Tensor> momentum_;
    torch::Tensor flatGradient_; // undefined: the buffers are not fixed
    torch::Tensor flatMomentum_;
    SgdOptions options_;
};

} // namespace sharesnet
