# Compiles a text file into the program: writes a .cpp that includes HEADER and defines the function SIGNATURE, which returns the text,
# and gives its path in OUT. The text is looked at again whenever the file changes.
function(embed_text file header signature out)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} content)
  string(LENGTH "${content}" length)
  set(literal "")
  # Compilers limit the length of one literal, and join those that stand side by side.
  foreach(start RANGE 0 ${length} 8000)
    string(SUBSTRING "${content}" ${start} 8000 part)
    string(APPEND literal "R\"EMBEDDED(${part})EMBEDDED\"\n")
  endforeach()
  get_filename_component(name ${file} NAME)
  set(path ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  file(CONFIGURE OUTPUT ${path} CONTENT
"#include \"${header}\"\n\n${signature} {\n  static constexpr std::string_view text =\n@literal@;\n  return text;\n}\n" @ONLY)
  set(${out} ${path} PARENT_SCOPE)
endfunction()
