//! How Voyager says no: a message in an answer that looks fine, nothing at all, or a SOAP fault.

use axum::response::Response;
use quick_xml::escape::partial_escape;

use crate::soap::{Answer, Envelope};

/// The envelope as Voyager writes it.
pub(super) const ENVELOPE: Envelope = Envelope {
    head: concat!(
        r#"<?xml version="1.0" encoding="utf-8"?>"#,
        r#"<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/""#,
        r#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#,
        r#" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>"#,
    ),
    tail: "</soap:Body></soap:Envelope>",
};

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

impl From<Message> for Answer {
    fn from(message: Message) -> Self {
        Self::of(message.xml())
    }
}

/// A SOAP fault, which comes with HTTP 500.
pub(super) fn fault(code: &str, text: &str) -> Response {
    let text = partial_escape(text);
    let inside = format!(
        "<soap:Fault><faultcode>{code}</faultcode><faultstring>{text}</faultstring><detail/></soap:Fault>"
    );
    ENVELOPE.fault(&inside)
}
