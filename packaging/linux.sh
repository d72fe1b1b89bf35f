#!/usr/bin/env bash
# What people on Linux install, in target/packages: .deb, .rpm and .tar.gz, each lean (without the sandbox) and full.
#
#   packaging/linux.sh [--quick] [lean] [full]
#
# --quick compresses nothing, makes no archive and lists no parts: for CI. PREPARED=yes goes on from what mvn -Ppackaging package left.
# The packages are laid out here rather than by jpackage, whose own run scripts as root when they are installed, and fail where
# a system has no menus. Ours hold files only. .rpm is untried on other systems than Debian.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/runtime.sh

quick=no
kinds=()
for argument in "$@"; do
    case $argument in
        --quick) quick=yes ;;
        lean | full) kinds+=("$argument") ;;
        *) fail "packaging/linux.sh [--quick] [lean] [full]" ;;
    esac
done
[ ${#kinds[@]} -gt 0 ] || kinds=(lean full)

case $(uname -m) in
    x86_64) deb_arch=amd64 ;;
    aarch64) deb_arch=arm64 ;;
    *) deb_arch=$(uname -m) ;;
esac

package_name() { [ "$1" = lean ] && say pilothouse || say pilothouse-with-sandbox; }

# jpackage's launcher asks rpm and dpkg at each start, twice, which package it lies in, before the JVM begins. A script in its place
# starts the JVM at once, as its configuration says.
script() { # IMAGE LAUNCHER
    local configuration=$1/lib/app/$2.cfg
    {
        # shellcheck disable=SC2016
        printf '%s\n' '#!/bin/sh' \
            'APPDIR=$(readlink -f -- "$0")' \
            'APPDIR=${APPDIR%/bin/*}/lib/app' \
            '# The environment is not to add to what follows.' \
            'unset JDK_JAVA_OPTIONS' \
            'exec "$APPDIR/../runtime/bin/java" \'
        sed -n 's|^java-options=\(.*\)$|    "\1" \\|p' "$configuration"
        # shellcheck disable=SC2016
        printf '    -cp "%s" \\\n    %s "$@"\n' "$(sed -n 's|^app.classpath=||p' "$configuration" | paste -sd: -)" \
            "$(sed -n 's|^app.mainclass=||p' "$configuration")"
    } >"$1/bin/$2.new"
    chmod 755 "$1/bin/$2.new"
    mv "$1/bin/$2.new" "$1/bin/$2"
    rm "$configuration"
}

# The files as they lie once installed. Both kinds take the same place: one of them is installed at a time.
root() { # KIND
    local root=$work/$1/root size
    rm -rf "$root"
    mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
        "$root/usr/share/doc/$(package_name "$1")"
    cp -a "$work/$1/image/$name" "$root/opt/pilothouse"
    ln -s /opt/pilothouse/bin/$command "$root/usr/bin/pilothouse"
    install -m 644 packaging/linux/pilothouse.desktop "$root/usr/share/applications/"
    install -m 644 packaging/linux/pilothouse.xml "$root/usr/share/mime/packages/"
    for size in 16 22 24 32 48 64 128 256 512; do
        install -D -m 644 "$work/icons/pilothouse-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/pilothouse.png"
    done
    install -D -m 644 assets/icon/pilothouse.svg "$root/usr/share/icons/hicolor/scalable/apps/pilothouse.svg"
    install -m 644 LICENSE "$root/usr/share/doc/$(package_name "$1")/copyright"
    [ "$quick" = yes ] || install -m 644 "$work/LICENCES.txt" "$work/sbom.cdx.json" "$root/usr/share/doc/$(package_name "$1")/"
}

