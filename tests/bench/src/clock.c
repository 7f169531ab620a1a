/* Puts the time of day forward for a program that is measured, by the seconds that stand in the file of
   BENCH_CLOCK: an hour passes for it when the bench says so. Loaded before the C library. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const volatile long long *forward;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("BENCH_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *at = mmap(NULL, sizeof *forward, PROT_READ, MAP_SHARED, file, 0);
    if (at != MAP_FAILED) forward = at;
    close(file);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int failed = (int)syscall(SYS_clock_gettime, clock, now);
    if (!failed && clock == CLOCK_REALTIME && forward) now->tv_sec += *forward;
    return failed;
}
