// The speed of reading pages that are held in memory, in pages a second.
//   reading_bench FOLDER [PASSES [THREADS [wall]]]
// FOLDER holds .html files, or .html.gz. One line of JSON for each thing measured: "parse" is lexbor alone,
// with one document used again for all pages: no reader that stands on lexbor can be faster; "read" is
// stemma's read_html, metadata and text. Each is the fastest of PASSES passes over all pages: by one thread
// in seconds of the processor, which other programs do not lengthen; by more, and with "wall", of the clock.
#include <lexbor/html/html.h>
#include <time.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/file.h"
#include "read/reader.h"

namespace stemma {
namespace {

struct Page {
  std::string name, bytes;
};

std::vector<Page> pages_in(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::vector<Page> pages;
  for (const std::string& path : paths) {
    Result<std::string> stored = read_file(path, uint64_t{1} << 30);
    if (!stored.ok()) continue;
    Result<std::string> bytes = decompress(std::move(stored.value()), uint64_t{1} << 30);
    if (bytes.ok()) pages.push_back({path, std::move(bytes.value())});
  }
  return pages;
}

double seconds_of(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Seconds of one pass over all pages, by `threads` threads that take the next page each.
double one_pass(const std::vector<Page>& pages, unsigned threads, clockid_t clock,
                const std::function<void(const Page&)>& body) {
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t i = next++; i < pages.size(); i = next++) body(pages[i]);
  };
  const double begin = seconds_of(clock);
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return seconds_of(clock) - begin;
}

struct Setting {
  unsigned passes, threads;
  clockid_t clock;
};

void measure(const char* name, const std::vector<Page>& pages, const Setting& setting,
             const std::function<void(const Page&)>& body) {
  double bytes = 0, best = 0;
  for (const Page& page : pages) bytes += static_cast<double>(page.bytes.size());
  for (unsigned i = 0; i < setting.passes; ++i) {
    const double seconds = one_pass(pages, setting.threads, setting.clock, body);
    best = i ? std::min(best, seconds) : seconds;
  }
  std::printf(
      "{\"name\": \"%s\", \"threads\": %u, \"pages\": %zu, \"pages_per_second\": %.1f, "
      "\"mb_per_second\": %.1f}\n",
      name, setting.threads, pages.size(), static_cast<double>(pages.size()) / best, bytes / best / 1e6);
  std::fflush(stdout);
}

void parse(const Page& page) {
  thread_local lxb_html_document_t* document = lxb_html_document_create();
  lxb_html_document_clean(document);
  lxb_html_document_parse(document, reinterpret_cast<const lxb_char_t*>(page.bytes.data()),
                          page.bytes.size());
}

void read(const Page& page) {
  const Result<Article> article = read_html(page.bytes, page.name);
  if (article.ok() && article.value().text.empty()) std::abort();
}

}  // namespace
}  // namespace stemma

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: reading_bench FOLDER [PASSES [THREADS [wall]]]\n");
    return 2;
  }
  const auto number = [&](int i, int otherwise) {
    return static_cast<unsigned>(std::max(1, count > i ? std::atoi(arguments[i]) : otherwise));
  };
  const std::vector<stemma::Page> pages = stemma::pages_in(arguments[1]);
  const unsigned threads = number(3, 1);
  const bool is_wall = threads > 1 || (count > 4 && std::string(arguments[4]) == "wall");
  const stemma::Setting setting{number(2, 3), threads, is_wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID};
  stemma::measure("parse", pages, setting, stemma::parse);
  stemma::measure("read", pages, setting, stemma::read);
}
