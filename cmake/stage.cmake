# stemma_stage(NAME USE stage... LINK ...): the library stemma_NAME of every source under src/NAME, and, of its
# *_test.cc files, the test program stemma_NAME_test.

add_library(stemma_flags INTERFACE)
target_compile_options(stemma_flags INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # false alarms of g++ 12 on std::string (GCC bug 105651)
  $<$<CXX_COMPILER_ID:Clang>:-Wno-bitwise-instead-of-logical>)  # meant where loops shall have no branches
if(STEMMA_WERROR)
  target_compile_options(stemma_flags INTERFACE -Werror)
endif()
target_include_directories(stemma_flags INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)

if(STEMMA_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
  enable_testing()
endif()

function(stemma_stage name)
  cmake_parse_arguments(arg "" "" "USE;LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  add_library(stemma_${name} STATIC ${sources})
  list(TRANSFORM arg_USE PREPEND stemma_)
  target_link_libraries(stemma_${name} PUBLIC stemma_flags ${arg_USE} ${arg_LINK})
  set_target_properties(stemma_${name} PROPERTIES LINKER_LANGUAGE CXX)
  if(STEMMA_TESTS AND tests)
    add_executable(stemma_${name}_test ${tests})
    target_link_libraries(stemma_${name}_test PRIVATE stemma_${name} GTest::gtest GTest::gtest_main)
    target_compile_definitions(stemma_${name}_test PRIVATE STEMMA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    gtest_discover_tests(stemma_${name}_test DISCOVERY_MODE PRE_TEST TEST_PREFIX ${name}.)
  endif()
endfunction()
