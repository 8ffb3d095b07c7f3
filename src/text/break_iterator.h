// ICU's break iterators over UTF-8, one of each kind a thread.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <string_view>

namespace stemma {

enum class BreakKind { kWord, kSentence };

// Walks the boundaries of `text`, which must outlive it. Only one walk of a kind at a time in a thread.
class Breaks {
 public:
  Breaks(BreakKind kind, std::string_view text) : iterator_(of_thread(kind)) {
    UErrorCode status = U_ZERO_ERROR;
    utext_ = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    iterator_.setText(utext_, status);
    iterator_.first();
  }
  ~Breaks() { utext_close(utext_); }
  Breaks(const Breaks&) = delete;
  Breaks& operator=(const Breaks&) = delete;

  // The next boundary in bytes, or -1 after the last.
  int32_t next() { return iterator_.next(); }

 private:
  static icu::BreakIterator& of_thread(BreakKind kind) {
    thread_local std::unique_ptr<icu::BreakIterator> iterators[2];
    auto& iterator = iterators[static_cast<int>(kind)];
    if (!iterator) {
      UErrorCode status = U_ZERO_ERROR;
      iterator.reset(kind == BreakKind::kWord
                         ? icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status)
                         : icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    }
    return *iterator;
  }

  icu::BreakIterator& iterator_;
  UText* utext_ = nullptr;
};

}  // namespace stemma
