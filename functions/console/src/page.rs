//! The one page, which the console's script fills.

use runtime::config::{self, ConfigError};
use url::Url;

use crate::files::Files;

/// How the console signs people in, and whom they write to when they are stuck.
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
    /// Whom somebody who is stuck writes to.
    pub(crate) support: String,
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
            support: config::required(config::SUPPORT_EMAIL)?,
        })
    }
}

/// The page, with where its files are and what its script is told.
pub(crate) fn html(sign_in: &SignIn, version: &str) -> String {
    let SignIn { issuer, client_id, scope, audience, support } = sign_in;
    let file = Files::get("index.html").map(|file| file.data.into_owned()).unwrap_or_default();
    let issuer = issuer.as_str().trim_end_matches('/');
    String::from_utf8_lossy(&file)
        .replace("{version}", version)
        .replace("{issuer}", &escaped(issuer))
        .replace("{client_id}", &escaped(client_id))
        .replace("{scope}", &escaped(scope))
        .replace("{audience}", &escaped(audience))
        .replace("{support}", &escaped(support))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
