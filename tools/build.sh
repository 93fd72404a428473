# Builds the program when a source is newer than the last good build. Sourced by ./rodtrad and ./run.
# The stamp carries the time at which the build began, so that a file saved meanwhile is built next time.

stamp="$root/artifacts/rodtrad.stamp"
program="$root/artifacts/bin/Rodtrad.Web/release/rodtrad.dll"

is_built() {
    [ -f "$program" ] && [ -f "$stamp" ] && [ -z "$(newer_source)" ]
}

newer_source() {
    local files=() file
    for file in Directory.Build.props Directory.Packages.props Directory.Build.targets global.json .npmrc package.json package-lock.json tools/assets.mjs; do
        if [ -e "$root/$file" ]; then files+=("$root/$file"); fi
    done
    find "$root/src" "${files[@]}" \( -name lib -o -name bin -o -name obj -o -name node_modules \) -prune \
        -o -newer "$stamp" -print 2>/dev/null | head -n 1
}

# Errors go to standard error: standard output belongs to the command.
build_program() {
    mkdir -p "$root/artifacts"
    touch "$stamp.new"
    if ! dotnet build "$root/src/Rodtrad.Web/Rodtrad.Web.csproj" -c Release --nologo -v quiet -nodeReuse:false "$@" >"$root/artifacts/build.log" 2>&1; then
        cat "$root/artifacts/build.log" >&2
        rm -f "$stamp.new"
        echo "Rödtråd gick inte att bygga; felen står ovan." >&2
        exit 3
    fi
    mv "$stamp.new" "$stamp"
}

# Two commands at once build once.
build_if_needed() {
    if is_built; then return; fi
    mkdir -p "$root/artifacts"
    if command -v flock >/dev/null; then
        exec 9>"$root/artifacts/rodtrad.lock"
        flock 9
    fi
    if ! is_built; then build_program "$@"; fi
    if command -v flock >/dev/null; then exec 9>&-; fi
}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
