@echo off
rem Starts Pressport with the Java that is there: JAVA_HOME's, else the one on the PATH.
rem PRESSPORT_JAVA_OPTS is handed to Java.
setlocal
set "PRESSPORT_HOME=%~dp0.."
set "PRESSPORT_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PRESSPORT_JAVA=%JAVA_HOME%\bin\java.exe"
"%PRESSPORT_JAVA%" -XX:+UseSerialGC -Dfile.encoding=UTF-8 %PRESSPORT_JAVA_OPTS% -cp "%PRESSPORT_HOME%\lib\*" dev.pressport.cli.Main %*
exit /b %ERRORLEVEL%
