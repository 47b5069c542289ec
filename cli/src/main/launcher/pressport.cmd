@echo off
rem Starts Pressport with its own Java (the folder runtime of a package); without one, with that of
rem JAVA_HOME, else the one on the PATH.
rem PRESSPORT_JAVA_OPTS is handed to Java.
setlocal
set "PRESSPORT_HOME=%~dp0.."
set "PRESSPORT_JAVA="
if exist "%PRESSPORT_HOME%\runtime\bin\java.exe" set "PRESSPORT_JAVA=%PRESSPORT_HOME%\runtime\bin\java.exe"
if defined PRESSPORT_JAVA goto version
if not defined JAVA_HOME goto path
if exist "%JAVA_HOME%\bin\java.exe" set "PRESSPORT_JAVA=%JAVA_HOME%\bin\java.exe"
:path
if not defined PRESSPORT_JAVA for %%j in (java.exe) do set "PRESSPORT_JAVA=%%~$PATH:j"
if defined PRESSPORT_JAVA goto version
echo error[no-java]: Pressport needs Java 17 or newer, and found none. 1>&2
echo   Try: winget install EclipseAdoptium.Temurin.21.JRE, or set JAVA_HOME. The packages that docs/install.md describes bring their own. 1>&2
exit /b 127

rem Which Java it is stands in a file beside it; where there is none, it is taken as it is.
:version
set "PRESSPORT_MAJOR="
for %%j in ("%PRESSPORT_JAVA%") do set "PRESSPORT_RELEASE=%%~dpj..\release"
if not exist "%PRESSPORT_RELEASE%" goto start
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%PRESSPORT_RELEASE%"`) do (
  for /f "tokens=1 delims=." %%m in (%%v) do set "PRESSPORT_MAJOR=%%m"
)
if not defined PRESSPORT_MAJOR goto start
if %PRESSPORT_MAJOR% GEQ 17 goto start
rem Java 8 and older call themselves 1.8.
if %PRESSPORT_MAJOR% EQU 1 set "PRESSPORT_MAJOR=8 or older"
echo error[no-java]: Pressport needs Java 17 or newer, and found Java %PRESSPORT_MAJOR%. 1>&2
echo   Try: winget install EclipseAdoptium.Temurin.21.JRE, or set JAVA_HOME to a newer one. 1>&2
exit /b 126

:start
rem SQLite is a native library, and newer Javas warn of it unless they are told.
set "PRESSPORT_NATIVE="
if defined PRESSPORT_MAJOR if %PRESSPORT_MAJOR% GEQ 24 set "PRESSPORT_NATIVE=--enable-native-access=ALL-UNNAMED"
set "PRESSPORT_COMPILER=-XX:+IgnoreUnrecognizedVMOptions -XX:Tier3DelayOn=0 -XX:Tier3InvocationThreshold=100 -XX:Tier3MinInvocationThreshold=50 -XX:Tier3CompileThreshold=1000 -XX:Tier4InvocationThreshold=15000 -XX:Tier4MinInvocationThreshold=1800 -XX:Tier4CompileThreshold=45000 -XX:Tier4BackEdgeThreshold=120000 -XX:MaxInlineLevel=3 -XX:MaxInlineSize=20 -XX:FreqInlineSize=40 -XX:InlineSmallCode=400"
rem A pull waits for the site most of the time.
if "%~1"=="pull" set "PRESSPORT_COMPILER=-XX:TieredStopAtLevel=1"
"%PRESSPORT_JAVA%" -XX:+UseSerialGC %PRESSPORT_COMPILER% -Dfile.encoding=UTF-8 %PRESSPORT_NATIVE% %PRESSPORT_JAVA_OPTS% -cp "%PRESSPORT_HOME%\lib\*" dev.pressport.cli.Main %*
exit /b %ERRORLEVEL%
