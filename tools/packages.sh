# Installs Debian packages quietly where that may be done. Sourced by ./run and ./test.

may_install() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }

has_font() { [ -d /usr/share/fonts ] && [ -n "$(find /usr/share/fonts -iname "$1*" -print -quit)" ]; }

# The packages that make PDF of Word files and are not here; one per line.
missing_for_pdf() {
    # Whoever names the program has decided where it comes from.
    if [ -z "${RODTRAD_SOFFICE:-}" ] && ! command -v soffice >/dev/null && ! command -v libreoffice >/dev/null \
        && ! ls /opt/libreoffice*/program/soffice >/dev/null 2>&1; then
        echo libreoffice-writer-nogui
        echo libreoffice-calc-nogui
    fi
    has_font inter || echo fonts-inter
    has_font liberation || echo fonts-liberation2
}

# install_debian LOG PACKAGE...
install_debian() {
    local log="$1"
    shift
    mkdir -p "$(dirname "$log")"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o Dpkg::Options::=--force-confold "$@"; } >"$log" 2>&1
}
