#include "base/parallel.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/verbs.h"

int main(int argc, char** argv) {
  stemma::install_signal_handlers();
  const stemma::ParsedCommandLine parsed = stemma::parse_command_line(argc, argv);
  if (parsed.exit_status >= 0) return parsed.exit_status;
  stemma::set_thread_limit(parsed.options.threads);
  return stemma::run_verb(parsed.options);
}
