@echo off
rem Starts Doorstroom: doorstroom run scenarios\zeeland\baseline.yaml
rem Builds it first, once, when there is no jar or when the sources are newer than the jar.
rem DOORSTROOM_JAVA_OPTS: options for Java instead of those below, for example -Xmx4g.
rem Exit codes are those of the program, and 69: no suitable Java, or the build failed.
setlocal
set "PROJECT=%~dp0"
set "JAR=%PROJECT%target\doorstroom.jar"
set "INSTALL=installeer een JDK 17 of nieuwer van https://adoptium.net / install a JDK 17 or newer"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo doorstroom: geen Java gevonden; %INSTALL% 1>&2
  exit /b 69
)
rem Java 17 reports class version 61.
set "CLASS_VERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.class.version"') do for /f "tokens=1 delims=." %%m in ("%%v") do set "CLASS_VERSION=%%m"
if not defined CLASS_VERSION set "CLASS_VERSION=0"
if %CLASS_VERSION% LSS 61 (
  echo doorstroom: Java is te oud ^(too old^); %INSTALL% 1>&2
  exit /b 69
)

powershell -NoProfile -Command "$jar = Get-Item -LiteralPath $env:JAR -ErrorAction SilentlyContinue; if (-not $jar) { exit 1 }; $sources = @(Get-Item -LiteralPath ($env:PROJECT + 'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:PROJECT + 'src\main') -Recurse); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $jar.LastWriteTimeUtc }) { exit 1 }; exit 0"
if not errorlevel 1 goto run

echo doorstroom: wordt eenmalig gebouwd, dat duurt een tot enkele minuten (building once, this takes some minutes): 1>&2
pushd "%PROJECT%"
rem Every step of the build is shown, so that a slow machine is seen to work.
call mvnw.cmd -B -ntp -Dmaven.test.skip=true -Dspotless.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo doorstroom: bouwen is mislukt, zie hierboven; %INSTALL% 1>&2
  exit /b 69
)
popd

:run
if not defined DOORSTROOM_JAVA_OPTS set "DOORSTROOM_JAVA_OPTS=-XX:+UseParallelGC -XX:MaxNewSize=256m"
"%JAVA%" -Djava.awt.headless=true -Dfile.encoding=UTF-8 %DOORSTROOM_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
