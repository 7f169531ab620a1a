//! The functions: environments are started as they are needed, and invocations wait for one.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use serde_json::Value;
use tokio::{
    fs::OpenOptions,
    io::AsyncWriteExt,
    sync::{Mutex as AsyncMutex, mpsc, oneshot},
};

use super::{
    Outcome,
    environment::{self, Invocation, Shared},
};
use crate::{ids, template::Function};

/// How many environments a function has at most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Most {
    pub(crate) environments: usize,
    /// Whether callers of the API are turned away while all of them are busy, as on AWS; else they wait.
    pub(crate) throttles: bool,
}

impl Default for Most {
    fn default() -> Self {
        Self { environments: 4, throttles: false }
    }
}

/// Waits between the tries of an asynchronous invocation, shorter than AWS's minutes and long enough:
/// a sync that was killed can be taken over once its lock has expired.
const WAITS: [Duration; 2] = [Duration::from_secs(5), Duration::from_secs(65)];

/// What all functions are started with.
pub(crate) struct Settings {
    /// The folder of the binaries.
    pub(crate) binaries: PathBuf,
    /// The folder of the logs.
    pub(crate) logs: PathBuf,
    /// Environment variables of every function beside its own: where AWS is.
    pub(crate) aws: BTreeMap<&'static str, String>,
    /// Where invocations that were given up are kept.
    pub(crate) dead_letters: PathBuf,
    pub(crate) most: Most,
}

struct Pool {
    shared: Arc<Shared>,
    queue: mpsc::UnboundedSender<Invocation>,
    running: Arc<AtomicUsize>,
    /// Invocations that wait or are worked on.
    busy: Arc<AtomicUsize>,
    most: Most,
}

/// All functions. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Functions {
    pools: Arc<BTreeMap<String, Pool>>,
    dead_letters: Arc<PathBuf>,
}

impl Functions {
    pub(crate) fn new(functions: &[Function], settings: &Settings) -> Self {
        let pools = functions.iter().map(|function| (function.name.clone(), Pool::new(function, settings)));
        Self { pools: Arc::new(pools.collect()), dead_letters: Arc::new(settings.dead_letters.clone()) }
    }

    /// Whether no process of a function runs, nor is about to.
    pub(crate) fn is_stopped(&self, name: &str) -> bool {
        self.pools.get(name).is_none_or(|pool| pool.running.load(Ordering::SeqCst) == 0)
    }

    /// Whether an environment of a function is free, or need not be.
    pub(crate) fn takes_another(&self, name: &str) -> bool {
        self.pools.get(name).is_none_or(Pool::takes_another)
    }

    /// Invokes a function and waits for its answer; none for a function that there is not.
    pub(crate) async fn invoke(&self, name: &str, payload: Vec<u8>) -> Option<Outcome> {
        Some(self.pools.get(name)?.invoke(payload).await)
    }

    /// Invokes a function as an event does: twice more after a failure, then given up and kept.
    pub(crate) async fn deliver(&self, name: &str, event: &Value) {
        let payload = event.to_string().into_bytes();
        let mut failure = Value::Null;
        for wait in [None, Some(WAITS[0]), Some(WAITS[1])] {
            if let Some(wait) = wait {
                tokio::time::sleep(wait).await;
            }
            match self.invoke(name, payload.clone()).await {
                Some(Outcome::Answered(_)) | None => return,
                Some(Outcome::Failed(error)) => failure = error,
            }
        }
        crate::say(&format!("{name}: gave up an event after three tries: {failure}"));
        let letter =
            serde_json::json!({"function": name, "error": failure, "event": event, "at": ids::now()});
        let log = OpenOptions::new().create(true).append(true).open(&*self.dead_letters).await;
        if let Ok(mut log) = log {
            let _ = log.write_all(format!("{letter}\n").as_bytes()).await;
            let _ = log.flush().await;
        }
    }
}

impl Pool {
    fn new(function: &Function, settings: &Settings) -> Self {
        let (queue, waiting) = mpsc::unbounded_channel();
        let aws = settings.aws.clone().into_iter().chain([
            // By it the stand-ins know who calls.
            ("AWS_ACCESS_KEY_ID", function.name.clone()),
            ("AWS_LAMBDA_FUNCTION_NAME", function.name.clone()),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", function.memory.to_string()),
            ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST".to_owned()),
        ]);
        let aws = aws.map(|(name, value)| (name.to_owned(), value));
        let variables = function.environment.clone().into_iter().chain(aws).collect();
        let shared = Shared {
            binary: settings.binaries.join(&function.name),
            variables,
            timeout: function.timeout,
            log: settings.logs.join(format!("{}.log", function.name)),
            queue: AsyncMutex::new(waiting),
            name: function.name.clone(),
        };
        let most = settings.most;
        Self { shared: Arc::new(shared), queue, running: Arc::default(), busy: Arc::default(), most }
    }

    fn takes_another(&self) -> bool {
        !self.most.throttles || self.busy.load(Ordering::SeqCst) < self.most.environments
    }

    async fn invoke(&self, payload: Vec<u8>) -> Outcome {
        let (reply, answer) = oneshot::channel();
        let busy = self.busy.fetch_add(1, Ordering::SeqCst) + 1;
        self.start_up_to(busy.min(self.most.environments));
        let invocation = Invocation { id: ids::request_id(), payload, reply };
        let outcome = match self.queue.send(invocation) {
            Ok(()) => answer.await.ok(),
            Err(_) => None,
        };
        self.busy.fetch_sub(1, Ordering::SeqCst);
        outcome.unwrap_or_else(|| {
            Outcome::failed("Runtime.ExitError", "the function is being stopped".to_owned())
        })
    }

    fn start_up_to(&self, wanted: usize) {
        let start = |running: usize| (running < wanted).then_some(running + 1);
        while self.running.fetch_update(Ordering::SeqCst, Ordering::SeqCst, start).is_ok() {
            let (shared, running, busy) =
                (Arc::clone(&self.shared), Arc::clone(&self.running), Arc::clone(&self.busy));
            tokio::spawn(async move {
                // A process that dies is replaced while somebody waits for one.
                loop {
                    environment::run(Arc::clone(&shared)).await;
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    if busy.load(Ordering::SeqCst) == 0 {
                        break;
                    }
                }
                running.fetch_sub(1, Ordering::SeqCst);
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A function whose process never asks for work.
    fn functions(most: Most) -> Functions {
        let function = Function {
            name: "cat".to_owned(),
            timeout: Duration::from_secs(1),
            memory: 128,
            batch: 1,
            ..Function::default()
        };
        let settings = Settings {
            binaries: PathBuf::from("/bin"),
            logs: std::env::temp_dir(),
            aws: BTreeMap::new(),
            dead_letters: std::env::temp_dir().join("no-letters"),
            most,
        };
        Functions::new(&[function], &settings)
    }

    async fn takes_two(most: Most) -> bool {
        let functions = functions(most);
        assert!(functions.takes_another("cat"));
        let busy = tokio::spawn({
            let functions = functions.clone();
            async move { functions.invoke("cat", b"{}".to_vec()).await }
        });
        tokio::task::yield_now().await;
        let takes_two = functions.takes_another("cat");
        busy.abort();
        takes_two
    }

    #[tokio::test]
    async fn callers_are_turned_away_while_all_environments_are_busy_where_that_is_asked_for() {
        assert!(!takes_two(Most { environments: 1, throttles: true }).await);
        assert!(takes_two(Most { environments: 2, throttles: true }).await);
        assert!(takes_two(Most { environments: 1, throttles: false }).await);
    }
}
