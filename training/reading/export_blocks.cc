// export_blocks FOLDER OUT: for every page of FOLDER (.html, .html.gz) its blocks and their features, as the
// block decision sees them. OUT.jsonl has a line a page ({"id", "blocks": [text, ...], "named": [whether a
// sure name decides, ...]}), OUT.f32 the rows of features of all blocks of all pages in order (little-endian
// float), OUT.names the features' names.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "base/file.h"
#include "base/json.h"
#include "read/encoding/charset.h"
#include "read/encoding/encoding.h"
#include "read/html/block_choice.h"
#include "read/html/content_features.h"
#include "read/html/metadata.h"

namespace stemma {

namespace {

constexpr uint64_t kPageBytes = uint64_t{32} << 20;

Result<HtmlTree> tree_of(const std::string& path, std::string& html) {
  TRY(const std::string file, read_file(path, kPageBytes));
  TRY(std::string bytes, decompress(file, kPageBytes));
  const std::string charset(declared_charset(bytes));
  TRY(html, to_utf8(std::move(bytes), charset));
  return HtmlTree::parse(html);
}

void export_page(const std::filesystem::path& path, std::ostream& texts, std::ostream& rows) {
  std::string html;
  const Result<HtmlTree> tree = tree_of(path.string(), html);
  if (!tree) return;
  const std::vector<uint32_t> hints = own_hints(tree.value());
  const HtmlBlockList page = html_blocks(tree.value(), hints);
  const std::vector<HtmlBlock>& blocks = page.blocks;
  const HtmlMetadata metadata = read_metadata(tree.value(), hints, blocks);
  const ContentFeatures features(tree.value(), hints, blocks, metadata.title, metadata.body);
  Json line;
  const std::string name = path.filename().string();
  line["id"] = name.substr(0, name.find(".html"));
  line["title"] = metadata.title;
  line["named"] = Json::array();
  for (const uint32_t named : names_of_blocks(tree, features, blocks)) line["named"].push_back(named != 0);
  line["blocks"] = Json::array();
  for (const HtmlBlock& block : blocks) line["blocks"].push_back(block.text);
  texts << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  std::vector<float> row;
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    features.fill(b, row);
    rows.write(reinterpret_cast<const char*>(row.data()),
               static_cast<std::streamsize>(row.size() * sizeof(float)));
  }
}

int export_folder(const std::string& folder, const std::string& out) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::ofstream texts(out + ".jsonl"), rows(out + ".f32", std::ios::binary), names(out + ".names");
  for (const auto& name : ContentFeatures::names()) names << name << '\n';
  for (const auto& path : paths) export_page(path, texts, rows);
  texts.close();
  rows.close();
  return texts && rows && names ? 0 : 1;
}

}  // namespace

}  // namespace stemma

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: export_blocks FOLDER OUT\n";
    return 2;
  }
  return stemma::export_folder(argv[1], argv[2]);
}
