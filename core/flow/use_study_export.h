#pragma once

#include "core/base/folder_files.h"
#include "core/inspect/use_study.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// A study as JSON and files, the same from the window and the command line. Fractions, not percent;
// what is not defined or was not asked for is null in JSON and an empty cell in CSV.

// {source, conv, shared, data, images, as_trained, uses: [{use, block, activation, relative_change,
// cosine_to_descent, gradient_norm, norm, skip, repeat, exit}], similarity, update_correlations,
// gradient_cosines, changed_answers, extra}
nlohmann::ordered_json toJson(const UseStudy& study);

// study.json, uses.csv (a line a use, UseQuantity by its name) and, where they were asked for,
// similarity.csv, update-correlations.csv and gradient-cosines.csv (a line a use, a column a use)
// and changed-answers.csv (a line an image). Numbers read back exactly. Any thread.
std::vector<FolderFile> useStudyFiles(const std::shared_ptr<const UseStudy>& study);
// All that a study of these measures may have.
std::vector<std::string> useStudyNames(const std::vector<UseMeasure>& measures);

} // namespace sharesnet
