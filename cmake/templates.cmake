# stemma_templates(TARGET): compiles the files of templates/ into TARGET; changing one rebuilds it.
function(stemma_templates target)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/templates/*)
  set(source ${CMAKE_BINARY_DIR}/generated/templates.cc)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_templates.cmake)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/templates -DOUT=${source} -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Templates into the program")
  target_sources(${target} PRIVATE ${source})
endfunction()
