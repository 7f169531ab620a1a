//! The emulator: one process, and calls to it as to AWS.

use std::{
    fs::{self, File},
    io::Write,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Mutex,
};

use serde_json::Value;

use crate::wait::wait_for;

/// A running emulator, which ends with this.
pub(crate) struct Emulator {
    child: Mutex<Child>,
    pub(crate) endpoint: String,
    log: PathBuf,
}

/// The repository's root.
pub(crate) fn workspace() -> PathBuf {
    Path::new(std::env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder for what the run leaves behind.
pub(crate) fn folder() -> PathBuf {
    let folder = PathBuf::from(std::env!("CARGO_TARGET_TMPDIR")).join("deployed");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A tool, by the script that has its version.
pub(crate) fn tool(arguments: &[&str]) -> Command {
    let mut command = Command::new("bash");
    command.arg(".ci/tool").args(arguments).current_dir(workspace());
    command.envs([
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
        ("AWS_EC2_METADATA_DISABLED", "true"),
    ]);
    command
}

/// A Python file of this folder, run with the emulator's packages; gives what it writes.
#[track_caller]
pub(crate) fn python(command: &mut Command, input: &Value) -> Value {
    try_python(command, input).unwrap_or_else(|said| panic!("{command:?}: {said}"))
}

/// The same; what it says where it fails.
fn try_python(command: &mut Command, input: &Value) -> Result<Value, String> {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    match output.status.success() {
        true => Ok(serde_json::from_slice(&output.stdout).unwrap()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// A file of this folder, by its path from the root.
pub(crate) fn file(name: &str) -> String {
    format!("tests/e2e/deployed/{name}")
}

impl Emulator {
    pub(crate) fn start() -> Self {
        let fetched = tool(&["--fetch", "ministack"]).status().unwrap();
        assert!(fetched.success(), "the emulator cannot be had");
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let endpoint = format!("http://127.0.0.1:{port}");
        let log = folder().join("emulator.log");
        let written = File::create(&log).unwrap();
        let child = tool(&["ministack"])
            .envs([
                // Roles are held against each call.
                ("AUTH", "true"),
                ("BIND_HOST", "127.0.0.1"),
                ("IOT_MTLS_ENABLED", "0"),
                ("SFTP_ENABLED", "0"),
                ("GATEWAY_PORT", &port.to_string()),
                ("AWS_ENDPOINT_URL", &endpoint),
                // Between the tries of an asynchronous invocation: this, and then twice this.
                ("LAMBDA_ASYNC_RETRY_BASE_SECONDS", "5"),
            ])
            .stdin(Stdio::null())
            .stdout(written.try_clone().unwrap())
            .stderr(written)
            .spawn()
            .unwrap();
        let emulator = Self { child: Mutex::new(child), endpoint, log };
        wait_for("the emulator", || {
            assert!(
                emulator.child.lock().unwrap().try_wait().unwrap().is_none(),
                "it ended: {}",
                emulator.log()
            );
            std::net::TcpStream::connect(("127.0.0.1", port)).ok()
        });
        emulator
    }

    /// Calls AWS.
    #[track_caller]
    pub(crate) fn aws(&self, service: &str, operation: &str, arguments: Value) -> Value {
        let answer = self.aws_as("test", service, operation, &arguments);
        answer.unwrap_or_else(|said| panic!("{service} {operation} {arguments}: {said}"))
    }

    /// Calls AWS with these credentials; what it says where it refuses.
    pub(crate) fn aws_as(
        &self,
        who: &str,
        service: &str,
        operation: &str,
        arguments: &Value,
    ) -> Result<Value, String> {
        let aws = file("aws.py");
        let mut command = tool(&["--python", "ministack", &aws, service, operation]);
        command.env("AWS_ENDPOINT_URL", &self.endpoint).env("AWS_ACCESS_KEY_ID", who);
        try_python(&mut command, arguments)
    }

    /// What it wrote.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        let mut child = self.child.lock().unwrap();
        let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = child.kill();
        }
        let _ = child.wait();
    }
}
