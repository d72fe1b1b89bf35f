# What people on Windows install, in target\packages: an .msi for each kind, lean (without the sandbox) and full.
#
#   packaging\windows.ps1 [-Kinds lean,full]
#
# UNTRIED: nobody has run this yet; it was written on Linux, by Microsoft's and jpackage's manuals. What comes before the app
# image (mvn -Ppackaging package) is run there with every build. jpackage needs WiX 3 or newer on the path.
#
# Signed where $env:PILOTHOUSE_SIGN holds the thumbprint of a certificate in the person's store (signtool of the Windows SDK), and
# $env:PILOTHOUSE_TIMESTAMP the address of its issuer's time server.
# Without it Windows warns of an unknown publisher.
param([ValidateSet("lean", "full")] [string[]] $Kinds = @("lean", "full"))
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot "..")

$work = "target\packaging"
$packages = "target\packages"
mvn -B -q '-Ppackaging,parts' -DskipTests "-Dpackaging.kinds=$($Kinds -join ' ')" `
    $(if ($env:PILOTHOUSE_VERSION) { "-Dpilothouse.version=$env:PILOTHOUSE_VERSION" }) package
$jdk = (Get-Content "$work\jdk").Trim()
$jar = Get-ChildItem target\pilothouse-*.jar | Where-Object Name -NotLike "*-sandbox.jar" | Select-Object -First 1
$version = if ($env:PILOTHOUSE_VERSION) { $env:PILOTHOUSE_VERSION } else { $jar.BaseName -replace "^pilothouse-|-SNAPSHOT$", "" }
# As in runtime.sh; windows have no console of their own, so that the options are all that differs.
$options = @("--enable-native-access=javafx.graphics,ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
    "-Dsun.net.httpserver.nodelay=true", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
    "-Xms40m", "-XX:NewSize=9m", "-XX:NewRatio=5", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20", "-XX:-ShrinkHeapInSteps",
    "-Dprism.disableRegionCaching=true", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0")
# A window's program has no console, and nobody waits for it: commands have a program of their own, with the options of runtime.sh.
$command = @("-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000", "-XX:Tier4CompileThreshold=150000",
    "-XX:Tier4BackEdgeThreshold=400000")
# What the program is always given makes an upgrade replace what was there; both kinds take the same place.
$upgrade = "6d0c2f0e-5b1c-4f7e-9a52-2c2b64a3b7d1"

function Sign($file) {
    if ($env:PILOTHOUSE_SIGN) {
        signtool sign /sha1 $env:PILOTHOUSE_SIGN /fd SHA256 /tr $env:PILOTHOUSE_TIMESTAMP /td SHA256 $file
    } else {
        Write-Output "Skipped: $file is not signed, since PILOTHOUSE_SIGN is not set"
    }
}

# Runs the launcher without a screen, in a profile of its own; -Wait, since it is no console program.
function Rehearse($kind, $launcher, $jvm) {
    $folder = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid()))
    $arguments = @("--startup-report", "--rehearse")
    $sandbox = $null
    try {
        if ($kind -eq "lean") {
            $sandbox = Start-Process "$jdk\bin\java.exe" -PassThru -NoNewWindow -RedirectStandardOutput "$folder\out" -ArgumentList `
                "-Dsun.net.httpserver.nodelay=true", "-cp", "target\*;$work\jars\*", "dev.pilothouse.Main", "sandbox", `
                "--workspace", "$folder\acme.pilothouse"
            while (-not (Select-String -Quiet PILOTHOUSE_PASSWORD "$folder\out")) { Start-Sleep -Milliseconds 100 }
            $env:PILOTHOUSE_EMAIL = (Select-String "^export PILOTHOUSE_EMAIL=(.*)" "$folder\out")[0].Matches.Groups[1].Value
            $env:PILOTHOUSE_PASSWORD = (Select-String "^export PILOTHOUSE_PASSWORD=(.*)" "$folder\out")[0].Matches.Groups[1].Value
            $arguments += "$folder\acme.pilothouse"
        }
        $env:APPDATA = "$folder\roaming"
        $env:LOCALAPPDATA = "$folder\local"
        $env:JAVA_TOOL_OPTIONS = "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Duser.home=$folder $jvm"
        $run = Start-Process $launcher -ArgumentList $arguments -Wait -PassThru
        if ($run.ExitCode -ne 0) { throw "$launcher ended with $($run.ExitCode)" }
    } finally {
        $env:JAVA_TOOL_OPTIONS = $null
        if ($sandbox) { Stop-Process $sandbox }
        Remove-Item -Recurse -Force $folder
    }
}

Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $packages
New-Item -ItemType Directory -Force $packages | Out-Null
Set-Content "$work\association.properties" @"
extension=pilothouse
mime-type=application/vnd.pilothouse.workspace+json
description=Pilothouse workspace
icon=$($work -replace '\\', '/')/icons/pilothouse.ico
"@
foreach ($kind in $Kinds) {
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue "$work\$kind\image"
    Set-Content "$work\$kind\pilothouse-cli.properties" `
        "java-options=$(($options + $command) -join ' ')", "win-console=true", "win-menu=false", "win-shortcut=false"
    & "$jdk\bin\jpackage" --type app-image --name Pilothouse --app-version $version --icon "$work\icons\pilothouse.ico" `
        --input "$work\$kind\input" --main-jar $jar.Name --main-class dev.pilothouse.Main `
        --runtime-image "$work\$kind\runtime" --dest "$work\$kind\image" --add-launcher "pilothouse-cli=$work\$kind\pilothouse-cli.properties" `
        @($options | ForEach-Object { "--java-options", $_ })
    $image = Join-Path (Get-Location) "$work\$kind\image\Pilothouse"
    $cache = "$image\app\pilothouse.aot"
    Rehearse $kind "$image\Pilothouse.exe" "-XX:AOTMode=record -XX:AOTConfiguration=$cache.conf"
    $configuration = Get-Content "$image\app\Pilothouse.cfg"
    $path = ($configuration | Select-String '^app\.classpath=\$APPDIR(.*)' | ForEach-Object { "$image\app" + $_.Matches.Groups[1].Value }) -join ";"
    & "$image\runtime\bin\java.exe" -XX:AOTMode=create "-XX:AOTConfiguration=$cache.conf" "-XX:AOTCache=$cache" @options `
        -XX:-AOTRecordTraining -XX:-AOTReplayTraining -XX:-AOTClassLinking -cp $path
    Remove-Item "$cache.conf"
    foreach ($file in "$image\app\Pilothouse.cfg", "$image\app\pilothouse-cli.cfg") {
        (Get-Content $file) -replace '^\[JavaOptions\]$', "[JavaOptions]`njava-options=-XX:AOTCache=`$APPDIR\pilothouse.aot" |
            Set-Content $file
    }
    # With AOTMode=on the JVM refuses to start where it can't use the cache.
    Rehearse $kind "$image\Pilothouse.exe" "-XX:AOTMode=on"
    Sign "$image\Pilothouse.exe"
    Sign "$image\pilothouse-cli.exe"
    $title = if ($kind -eq "lean") { "Pilothouse" } else { "Pilothouse with sandbox" }
    & "$jdk\bin\jpackage" --type msi --name $title --app-version $version --app-image $image --dest $packages `
        --license-file LICENSE --file-associations "$work\association.properties" --win-menu --win-per-user-install `
        --win-upgrade-uuid $upgrade
    Sign "$packages\$title-$version.msi"
}
Copy-Item "$work\sbom.cdx.json", "$work\LICENCES.txt" $packages
Get-ChildItem -File $packages | Where-Object Name -NE "SHA256SUMS" |
    ForEach-Object { "$((Get-FileHash $_.FullName).Hash.ToLower())  $($_.Name)" } | Set-Content "$packages\SHA256SUMS"
Get-ChildItem $packages
