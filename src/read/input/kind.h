// What an input is, from its name or, without one, from its first bytes.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

enum class InputKind { kText, kMarkdown, kHtml, kJson, kJsonLines, kWarc, kFeed, kUnknown, kUnsupported };

// By the ending of `name`, a .gz or .zst after it left aside. kUnknown where there is no ending;
// kUnsupported where there is another.
InputKind kind_of_name(std::string_view name);

// By the first bytes of `bytes` (already decompressed); text where nothing else is seen.
InputKind sniff_kind(std::string_view bytes);

// Whether each line of `bytes` seems to be a JSON value of its own.
bool looks_like_json_lines(std::string_view bytes);

// "a/b/report.html.gz" -> "report". Another ending than those of reports is part of the name.
std::string name_without_ending(std::string_view path);

// Whether a file of this name describes other files: X.meta.json or meta.jsonl.
bool is_sidecar_name(std::string_view path);

}  // namespace stemma
