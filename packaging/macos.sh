#!/usr/bin/env bash
# What people on macOS install, in target/packages: .dmg and .pkg, each lean (without the sandbox) and full.
#
#   packaging/macos.sh [lean] [full]
#
# UNTRIED: nobody has run this yet; it was written on Linux, by Apple's and jpackage's manuals. What it shares with linux.sh
# (runtime.sh) is run there with every build.
#
# Signed where PILOTHOUSE_SIGN names a "Developer ID" user, and notarised where PILOTHOUSE_NOTARY names a keychain profile too
# (xcrun notarytool store-credentials). Without them the packages work on the computer that made them; elsewhere macOS asks.
#
# Workspace files are not associated: macOS hands a file to a running program by an Apple event, which JavaFX does not pass on.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/runtime.sh

kinds=("$@")
[ ${#kinds[@]} -gt 0 ] || kinds=(lean full)
case $(version) in
    0.*) fail "macOS takes no version that begins with 0: set PILOTHOUSE_VERSION" ;;
esac

sign=()
[ -z "${PILOTHOUSE_SIGN:-}" ] || sign=(--mac-sign --mac-signing-key-user-name "$PILOTHOUSE_SIGN")

notarise() { # FILE
    [ -n "${PILOTHOUSE_NOTARY:-}" ] || { say "Skipped: $1 is not notarised, since PILOTHOUSE_NOTARY is not set"; return; }
    xcrun notarytool submit "$1" --keychain-profile "$PILOTHOUSE_NOTARY" --wait
    xcrun stapler staple "$1"
}

prepare packaging,parts "${kinds[*]}"
rm -rf "$packages"
mkdir -p "$packages"
for kind in "${kinds[@]}"; do
    image "$kind" "$work/icons/pilothouse.icns"
    app=$work/$kind/image/$name.app/Contents
    train "$kind" "$app/MacOS/$name" "$app/app" "$app/runtime/Contents/Home"
    rm -rf "$app/runtime/Contents/Home/bin"
    # The cache lies in the bundle: it has to be signed once more.
    [ ${#sign[@]} -eq 0 ] || "$jdk/bin/jpackage" --type app-image --app-image "$work/$kind/image/$name.app" "${sign[@]}"
    prove "$kind" "$app/MacOS/$name"
    title=$([ "$kind" = lean ] && say "$name" || say "$name with sandbox")
    for type in dmg pkg; do
        "$jdk/bin/jpackage" --type $type --name "$title" --app-version "$(version)" --app-image "$work/$kind/image/$name.app" \
            --license-file LICENSE --dest "$packages" ${sign[@]+"${sign[@]}"}
        notarise "$packages/$title-$(version).$type"
    done
done
cp "$work/sbom.cdx.json" "$work/LICENCES.txt" "$packages/"
(cd "$packages" && shasum -a 256 -- * >SHA256SUMS)
ls -l "$packages"
