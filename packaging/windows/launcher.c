/* chinagodrar-viewer.exe (a window, no console) and chinagodrar-viewer.com (the same with a console).
 *
 * Typed in a console, "chinagodrar-viewer" finds the .com first and waits for it; a double click starts the .exe.
 * Both load lib\python311.dll by its full path, so that no other Python on the machine is taken, and hand over to
 * lib\start.pyc. What is on the search path is said by lib\python311._pth: nothing but lib\.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32768

typedef int (*PythonMain)(int, wchar_t **);

static wchar_t folder[LONGEST];

static int refuse(const wchar_t *file)
{
    static wchar_t text[LONGEST + 200];
    const wchar_t *sentence = PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_FRENCH
        ? L"Il manque un fichier du programme, ou il est endommagé : %ls%ls. Installez de nouveau la visionneuse."
        : L"A file of the program is missing or damaged: %ls%ls. Install the viewer again.";
    _snwprintf(text, LONGEST + 199, sentence, folder, file);
#ifdef CONSOLE
    fwprintf(stderr, L"chinagodrar-viewer: %ls\n", text);
#else
    MessageBoxW(NULL, text, L"Chinagodrar Viewer", MB_OK | MB_ICONERROR);
#endif
    return 3;
}

static HMODULE load(const wchar_t *file)
{
    static wchar_t path[LONGEST];
    _snwprintf(path, LONGEST - 1, L"%ls%ls", folder, file);
    return LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
}

static int start(void)
{
    static wchar_t script[LONGEST];
    wchar_t **given, **words, *slash;
    int count, i;
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);

    /* Held until the process ends: setup.exe and uninstall.exe wait for it. */
    CreateMutexW(NULL, FALSE, L"Global\\ChinagodrarViewer");
    SetDllDirectoryW(L""); /* a library that somebody put beside a document is not loaded */
    slash = length && length < LONGEST ? wcsrchr(folder, L'\\') : NULL;
    if (!slash)
        return refuse(L"");
    slash[1] = 0;

    HMODULE python = load(L"lib\\python311.dll");
    /* Qt's modules ask for python3.dll, by name only. */
    if (!python || !load(L"lib\\python3.dll"))
        return refuse(python ? L"lib\\python3.dll" : L"lib\\python311.dll");
    PythonMain run = (PythonMain)(void *)GetProcAddress(python, "Py_Main");
    if (!run)
        return refuse(L"lib\\python311.dll");

    _snwprintf(script, LONGEST - 1, L"%lslib\\start.pyc", folder);
    if (GetFileAttributesW(script) == INVALID_FILE_ATTRIBUTES)
        return refuse(L"lib\\start.pyc");
    given = CommandLineToArgvW(GetCommandLineW(), &count);
    words = given ? calloc((size_t)count + 4, sizeof *words) : NULL;
    if (!words)
        return 3;
    words[0] = given[0];
    words[1] = L"-X";
    words[2] = L"utf8"; /* what is piped or saved is UTF-8 on every machine */
    words[3] = script;
    for (i = 1; i < count; i++)
        words[i + 3] = given[i];
    return run(count + 3, words);
}

#ifdef CONSOLE
int wmain(void)
{
    return start();
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show)
{
    (void)instance, (void)previous, (void)line, (void)show;
    return start();
}
#endif
