//! Faults that act on the body of an answer while it is sent.

use std::{io, time::Duration};

use axum::body::{Body, Bytes};
use axum::response::Response;
use futures::{StreamExt, stream};

/// Parts of a second in which a dripping body is sent.
const DRIPS_PER_SECOND: u64 = 10;

/// What happens to a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyFault {
    Drip { bytes_per_second: u64 },
    Truncate { at_byte: u64 },
    Reset { after_bytes: u64 },
}

impl BodyFault {
    pub(crate) fn apply(self, response: Response) -> Response {
        let (mut head, body) = response.into_parts();
        // The length would give the fault away before the first byte.
        head.headers.remove(axum::http::header::CONTENT_LENGTH);
        let body = match self {
            Self::Truncate { at_byte } => cut(body, at_byte, None),
            Self::Reset { after_bytes } => {
                cut(body, after_bytes, Some(io::Error::from(io::ErrorKind::ConnectionReset)))
            }
            Self::Drip { bytes_per_second } => drip(body, bytes_per_second.max(1)),
        };
        Response::from_parts(head, body)
    }
}

/// Sends so many bytes, then ends the body properly or with the error.
fn cut(body: Body, bytes: u64, end: Option<io::Error>) -> Body {
    let mut left = usize::try_from(bytes).unwrap_or(usize::MAX);
    let head = body.into_data_stream().scan((), move |(), chunk| {
        let chunk = match chunk {
            Ok(mut chunk) if left > 0 => {
                chunk.truncate(left);
                left -= chunk.len();
                Some(Ok(chunk))
            }
            Ok(_) => None,
            Err(error) => Some(Err(io::Error::other(error))),
        };
        std::future::ready(chunk)
    });
    Body::from_stream(head.chain(stream::iter(end.map(Err))))
}

fn drip(body: Body, bytes_per_second: u64) -> Body {
    let size = usize::try_from(bytes_per_second.div_ceil(DRIPS_PER_SECOND)).unwrap_or(usize::MAX);
    let pause = Duration::from_secs_f64(size as f64 / bytes_per_second as f64);
    let drops = body.into_data_stream().flat_map(move |chunk| {
        let drops: Vec<Result<Bytes, io::Error>> = match chunk {
            Ok(mut chunk) => {
                let mut drops = Vec::new();
                while !chunk.is_empty() {
                    drops.push(Ok(chunk.split_to(size.min(chunk.len()))));
                }
                drops
            }
            Err(error) => vec![Err(io::Error::other(error))],
        };
        stream::iter(drops)
    });
    Body::from_stream(drops.then(move |drop| async move {
        tokio::time::sleep(pause).await;
        drop
    }))
}
