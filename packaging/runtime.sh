# shellcheck shell=bash
# What linux.sh and macos.sh have in common, to be sourced from the checkout's top: preparing with Maven, the app image, training
# its start-up cache, and proving that it is used. KIND is lean (without the sandbox) or full.

work=target/packaging
packages=target/packages
name=Pilothouse
# The same program for terminals and build machines; another name also where the case of letters is not told apart.
command=pilothouse-cli

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Jars, run-times, icons, and with the profile parts the SBOM and the licences: what is made the same way on all systems.
prepare() { # PROFILES KINDS
    # Maven starts the java of the path where its own JDK is the right one.
    [ -z "${JAVA_HOME:-}" ] || PATH=$JAVA_HOME/bin:$PATH
    [ "${PREPARED:-}" = yes ] || mvn -B -q "-P$1" -DskipTests "-Dpackaging.kinds=$2" \
        ${PILOTHOUSE_VERSION:+"-Dpilothouse.version=$PILOTHOUSE_VERSION"} package
    jdk=$(cat "$work/jdk")
}

# Maven's version without what no installer takes; another by PILOTHOUSE_VERSION.
version() {
    local jar
    jar=$(basename "$(main_jar)" .jar)
    jar=${jar#pilothouse-}
    say "${PILOTHOUSE_VERSION:-${jar%-SNAPSHOT}}"
}

main_jar() { find target -maxdepth 1 -name 'pilothouse-*.jar' ! -name '*-sandbox.jar' | head -1; }

# How the program is started, wherever it was installed. The serial collector needs least memory for a heap of this size, which
# begins small and gives back what it does not use (app.Tidying looks); so does what the compilers took while starting. JavaFX
# would keep pictures of backgrounds, 8 MB of them: here they are painted anew. Where the start-up cache is
# laid at the address that it was made for, only what is used of it comes into memory; moving it to another, as usual, touches all.
java_options=(
    --enable-native-access=javafx.graphics,ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow
    -Dsun.net.httpserver.nodelay=true
    -XX:+UseSerialGC
    -XX:+UseCompactObjectHeaders
    -Xms40m
    -XX:NewSize=9m
    -XX:NewRatio=5
    -XX:MinHeapFreeRatio=10
    -XX:MaxHeapFreeRatio=20
    -XX:-ShrinkHeapInSteps
    -Dprism.disableRegionCaching=true
    -XX:+UnlockDiagnosticVMOptions
    -XX:ArchiveRelocationMode=0
)
# Only there can the JVM do it.
[ "$(uname)" != Linux ] || java_options+=(-XX:TrimNativeHeapInterval=1000)

# A command is over within seconds: the slow compiler would take a core from it for code that hardly runs again. It comes late, for
# what runs longest; without it, SHA-256 would not use the processor's own instructions.
command_options=(
    "${java_options[@]}"
    -XX:Tier4InvocationThreshold=50000
    -XX:Tier4MinInvocationThreshold=6000
    -XX:Tier4CompileThreshold=150000
    -XX:Tier4BackEdgeThreshold=400000
)

# An app image without its cache, in target/packaging/KIND/image.
image() { # KIND ICON
    local options=() option
    for option in "${java_options[@]}"; do options+=(--java-options "$option"); done
    printf 'java-options=%s\nlinux-shortcut=false\n' "${command_options[*]}" >"$work/$1/$command.properties"
    rm -rf "$work/$1/image"
    "$jdk/bin/jpackage" --type app-image --name "$name" --app-version "$(version)" --icon "$2" \
        --input "$work/$1/input" --main-jar "$(basename "$(main_jar)")" --main-class dev.pilothouse.Main \
        --runtime-image "$work/$1/runtime" --dest "$work/$1/image" "${options[@]}" \
        --add-launcher "$command=$work/$1/$command.properties"
}

# The JVM's libraries and JavaFX's come with names for debuggers, a sixth of their size.
slim() { # FOLDER
    if command -v strip >/dev/null; then
        find "$1" -name '*.so' -exec strip --strip-unneeded {} +
    else
        say "Skipped: the libraries of $1 keep their symbols, since strip is not installed"
    fi
}

# Runs a launcher without a display, and in a profile of its own that is gone afterwards.
headless() { # JVM-OPTIONS LAUNCHER ARGUMENTS…
    local options=$1 home code=0
    shift
    home=$(mktemp -d)
    env -u DISPLAY -u WAYLAND_DISPLAY HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
        XDG_STATE_HOME="$home/state" XDG_CACHE_HOME="$home/cache" \
        JAVA_TOOL_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Duser.home=$home $options" \
        "$@" 2> >(grep -v '^Picked up JAVA_TOOL_OPTIONS' >&2) || code=$?
    rm -rf "$home"
    return $code
}

# Once through the program: the welcome screen, signing in to the sandbox, each pane. A lean package has none: it meets one in
# another process, so that nothing of the sandbox gets into its cache.
rehearse() { # KIND JVM-OPTIONS LAUNCHER
    if [ "$1" = full ]; then
        headless "$2" "$3" --startup-report --rehearse
        return
    fi
    local folder sandbox code=0
    folder=$(mktemp -d)
    touch "$folder/out"
    "$jdk/bin/java" -Dsun.net.httpserver.nodelay=true -cp "target/*:$work/jars/*" dev.pilothouse.Main \
        sandbox --workspace "$folder/acme.pilothouse" >"$folder/out" &
    sandbox=$!
    until grep -q PILOTHOUSE_PASSWORD "$folder/out"; do
        kill -0 "$sandbox" 2>/dev/null || fail "The sandbox did not start: $(cat "$folder/out")"
        sleep 0.1
    done
    PILOTHOUSE_EMAIL=$(sed -n 's/^export PILOTHOUSE_EMAIL=//p' "$folder/out" | head -1) \
    PILOTHOUSE_PASSWORD=$(sed -n 's/^export PILOTHOUSE_PASSWORD=//p' "$folder/out" | head -1) \
        headless "$2" "$3" --startup-report --rehearse "$folder/acme.pilothouse" || code=$?
    kill "$sandbox"
    wait "$sandbox" || true
    rm -rf "$folder"
    return $code
}

# Trains the cache with the image itself, on its own class path, and lets the launcher use it from the first start.
train() { # KIND LAUNCHER APP-FOLDER RUNTIME-FOLDER
    local cache=$PWD/$3/pilothouse.aot
    rehearse "$1" "-XX:AOTMode=record -XX:AOTConfiguration=$cache.conf" "$2" >"$work/$1/training.log"
    # The launcher takes no other main class, so that making the cache of what was recorded is the JVM's work alone. Profiles of so
    # short a walk are left out: they weigh, and set the compilers to work before the first frame. Nor are classes linked ahead: the
    # JVM would bring all of them up before its first instruction, while the window needs one in five.
    "$4/bin/java" -XX:AOTMode=create "-XX:AOTConfiguration=$cache.conf" "-XX:AOTCache=$cache" "${java_options[@]}" \
        -XX:-AOTRecordTraining -XX:-AOTReplayTraining -XX:-AOTClassLinking -cp "$(class_path "$3")" >>"$work/$1/training.log" 2>&1
    rm -f "$cache.conf"
    # shellcheck disable=SC2016
    sed -i.bak 's|^\[JavaOptions\]$|&\njava-options=-XX:AOTCache=$APPDIR/pilothouse.aot|' "$3/$name.cfg" "$3/$command.cfg"
    rm -f "$3/$name.cfg.bak" "$3/$command.cfg.bak"
}

# As the launcher's configuration has it.
class_path() { # APP-FOLDER
    # shellcheck disable=SC2016
    sed -n 's|^app.classpath=$APPDIR|'"$PWD/$1"'|p' "$1/$name.cfg" | paste -sd: -
}

# Fails unless the launcher starts, goes through the program and takes its classes from the cache.
prove() { # KIND LAUNCHER
    local log=$work/$1/proof.log classes=$work/$1/proof-classes.log mark
    rm -f "$classes"
    # With AOTMode=on the JVM refuses to start where it can't use the cache.
    rehearse "$1" "-XX:AOTMode=on -Xlog:class+load:file=$classes" "$2" >"$log" 2>&1 || { cat "$log"; fail "$2 did not work"; }
    for mark in jvm-up toolkit-up first-frame welcome-ready signed-in first-pane; do
        grep -q "^startup[[:space:]]$mark" "$log" || { cat "$log"; fail "$2 did not reach $mark"; }
    done
    grep -q 'dev.pilothouse.app.MainWindow source: shared objects file' "$classes" || fail "$2 did not use its start-up cache"
    grep '^startup' "$log"
    headless -XX:AOTMode=on "$(dirname "$2")/$command" --version >"$log" 2>&1 || { cat "$log"; fail "$command did not work"; }
    grep -q "$(version)" "$log" || fail "$command calls itself $(cat "$log")"
    say "$2: $(grep -c 'source: shared objects file' "$classes") of $(wc -l <"$classes") classes came from the start-up cache"
}
