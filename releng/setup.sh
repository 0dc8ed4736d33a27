# Finds or fetches what a build needs. Sourced by run and test; sets JAVA_HOME, MVN and root.
# What it fetches goes to the user's cache folder; what it installs are the distribution's packages, where it may.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/throughline
maven_version=3.9.16
maven_sha512=831a8591fe20c8243b1dbe7d71e3244f31d1665b0804b2e825e38cbbe5ce0cafb8338851f90780735568773e0a6cd07bbec107cda0b896b008b861075358b6f6

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 3; }

java_release() { # the feature release of the JDK in folder $1; nothing where there is no compiler
  [[ ! -x $1/bin/javac ]] || "$1/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p'
}

find_jdk() {
  local on_path candidate release
  on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/*jdk*; do
    [[ -n $candidate ]] || continue
    release=$(java_release "$candidate")
    if [[ -n $release && $release -ge 21 ]]; then JAVA_HOME=$candidate; export JAVA_HOME; return; fi
  done
  stop "Throughline needs a JDK of version 21 or newer, and found none in JAVA_HOME, on the PATH or in /usr/lib/jvm." \
    "Install one (for example Temurin 21 or 25, or your distribution's openjdk-21-jdk) and run this again."
}

# install_packages COMMAND=PACKAGE...: installs the packages whose command (or library) is missing.
install_packages() {
  local missing=() pair probe
  for pair in "$@"; do
    probe=${pair%%=*}
    case $probe in
      # not by grep -q, which may end before ldconfig has said all
      lib*) [[ $(ldconfig -p 2>/dev/null) == *"$probe"* ]] ;;
      *) command -v "$probe" >/dev/null 2>&1 ;;
    esac || missing+=("${pair#*=}")
  done
  [[ ${#missing[@]} -eq 0 ]] && return
  command -v apt-get >/dev/null || stop "Missing: ${missing[*]}. Please install them and run this again."
  local as_root=()
  if [[ $(id -u) -ne 0 ]]; then
    sudo -n true 2>/dev/null || stop "Missing packages. Please run: sudo apt-get install ${missing[*]}"
    as_root=(sudo -n)
  fi
  say "Installing ${missing[*]}"
  { "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
    >"$root/build/packages.log" 2>&1 || stop "The packages could not be installed; see build/packages.log."
}

find_maven() {
  MVN=$cache/apache-maven-$maven_version/bin/mvn
  [[ -x $MVN ]] && return
  local on_path
  on_path=$(command -v mvn || true)
  if [[ -n $on_path && $("$on_path" -v 2>/dev/null | sed -nE '1s/.*Apache Maven ([0-9]+\.[0-9]+).*/\1/p') == 3.9 ]]; then
    MVN=$on_path
    return
  fi
  install_packages mvn=maven
  # The distribution's Maven is too old for the build, but it can fetch the one that is not.
  local archive=$cache/apache-maven-$maven_version-bin.tar.gz
  mkdir -p "$cache"
  say "Fetching Maven $maven_version"
  (cd "$cache" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
    -Dartifact=org.apache.maven:apache-maven:$maven_version:tar.gz:bin -DoutputDirectory="$cache" \
    >"$root/build/maven.log" 2>&1) || stop "Maven $maven_version could not be fetched; see build/maven.log."
  echo "$maven_sha512  $archive" | sha512sum -c --quiet - || stop "The Maven that was fetched is not the one expected: $archive"
  tar -xzf "$archive" -C "$cache" && rm "$archive"
}

window_packages() {
  install_packages libgtk-3.so.0=libgtk-3-0 Xvfb=xvfb xauth=xauth xfwm4=xfwm4 wmctrl=wmctrl \
    dbus-run-session=dbus fc-match=fontconfig
  [[ -n $(fc-list 2>/dev/null) ]] || install_packages no-such-font=fonts-dejavu-core
}

# What the window tells to assistive technology is asked by a script of Python's.
accessibility_packages() {
  install_packages xdotool=xdotool python3=python3-minimal dbus-send=dbus-bin
  /usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null ||
    install_packages no-such-binding=python3-gi no-such-bus=at-spi2-core no-such-description=gir1.2-atspi-2.0
}

# LibreOffice reads the Word files that we write, in tests.
office_packages() {
  install_packages soffice=libreoffice-writer-nogui pdfinfo=poppler-utils
}

# One line that changes when anything that goes into the folders and files named changes.
fingerprint() {
  (cd "$root" && find "$@" \( -name target -o -name src-gen -o -name bin -o -name OSGI-INF -o -name '.polyglot*' -o -name .git -o -path ./build \
      -o -path '*/org.throughline.glue.collections/META-INF/services' -o -name '.tycho-consumer-pom.xml' \) -prune -o -type f -print0 | sort -z | xargs -0 sha1sum | sha1sum | cut -d' ' -f1)
}

product_sources="pom.xml .mvn model bundles features product releng/target-platform examples/riverbend/riverbend.xlsx examples/riverbend/riverbend.throughline"
platform=linux/gtk/x86_64

# Builds the product into build/product unless nothing has changed since the last time.
build_product() {
  local stamp
  stamp=$(fingerprint $product_sources)
  [[ -x $root/build/product/throughline && $(cat "$root/build/product.stamp" 2>/dev/null) == "$stamp" ]] && return
  find_jdk
  find_maven
  say "Building (a few minutes the first time)"
  (cd "$root" && "$MVN" -B verify -Dproduct.only >"$root/build/build.log" 2>&1) ||
    { grep -E '^\[ERROR\]' "$root/build/build.log" | grep -v 'does not match a valid id pattern' | head -20 >&2; stop "The build failed; see build/build.log."; }
  keep_product "$stamp"
}

keep_product() {
  rm -rf "$root/build/product"
  cp -r "$root/product/target/products/throughline/$platform" "$root/build/product"
  "$JAVA_HOME/bin/java" "$root/releng/Unsign.java" "$root"/build/product/plugins/org.eclipse.{osgi,equinox.launcher}_*.jar
  echo "$1" >"$root/build/product.stamp"
}

mkdir -p "$root/build"
