// A folder for the files of one test.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace stemma {

class FolderForTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "stemma-test-XXXXXX";
    ASSERT_TRUE(::mkdtemp(name.data()));
    folder_ = name + "/";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  // Writes the file `name`, with the folders on its way; gives its path.
  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(folder_ + name).parent_path());
    std::ofstream(folder_ + name, std::ios::binary) << bytes;
    return folder_ + name;
  }

  std::string folder_;  // ends with "/"
};

}  // namespace stemma
