#include "models/exchange/onnx_model.h"

#include "core/base/error.h"

#include <google/protobuf/io/coded_stream.h>
#include <onnx/onnx_pb.h>

#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <limits>
#include <set>

namespace sharesnet {

namespace {

static_assert(std::endian::native == std::endian::little, "ONNX has little-endian values");

constexpr std::int64_t kFormatVersion = 7; // the oldest that knows opset 13
constexpr std::int64_t kMostBytes = std::numeric_limits<std::int32_t>::max();

void fill(const OnnxTensor& tensor, onnx::TensorProto& to) {
    to.set_name(tensor.name);
    onnx::TensorProto::DataType type{};
    if (!onnx::TensorProto::DataType_Parse(tensor.type, &type)) {
        throw Error("ONNX has no type '%1'", tensor.type);
    }
    to.set_data_type(type);
    for (const std::int64_t size : tensor.shape) {
        to.add_dims(size);
    }
}

void fill(const OnnxNode& node, onnx::NodeProto& to) {
    to.set_name(node.name);
    to.set_op_type(node.type);
    for (const std::string& input : node.inputs) {
        to.add_input(input);
    }
    for (const std::string& output : node.outputs) {
        to.add_output(output);
    }
    for (const auto& [name, values] : node.integers) {
        onnx::AttributeProto& attribute = *to.add_attribute();
        attribute.set_name(name);
        // The lists that are written here (strides, pads) have a value for each side.
        const bool isList = values.size() != 1;
        attribute.set_type(isList ? onnx::AttributeProto::INTS : onnx::AttributeProto::INT);
        if (!isList) {
            attribute.set_i(values.front());
            continue;
        }
        for (const std::int64_t value : values) {
            attribute.add_ints(value);
        }
    }
    for (const auto& [name, value] : node.numbers) {
        onnx::AttributeProto& attribute = *to.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::FLOAT);
        attribute.set_f(value);
    }
}

void fill(const OnnxValue& value, onnx::ValueInfoProto& to) {
    to.set_name(value.name);
    onnx::TypeProto::Tensor& type = *to.mutable_type()->mutable_tensor_type();
    type.set_elem_type(onnx::TensorProto::FLOAT);
    type.mutable_shape();
    for (const std::int64_t size : value.shape) {
        onnx::TensorShapeProto::Dimension& dimension = *type.mutable_shape()->add_dim();
        if (size < 0) {
            dimension.set_dim_param("N");
        } else {
            dimension.set_dim_value(size);
        }
    }
}

// All of a model but its tensors.
onnx::ModelProto frameOf(const OnnxModel& model) {
    onnx::ModelProto frame;
    frame.set_ir_version(kFormatVersion);
    frame.set_producer_name(model.producer);
    frame.set_doc_string(model.description);
    frame.add_opset_import()->set_version(model.opset);
    for (const auto& [key, value] : model.metadata) {
        onnx::StringStringEntryProto& entry = *frame.add_metadata_props();
        entry.set_key(key);
        entry.set_value(value);
    }
    onnx::GraphProto& graph = *frame.mutable_graph();
    graph.set_name(model.name);
    for (const OnnxNode& node : model.nodes) {
        fill(node, *graph.add_node());
    }
    for (const OnnxValue& input : model.inputs) {
        fill(input, *graph.add_input());
    }
    for (const OnnxValue& output : model.outputs) {
        fill(output, *graph.add_output());
    }
    return frame;
}

// Of a field of bytes, a message or a text, whose number is below 16: its tag, its length, itself.
std::int64_t fieldBytes(std::int64_t content) {
    using google::protobuf::io::CodedOutputStream;
    const auto length = CodedOutputStream::VarintSize64(static_cast<std::uint64_t>(content));
    return 1 + static_cast<std::int64_t>(length) + content;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > static_cast<std::uintmax_t>(kMostBytes)) {
        throw Error("%1: holds %2, but an ONNX file must be smaller than 2 GiB", file,
                    numeral::bytes(static_cast<std::int64_t>(size)));
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throwRefused(file, Message("could not be opened"), errno);
    }
    std::string bytes(error ? 0 : static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.gcount() != static_cast<std::streamsize>(bytes.size())) {
        throw IoError("%1: could not be read to its end", file);
    }
    return bytes;
}

