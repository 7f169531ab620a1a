//! Why a secret could not be read or written; variants by who must act. Never any part of one.

use aws_clients::AwsFault;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum SecretsError {
    /// The record of the credential is there, its values are not.
    #[error("the values of the credential are gone; enter them again")]
    Missing,
    /// It is no JSON object of texts. The cause would quote it, so there is none.
    #[error("secret `{name}` is not a JSON object of the expected fields; write it again")]
    Malformed {
        /// The secret's name.
        name: Box<str>,
    },
    /// Secrets Manager did not answer, or refused.
    #[error("the secrets are out of reach; try again")]
    Unavailable(#[source] AwsFault),
}

impl SecretsError {
    /// Stable, `snake_case`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "secret_missing",
            Self::Malformed { .. } => "secret_malformed",
            Self::Unavailable(_) => "secrets_unavailable",
        }
    }
}
