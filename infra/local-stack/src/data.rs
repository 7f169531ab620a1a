//! The data folder: one stack at a time, files written whole or not at all.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use crate::problem::Problem;

/// A data folder that belongs to this process.
#[derive(Debug)]
pub(crate) struct Data {
    dir: PathBuf,
    _lock: File,
}

const LOCK: &str = "stack.lock";

impl Data {
    /// Takes a folder, making it where it is missing.
    pub(crate) fn open(dir: &Path, fresh: bool) -> Result<Self, Problem> {
        fs::create_dir_all(dir).map_err(|error| Problem::file(dir, &error))?;
        let dir = dir.canonicalize().map_err(|error| Problem::file(dir, &error))?;
        let occupied = fs::read_dir(&dir).map_err(|error| Problem::file(&dir, &error))?.next().is_some();
        let ours = dir.join(LOCK).exists();
        if fresh && occupied && !ours {
            return Err(Problem::new(format!(
                "`{}` holds something else than a local stack's data; --fresh would delete it",
                dir.display()
            )));
        }
        let path = dir.join(LOCK);
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let lock = lock.map_err(|error| Problem::file(&path, &error))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Problem::new(format!(
                    "`{}` is in use by another local stack; stop it, or choose another folder with --data DIR",
                    dir.display()
                )));
            }
            Err(TryLockError::Error(error)) => return Err(Problem::file(&path, &error)),
        }
        let data = Self { dir, _lock: lock };
        if fresh {
            data.empty().map_err(|error| Problem::file(&data.dir, &error))?;
        }
        let logs = data.path("logs");
        fs::create_dir_all(&logs).map_err(|error| Problem::file(&logs, &error))?;
        Ok(data)
    }

    fn empty(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.dir)? {
            let entry = entry?;
            if entry.file_name() == LOCK {
                continue;
            }
            if entry.file_type()?.is_dir() {
                fs::remove_dir_all(entry.path())?
            } else {
                fs::remove_file(entry.path())?
            }
        }
        Ok(())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }
}

/// Writes a file, readable by its owner alone: whole, or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut file =
        OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_data()?;
    fs::rename(&unfinished, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A path of the test's own, where nothing is yet.
    fn nowhere() -> PathBuf {
        std::env::temp_dir().join(format!("local-stack-{}", crate::ids::request_id()))
    }

    #[test]
    fn a_folder_in_use_is_refused_until_it_is_free() {
        let dir = nowhere();
        let first = Data::open(&dir, false).unwrap();
        let refused = Data::open(&dir, false).unwrap_err();
        assert!(refused.to_string().contains("is in use by another local stack"), "{refused}");
        drop(first);
        Data::open(&dir, false).unwrap();
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn fresh_empties_a_folder_of_ours_and_refuses_any_other() {
        let dir = nowhere();
        let data = Data::open(&dir, false).unwrap();
        write_whole(&data.path("local.json"), b"{}").unwrap();
        drop(data);
        let data = Data::open(&dir, true).unwrap();
        assert!(!data.path("local.json").exists());
        fs::remove_dir_all(dir).unwrap();

        let foreign = nowhere();
        fs::create_dir(&foreign).unwrap();
        fs::write(foreign.join("thesis.txt"), "years of work").unwrap();
        let refused = Data::open(&foreign, true).unwrap_err();
        assert!(refused.to_string().contains("--fresh would delete it"), "{refused}");
        assert!(foreign.join("thesis.txt").exists());
        fs::remove_dir_all(foreign).unwrap();
    }

    #[test]
    fn a_path_that_is_no_folder_is_named_with_what_to_do() {
        let file = nowhere();
        fs::write(&file, "").unwrap();
        let refused = Data::open(&file, false).unwrap_err().to_string();
        assert!(refused.contains(&*file.to_string_lossy()) && refused.contains("--data DIR"), "{refused}");
        fs::remove_file(file).unwrap();
    }
}