std::int64_t bytesOfOne(std::int32_t type) {
    using Proto = onnx::TensorProto;
    switch (type) {
    case Proto::INT8:
    case Proto::UINT8:
    case Proto::BOOL:
        return 1;
    case Proto::FLOAT16:
    case Proto::BFLOAT16:
    case Proto::INT16:
    case Proto::UINT16:
        return 2;
    case Proto::FLOAT:
    case Proto::INT32:
    case Proto::UINT32:
        return 4;
    case Proto::DOUBLE:
    case Proto::INT64:
    case Proto::UINT64:
    case Proto::COMPLEX64:
        return 8;
    case Proto::COMPLEX128:
        return 16;
    default:
        return 0; // texts, and what is newer than this program
    }
}

// The product of sizes; -1 where one is negative or the product is beyond any file.
std::int64_t productOf(const std::vector<std::int64_t>& sizes) {
    std::int64_t product = 1;
    for (const std::int64_t size : sizes) {
        if (size < 0 || (size > 0 && product > kMostBytes / size)) {
            return -1;
        }
        product *= size;
    }
    return product;
}

template <typename Value, typename Values>
std::string packed(const Values& values) {
    std::string bytes;
    for (const auto& value : values) {
        const auto converted = static_cast<Value>(value);
        bytes.append(reinterpret_cast<const char*>(&converted), sizeof(converted));
    }
    return bytes;
}

// Values may stand in a field of their type instead of as bytes.
std::string valuesOf(const onnx::TensorProto& from) {
    if (from.has_raw_data()) {
        return from.raw_data();
    }
    switch (from.data_type()) {
    case onnx::TensorProto::FLOAT:
    case onnx::TensorProto::COMPLEX64:
        return packed<float>(from.float_data());
    case onnx::TensorProto::DOUBLE:
    case onnx::TensorProto::COMPLEX128:
        return packed<double>(from.double_data());
    case onnx::TensorProto::INT64:
        return packed<std::int64_t>(from.int64_data());
    case onnx::TensorProto::UINT64:
    case onnx::TensorProto::UINT32:
        return bytesOfOne(from.data_type()) == 8 ? packed<std::uint64_t>(from.uint64_data())
                                                 : packed<std::uint32_t>(from.uint64_data());
    default:
        break;
    }
    switch (bytesOfOne(from.data_type())) {
    case 1:
        return packed<std::uint8_t>(from.int32_data());
    case 2:
        return packed<std::uint16_t>(from.int32_data());
    default:
        return packed<std::int32_t>(from.int32_data());
    }
}

OnnxTensor tensorOf(const onnx::TensorProto& from, const std::string& name) {
    OnnxTensor tensor;
    tensor.name = name;
    tensor.shape.assign(from.dims().begin(), from.dims().end());
    tensor.type = onnx::TensorProto::DataType_IsValid(from.data_type())
                      ? onnx::TensorProto::DataType_Name(
                            static_cast<onnx::TensorProto::DataType>(from.data_type()))
                      : "UNDEFINED";
    tensor.external = from.data_location() == onnx::TensorProto::EXTERNAL;
    const std::int64_t count = productOf(tensor.shape);
    if (count < 0) {
        throw Error("its tensor '%1' has a shape that is too large for any file", name);
    }
    if (tensor.external || bytesOfOne(from.data_type()) == 0) {
        return tensor;
    }
    tensor.bytes = valuesOf(from);
    if (static_cast<std::int64_t>(tensor.bytes.size()) != count * bytesOfOne(from.data_type())) {
        throw Error("its tensor '%1' has %2 bytes, but its shape needs %3", name,
                    tensor.bytes.size(), count * bytesOfOne(from.data_type()));
    }
    return tensor;
}

OnnxNode nodeOf(const onnx::NodeProto& from) {
    OnnxNode node;
    node.name = from.name();
    node.type = from.op_type();
    node.inputs.assign(from.input().begin(), from.input().end());
    node.outputs.assign(from.output().begin(), from.output().end());
    for (const onnx::AttributeProto& attribute : from.attribute()) {
        if (attribute.has_i()) {
            node.integers[attribute.name()] = {attribute.i()};
        } else if (attribute.has_f()) {
            node.numbers[attribute.name()] = attribute.f();
        } else if (attribute.ints_size() > 0) {
            node.integers[attribute.name()] = {attribute.ints().begin(), attribute.ints().end()};
        }
    }
    return node;
}

