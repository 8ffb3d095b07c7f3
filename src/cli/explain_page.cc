#include "cli/explain_page.h"

#include "base/file.h"
#include "cli/output.h"
#include "read/html/explain.h"

namespace stemma {

namespace {

Result<std::string> explained(const std::string& path) {
  const ReadLimits limits;
  TRY(const std::string stored, read_file(path, limits.page_bytes));
  TRY(std::string bytes, decompress(stored, limits.page_bytes));
  return explain_html(std::move(bytes), path, limits);
}

}  // namespace

int write_explained_pages(const Options& options) {
  std::string pages;
  bool is_whole = true;
  for (const std::string& input : options.inputs) {
    const Result<std::string> page = explained(input);
    if (page.ok()) {
      pages += page.value();
      continue;
    }
    Error error = page.error();
    if (error.input.empty()) error.input = input;
    say(error.to_string());
    is_whole = false;
  }
  if (pages.empty()) return kNothingRead;
  const Status written = write_output(options.output, pages);
  if (!written.ok()) {
    say(written.error().to_string());
    return kOutputFailed;
  }
  return is_whole ? kAllRead : kSomeSkipped;
}

}  // namespace stemma
