#include "read/input/pieces.h"

#include <sys/stat.h>

#include "base/strings.h"
#include "read/input/documents.h"
#include "read/input/feed.h"
#include "read/input/json_article.h"
#include "read/limits.h"

namespace stemma {

namespace {

std::string reason(const Error& error) {
  return (error.place.empty() ? "" : error.place + ": ") + error.message;
}

Readings refuse(const std::string& input, std::string why) {
  Readings readings;
  readings.push_back(Skipped{input, std::move(why)});
  return readings;
}

InflateLimits stream_limits() {
  return {UINT64_MAX, kStreamRatio, kStreamRatioFrom};
}

Result<std::unique_ptr<ByteSource>> open_decompressed(const std::string& path) {
  TRY(std::unique_ptr<ByteSource> stored, open_bytes(path));
  return std::unique_ptr<ByteSource>(std::make_unique<Decompressor>(std::move(stored), stream_limits()));
}

// Pages are often saved under the name of a text.
InputKind real_kind(InputKind kind, std::string_view bytes) {
  if (kind != InputKind::kText) return kind;
  const std::string_view start = bytes.substr(0, bytes.find('>') + 1);
  const bool is_page =
      starts_with_ignoring_case(start, "<!doctype html") || starts_with_ignoring_case(start, "<html");
  return is_page ? InputKind::kHtml : kind;
}

Result<Article> parse_document(InputKind kind, std::string bytes, const ReadLimits& limits) {
  if (kind == InputKind::kHtml) return parse_html(std::move(bytes), limits);
  if (kind == InputKind::kMarkdown) return parse_markdown(std::move(bytes), limits);
  return parse_text(std::move(bytes), limits);
}

// What a file that is read whole needs for it.
struct Document {
  InputFile file;
  std::shared_ptr<const FolderMetadata> metadata;
  ReadHow how;
};

Readings read_one_article(const Document& document, InputKind kind, std::string bytes) {
  const std::string& path = document.file.path;
  Result<Article> article = parse_document(kind, std::move(bytes), document.how.limits);
  if (!article.ok()) return refuse(path, article.error().message);
  std::vector<Skipped> skipped;
  apply_sidecars(path, document.metadata.get(), article.value(), skipped);
  finish_article(article.value(), path, document.how.depth);
  article.value().input = path;
  Readings readings;
  for (Skipped& one : skipped) readings.push_back(std::move(one));
  readings.push_back(std::move(article.value()));
  return readings;
}

uint64_t most_bytes(InputKind kind, const ReadLimits& limits) {
  if (kind == InputKind::kJson) return limits.list_bytes;
  return kind == InputKind::kFeed ? kFeedBytes : limits.page_bytes;
}

// `kind` is not JSON Lines.
Readings read_document(const Document& document, InputKind kind, ByteSource& source) {
  const std::string& path = document.file.path;
  const ReadLimits& limits = document.how.limits;
  Result<std::string> bytes = read_all(source, most_bytes(kind, limits));
  if (!bytes.ok()) return refuse(path, reason(bytes.error()));
  if (bytes.value().empty()) return refuse(path, "empty");
  if (kind == InputKind::kFeed)
    return feed_articles(parse_xml_feed(std::move(bytes.value())), path, document.how);
  if (kind == InputKind::kJson && is_json_feed(bytes.value()))
    return feed_articles(parse_json_feed(bytes.value()), path, document.how);
  if (kind == InputKind::kJson) return parse_json_document(bytes.value(), path, document.how);
  kind = real_kind(kind, bytes.value());
  return read_one_article(document, kind, std::move(bytes.value()));
}

// What a file that is read whole needs until it is: its bytes, the parsed page, the article.
uint64_t memory_for(const std::string& path) {
  constexpr uint64_t kLeast = uint64_t{1} << 16, kForEachByte = 8;
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0 || info.st_size <= 0) return kLeast;
  return std::max(kLeast, static_cast<uint64_t>(info.st_size) * kForEachByte);
}

// A row of one piece.
class OnePiece final : public PieceSource {
 public:
  explicit OnePiece(Piece piece) : piece_(std::move(piece)) {}
  std::optional<Piece> next() override { return std::exchange(piece_, std::nullopt); }

