# cmake -DFOLDER=... -DOUT=... -P embed_templates.cmake: writes to OUT a C++ source that holds every file of FOLDER.
file(GLOB files ${FOLDER}/*)
set(entries "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  file(READ ${file} content)
  string(APPEND entries "    {\"${name}\", R\"stemma_template(${content})stemma_template\"},\n")
endforeach()
file(WRITE ${OUT} "// Made by cmake/embed_templates.cmake from the files in templates/.
#include \"account/templates.h\"

namespace stemma {

namespace {

struct Template {
  std::string_view name, content;
};
constexpr Template kTemplates[] = {
${entries}};

}  // namespace

std::string_view template_named(std::string_view name) {
  for (const Template& one : kTemplates)
    if (one.name == name) return one.content;
  return {};
}

}  // namespace stemma
")