OnnxValue valueOf(const onnx::ValueInfoProto& from) {
    OnnxValue value;
    value.name = from.name();
    for (const onnx::TensorShapeProto::Dimension& size : from.type().tensor_type().shape().dim()) {
        value.shape.push_back(size.has_dim_value() ? size.dim_value() : -1);
    }
    return value;
}

// A constant is a tensor that a node gives.
void addConstants(const onnx::NodeProto& node, OnnxModel& model) {
    for (const onnx::AttributeProto& attribute : node.attribute()) {
        if (node.op_type() == "Constant" && attribute.has_t() && node.output_size() == 1) {
            model.tensors.push_back(tensorOf(attribute.t(), node.output(0)));
        }
    }
}

OnnxModel modelOf(const onnx::ModelProto& from) {
    if (!from.has_graph() || from.graph().node_size() == 0 || from.opset_import_size() == 0) {
        throw Error("is not a complete ONNX file: it has no graph or no opset");
    }
    OnnxModel model;
    for (const onnx::OperatorSetIdProto& set : from.opset_import()) {
        if (set.domain().empty() || set.domain() == "ai.onnx") {
            model.opset = set.version();
        }
    }
    model.producer = from.producer_name();
    model.description = from.doc_string();
    for (const onnx::StringStringEntryProto& entry : from.metadata_props()) {
        model.metadata[entry.key()] = entry.value();
    }
    const onnx::GraphProto& graph = from.graph();
    model.name = graph.name();
    std::set<std::string> names; // of tensors
    for (const onnx::TensorProto& tensor : graph.initializer()) {
        if (!names.insert(tensor.name()).second) {
            throw Error("has two tensors named '%1'", tensor.name());
        }
        model.tensors.push_back(tensorOf(tensor, tensor.name()));
    }
    for (const onnx::NodeProto& node : graph.node()) {
        addConstants(node, model);
        model.nodes.push_back(nodeOf(node));
    }
    for (const onnx::ValueInfoProto& input : graph.input()) {
        if (!names.contains(input.name())) { // older files name tensors among the inputs, too
            model.inputs.push_back(valueOf(input));
        }
    }
    for (const onnx::ValueInfoProto& output : graph.output()) {
        model.outputs.push_back(valueOf(output));
    }
    return model;
}

} // namespace

std::int64_t OnnxTensor::size() const {
    onnx::TensorProto::DataType number{};
    const bool known = onnx::TensorProto::DataType_Parse(type, &number);
    return known ? productOf(shape) * bytesOfOne(number) : 0;
}

std::int64_t onnxFileBytes(const OnnxModel& model) {
    onnx::ModelProto frame = frameOf(model);
    auto graph = static_cast<std::int64_t>(frame.graph().ByteSizeLong());
    for (const OnnxTensor& tensor : model.tensors) {
        onnx::TensorProto header;
        fill(tensor, header);
        graph += fieldBytes(static_cast<std::int64_t>(header.ByteSizeLong()) +
                            fieldBytes(tensor.size()));
    }
    frame.clear_graph();
    return static_cast<std::int64_t>(frame.ByteSizeLong()) + fieldBytes(graph);
}

void writeOnnxFile(const std::filesystem::path& file, const OnnxModel& model,
                   const WriteConditions& conditions) {
    const std::int64_t bytes = onnxFileBytes(model);
    if (bytes > kMostBytes) {
        throw Error(
            "%1: would have %2, but an ONNX file must be smaller than 2 GiB: export safetensors",
            file, numeral::bytes(bytes));
    }
    onnx::ModelProto whole = frameOf(model);
    for (const OnnxTensor& tensor : model.tensors) {
        onnx::TensorProto& to = *whole.mutable_graph()->add_initializer();
        fill(tensor, to);
        to.set_raw_data(tensor.bytes);
    }
    const std::string content = whole.SerializeAsString();
    writeFileAtomically(
        file, [&](const AppendBytes& append) { append(content.data(), content.size()); },
        conditions);
}

OnnxModel onnxModelOf(const std::string& bytes) {
    onnx::ModelProto read;
    if (!read.ParseFromString(bytes)) {
        throw Error("is not a complete ONNX file");
    }
    return modelOf(read);
}

OnnxModel readOnnxFile(const std::filesystem::path& file) {
    const std::string bytes = bytesOf(file);
    try {
        return onnxModelOf(bytes);
    } catch (const Error& error) {
        throw Error("%1: %2", file, error.message());
    }
}

} // namespace sharesnet
