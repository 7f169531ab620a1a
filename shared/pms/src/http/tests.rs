//! The way out, up to a socket.

use std::{
    io::{Read, Write},
    net::TcpListener,
};

use flate2::{Compression, write::GzEncoder};

use super::*;

fn problem(url: &str) -> Option<String> {
    let extra = "entrata=pms.example.com".parse().unwrap();
    let http = Http::new(vec![extra], vec!["127.0.0.1:8701".parse().unwrap()], None);
    http.check(Pms::Entrata, &url.parse().unwrap()).err()
}

#[test]
fn only_https_hosts_of_the_pms_and_those_allowed_by_name_are_called() {
    for fine in [
        "https://apis.entrata.com/ext/",
        "https://acme.entrata.com:443/",
        "https://entrata.com./",
        "https://a.pms.example.com/",
        "http://127.0.0.1:8701/x",
    ] {
        assert_eq!(problem(fine), None, "{fine}");
    }
    for refused in [
        "http://apis.entrata.com/",
        "https://apis.entrata.com:8443/",
        "https://user:secret@apis.entrata.com/",
        "https://www.example.com/",
        "https://www.yardi.com/",
        "https://8.8.8.8/",
        "https://evilentrata.com/",
        "https://entrata.com.evil.net/",
        "https://user@127.0.0.1:8701/",
        "http://127.0.0.1:8702/",
        "https://localhost/",
        "https://metadata.google.internal/",
        "https://169.254.169.254/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::ffff:10.0.0.1]/",
        "https://[::1]/",
        "ftp://127.0.0.1:8701/",
    ] {
        assert!(problem(refused).is_some(), "{refused}");
    }
}

#[test]
fn retry_after_is_read_in_seconds_and_as_a_date_by_the_senders_clock() {
    let read = |pairs: &[(HeaderName, &'static str)]| {
        let headers = pairs.iter().map(|(name, value)| (name.clone(), value.parse().unwrap()));
        retry_after(&headers.collect()).map(|wait| wait.as_secs())
    };
    let now = (DATE, "Mon, 23 Nov 2026 20:00:00 GMT");
    assert_eq!(read(&[(RETRY_AFTER, " 7 ")]), Some(7));
    assert_eq!(read(&[(RETRY_AFTER, "Mon, 23 Nov 2026 20:00:09 GMT"), now.clone()]), Some(9));
    assert_eq!(read(&[(RETRY_AFTER, "Mon, 23 Nov 2026 19:00:00 GMT"), now.clone()]), Some(0));
    assert_eq!(read(&[(RETRY_AFTER, "soon"), now]), None);
}

/// Answers the first call that comes with these bytes, and refuses any other.
fn server(answer: Vec<u8>) -> HostPort {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string().parse().unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        // The whole call is one small packet.
        let _ = stream.read(&mut [0; 4096]).unwrap();
        // The caller may have heard enough before the end.
        let _ = stream.write_all(&answer);
    });
    address
}

/// The body of the one answer that a server gives.
async fn answer(head: &str, body: &[u8]) -> Result<Vec<u8>, PmsError> {
    let head = format!("{head}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    let host = server([head.as_bytes(), body].concat());
    let url = format!("http://{}/", host).parse().unwrap();
    let (headers, sent) = (HeaderMap::new(), Bytes::from_static(b"{}"));
    let call = Call { pms: Pms::Entrata, name: "getLeases", url: &url, headers, body: sent, secrets: vec![] };
    let limits = Limits::within(Duration::from_secs(30));
    Http::new(vec![], vec![host], None).send(&call, &limits, 1).await?.bytes(&call).await
}

#[tokio::test]
async fn a_small_answer_that_unpacks_to_a_huge_one_is_not_taken() {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&vec![b' '; MOST_BUFFERED + 1]).unwrap();
    let packed = gzip.finish().unwrap();
    assert!(packed.len() < MOST_BUFFERED / 100);
    let error = answer("HTTP/1.1 200 OK\r\ncontent-encoding: gzip", &packed).await.unwrap_err();
    assert_eq!(error.code(), "pms_answer_not_understood");
    assert!(error.to_string().contains("larger than 32 MB") && !error.again(), "{error}");
}

