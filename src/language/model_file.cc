#include "language/model_file.h"

#include <bit>
#include <cstring>
#include <filesystem>

#include "base/hash.h"

namespace stemma {

namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian and used in place");

constexpr std::string_view kMagic = "STEMMALM";
constexpr uint32_t kVersion = 2;
constexpr size_t kHeaderSize = 32;  // bytes before the table
constexpr size_t kEntrySize = 64;
constexpr size_t kNameSize = 32;
constexpr size_t kAlignment = 64;  // of every tensor's data

template <typename T>
T number_at(std::string_view bytes, size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

}  // namespace

Result<ModelFile> ModelFile::open(const std::string& path) {
  TRY(MappedFile file, MappedFile::open(path));
  ModelFile model(std::move(file), path);
  TRY([[maybe_unused]] Nothing checked, model.check_header());
  return model;
}

Status ModelFile::check_header() {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < kHeaderSize || bytes.substr(0, kMagic.size()) != kMagic)
    return malformed("no stemma model file");
  const auto version = number_at<uint32_t>(bytes, 8);
  if (version != kVersion)
    return Error{ErrorCode::kUnsupported,
                 "model file of version " + std::to_string(version) + "; this program reads version " +
                     std::to_string(kVersion),
                 path_, ""};
  const auto length = number_at<uint64_t>(bytes, 16);
  if (length != bytes.size())
    return malformed("cut or lengthened: " + std::to_string(bytes.size()) + " bytes where its header says " +
                     std::to_string(length));
  hash_ = number_at<uint64_t>(bytes, 24);
  if (hash64(bytes.substr(kHeaderSize)) != hash_)
    return malformed("changed or damaged: its hash does not fit");
  return read_table(number_at<uint32_t>(bytes, 12));
}

Status ModelFile::read_table(uint32_t count) {
  const std::string_view bytes = file_.bytes();
  if (count > (bytes.size() - kHeaderSize) / kEntrySize)
    return malformed("its table is longer than the file");
  for (uint32_t i = 0; i < count; ++i) {
    const std::string_view entry = bytes.substr(kHeaderSize + i * kEntrySize, kEntrySize);
    const size_t end = entry.substr(0, kNameSize).find('\0');
    const auto kind = number_at<uint32_t>(entry, 32);
    if (kind > static_cast<uint32_t>(Kind::kLines)) return malformed("a tensor of an unknown kind");
    entries_.push_back({entry.substr(0, end == entry.npos ? kNameSize : end), static_cast<Kind>(kind),
                        number_at<uint32_t>(entry, 36), number_at<uint32_t>(entry, 40),
                        number_at<uint64_t>(entry, 48), number_at<uint64_t>(entry, 56)});
    TRY([[maybe_unused]] Nothing checked, check_entry(entries_.back()));
  }
  return ok_status();
}

// Every byte that the entry speaks of lies in the file. Rows and columns are 32 bits wide, so no product
// overflows.
Status ModelFile::check_entry(const Entry& entry) const {
  const uint64_t size = file_.bytes().size();
  const uint64_t cells = uint64_t{entry.rows} * entry.columns;
  const bool is_float = entry.kind == Kind::kFloat32;
  const bool fits =
      entry.data <= size && cells <= (size - entry.data) / (is_float ? 4 : 1) &&
      (entry.kind != Kind::kInt8ByRow ||
       (entry.scales <= size && entry.rows <= (size - entry.scales) / 4 && entry.scales % 4 == 0));
  if (!fits || entry.data % kAlignment != 0)
    return malformed("tensor " + std::string(entry.name) + " does not lie in the file");
  return ok_status();
}

Result<ModelFile::Entry> ModelFile::find(std::string_view name, Kind kind, uint32_t rows,
                                         uint32_t columns) const {
  for (const Entry& entry : entries_)
    if (entry.name == name && entry.kind == kind && (rows == 0 || rows == entry.rows) &&
        (columns == 0 || columns == entry.columns))
      return entry;
  return malformed("no tensor " + std::string(name) + " of the right kind and shape in it");
}

Result<std::span<const float>> ModelFile::floats(std::string_view name, uint32_t rows,
                                                 uint32_t columns) const {
  TRY(const Entry entry, find(name, Kind::kFloat32, rows, columns));
  const auto* at = reinterpret_cast<const float*>(file_.bytes().data() + entry.data);
  return std::span<const float>(at, size_t{entry.rows} * entry.columns);
}

Result<WeightMatrix> ModelFile::weights(std::string_view name, uint32_t rows, uint32_t columns) const {
  const Result<Entry> single = find(name, Kind::kFloat32, rows, columns);
  if (single.ok()) {
    const auto* at = reinterpret_cast<const float*>(file_.bytes().data() + single.value().data);
    return WeightMatrix{single.value().rows, single.value().columns, nullptr, nullptr, at};
  }
  TRY(const Entry entry, find(name, Kind::kInt8ByRow, rows, columns));
  const char* const base = file_.bytes().data();
  return WeightMatrix{entry.rows, entry.columns, reinterpret_cast<const int8_t*>(base + entry.data),
                      reinterpret_cast<const float*>(base + entry.scales), nullptr};
}

Result<std::vector<std::string_view>> ModelFile::lines(std::string_view name) const {
  TRY(const Entry entry, find(name, Kind::kLines, 0, 0));
  std::string_view rest = file_.bytes().substr(entry.data, uint64_t{entry.rows} * entry.columns);
  std::vector<std::string_view> out;
  while (!rest.empty()) {
    const size_t end = rest.find('\n');
    if (end == rest.npos) return malformed("list " + std::string(name) + " ends within a line");
    out.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return out;
}

std::string find_model_file(const char* name) {
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) return "";
  const std::filesystem::path folder = program.parent_path();
  for (const char* place : {"models", "../models", "../../models", "../share/stemma/models"}) {
    const std::filesystem::path path = folder / place / name;
    if (std::filesystem::is_regular_file(path, failed)) return path.lexically_normal().string();
  }
  return "";
}

}  // namespace stemma
