//! The clock of the programs that are measured: hours pass when the bench says so.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

use crate::Failure;

/// The time that measured programs see.
pub(crate) struct Clock {
    /// Loaded before the C library of each program.
    library: PathBuf,
    /// By how many seconds the time is put forward, as the library reads it.
    forward: PathBuf,
    began: Timestamp,
    passed: SignedDuration,
}

impl Clock {
    /// A clock that stands at the next noon in UTC, so that the day of a sync does not depend on when it is
    /// measured.
    pub(crate) fn start(folder: &Path) -> Result<Self, Failure> {
        let library = folder.join("clock.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/clock.c");
        let built =
            Command::new("cc").args(["-shared", "-fPIC", "-O2", "-o"]).arg(&library).arg(source).status()?;
        if !built.success() {
            return Err("the clock of measured programs does not compile; a C compiler is needed".into());
        }
        let began = Timestamp::try_from(SystemTime::now())?;
        let noon = TimeZone::UTC.to_datetime(began).date().tomorrow()?.at(12, 0, 0, 0);
        let noon = TimeZone::UTC.to_timestamp(noon)?;
        let mut clock = Self { library, forward: folder.join("clock"), began, passed: SignedDuration::ZERO };
        clock.put_forward(noon.duration_since(began))?;
        Ok(clock)
    }

    /// Lets time pass.
    pub(crate) fn pass(&mut self, time: SignedDuration) -> Result<(), Failure> {
        self.put_forward(self.passed + time)
    }

    /// What time it is, but for what has really passed since the start.
    pub(crate) fn now(&self) -> Timestamp {
        self.began + self.passed
    }

    /// The day, in UTC.
    pub(crate) fn today(&self) -> Date {
        TimeZone::UTC.to_datetime(self.now()).date()
    }

    /// What a program is started with to see this time.
    pub(crate) fn variables(&self) -> [(&'static str, String); 2] {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        [("LD_PRELOAD", text(&self.library)), ("BENCH_CLOCK", text(&self.forward))]
    }

    fn put_forward(&mut self, passed: SignedDuration) -> Result<(), Failure> {
        // Written over, not anew: programs have the file's pages open.
        let mut file = fs::OpenOptions::new().create(true).truncate(false).write(true).open(&self.forward)?;
        std::io::Write::write_all(&mut file, &passed.as_secs().to_ne_bytes())?;
        self.passed = passed;
        Ok(())
    }
}
