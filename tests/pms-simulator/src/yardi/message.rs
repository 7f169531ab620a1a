//! How Voyager says no: a message in an answer that looks fine, nothing at all, or a SOAP fault.

use axum::http::StatusCode;
use axum::response::Response;
use quick_xml::escape::partial_escape;

use super::body;

/// A business error; it comes with HTTP 200.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Message {
    Error(String),
    /// The result element has nothing in it.
    Nothing,
}

impl Message {
    pub(super) fn login_failed() -> Self {
        Self::Error("Login failed. Please check login credentials and try again.".to_owned())
    }

    /// Begins as in the field; how it goes on is made up.
    pub(super) fn invalid_entity() -> Self {
        Self::Error("Invalid Interface Entity name.".to_owned())
    }

    /// Made up; the wording is not known.
    pub(super) fn invalid_license() -> Self {
        Self::Error("Invalid Interface License.".to_owned())
    }

    pub(super) fn no_property(code: &str) -> Self {
        Self::Error(format!("Invalid or no access to Yardi Property: {code}"))
    }

    pub(super) fn not_configured(entity: &str, code: &str) -> Self {
        Self::Error(format!("Interface {entity} is not Configured for property {code}"))
    }

    /// Not an error, though it comes as one: there is nobody.
    pub(super) fn nobody() -> Self {
        Self::Error(
            "Message Type=Error. Item Number=0. No tenants exist with the given search criteria.".to_owned(),
        )
    }

    pub(super) fn xml(&self) -> Vec<u8> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Error(text) => {
                let text = partial_escape(text.as_str());
                let error = format!(
                    "<Messages xmlns=\"\"><Message messageType=\"Error\">{text}</Message></Messages>"
                );
                error.into_bytes()
            }
        }
    }
}

/// A SOAP fault, which comes with HTTP 500.
pub(super) fn fault(code: &str, text: &str) -> Response {
    let text = partial_escape(text);
    let inside = format!(
        "<soap:Fault><faultcode>{code}</faultcode><faultstring>{text}</faultstring><detail/></soap:Fault>"
    );
    body::envelope(StatusCode::INTERNAL_SERVER_ERROR, &inside)
}
