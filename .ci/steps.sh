# Steps that say how long they took; sourced by the scripts beside it.
#
#   step NAME COMMAND…     runs it
#   beside NAME COMMAND…   starts it and goes on; what it says is shown when it has ended
#   together               waits for what was started beside
#
# The first step that fails ends the script. The table at the end has every step that ran, with its
# wall time and the processor time of all its processes.

TIMEFORMAT='%0R %0U %0S'
times=$(mktemp -d)
started=()
began=$SECONDS
trap 'leave $?' EXIT

# Runs a command and keeps its times and its exit status under the step's number.
timed() {
    local number=$1 status=0
    shift
    { time "$@" 2>&3 || status=$?; } 3>&2 2>"$times/$number.time" || true
    echo "$status" >"$times/$number.status"
    return "$status"
}

next_number() {
    steps=$((${steps:-0} + 1))
    number=$(printf '%02d' "$steps")
    echo "$1" >"$times/$number.name"
}

step() {
    local number
    next_number "$1"
    printf '\n== %s\n' "$1"
    shift
    timed "$number" "$@"
}

beside() {
    local number
    next_number "$1"
    shift
    timed "$number" "$@" >"$times/$number.output" 2>&1 &
    started+=("$!:$number")
}

together() {
    local one failed=0
    for one in "${started[@]}"; do
        wait "${one%%:*}" || failed=1
        printf '\n== %s\n' "$(cat "$times/${one#*:}.name")"
        cat "$times/${one#*:}.output"
    done
    started=()
    return "$failed"
}

# What still runs beside is shown as well: it may be why the script ends.
leave() {
    local status=$1
    if [ ${#started[@]} -gt 0 ]; then
        [ "$status" -eq 0 ] || echo "waiting for what runs beside"
        together || status=1
    fi
    summary
    rm -rf "$times"
    exit "$status"
}

summary() {
    local file number name wall user system result
    printf '\n%-34s %7s %7s\n' step wall cpu
    for file in "$times"/*.name; do
        [ -e "$file" ] || continue
        number=$(basename "$file" .name)
        name=$(cat "$file")
        read -r wall user system <"$times/$number.time" 2>/dev/null || continue
        result=
        [ "$(cat "$times/$number.status")" = 0 ] || result='  FAILED'
        printf '%-34s %6ss %6ss%s\n' "$name" "$wall" "$((user + system))" "$result"
    done
    printf '%-34s %6ss\n' all "$((SECONDS - began))"
}
