//! One execution environment: a process, and the Runtime API that only it talks to.

use std::{
    net::Ipv4Addr,
    path::PathBuf,
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::Value;
use tokio::{
    fs::OpenOptions,
    io::{AsyncBufReadExt, AsyncRead, AsyncWriteExt, BufReader},
    net::TcpListener,
    process::Command,
    sync::{Mutex as AsyncMutex, Notify, mpsc, oneshot},
    time::Instant,
};

use super::{MOST_BYTES, Outcome};
use crate::ids;

/// An invocation that waits for an environment.
pub(crate) struct Invocation {
    pub(crate) id: String,
    pub(crate) payload: Vec<u8>,
    pub(crate) reply: oneshot::Sender<Outcome>,
}

/// What environments of one function share.
pub(crate) struct Shared {
    pub(crate) name: String,
    pub(crate) binary: PathBuf,
    pub(crate) variables: Vec<(String, String)>,
    pub(crate) timeout: std::time::Duration,
    pub(crate) log: PathBuf,
    pub(crate) queue: AsyncMutex<mpsc::UnboundedReceiver<Invocation>>,
}

/// What one environment is working on.
#[derive(Default)]
struct Working {
    current: Mutex<Option<(String, oneshot::Sender<Outcome>)>>,
    /// Told when the process has to be ended.
    end: Notify,
}

impl Working {
    fn finish(&self, id: Option<&str>, outcome: Outcome) -> bool {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        match current.take_if(|(working_on, _)| id.is_none_or(|id| working_on == id)) {
            // Whoever asked may have gone away.
            Some((_, reply)) => reply.send(outcome).is_ok(),
            None => false,
        }
    }
}

#[derive(Clone)]
struct Api {
    shared: Arc<Shared>,
    working: Arc<Working>,
}

/// Starts a process and serves it until it ends. An invocation that it was working on then fails, as
/// it does on AWS.
pub(crate) async fn run(shared: Arc<Shared>) {
    let working = Arc::new(Working::default());
    let ended = serve(Api { shared: Arc::clone(&shared), working: Arc::clone(&working) }).await;
    let message = match ended {
        Ok(status) => format!("the process of `{}` ended: {status}", shared.name),
        Err(error) => format!("the process of `{}` could not run: {error}", shared.name),
    };
    working.finish(None, Outcome::failed("Runtime.ExitError", message));
}

async fn serve(api: Api) -> std::io::Result<std::process::ExitStatus> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let router = Router::new()
        .route("/2018-06-01/runtime/invocation/next", get(next))
        .route("/2018-06-01/runtime/invocation/{id}/response", post(response))
        .route("/2018-06-01/runtime/invocation/{id}/error", post(error))
        .route("/2018-06-01/runtime/init/error", post(init_error))
        .layer(DefaultBodyLimit::max(32 << 20))
        .with_state(api.clone());
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let mut child = Command::new(&api.shared.binary)
        .env_clear()
        .envs(api.shared.variables.iter().cloned())
        .env("AWS_LAMBDA_RUNTIME_API", address.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    for output in [child.stdout.take().map(boxed), child.stderr.take().map(boxed)].into_iter().flatten() {
        tokio::spawn(keep_log(output, api.shared.name.clone(), api.shared.log.clone()));
    }
    let status = tokio::select! {
        status = child.wait() => status,
        () = api.working.end.notified() => {
            child.kill().await?;
            child.wait().await
        }
    };
    server.abort();
    status
}

fn boxed(output: impl AsyncRead + Send + Unpin + 'static) -> Box<dyn AsyncRead + Send + Unpin> {
    Box::new(output)
}

/// Appends what a process prints to its function's log; warnings and errors are shown, too.
async fn keep_log(output: Box<dyn AsyncRead + Send + Unpin>, name: String, path: PathBuf) {
    let Ok(mut log) = OpenOptions::new().create(true).append(true).open(path).await else { return };
    let mut lines = BufReader::new(output).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let _ = log.write_all(format!("{line}\n").as_bytes()).await;
        let _ = log.flush().await;
        let bad = ["\"level\":\"WARN\"", "\"level\":\"ERROR\"", "panicked at"]
            .iter()
            .any(|word| line.contains(word));
        if bad {
            crate::say(&format!("{name}: {line}"));
        }
    }
}

async fn next(State(api): State<Api>) -> Response {
    // Waiting is cancelled with the connection, and then nothing was taken from the queue.
    let Some(invocation) = api.shared.queue.lock().await.recv().await else {
        // Nobody is left who could invoke it; it is ended while it waits.
        api.working.end.notify_one();
        return std::future::pending().await;
    };
    let Invocation { id, payload, reply } = invocation;
    *api.working.current.lock().unwrap_or_else(PoisonError::into_inner) = Some((id.clone(), reply));
    let (timeout, working, task) = (api.shared.timeout, Arc::clone(&api.working), id.clone());
    let until = Instant::now() + timeout;
    tokio::spawn(async move {
        tokio::time::sleep_until(until).await;
        let message = format!("Task timed out after {} seconds", timeout.as_secs());
        if working.finish(Some(&task), Outcome::failed("Sandbox.Timedout", message)) {
            working.end.notify_one();
        }
    });
    let deadline = ids::now().as_millisecond() + i64::try_from(timeout.as_millis()).unwrap_or(i64::MAX);
    let arn = format!("arn:aws:lambda:us-east-1:000000000000:function:{}", api.shared.name);
    let headers = [
        ("lambda-runtime-aws-request-id", id.clone()),
        ("lambda-runtime-deadline-ms", deadline.to_string()),
        ("lambda-runtime-invoked-function-arn", arn),
        (
            "lambda-runtime-trace-id",
            format!(
                "Root=1-{:08x}-{}",
                deadline / 1000,
                id.replace('-', "").chars().take(24).collect::<String>()
            ),
        ),
        ("content-type", "application/json".to_owned()),
    ];
    (headers, payload).into_response()
}

async fn response(State(api): State<Api>, Path(id): Path<String>, body: Bytes) -> StatusCode {
    if body.len() > MOST_BYTES {
        let message =
            format!("Response payload size exceeded maximum allowed payload size ({MOST_BYTES} bytes).");
        api.working.finish(Some(&id), Outcome::failed("Function.ResponseSizeTooLarge", message));
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    api.working.finish(Some(&id), Outcome::Answered(body.to_vec()));
    StatusCode::ACCEPTED
}

async fn error(State(api): State<Api>, Path(id): Path<String>, body: Bytes) -> StatusCode {
    let said = serde_json::from_slice(&body).unwrap_or(Value::Null);
    api.working.finish(Some(&id), Outcome::Failed(said));
    StatusCode::ACCEPTED
}

async fn init_error(State(api): State<Api>, body: Bytes) -> StatusCode {
    crate::say(&format!("{}: could not start: {}", api.shared.name, String::from_utf8_lossy(&body)));
    StatusCode::ACCEPTED
}
