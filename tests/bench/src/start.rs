//! How long a function takes from its start to the moment at which it asks for its first event.

use std::{
    net::Ipv4Addr,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use tokio::{io::AsyncReadExt, net::TcpListener};

use crate::{Failure, World};

/// How often each is started.
const TIMES: usize = 15;
const PATIENCE: Duration = Duration::from_secs(20);

/// From start to the first `/next`, in milliseconds, of each of these binaries: the median of some starts.
///
/// # Errors
/// When one cannot be started, or never asks.
pub async fn starts(world: &World, folder: &Path, names: &[&str]) -> Result<Vec<(String, f64)>, Failure> {
    let mut medians = Vec::new();
    for name in names {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            times.push(start(world, &folder.join(name), name).await?.as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        medians.push(((*name).to_owned(), times[TIMES / 2]));
    }
    Ok(medians)
}

async fn start(world: &World, binary: &Path, name: &str) -> Result<Duration, Failure> {
    let runtime = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let mut command = Command::new(binary);
    command
        .env_clear()
        .envs(world.parts.aws())
        .env("AWS_LAMBDA_RUNTIME_API", runtime.local_addr()?.to_string());
    let function = [
        ("AWS_LAMBDA_FUNCTION_NAME", name),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
        ("AWS_LAMBDA_FUNCTION_VERSION", "1"),
    ];
    command.envs(function).envs(world.parts.deployed(name).into_iter().flatten());
    let began = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let asked = tokio::time::timeout(PATIENCE, asks(&runtime)).await;
    let took = began.elapsed();
    child.kill()?;
    child.wait()?;
    asked.map_err(|_| format!("`{name}` never asked for an event"))??;
    Ok(took)
}

/// Waits until somebody asks for the next event.
async fn asks(runtime: &TcpListener) -> Result<(), Failure> {
    let (mut stream, _) = runtime.accept().await?;
    let mut request = [0_u8; 64];
    let read = stream.read(&mut request).await?;
    let line = String::from_utf8_lossy(&request[..read]).into_owned();
    if line.starts_with("GET /2018-06-01/runtime/invocation/next") { Ok(()) } else { Err(line.into()) }
}
