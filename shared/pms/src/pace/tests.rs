//! Calls at a pace, up to a socket.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use bytes::Bytes;
use domain::pms::Pms;
use futures::TryStreamExt;
use http::header::HeaderMap;

use super::*;
use crate::{
    HostPort,
    http::{Answer, Http},
    retry::retrying,
};

/// Says these, one after the other, and then that calls may be made.
#[derive(Debug, Default)]
struct Script {
    says: Mutex<Vec<NotNow>>,
    asked: AtomicU32,
    under_way: Arc<AtomicU32>,
}

impl Script {
    fn saying(mut says: Vec<NotNow>) -> Arc<Self> {
        says.reverse();
        Arc::new(Self { says: Mutex::new(says), ..Self::default() })
    }

    fn asked(&self) -> u32 {
        self.asked.load(Ordering::SeqCst)
    }

    fn under_way(&self) -> u32 {
        self.under_way.load(Ordering::SeqCst)
    }
}

#[async_trait]
impl Pace for Script {
    async fn admit(&self, _takes: Duration) -> Result<Permit, NotNow> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        if let Some(no) = self.says.lock().unwrap().pop() {
            return Err(no);
        }
        self.under_way.fetch_add(1, Ordering::SeqCst);
        let under_way = Arc::clone(&self.under_way);
        Ok(Permit::held(async move {
            under_way.fetch_sub(1, Ordering::SeqCst);
        }))
    }
}

fn full(opens_in: Duration) -> NotNow {
    NotNow::Full { opens_in }
}

/// Answers so many calls with these bytes.
fn server(calls: usize, answer: &'static str) -> HostPort {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string().parse().unwrap();
    std::thread::spawn(move || {
        for _ in 0..calls {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 4096]).unwrap();
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

const HELLO: &str = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello";
const MOVED: &str = "HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

/// Makes a call, and does this with its answer.
async fn call<T, Fut>(
    host: HostPort,
    pace: &Arc<Script>,
    limits: Limits,
    take: impl Fn(Answer, Call<'static>) -> Fut,
) -> Result<T, PmsError>
where
    Fut: Future<Output = Result<T, PmsError>>,
{
    let url = Box::leak(Box::new(format!("http://{}/", host).parse().unwrap()));
    let call = || Call {
        pms: Pms::Entrata,
        name: "getLeases",
        url,
        headers: HeaderMap::new(),
        body: Bytes::new(),
        secrets: vec![],
    };
    let http = Http::new(Vec::new(), vec![host], None).paced(Arc::clone(pace) as Arc<dyn Pace>);
    let once = async |attempt| take(http.send(&call(), &limits, attempt).await?, call()).await;
    retrying(&limits, once).await
}

async fn read(answer: Answer, call: Call<'static>) -> Result<Vec<u8>, PmsError> {
    answer.bytes(&call).await
}

#[tokio::test]
async fn a_call_waits_for_the_window_to_open() {
    let pace = Script::saying(vec![full(Duration::from_millis(40)), full(Duration::from_millis(40))]);
    let begun = Instant::now();
    let body = call(server(1, HELLO), &pace, Limits::within(Duration::from_secs(30)), read).await;
    assert_eq!(body.unwrap(), b"hello");
    assert_eq!(pace.asked(), 3);
    assert!(begun.elapsed() >= Duration::from_millis(80), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_window_that_opens_too_late_is_not_waited_for_and_the_limit_is_said_to_be_ours() {
    let pace = Script::saying(vec![full(Duration::from_secs(3_000)); 9]);
    let limits = Limits::within(Duration::from_secs(30));
    let error = call(server(1, HELLO), &pace, limits, read).await.unwrap_err();
    assert_eq!((error.code(), pace.asked()), ("pms_rate_limited", 1));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3_000)));
    let said = error.to_string();
    assert!(said.contains("Door's own limit") && said.contains("3000 seconds"), "{said}");
}

#[tokio::test]
async fn every_attempt_is_counted() {
    let pace = Script::saying(vec![]);
    let limits = Limits::within(Duration::from_secs(30)).attempts(3).first_wait(Duration::from_millis(1));
    let refused: HostPort = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().to_string().parse().unwrap()
    };
    let error = call(refused, &pace, limits, read).await.unwrap_err();
    assert_eq!((error.code(), pace.asked(), pace.under_way()), ("pms_unavailable", 3, 0));
}

#[tokio::test]
async fn no_call_is_made_on_a_guess() {
    let pace = Script::saying(vec![NotNow::Unknown(Arc::new(std::io::Error::other("gone")))]);
    let limits = Limits::within(Duration::from_secs(30)).attempts(1);
    let error = call(server(1, HELLO), &pace, limits, read).await.unwrap_err();
    assert_eq!(error.code(), "pms_rate_limited");
    assert_eq!(Error::source(&error).unwrap().to_string(), "gone");
}

#[tokio::test]
async fn a_call_is_under_way_until_its_body_is_read() {
    let pace = Script::saying(vec![]);
    let limits = Limits::within(Duration::from_secs(30));
    let streamed = async |answer: Answer, call: Call<'static>| {
        let before = pace.under_way();
        let chunks: Vec<_> = answer.streamed(&call).try_collect().await?;
        Ok((before, chunks.concat()))
    };
    let (before, body) = call(server(1, HELLO), &pace, limits, streamed).await.unwrap();
    assert_eq!((before, &*body, pace.under_way()), (1, &b"hello"[..], 0));
}

#[tokio::test]
async fn a_call_that_is_given_up_is_no_longer_under_way() {
    let pace = Script::saying(vec![]);
    let limits = Limits::within(Duration::from_secs(30));
    call(server(1, HELLO), &pace, limits, async |_, _| Ok(())).await.unwrap();
    while pace.under_way() > 0 {
        tokio::task::yield_now().await;
    }
    let error = call(server(1, MOVED), &pace, limits, read).await.unwrap_err();
    assert_eq!((error.code(), pace.under_way()), ("pms_answer_not_understood", 0));
}
