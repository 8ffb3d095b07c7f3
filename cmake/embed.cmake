# stemma_embed(TARGET PATTERN HEADER FUNCTION): compiles the files of PATTERN, a path from the root, into TARGET, where FUNCTION of
# HEADER gives their texts by their names; changing one rebuilds it.
function(stemma_embed target pattern header function)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${pattern})
  set(source ${CMAKE_BINARY_DIR}/generated/${function}.cc)
  set(script ${CMAKE_SOURCE_DIR}/cmake/embed_texts.cmake)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DPATTERN=${CMAKE_SOURCE_DIR}/${pattern} -DHEADER=${header} -DFUNCTION=${function} -DOUT=${source}
            -P ${script}
    DEPENDS ${files} ${script}
    COMMENT "${pattern} into the program"
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