/// 8 GB of blanks, packed: the same megabyte again and again. The end is missing, for nobody gets there.
fn bomb() -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let mut megabyte = || {
        gzip.write_all(&vec![b' '; 1 << 20]).unwrap();
        gzip.flush().unwrap();
        std::mem::take(gzip.get_mut())
    };
    // The second refers to the one before it, and so does every other.
    let (first, next) = (megabyte(), megabyte());
    [first, next.repeat(8 << 10)].concat()
}

#[tokio::test]
async fn what_would_unpack_without_end_is_stopped_where_it_is_too_large() {
    let begun = Instant::now();
    let error = answer("HTTP/1.1 200 OK\r\ncontent-encoding: gzip", &bomb()).await.unwrap_err();
    assert_eq!(error.code(), "pms_answer_not_understood");
    assert!(error.to_string().contains("larger than 32 MB") && !error.again(), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_packed_answer_is_unpacked() {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(b"hello").unwrap();
    let body = answer("HTTP/1.1 200 OK\r\ncontent-encoding: gzip", &gzip.finish().unwrap()).await;
    assert_eq!(body.unwrap(), b"hello");
}

#[tokio::test]
async fn a_redirection_is_not_followed() {
    let head = "HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/latest/";
    let error = answer(head, b"").await.unwrap_err();
    assert_eq!(error.code(), "pms_answer_not_understood");
    assert!(error.to_string().contains("not followed"), "{error}");
}

#[tokio::test]
async fn nobody_at_the_address_is_unavailable() {
    let address: HostPort = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().to_string().parse().unwrap()
    };
    let url = format!("http://{}/", address).parse().unwrap();
    let (headers, body) = (HeaderMap::new(), Bytes::new());
    let call = Call { pms: Pms::Yardi, name: "Ping", url: &url, headers, body, secrets: vec![] };
    let limits = Limits::within(Duration::from_secs(30));
    let Err(error) = Http::new(vec![], vec![address], None).send(&call, &limits, 1).await else {
        panic!("somebody answers")
    };
    assert_eq!(error.code(), "pms_unavailable");
    // The cause is kept, and names no customer.
    let cause = std::error::Error::source(&error).unwrap().to_string();
    assert!(!cause.contains("127.0.0.1"), "{cause}");
}

#[tokio::test]
async fn header_names_are_spelt_as_their_documents_spell_them() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let host: HostPort = listener.local_addr().unwrap().to_string().parse().unwrap();
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut heard = [0; 4096];
        let length = stream.read(&mut heard).unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
        String::from_utf8_lossy(&heard[..length]).into_owned()
    });
    let url = format!("http://{}/api", host).parse().unwrap();
    let names = ["x-appfolio-developer-id", "soapaction", "x-api-key", "authorization"];
    let headers =
        names.map(|name| (HeaderName::from_static(name), "1".parse().unwrap())).into_iter().collect();
    let call =
        Call { pms: Pms::AppFolio, name: "tenants", url: &url, headers, body: Bytes::new(), secrets: vec![] };
    let http = Http::new(vec![], vec![host], None);
    http.send(&call, &Limits::within(Duration::from_secs(30)), 1).await.unwrap().bytes(&call).await.unwrap();
    let heard = heard.join().unwrap();
    assert!(heard.starts_with("GET /api HTTP/1.1\r\n"), "{heard}");
    for spelt in [
        "X-AppFolio-Developer-ID: 1",
        "SOAPAction: 1",
        "X-Api-Key: 1",
        "Authorization: 1",
        "User-Agent: door-pms-sync",
    ] {
        assert!(heard.contains(&format!("\r\n{spelt}\r\n")), "{spelt} in {heard}");
    }
    // And more, where another crate of the same build has it unpack more.
    assert!(heard.contains("\r\nAccept-Encoding: gzip"), "{heard}");
}
