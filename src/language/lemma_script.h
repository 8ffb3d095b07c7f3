// Lemmas as changes of the word's form (the way of Straka and Straková, 2017).
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace stemma {

// What `script` makes of `form` (UTF-8). "=be" is "be" whatever the form; else its first letter is the case
// ("l" all lower, "k" kept, "t" first letter a capital, the rest lower), then the number of characters cut
// from the end, "+", and what is put there: "l3+y" makes "cities" "city". The form in that case where the
// script cuts more than there is, or is no script.
std::string apply_lemma_script(std::string_view script, std::string_view form);

// The lemma of the verb `form` that `lemma`, made by a script, stands for: scripts know nothing of spelling,
// and make "injur" of "injuring" and "abducte" of "abducted". Where `is_known` knows no such word and the
// form is another, a final "e" is put or dropped, "i" made "y" or a letter undoubled if that makes a word
// that it knows; else by how English verbs end.
std::string spelt_verb(const std::string& lemma, std::string_view form,
                       const std::function<bool(const std::string&)>& is_known);

}  // namespace stemma