 private:
  std::optional<Piece> piece_;
};

std::unique_ptr<PieceSource> one_piece(uint64_t bytes, std::function<Readings()> read) {
  return std::make_unique<OnePiece>(Piece{bytes, std::move(read)});
}

std::unique_ptr<PieceSource> refusal(const std::string& input, std::string why) {
  return one_piece(0, [input, why = std::move(why)] { return refuse(input, why); });
}

// What can be had of the start of a file from the bytes that it begins with.
std::string decompressed_start(std::string_view first) {
  Decompressor source(bytes_of(first), stream_limits());
  std::string start(kSniffedBytes, '\0');
  size_t size = 0;
  while (size < start.size()) {
    const Result<size_t> got = source.read(start.data() + size, start.size() - size);
    if (!got.ok() || got.value() == 0) break;
    size += got.value();
  }
  start.resize(size);
  return start;
}

// Files that hold many articles and are never held whole.
std::unique_ptr<PieceSource> collection_pieces(InputKind kind, std::unique_ptr<ByteSource> stored,
                                               const Document& document) {
  if (kind == InputKind::kWarc)
    return warc_pages(std::move(stored), stream_limits(), document.file.path, document.how);
  return json_lines(std::make_unique<Decompressor>(std::move(stored), stream_limits()), document.file.path,
                    document.how);
}

std::unique_ptr<PieceSource> document_pieces(Document document) {
  const uint64_t memory = memory_for(document.file.path);
  return one_piece(memory, [document = std::move(document)] {
    const Result<std::unique_ptr<ByteSource>> source = open_decompressed(document.file.path);
    if (!source.ok()) return refuse(document.file.path, source.error().message);
    return read_document(document, document.file.kind, *source.value());
  });
}

// What it is, is told from the first bytes.
std::unique_ptr<PieceSource> sniffed_pieces(Document document) {
  Result<std::unique_ptr<ByteSource>> opened = open_bytes(document.file.path);
  if (!opened.ok()) return refusal(document.file.path, opened.error().message);
  BufferedBytes buffered(*opened.value());
  const Result<bool> filled = buffered.fill(kSniffedBytes);
  if (!filled.ok()) return refusal(document.file.path, reason(filled.error()));
  std::string first(buffered.view());
  const InputKind kind = sniff_kind(decompressed_start(first));
  std::unique_ptr<ByteSource> stored = put_back(std::move(first), std::move(opened.value()));
  if (kind == InputKind::kJsonLines || kind == InputKind::kWarc)
    return collection_pieces(kind, std::move(stored), document);
  const std::shared_ptr<ByteSource> whole =
      std::make_unique<Decompressor>(std::move(stored), stream_limits());
  return one_piece(memory_for(document.file.path), [document = std::move(document), kind, whole] {
    return read_document(document, kind, *whole);
  });
}

std::unique_ptr<PieceSource> pieces_of_kind(const InputFile& file,
                                            std::shared_ptr<const FolderMetadata> metadata,
                                            const ReadHow& how) {
  if (file.problem) return refusal(file.path, *file.problem);
  switch (file.kind) {
    case InputKind::kUnsupported:
      return refusal(file.path,
                     "of no kind that stemma reads (.html .htm .txt .md .json .jsonl .warc .rss .atom .xml, "
                     "each also .gz or .zst)");
    case InputKind::kUnknown:
      return sniffed_pieces({file, std::move(metadata), how});
    case InputKind::kWarc:
    case InputKind::kJsonLines: {
      Result<std::unique_ptr<ByteSource>> stored = open_bytes(file.path);
      if (!stored.ok()) return refusal(file.path, stored.error().message);
      return collection_pieces(file.kind, std::move(stored.value()), {file, std::move(metadata), how});
    }
    default:
      return document_pieces({file, std::move(metadata), how});
  }
}

// Messages, then the pieces of an input.
class AfterProblems final : public PieceSource {
 public:
  AfterProblems(std::vector<Skipped> problems, std::unique_ptr<PieceSource> pieces)
      : problems_(std::move(problems)), pieces_(std::move(pieces)) {}

  std::optional<Piece> next() override {
    if (problems_.empty()) return pieces_->next();
    return Piece{
        0, [problems = std::exchange(problems_, {})] { return Readings(problems.begin(), problems.end()); }};
  }

 private:
  std::vector<Skipped> problems_;
  std::unique_ptr<PieceSource> pieces_;
};

}  // namespace

void finish_article(Article& article, const std::string& file, ReadDepth depth) {
  if (article.id.empty()) article.id = file == "-" ? "stdin" : name_without_ending(file);
  if (depth == ReadDepth::kFull)
    complete_article(article);
  else if (!article.published_at)
    article.published_at = parse_iso_timestamp(article.published);
}

std::unique_ptr<PieceSource> pieces_of(const InputFile& file, std::shared_ptr<const FolderMetadata> metadata,
                                       const ReadHow& how, std::vector<Skipped> problems) {
  std::unique_ptr<PieceSource> pieces = pieces_of_kind(file, std::move(metadata), how);
  if (problems.empty()) return pieces;
  return std::make_unique<AfterProblems>(std::move(problems), std::move(pieces));
}

}  // namespace stemma