deb() { # KIND
    local root=$work/$1/root other compression=(-Zxz -z9)
    command -v dpkg-deb >/dev/null || { say "Skipped: no .deb, since dpkg-deb is not installed"; return; }
    [ "$quick" = no ] || compression=(-Znone)
    other=$([ "$1" = lean ] && package_name full || package_name lean)
    mkdir -p "$root/DEBIAN"
    cat >"$root/DEBIAN/control" <<CONTROL
Package: $(package_name "$1")
Version: $(version)
Architecture: $deb_arch
Maintainer: Pilothouse <pilothouse@example.com>
Section: devel
Priority: optional
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: libc6, zlib1g, libfreetype6, libfontconfig1, libpangoft2-1.0-0, libgtk-3-0t64 | libgtk-3-0, libgl1, libxtst6, libxxf86vm1
Conflicts: $other
Description: Desktop console for AWS serverless web applications
 Releases a static site, looks after the CDN before it, follows functions and
 their logs, and mends items of tables.
CONTROL
    dpkg-deb "${compression[@]}" --root-owner-group --build "$root" "$packages/$(package_name "$1")_$(version)_$deb_arch.deb" >/dev/null
    rm -r "$root/DEBIAN"
}

rpm() { # KIND
    local spec=$work/$1/pilothouse.spec
    command -v rpmbuild >/dev/null || { say "Skipped: no .rpm, since rpmbuild is not installed"; return; }
    cat >"$spec" <<SPEC
Name: $(package_name "$1")
Version: $(version)
Release: 1
Summary: Desktop console for AWS serverless web applications
License: Apache-2.0
AutoReqProv: no
Requires: gtk3, freetype, fontconfig, pango, libXtst, libXxf86vm, libglvnd-glx
%define _build_id_links none
%define __os_install_post %{nil}
%description
Releases a static site, looks after the CDN before it, follows functions and
their logs, and mends items of tables.
%install
mkdir -p %{buildroot}
cp -a $PWD/$work/$1/root/. %{buildroot}/
%files
/opt/pilothouse
/usr/bin/pilothouse
/usr/share/applications/pilothouse.desktop
/usr/share/mime/packages/pilothouse.xml
/usr/share/icons/hicolor/*/apps/pilothouse.*
/usr/share/doc/$(package_name "$1")
SPEC
    rpmbuild -bb --quiet --define "_topdir $PWD/$work/$1/rpm" --define "_rpmdir $PWD/$packages" \
        --define "_rpmfilename %%{NAME}-%%{VERSION}.%%{ARCH}.rpm" "$spec"
}

archive() { # KIND
    [ "$quick" = no ] || { say "Skipped: no .tar.gz, since this is quick"; return; }
    tar -C "$work/$1/image" --owner=0 --group=0 --sort=name -czf "$packages/$(package_name "$1")-$(version)-linux-$deb_arch.tar.gz" $name
}

megabytes() { du -sk "$1" | awk '{ printf "%.1f MB", $1 * 1024 / 1e6 }'; }

profiles=packaging,parts
[ "$quick" = no ] || profiles=packaging
prepare $profiles "${kinds[*]}"
rm -rf "${packages:?}"
mkdir -p "$packages"
for kind in "${kinds[@]}"; do
    image "$kind" "$work/icons/pilothouse-512.png"
    image=$work/$kind/image/$name
    slim "$image/lib/runtime/lib"
    train "$kind" "$image/bin/$name" "$image/lib/app" "$image/lib/runtime"
    script "$image" "$name"
    script "$image" "$command"
    find "$image/lib/libapplauncher.so" "$image/lib/runtime/bin" -type f ! -name java -delete
    prove "$kind" "$image/bin/$name"
    say "$kind: installed $(megabytes "$image"), of it jars $(megabytes "$work/$kind/input"), start-up cache $(megabytes "$image/lib/app/pilothouse.aot"), run-time $(megabytes "$image/lib/runtime")"
    root "$kind"
    deb "$kind"
    rpm "$kind"
    archive "$kind"
done
[ "$quick" = yes ] || cp "$work/sbom.cdx.json" "$work/LICENCES.txt" "$packages/"
(cd "$packages" && sha256sum -- * >SHA256SUMS)
ls -l "$packages"
