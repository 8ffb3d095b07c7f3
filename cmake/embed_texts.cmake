# cmake -DPATTERN=... -DHEADER=... -DFUNCTION=... -DOUT=... -P embed_texts.cmake: writes to OUT a C++ source that holds the files
# of PATTERN and defines FUNCTION, which HEADER declares: the text of the file of that name, empty where there is none.
file(GLOB files ${PATTERN})
set(entries "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  file(READ ${file} content)
  string(APPEND entries "    {\"${name}\", R\"stemma_text(${content})stemma_text\"},\n")
endforeach()
file(WRITE ${OUT} "// Made by cmake/embed_texts.cmake from ${PATTERN}.
#include \"${HEADER}\"

namespace stemma {

namespace {

struct Embedded {
  std::string_view name, content;
};
constexpr Embedded kEmbedded[] = {
${entries}};

}  // namespace

std::string_view ${FUNCTION}(std::string_view name) {
  for (const Embedded& one : kEmbedded)
    if (one.name == name) return one.content;
  return {};
}

}  // namespace stemma
")
