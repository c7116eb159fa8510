# Fails where the link graph would let a layer reach what it must not. -DROOT=the project

function(forbid file pattern)
  file(READ ${ROOT}/${file} text)
  string(REGEX REPLACE "#[^\n]*" "" text "${text}")
  if(text MATCHES "${pattern}")
    message(FATAL_ERROR "${file} must not link '${CMAKE_MATCH_0}'")
  endif()
endfunction()

forbid(core/CMakeLists.txt "Qt6::|sharesnet_torch|sharesnet_models|sharesnet_ui")
forbid(models/CMakeLists.txt "Qt6::|sharesnet_ui")
forbid(ui/CMakeLists.txt "sharesnet_torch|sharesnet_models")
forbid(app/cli/CMakeLists.txt "sharesnet_torch|Qt6::|sharesnet_ui")
