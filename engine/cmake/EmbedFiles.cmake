# bindeglied_embed_files(TARGET FOLDER dir PATTERN glob SYMBOL name)
#
# Puts the bytes of the files into TARGET, as the C array
#   const struct { const char* name; const char* begin; const char* end; } <name>[], closed by {0, 0, 0},
# with the assembler's .incbin: no generated C++ to compile, and 1 MB costs nothing.
function(bindeglied_embed_files target)
  cmake_parse_arguments(arg "" "FOLDER;PATTERN;SYMBOL" "" ${ARGN})
  file(GLOB files CONFIGURE_DEPENDS ${arg_FOLDER}/${arg_PATTERN})
  set(bytes "")
  set(table "")
  set(index 0)
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME)
    string(APPEND bytes "n${index}: .asciz \"${name}\"\nb${index}: .incbin \"${file}\"\ne${index}: .byte 0\n")
    string(APPEND table "  .quad n${index}, b${index}, e${index}\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(assembly ${CMAKE_CURRENT_BINARY_DIR}/${arg_SYMBOL}.S)
  file(GENERATE OUTPUT ${assembly} CONTENT
"  .section .rodata
${bytes}  .section .data.rel.ro,\"aw\"
  .balign 8
  .global ${arg_SYMBOL}
${arg_SYMBOL}:
${table}  .quad 0, 0, 0
  .section .note.GNU-stack,\"\",%progbits
")
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${files}" GENERATED TRUE)
  target_sources(${target} PRIVATE ${assembly})
endfunction()
