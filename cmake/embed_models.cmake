# cmake -DFOLDER=... -DOUT=... -P embed_models.cmake: writes to OUT a C++ source that holds every table (.txt) of FOLDER.
file(GLOB files ${FOLDER}/*.txt)
set(entries "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} content)
  string(APPEND entries "    {\"${name}\", R\"stemma_model(${content})stemma_model\"},\n")
endforeach()
file(WRITE ${OUT} "// Made by cmake/embed_models.cmake from the tables in models/reading/.
#include \"read/models.h\"

namespace stemma {

namespace {

struct ModelTable {
  std::string_view name, table;
};
constexpr ModelTable kModelTables[] = {
${entries}};

}  // namespace

std::string_view model_table(std::string_view name) {
  for (const ModelTable& one : kModelTables)
    if (one.name == name) return one.table;
  return {};
}

}  // namespace stemma
")
