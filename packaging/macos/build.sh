#!/usr/bin/env bash
# Makes Chinagodrar Viewer.app and a .dmg of it, on a Mac; the workflow release.yml runs it.
#
#   packaging/macos/build.sh WHEEL LICENCES OUT
#
# WHEEL is the one that was built for this release, LICENCES the folder of licences' texts, OUT where the .dmg goes.
# Signed where SIGNING_IDENTITY names a "Developer ID Application" certificate in the keychain; notarised where also
# NOTARY_APPLE_ID, NOTARY_TEAM and NOTARY_PASSWORD are set. Without them the .app is signed ad hoc: it runs where it was
# built, and elsewhere after right click, Open.
set -euo pipefail
wheel=$1 licences=$(cd "$2" && pwd) out=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The same bytes for the same commit, as far as PyInstaller goes.
export PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1
: "${SOURCE_DATE_EPOCH:=$(git -C "$here" log -1 --format=%ct)}"
export SOURCE_DATE_EPOCH

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: -r "$here/requirements.txt"
"$work/venv/bin/pip" install --disable-pip-version-check --no-deps "$wheel"
version=$("$work/venv/bin/python" -c 'import chinagodrar_viewer; print(chinagodrar_viewer.__version__)')

VIEWER_LICENCES=$licences "$work/venv/bin/pyinstaller" --noconfirm --log-level WARN \
  --distpath "$work/dist" --workpath "$work/build" "$here/viewer.spec"
app="$work/dist/Chinagodrar Viewer.app"

# What nothing loads.
for name in QtQml QtQuick QtQmlModels QtQmlMeta QtQmlWorkerScript QtVirtualKeyboard QtNetwork QtPdf; do
  find "$app" -name "$name.framework" -prune -exec rm -rf {} +
done
find "$app" -path '*/translations/*' -name '*.qm' ! -name 'qtbase_fr.qm' ! -name 'chinagodrar_*.qm' -delete
find "$app" -type l ! -exec test -e {} \; -delete

identity=${SIGNING_IDENTITY:--}
options=(--force --deep --options runtime --entitlements "$here/entitlements.plist" --sign "$identity")
[ "$identity" = - ] || options+=(--timestamp)
codesign "${options[@]}" "$app"
codesign --verify --deep --strict "$app"

notarise() {
  xcrun notarytool submit "$1" --apple-id "$NOTARY_APPLE_ID" --team-id "$NOTARY_TEAM" \
    --password "$NOTARY_PASSWORD" --wait
}

mkdir -p "$work/image" "$out"
cp -R "$app" "$work/image/"
ln -s /Applications "$work/image/Applications"
image="$out/chinagodrar-viewer-$version-macos-$(uname -m).dmg"
rm -f "$image"
hdiutil create -volname "Chinagodrar Viewer" -srcfolder "$work/image" -fs HFS+ -format ULMO -quiet "$image"
if [ "$identity" != - ]; then
  codesign --timestamp --sign "$identity" "$image"
  if [ -n "${NOTARY_PASSWORD:-}" ]; then
    notarise "$image"
    xcrun stapler staple "$image"
  fi
fi
echo "$image"
