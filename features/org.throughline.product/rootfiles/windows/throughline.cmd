@echo off
rem Starts Throughline: with a verb the command line, otherwise the workbench.
setlocal
set "here=%~dp0"
set "java=java"
if exist "%here%jre\bin\java.exe" (set "java=%here%jre\bin\java.exe") else if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "state=%LOCALAPPDATA%\Throughline"
set "application=org.throughline.cli.application"
set "data=@none"
set "room="
if "%~1"=="" goto window
if /i "%~x1"==".throughline" goto window
goto start
:window
set "application=org.throughline.workbench.application"
set "data=%state%\workbench"
set "room=-XX:NewSize=256m -XX:ReservedCodeCacheSize=240m"
:start
for %%j in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %room% -Djava.util.logging.config.file="%here%logging.properties" -Dthroughline.state="%state%" -Dthroughline.example="%here%examples\riverbend\riverbend.throughline" -jar "%launcher%" -nosplash -configuration "%state%\configuration" -data "%data%" -application %application% %*
if %errorlevel%==23 goto start
exit /b %errorlevel%
