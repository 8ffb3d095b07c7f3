// JSON Lines as pieces of whole lines.
#include <algorithm>
#include <cstring>

#include "base/strings.h"
#include "read/input/json_article.h"
#include "read/input/piece.h"
#include "read/limits.h"

namespace stemma {

namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

// Whole lines, padded for the parser.
struct Lines {
  std::string bytes;  // kJsonPadding bytes follow the lines
  size_t size = 0;    // of the lines
  size_t first_number = 1;
};

Readings read_lines(const Lines& lines, const std::string& input, const ReadHow& how) {
  Readings readings;
  std::string_view rest = std::string_view(lines.bytes).substr(0, lines.size);
  for (size_t number = lines.first_number; !rest.empty(); ++number) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!is_blank(line)) readings.push_back(parse_json_line(line, number, input, how, true));
  }
  return readings;
}

class JsonLines final : public PieceSource {
 public:
  JsonLines(std::unique_ptr<ByteSource> source, std::string input, const ReadHow& how)
      : source_(std::move(source)), input_(std::move(input)), how_(how) {}

  std::optional<Piece> next() override {
    while (!is_over_) {
      const Status filled = fill();
      if (!filled.ok()) return broken(filled.error());
      if (const size_t end = last_line_end(); end > 0) return cut(end);
      if (held_.size() > how_.limits.page_bytes) return skip_long_line();
      if (!is_at_end_) continue;
      is_over_ = true;
      if (!held_.empty()) return cut(held_.size());
    }
    if (std::exchange(is_empty_, false)) return problem(input_, "empty: no article in it");
    return std::nullopt;
  }

 private:
  // Reads another piece's bytes, or to the end.
  Status fill() {
    const size_t before = held_.size();
    size_t size = before;
    held_.resize(before + kPieceBytes);
    while (size < held_.size() && !is_at_end_) {
      const Result<size_t> got = source_->read(held_.data() + size, held_.size() - size);
      if (!got.ok()) {
        held_.resize(size);
        return got.error();
      }
      size += got.value();
      is_at_end_ = got.value() == 0;
    }
    held_.resize(size);
    searched_ = before;
    if (!std::exchange(is_begun_, true) && held_.starts_with("\xEF\xBB\xBF")) held_.erase(0, 3);
    return ok_status();
  }

  // Behind the last line break; 0 where there is none. What was held before has none.
  size_t last_line_end() const {
    const void* found = ::memrchr(held_.data() + searched_, '\n', held_.size() - searched_);
    return found ? static_cast<size_t>(static_cast<const char*>(found) - held_.data()) + 1 : 0;
  }

  Piece cut(size_t end) {
    auto lines = std::make_shared<Lines>();
    std::string rest = held_.substr(end);
    lines->bytes = std::exchange(held_, std::move(rest));
    lines->size = end;
    lines->bytes.resize(end + kJsonPadding);
    lines->first_number = line_number_;
    const auto first = lines->bytes.begin();
    line_number_ += static_cast<size_t>(std::count(first, first + static_cast<ptrdiff_t>(end), '\n'));
    is_empty_ = is_empty_ && trim(std::string_view(lines->bytes).substr(0, end)).empty();
    // The bytes, what is parsed of them, and the articles.
    constexpr uint64_t kForEachByte = 3;
    return {end * kForEachByte,
            [lines, input = input_, how = how_] { return read_lines(*lines, input, how); }};
  }

  Piece problem(std::string input, std::string why) {
    is_empty_ = false;
    return {0, [skipped = Skipped{std::move(input), std::move(why)}] {
              Readings readings;
              readings.push_back(skipped);
              return readings;
            }};
  }

  // The whole lines before the broken place were handed over already or are held.
  Piece broken(const Error& error) {
    const std::string why = (error.place.empty() ? "" : error.place + ": ") + error.message;
    is_over_ = true;
    const size_t end = held_.rfind('\n') + 1;
    if (end == 0) return problem(input_, why);
    Piece lines = cut(end);
    lines.read = [read = std::move(lines.read), skipped = Skipped{input_, why}] {
      Readings readings = read();
      readings.push_back(skipped);
      return readings;
    };
    return lines;
  }

  Piece skip_long_line() {
    const std::string number = std::to_string(line_number_++);
    const std::string why = "line " + number + ": larger than the limit of " +
                            std::to_string(how_.limits.page_bytes) + " bytes for one article";
    size_t end = 0;
    while (end == 0 && !is_at_end_) {
      held_.clear();
      if (const Status filled = fill(); !filled.ok()) {
        held_.clear();
        is_over_ = true;
        break;
      }
      const size_t found = held_.find('\n');
      end = found == std::string::npos ? 0 : found + 1;
    }
    held_.erase(0, end == 0 ? held_.size() : end);
    return problem(input_ + "#" + number, why);
  }

  std::unique_ptr<ByteSource> source_;
  std::string input_;
  ReadHow how_;
  std::string held_;     // read, not cut yet
  size_t searched_ = 0;  // of held_: no line break before
  size_t line_number_ = 1;
  bool is_begun_ = false, is_at_end_ = false, is_over_ = false, is_empty_ = true;
};

}  // namespace

std::unique_ptr<PieceSource> json_lines(std::unique_ptr<ByteSource> source, std::string input,
                                        const ReadHow& how) {
  return std::make_unique<JsonLines>(std::move(source), std::move(input), how);
}

}  // namespace stemma
