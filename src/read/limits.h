// Limits of the reader that no caller sets: each with its reason. Those a caller may set are ReadLimits.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stemma {

// Articles have fields within objects within lists; deeper nesting is an attack or a mistake, and what is
// passed through is copied by a function that calls itself once for each level.
inline constexpr size_t kJsonDepth = 64;

// Fields of one article; each is looked for among the others when it is written.
inline constexpr size_t kArticleFields = 1'000;

// An input that decompresses to more than so many bytes for each stored byte, once it has made so many, is an
// attack: gzip cannot make more than 1,032, and archives of pages come to ten, rarely fifty. Short ones may,
// since each page has its own limit.
inline constexpr uint64_t kStreamRatio = 1'200;
inline constexpr uint64_t kStreamRatioFrom = uint64_t{256} << 20;

// Bytes of input, and roughly of what is made of them, that are under way between reading and handing over:
// enough that no thread waits, little beside what the machine has.
inline constexpr uint64_t kBytesUnderWay = uint64_t{64} << 20;

// Collections are cut into pieces of about so many bytes, each read by one thread: long enough that handing
// it over costs nothing, short enough that the first articles come at once.
inline constexpr size_t kPieceBytes = size_t{256} << 10;

// The header of one archived record and of one HTTP message; servers refuse more than 8 or 16 kB.
inline constexpr size_t kWarcHeadBytes = size_t{64} << 10;
inline constexpr size_t kHttpHeadBytes = size_t{64} << 10;

// Lines of such a header; real ones have ten to forty. What follows is not looked at.
inline constexpr size_t kHeaderFields = 1'000;

// Codings of one HTTP body; real ones have one, some two by mistake.
inline constexpr size_t kHttpCodings = 4;

// Elements of a feed within each other; feeds have five, the markup of their texts some dozens more.
inline constexpr size_t kXmlDepth = 512;

// Prefixes of names that a feed may declare; feeds have up to twenty.
inline constexpr size_t kXmlPrefixes = 100;

// Entries of one feed; feeds have tens, archives in this form some thousands.
inline constexpr size_t kFeedEntries = 100'000;

// One feed, held whole; the largest real ones, with the texts of all entries, have some MB.
inline constexpr uint64_t kFeedBytes = uint64_t{64} << 20;

// Entities that a document declares are not expanded at all; should one be reached by a way not thought of,
// expat ends the document when, past so many bytes, it has made so many times as many of it.
inline constexpr float kXmlAmplification = 2.0F;
inline constexpr unsigned long long kXmlAmplificationFrom = 1ULL << 20;

// Bytes that are looked at to tell text from binary data, and to guess the kind of standard input.
inline constexpr size_t kSniffedBytes = size_t{64} << 10;

// A file with a greater share of control characters among its first bytes is no text. Text has none beside
// line breaks and tabs, broken text a few; in compressed or random data they are every ninth byte.
inline constexpr double kControlCharacterShare = 0.05;

// A sidecar describes one article or the articles of one folder.
inline constexpr uint64_t kSidecarBytes = uint64_t{64} << 20;

// Blocks of one article; the longest live pages have a few thousand. What follows joins the last block.
inline constexpr size_t kArticleBlocks = 200'000;

// Open elements within each other. Browsers flatten a page below 512; broken pages that never close a tag
// reach thousands. The parser walks up all of them for some tags, so that time grows with the depth.
inline constexpr size_t kHtmlDepth = 10'000;

// Attributes of one tag; real ones have a dozen, some a hundred.
inline constexpr size_t kHtmlAttributes = 2'000;

// Memory of one parsed page; a page of 5 MB takes 20 to 60 MB. Unclosed formatting that is opened again in
// every paragraph can make far more of a small page.
inline constexpr size_t kHtmlTreeBytes = size_t{256} << 20;

// A parsed page's memory is kept for the next one up to this size.
inline constexpr size_t kSparePageBytes = size_t{16} << 20;

// Bytes of JSON-LD that are read of one page, all scripts together.
inline constexpr size_t kJsonLdBytes = size_t{4} << 20;

// Objects of one page's JSON-LD that are looked at; a page has a dozen.
inline constexpr size_t kJsonLdObjects = 2'000;

}  // namespace stemma
