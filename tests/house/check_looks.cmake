# Fails where a widget has a color or a distance of its own instead of one of ui/base/theme and ui/base/spacing, an
# icon that there is no picture of, or a dialog for files that begins in a folder of its own. -DROOT=the project
cmake_minimum_required(VERSION 3.25)

set(found "")
file(GLOB_RECURSE sources ${ROOT}/ui/*.cpp ${ROOT}/ui/*.h)
list(FILTER sources EXCLUDE REGEX "/ui/base/(theme|spacing)\\.")
foreach(source IN LISTS sources)
  file(READ ${source} text)
  file(RELATIVE_PATH name ${ROOT} ${source})
  string(REGEX MATCHALL
    "QColor\\(\"[^\n]*|set(ContentsMargins|Margin)\\([^\n]*[0-9][^\n]*|set(Horizontal|Vertical)?Spacing\\([0-9][^\n]*|addSpacing\\([0-9][^\n]*|setPointSize[^\n]*|setStyleSheet[^\n]*"
    own "${text}")
  foreach(each IN LISTS own)
    # The scale of texts is where their sizes are made.
    if(NOT name STREQUAL "ui/base/type_scale.cpp")
      string(APPEND found "${name}: ${each}\n")
    endif()
  endforeach()
  if(text MATCHES "new QFileDialog" AND NOT name STREQUAL "ui/base/file_dialog.cpp")
    string(APPEND found "${name}: dialogs for files are made by ui/base/file_dialog\n")
  endif()
  string(REGEX MATCHALL "(themed|own)Icon\\(QStringLiteral\\(\"[a-z-]+\"\\)" icons "${text}")
  foreach(each IN LISTS icons)
    string(REGEX REPLACE ".*\"([a-z-]+)\".*" "\\1" icon "${each}")
    if(NOT icon MATCHES "-$" AND NOT EXISTS ${ROOT}/resources/icons/${icon}.svg)
      string(APPEND found "${name}: no resources/icons/${icon}.svg\n")
    endif()
  endforeach()
endforeach()
if(NOT found STREQUAL "")
  message(FATAL_ERROR "Colors are in ui/base/theme, distances in ui/base/spacing, texts in ui/base/type_scale:\n${found}")
endif()
