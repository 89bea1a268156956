; setup.exe: for all users or for one, with or without questions.
;
;   setup.exe [/S] [/AllUsers | /CurrentUser] [/LANG=en|fr] [/D=C:\folder]
;   uninstall.exe [/S] [/KEEPSETTINGS]
;
; Exit codes: 0 done, 1 stopped by the user, 2 failed (the viewer is running, or a file could not be written),
; 5 /AllUsers without administrator's rights. steps/windows.py hands in VERSION, COMMAS, TREE, OUTPUT, ICON, SIDE and files.nsh.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
ManifestDPIAware true
CRCCheck force
AllowSkipFiles off

!define ID "ChinagodrarViewer"
!define PROGRAM "chinagodrar-viewer.exe"
!define CONSOLE "chinagodrar-viewer.com"
!define PUBLISHER "The Chinagodrar viewer developers"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define PATH_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths\${PROGRAM}"
!define TYPE "${ID}.Battle"

!define MULTIUSER_MUI
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "Chinagodrar Viewer"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INIT_TEXT_ALLUSERSNOTPOSSIBLE "$(NO_RIGHTS)"

!include MUI2.nsh
!include MultiUser.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include "${FILES}"

Name "$(PRODUCT)"
OutFile "${OUTPUT}"
BrandingText "Chinagodrar Viewer ${VERSION}"
ShowInstDetails nevershow
ShowUnInstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!define MUI_FINISHPAGE_RUN_TEXT "$(START)"

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is taken where the system speaks neither.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString PRODUCT ${LANG_ENGLISH} "Chinagodrar Viewer"
LangString PRODUCT ${LANG_FRENCH} "Visionneuse Chinégodar"
LangString COMMENT ${LANG_ENGLISH} "What happened at Chinagodrar, who says so, and when it was known"
LangString COMMENT ${LANG_FRENCH} "Ce qui s’est passé à Chinégodar, qui le dit et quand on l’a su"
LangString BATTLE ${LANG_ENGLISH} "Battle on a timeline"
LangString BATTLE ${LANG_FRENCH} "Bataille sur une chronologie"
LangString START ${LANG_ENGLISH} "Open the viewer"
LangString START ${LANG_FRENCH} "Ouvrir la visionneuse"
LangString RUNNING ${LANG_ENGLISH} "The viewer is open. Close it, then try again."
LangString RUNNING ${LANG_FRENCH} "La visionneuse est ouverte. Fermez-la, puis réessayez."
LangString TOO_OLD ${LANG_ENGLISH} "The viewer needs Windows 10 (version 1809) or later."
LangString TOO_OLD ${LANG_FRENCH} "La visionneuse exige Windows 10 (version 1809) ou plus récent."
LangString NO_RIGHTS ${LANG_ENGLISH} "Only an administrator can install for all users of this computer."
LangString NO_RIGHTS ${LANG_FRENCH} "Seul un administrateur peut installer pour tous les utilisateurs de cet ordinateur."
LangString OLD_STAYS ${LANG_ENGLISH} "The earlier version could not be removed; nothing was installed."
LangString OLD_STAYS ${LANG_FRENCH} "La version précédente n’a pas pu être retirée ; rien n’a été installé."

VIProductVersion "${DOTS}"
VIFileVersion "${DOTS}"
!macro VERSION_TEXTS LANGUAGE PRODUCT DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${PRODUCT}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "MIT; CC BY-SA 4.0"
!macroend
!insertmacro VERSION_TEXTS ${LANG_ENGLISH} "Chinagodrar Viewer" "Installs the Chinagodrar viewer"
!insertmacro VERSION_TEXTS ${LANG_FRENCH} "Visionneuse Chinégodar" "Installe la visionneuse Chinégodar"

Var Folder

; Ends with a sentence, or silently with the exit code.
!macro STOP_WITH CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; Nothing is touched while a viewer is open, of whichever user: it holds a mutex, and its library is in use.
!macro WAIT_FOR_CLOSE FOLDER UN
  ${UN}again:
  StrCpy $1 ""
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "Global\ChinagodrarViewer") p .r0 ?e'
  Pop $2
  ${If} $0 P<> 0
    System::Call 'kernel32::CloseHandle(p r0)'
    StrCpy $1 "open"
  ${ElseIf} $2 = 5 ; another user's: access denied
    StrCpy $1 "open"
  ${EndIf}
  ClearErrors
  ${If} ${FileExists} "${FOLDER}\lib\python311.dll"
    FileOpen $0 "${FOLDER}\lib\python311.dll" a
    ${If} ${Errors}
      StrCpy $1 "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} $1 == "open"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY ${UN}again
    SetErrorLevel 2
    Quit
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  ; /LANG= for an administrator whose Windows speaks another language than the school.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $0
  ${IfNot} ${Errors}
    ${If} $0 == "fr"
      StrCpy $LANGUAGE ${LANG_FRENCH}
    ${Else}
      StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${EndIf}
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro STOP_WITH 2 "$(TOO_OLD)"
  ${EndIf}
  ; MultiUser.nsh would ask even a silent installation.
  UserInfo::GetAccountType
  Pop $0
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $1
  ${IfNot} ${Errors}
  ${AndIf} $0 != "Admin"
    !insertmacro STOP_WITH 5 "$(NO_RIGHTS)"
  ${EndIf}
  ; It would also forget the folder that /D= names.
  StrCpy $Folder $INSTDIR
  !insertmacro MULTIUSER_INIT
  ${If} $Folder != ""
    StrCpy $INSTDIR $Folder
  ${EndIf}
