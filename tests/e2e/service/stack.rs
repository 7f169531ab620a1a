//! Starts the local stack, waits until it is ready, and stops it.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use serde_json::Value;

/// A running local stack, in a data folder of its own.
pub(crate) struct Stack {
    child: Mutex<Option<Child>>,
    pub(crate) data: PathBuf,
    port: u16,
}

impl Stack {
    /// Starts a stack on free ports, with an empty data folder of this name.
    pub(crate) fn start(name: &str) -> Self {
        let data = PathBuf::from(std::env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&data);
        let stack = Self { child: Mutex::new(None), data, port: free_port() };
        stack.launch();
        stack
    }

    /// Starts the process, and waits for its `local.json`.
    fn launch(&self) {
        let mut child = Command::new(binary())
            .args(["--port", &self.port.to_string(), "--data"])
            .arg(&self.data)
            .arg("--functions")
            .arg(binary().parent().unwrap())
            .current_dir(workspace())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let ready = self.data.join("local.json");
        let patience = Instant::now() + Duration::from_secs(60);
        while !ready.exists() {
            if let Some(status) = child.try_wait().unwrap() {
                panic!("the local stack ended before it was ready: {status}");
            }
            assert!(Instant::now() < patience, "the local stack is not ready");
            std::thread::park_timeout(Duration::from_millis(50));
        }
        *self.child.lock().unwrap() = Some(child);
    }

    /// What the stack wrote down when it was ready.
    pub(crate) fn local(&self) -> Value {
        serde_json::from_slice(&fs::read(self.data.join("local.json")).unwrap()).unwrap()
    }

    /// The lines that a function has logged.
    pub(crate) fn log(&self, function: &str) -> Vec<Value> {
        let text = fs::read_to_string(self.data.join("logs").join(format!("{function}.log"))).unwrap();
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// Stops the process as Ctrl-C does, and waits for it.
    pub(crate) fn stop(&self) {
        if let Some(mut child) = self.child.lock().unwrap().take() {
            let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
            if !asked.is_ok_and(|status| status.success()) {
                let _ = child.kill();
            }
            child.wait().unwrap();
        }
    }

    /// Stops and starts again, on the same ports and data.
    pub(crate) fn restart(&self) {
        self.stop();
        self.launch();
    }

    /// Kills every process of one function where it stands, as a crash would; answers how many.
    pub(crate) fn kill_function(&self, name: &str) -> usize {
        let path = binary().with_file_name(name);
        let own = self.child.lock().unwrap().as_ref().unwrap().id().to_string();
        let pids = Command::new("pgrep")
            .args(["-P", &own, "-f", "--", &format!("^{}$", path.display())])
            .output()
            .unwrap();
        let pids: Vec<_> =
            String::from_utf8(pids.stdout).unwrap().split_whitespace().map(str::to_owned).collect();
        for pid in &pids {
            let _ = Command::new("kill").args(["-KILL", pid]).status();
        }
        pids.len()
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        self.stop();
    }
}

fn workspace() -> PathBuf {
    Path::new(std::env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Builds the local stack and the functions.
pub(crate) fn build() {
    let built = Command::new("bash").arg(".ci/binaries").current_dir(workspace()).status().unwrap();
    assert!(built.success(), "the local stack does not build");
}

/// The local stack's binary, beside this test's own.
fn binary() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).unwrap().join("local-stack")
}

/// A port that is free, with the next one free too.
fn free_port() -> u16 {
    loop {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        if port < u16::MAX && TcpListener::bind(("127.0.0.1", port + 1)).is_ok() {
            return port;
        }
    }
}
