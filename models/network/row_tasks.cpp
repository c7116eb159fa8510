#include "models/network/row_tasks.h"

#include <ATen/Parallel.h>
#include <ATen/TensorIterator.h>
#include <torch/torch.h>

namespace sharesnet {

// As a loop over a tensor of the tasks' numbers, since at::parallel_for is a plain loop wherever
// its header is compiled without the OpenMP that LibTorch was built with.
void forTasks(std::int64_t tasks, const std::function<void(std::int64_t)>& body) {
    if (tasks == 1 || at::get_num_threads() == 1) {
        for (std::int64_t task = 0; task < tasks; ++task) {
            body(task);
        }
        return;
    }
    const torch::Tensor numbers = at::arange(tasks, at::kLong);
    at::TensorIterator loop = at::TensorIteratorConfig()
                                  .set_check_mem_overlap(false)
                                  .check_all_same_dtype(false)
                                  .resize_outputs(false)
                                  .add_output(numbers)
                                  .build();
    loop.for_each(
        [&](char** data, const std::int64_t* strides, std::int64_t count) {
            for (std::int64_t i = 0; i < count; ++i) {
                body(*reinterpret_cast<const std::int64_t*>(data[0] + i * strides[0]));
            }
        },
        1);
}

} // namespace sharesnet