FunctionEnd

Function StartProgram
  ; Through the desktop, so that it does not have an administrator's rights.
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${PROGRAM}"'
FunctionEnd

; An earlier version removes itself, so that none of its files stays; settings are kept.
Function RemoveEarlier
  ${If} ${FileExists} "$Folder\uninstall.exe"
    !insertmacro WAIT_FOR_CLOSE "$Folder" earlier_
    ExecWait '"$Folder\uninstall.exe" /S /KEEPSETTINGS /$MultiUser.InstallMode _?=$Folder' $0
    ${If} $0 != 0
      !insertmacro STOP_WITH 2 "$(OLD_STAYS)"
    ${EndIf}
    Delete "$Folder\uninstall.exe"
    RMDir "$Folder"
  ${EndIf}
FunctionEnd

Section
  ReadRegStr $Folder SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $Folder != ""
    Call RemoveEarlier
  ${EndIf}
  StrCpy $Folder $INSTDIR
  Call RemoveEarlier

  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\$(PRODUCT).lnk" "$INSTDIR\${PROGRAM}" "" "" 0 SW_SHOWNORMAL "" "$(COMMENT)"

  WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "$(BATTLE)"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  ; Windows knows only the last ending. Where no other program opens .json a double click does; else it is offered
  ; under "Open with". No other program loses its files.
  WriteRegStr SHCTX "Software\Classes\.json\OpenWithProgids" "${TYPE}" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}" "FriendlyAppName" "$(PRODUCT)"
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\SupportedTypes" ".json" ""
  WriteRegStr SHCTX "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr SHCTX "${PATH_KEY}" "" "$INSTDIR\${PROGRAM}"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "$(PRODUCT)"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

; The disk is full, or something is in the way: nothing half stays.
Function .onInstFailed
  SetOutPath "$TEMP"
  !insertmacro REMOVE_FILES
  RMDir "$INSTDIR"
FunctionEnd

Function un.onInit
  SetRegView 64
  StrCpy $Folder $INSTDIR
  !insertmacro MULTIUSER_UNINIT
  ; Started without saying whose: that of the user, where it is the one in this folder.
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == $Folder
    Call un.MultiUser.InstallMode.CurrentUser
  ${EndIf}
  StrCpy $INSTDIR $Folder
FunctionEnd

Section Uninstall
  !insertmacro WAIT_FOR_CLOSE "$INSTDIR" un_
  ; File by file: what somebody else put into the folder stays.
  !insertmacro REMOVE_FILES
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${If} $MultiUser.InstallMode == "CurrentUser"
    RMDir "$LOCALAPPDATA\Programs" ; where nothing else is in it; Windows makes it anew when it is wanted
  ${EndIf}

  ; In whichever language it was installed.
  Delete "$SMPROGRAMS\Chinagodrar Viewer.lnk"
  Delete "$SMPROGRAMS\Visionneuse Chinégodar.lnk"

  DeleteRegKey SHCTX "Software\Classes\${TYPE}"
  DeleteRegValue SHCTX "Software\Classes\.json\OpenWithProgids" "${TYPE}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.json\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.json"
  DeleteRegKey SHCTX "Software\Classes\Applications\${PROGRAM}"
  DeleteRegKey SHCTX "${PATH_KEY}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ; Folders of the registry that a new user does not have.
  DeleteRegKey /ifempty SHCTX "Software\Classes\Applications"
  DeleteRegKey /ifempty SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths"
  DeleteRegKey /ifempty SHCTX "Software\Microsoft\Windows\CurrentVersion\Uninstall"

  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/KEEPSETTINGS" $0
  ${If} ${Errors}
    ; Settings of whoever runs this; those of other users are theirs.
    SetShellVarContext current
    Delete "$APPDATA\chinagodrar-viewer\chinagodrar-viewer.ini"
    RMDir "$APPDATA\chinagodrar-viewer"
  ${EndIf}
  ${RefreshShellIcons}
SectionEnd
