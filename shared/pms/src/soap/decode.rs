//! From the bytes of an answer to UTF-8, as they arrive.

use bytes::Bytes;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use futures::{Stream, StreamExt, future, stream};

use crate::{
    PmsError,
    charset::{in_other, mended},
};

/// Where an XML declaration ends at the latest.
const LONGEST_DECLARATION: usize = 512;

/// The body in UTF-8.
pub(super) fn to_utf8(
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    decoder: Decoder,
) -> impl Stream<Item = Result<Bytes, PmsError>> {
    let ended = stream::once(future::ready(None));
    body.map(Some).chain(ended).scan(decoder, |decoder, chunk| {
        future::ready(Some(match chunk {
            Some(chunk) => chunk.map(|chunk| decoder.decode(chunk)),
            None => Ok(decoder.end()),
        }))
    })
}

/// Decodes what an encoding is told for, in this order: a byte order mark, the HTTP header, the XML
/// declaration. Servers tell the wrong one, so that what can be UTF-8 is read as that: text in an encoding
/// of single bytes hardly ever can. Only bytes that are none are read in the encoding that was told, or
/// in Windows'.
pub(super) struct Decoder {
    declared: Option<&'static Encoding>,
    state: State,
}

enum State {
    /// The beginning, until it tells the encoding.
    Beginning(Vec<u8>),
    /// UTF-8, where other bytes are of the other encoding; with the beginning of a character.
    Utf8 {
        other: &'static Encoding,
        begun: Vec<u8>,
    },
    Other(Box<encoding_rs::Decoder>),
}

impl Decoder {
    pub(super) fn new(declared: Option<&'static Encoding>) -> Self {
        Self { declared, state: State::Beginning(Vec::new()) }
    }

    fn decode(&mut self, chunk: Bytes) -> Bytes {
        let State::Beginning(start) = &mut self.state else { return self.decode_in_state(chunk) };
        start.extend_from_slice(&chunk);
        if start.len() < 4 || (may_be_declaring(start) && start.len() < LONGEST_DECLARATION) {
            return Bytes::new();
        }
        self.begin()
    }

    fn end(&mut self) -> Bytes {
        let mut rest = match self.state {
            State::Beginning(_) => self.begin().to_vec(),
            _ => Vec::new(),
        };
        match &mut self.state {
            State::Utf8 { other, begun } => rest.extend(in_other(other, &std::mem::take(begun)).bytes()),
            State::Other(decoder) => rest.extend(decoded(decoder, &[], true)),
            State::Beginning(_) => {}
        }
        rest.into()
    }

    /// Decides for an encoding by the beginning, and decodes that.
    fn begin(&mut self) -> Bytes {
        let State::Beginning(start) = &mut self.state else { return Bytes::new() };
        let start = Bytes::from(std::mem::take(start));
        let (encoding, mark) = Encoding::for_bom(&start)
            .or_else(|| wide(&start).map(|encoding| (encoding, 0)))
            .unwrap_or_else(|| (told(self.declared, &start), 0));
        self.state = if encoding == UTF_8 || encoding.is_single_byte() {
            let other = if encoding == UTF_8 { WINDOWS_1252 } else { encoding };
            State::Utf8 { other, begun: Vec::new() }
        } else {
            State::Other(Box::new(encoding.new_decoder_without_bom_handling()))
        };
        self.decode_in_state(start.slice(mark..))
    }

    fn decode_in_state(&mut self, chunk: Bytes) -> Bytes {
        match &mut self.state {
            State::Utf8 { other, begun } => utf8(other, begun, chunk),
            State::Other(decoder) => decoded(decoder, &chunk, false).into(),
            State::Beginning(_) => chunk,
        }
    }
}

/// Whether an XML declaration has begun and not ended.
fn may_be_declaring(start: &[u8]) -> bool {
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let text = text.trim_ascii_start();
    b"<?xml".starts_with(text.get(..5).unwrap_or(text)) && !text.windows(2).any(|pair| pair == b"?>")
}

/// UTF-16 without a mark, by its first character.
fn wide(start: &[u8]) -> Option<&'static Encoding> {
    match start {
        [b'<', 0, ..] => Some(UTF_16LE),
        [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that the header or the declaration tells. A text that can be read so far is not in UTF-16,
/// though .NET says so of the texts that it makes.
fn told(declared: Option<&'static Encoding>, start: &[u8]) -> &'static Encoding {
    let wide = |encoding: &&Encoding| **encoding == *UTF_16LE || **encoding == *UTF_16BE;
    declared.or_else(|| in_declaration(start)).filter(|encoding| !wide(encoding)).unwrap_or(UTF_8)
}

fn in_declaration(start: &[u8]) -> Option<&'static Encoding> {
    let text = String::from_utf8_lossy(start.get(..LONGEST_DECLARATION.min(start.len()))?).into_owned();
    let declaration = text.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    Encoding::for_label(value.get(1..)?.split(quote).next()?.as_bytes())
}

/// A chunk of UTF-8, nearly always as it is.
fn utf8(other: &'static Encoding, begun: &mut Vec<u8>, chunk: Bytes) -> Bytes {
    if begun.is_empty() && std::str::from_utf8(&chunk).is_ok() {
        return chunk;
    }
    let mut bytes = std::mem::take(begun);
    bytes.extend_from_slice(&chunk);
    let (text, after) = mended(other, &bytes);
    // The next chunk has the end of this character.
    begun.extend_from_slice(after);
    text.into()
}

fn decoded(decoder: &mut encoding_rs::Decoder, bytes: &[u8], last: bool) -> Vec<u8> {
    let mut text =
        String::with_capacity(decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len() * 3));
    // The room is enough for all of it.
    let _ = decoder.decode_to_string(bytes, &mut text, last);
    text.into_bytes()
}

/// What came before the first element, so far: a document type is refused as it begins, and not read to
/// its end, which may be far or never come.
#[derive(Default)]
pub(super) struct Prolog {
    read: Vec<u8>,
    over: bool,
}

impl Prolog {
    /// A longer one is left to the reader, which refuses a document type too.
    const LONGEST: usize = 4096;

    pub(super) fn declares_a_type(&mut self, chunk: &[u8]) -> bool {
        if self.over {
            return false;
        }
        self.read.extend(chunk.iter().take(Self::LONGEST - self.read.len()));
        let text = String::from_utf8_lossy(&self.read);
        let mut rest = text.trim_start_matches('\u{feff}').trim_start();
        // Past the declaration, comments and instructions.
        loop {
            let end = if rest.starts_with("<?") {
                "?>"
            } else if rest.starts_with("<!--") {
                "-->"
            } else {
                break;
            };
            let Some((_, after)) = rest.split_once(end) else {
                rest = "";
                break;
            };
            rest = after.trim_start();
        }
        let declared = rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
        self.over = rest.len() >= 9 || self.read.len() >= Self::LONGEST;
        declared
    }
}
