//! How fast a roster is read: `cargo bench -p pms`. For each PMS and size it prints the calls that a
//! roster makes, the size of their answers, and the time from the first call to the roster, with
//! answers that are served from memory on this machine.

#![expect(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program for whoever measures"
)]

#[path = "../tests/contract/world.rs"]
#[expect(dead_code, reason = "the bench needs a part of it")]
mod world;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    response::Response,
};
use domain::pms::Pms;
use tower::ServiceExt;
use world::World;

/// Rounds of which the fastest counts.
const ROUNDS: u32 = 5;

/// Answers by what was asked, from a simulator that is asked once.
#[derive(Clone)]
struct Replay {
    simulator: Router,
    answers: Arc<Mutex<HashMap<(String, Bytes), Bytes>>>,
    served: Arc<Mutex<(usize, usize)>>,
}

async fn replay(State(replay): State<Replay>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    let asked = (head.uri.to_string(), body.clone());
    let known = replay.answers.lock().unwrap().get(&asked).cloned();
    let answer = match known {
        Some(answer) => answer,
        None => {
            let response = replay.simulator.clone().oneshot(Request::from_parts(head, Body::from(body)));
            let answer = to_bytes(response.await.unwrap().into_body(), usize::MAX).await.unwrap();
            replay.answers.lock().unwrap().insert(asked, answer.clone());
            answer
        }
    };
    let mut served = replay.served.lock().unwrap();
    *served = (served.0 + 1, served.1 + answer.len());
    Response::new(Body::from(answer))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    println!("| PMS | residents | calls | MB | ms | MB/s | residents/s |");
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    for pms in Pms::ALL {
        for residents in [300, 5_000, 20_000] {
            measure(pms, residents).await;
        }
    }
}

async fn measure(pms: Pms, residents: u32) {
    let mut world = World::new(pms).await;
    world.seed(residents);
    let served = Arc::new(Mutex::new((0, 0)));
    let simulator = world.running.router();
    let replayed = Replay { simulator, answers: Arc::default(), served: Arc::clone(&served) };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    // Every address that a credential or an environment holds is made from it.
    world.running.addr = listener.local_addr().unwrap();
    // On a thread of its own, as a vendor is on a machine of its own.
    let listener = listener.into_std().unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, Router::new().fallback(replay).with_state(replayed)).await.unwrap();
        });
    });
    let people = world.roster().await.unwrap().residents().len();
    let mut fastest = Duration::MAX;
    let (mut calls, mut bytes) = (0, 0);
    for _ in 0..ROUNDS {
        *served.lock().unwrap() = (0, 0);
        let begun = Instant::now();
        world.roster().await.unwrap();
        fastest = fastest.min(begun.elapsed());
        (calls, bytes) = *served.lock().unwrap();
    }
    let (seconds, megabytes) = (fastest.as_secs_f64(), bytes as f64 / 1e6);
    let name = pms.name();
    println!(
        "| {name} | {people} | {calls} | {megabytes:.2} | {:.1} | {:.0} | {:.0} |",
        seconds * 1e3,
        megabytes / seconds,
        people as f64 / seconds
    );
}
