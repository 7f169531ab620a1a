//! The one page, which the console's scripts fill.

use runtime::config::{self, ConfigError};
use sha2::{Digest, Sha256};
use url::Url;

use crate::site::Files;

/// How the console signs people in.
#[derive(Debug, Clone)]
pub(crate) struct SignIn {
    /// Where, as the issuer spells it.
    pub(crate) issuer: Url,
    /// The console's client there.
    pub(crate) client_id: String,
    /// What it asks for.
    pub(crate) scope: String,
    /// Whom the tokens are for.
    pub(crate) audience: String,
}

impl SignIn {
    /// As the function's environment says.
    ///
    /// # Errors
    /// When a variable is missing or no URL.
    pub(crate) fn from_env() -> Result<Self, ConfigError> {
        Ok(Self {
            issuer: config::parsed(config::OIDC_ISSUER)?,
            client_id: config::required(config::OIDC_CLIENT_ID)?,
            scope: config::required(config::OIDC_SCOPE)?,
            audience: config::required(config::OIDC_AUDIENCE)?,
        })
    }
}

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

/// The page, with what it loads and what its scripts are told.
///
/// Every script is loaded along with the page, as they import each other one by one otherwise.
pub(crate) fn html(sign_in: &SignIn, version: &str) -> String {
    let SignIn { issuer, client_id, scope, audience } = sign_in;
    let loads: String = Files::iter()
        .filter_map(|path| match path.rsplit_once('.')?.1 {
            "css" => Some(format!("<link rel=\"stylesheet\" href=\"/assets/{version}/{path}\">\n")),
            "js" => Some(format!("<link rel=\"modulepreload\" href=\"/assets/{version}/{path}\">\n")),
            _ => None,
        })
        .collect();
    let file = Files::get("index.html").map(|file| file.data.into_owned()).unwrap_or_default();
    let issuer = issuer.as_str().trim_end_matches('/');
    String::from_utf8_lossy(&file)
        .replace("{version}", version)
        .replace("{loads}", &loads)
        .replace("{issuer}", &escaped(issuer))
        .replace("{client_id}", &escaped(client_id))
        .replace("{scope}", &escaped(scope))
        .replace("{audience}", &escaped(audience))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
