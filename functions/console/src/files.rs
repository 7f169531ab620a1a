//! The console's files: in the binary, and in a debug build read anew for every request.

use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

/// What `npm run bundle` in `tests/console` makes of `app` and `style`, with the page and the icon.
#[derive(RustEmbed)]
#[folder = "web"]
pub(crate) struct Files;

/// A name for what is in the files now: another file, another version.
pub(crate) fn version() -> String {
    let mut digest = Sha256::new();
    for path in Files::iter() {
        if let Some(file) = Files::get(&path) {
            digest.update(path.as_bytes());
            digest.update(file.metadata.sha256_hash());
        }
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
