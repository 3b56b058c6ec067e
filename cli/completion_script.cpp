#include "cli/completion_script.hpp"

#include <algorithm>
#include <vector>

#include "bindeglied/base/coded_error.hpp"
#include "cli/commands.hpp"

namespace bindeglied {
namespace {

std::vector<OptionSpec> all_specs(const Command& command) {
  std::vector<OptionSpec> specs = command.options;
  const std::vector<OptionSpec> global = global_option_specs(command.name);
  specs.insert(specs.end(), global.begin(), global.end());
  return specs;
}

std::string verb_names() {
  std::string names;
  for (const Command& command : commands()) names += " " + std::string(command.name);
  return names.substr(1);
}

std::string option_names(const Command& command) {
  std::string names;
  for (const OptionSpec& spec : all_specs(command)) names += " --" + spec.name;
  return names.substr(1);
}

bool has_closed_values(const OptionSpec& spec) {
  return spec.values.find('|') != std::string::npos;
}

std::string words(std::string values) {
  std::ranges::replace(values, '|', ' ');
  return values;
}

/// Every option with closed values once, whichever verb has it.
std::vector<OptionSpec> closed_options() {
  std::vector<OptionSpec> closed;
  for (const Command& command : commands()) {
    for (const OptionSpec& spec : all_specs(command)) {
      const bool is_known = std::ranges::count(closed, spec.name, &OptionSpec::name) > 0;
      if (has_closed_values(spec) && !is_known) closed.push_back(spec);
    }
  }
  return closed;
}

std::string bash_script() {
  std::string script =
      "# bash completion for bindeglied; load with: source <(bindeglied completion bash)\n"
      "_bindeglied() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  COMPREPLY=()\n"
      "  case $before in\n";
  for (const OptionSpec& spec : closed_options()) {
    script += "    --" + spec.name + ") COMPREPLY=($(compgen -W \"" + words(spec.values) +
              "\" -- \"$word\")); return ;;\n";
  }
  script += "  esac\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" +
            verb_names() + "\" -- \"$word\")); return\n  fi\n  case ${COMP_WORDS[1]} in\n";
  for (const Command& command : commands()) {
    script += "    " + std::string(command.name) + ") COMPREPLY=($(compgen -W \"" +
              option_names(command) + "\" -- \"$word\")) ;;\n";
  }
  return script + "  esac\n}\ncomplete -o default -F _bindeglied bindeglied\n";
}

std::string zsh_script() {
  return "#compdef bindeglied\n# zsh completion for bindeglied, through that of bash\n"
         "autoload -U +X bashcompinit && bashcompinit\n" +
         bash_script();
}

std::string fish_script() {
  std::string script = "# fish completion for bindeglied\n";
  for (const Command& command : commands()) {
    script += "complete -c bindeglied -n __fish_use_subcommand -a " + std::string(command.name) +
              " -d \"" + std::string(command.en) + "\"\n";
    for (const OptionSpec& spec : all_specs(command)) {
      script += "complete -c bindeglied -n \"__fish_seen_subcommand_from " +
                std::string(command.name) + "\" -l " + spec.name;
      if (!spec.is_flag) script += " -r";
      if (has_closed_values(spec)) script += " -f -a \"" + words(spec.values) + "\"";
      script += "\n";
    }
  }
  return script;
}

}  // namespace

std::string completion_script(std::string_view shell) {
  if (shell == "bash") return bash_script();
  if (shell == "zsh") return zsh_script();
  if (shell == "fish") return fish_script();
  throw CodedError(ErrorKind::usage, "error.shell", "'{0}': completions are for bash, zsh or fish",
                   {std::string(shell)});
}

}  // namespace bindeglied
