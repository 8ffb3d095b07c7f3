# stemma_models(TARGET): compiles the tables of models/reading/ into TARGET; changing one rebuilds it.
function(stemma_models target)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/models/reading/*.txt)
  set(source ${CMAKE_BINARY_DIR}/generated/models.cc)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_models.cmake)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/models/reading -DOUT=${source} -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "Tables of models into the program")
  target_sources(${target} PRIVATE ${source})
endfunction()
