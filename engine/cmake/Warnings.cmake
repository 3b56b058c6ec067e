add_library(bindeglied_warnings INTERFACE)
add_library(bindeglied::warnings ALIAS bindeglied_warnings)
target_compile_options(bindeglied_warnings INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wcast-qual>
  # GCC 12 reports nonsense for "literal" + std::string at -O2 (GCC bug 105329), hence -Wno-restrict.
  $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wduplicated-cond -Wlogical-op -Wuseless-cast -Wno-restrict>
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${BINDEGLIED_WERROR}>>:-Werror>)
