//! How the gateway says no: a SOAP fault, which comes with HTTP 500 (that status is a guess).

use axum::response::Response;
use quick_xml::escape::partial_escape;

use crate::soap::Envelope;

/// The envelope as the gateway writes it.
pub(super) const ENVELOPE: Envelope = Envelope {
    head: r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>"#,
    tail: "</s:Body></s:Envelope>",
};
const DISPATCHER: &str = "http://schemas.microsoft.com/ws/2005/05/addressing/none";

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// By the application: a message, and its word for the exception (made up but for `Unauthorized`).
    Application { message: String, exception: &'static str },
    /// By the server before the application saw the call. That the gateway words it so is a guess.
    Server { code: &'static str, message: String },
}

impl Fault {
    /// The one text that is known.
    pub(super) fn not_authorized(operation: &str) -> Self {
        let message = format!("LicenseKey is not authorized to call the method {operation}");
        Self::Application { message, exception: "Unauthorized" }
    }

    /// Made up; the wording is not known.
    pub(super) fn invalid_license() -> Self {
        Self::Application { message: "Invalid LicenseKey".to_owned(), exception: "Unauthorized" }
    }

    /// Made up; the wording is not known.
    pub(super) fn invalid_pmc() -> Self {
        let message = "Invalid PmcID for the LicenseKey".to_owned();
        Self::Application { message, exception: "Unauthorized" }
    }

    /// Made up; that a site faults which is disabled or not subscribed is known, the wording is not.
    pub(super) fn no_site(site: &str) -> Self {
        let message = format!("Site {site} is not active for this LicenseKey");
        Self::Application { message, exception: "Unauthorized" }
    }

    /// Made up, as is that the gateway looks at it.
    pub(super) fn invalid_system(system: &str) -> Self {
        Self::Application { message: format!("Unknown System {system}"), exception: "Argument" }
    }

    /// Made up; what an unknown code of a status does is not known.
    pub(super) fn invalid_status(status: &str) -> Self {
        Self::Application { message: format!("Unknown status {status}"), exception: "Argument" }
    }

    pub(super) fn unsupported(action: &str) -> Self {
        let message = format!(
            "The message with Action '{action}' cannot be processed at the receiver by any contract."
        );
        Self::Server { code: "a:ActionNotSupported", message }
    }

    pub(super) fn unreadable() -> Self {
        Self::Server { code: "s:Client", message: "The message is not a readable SOAP envelope.".to_owned() }
    }

    pub(super) fn response(&self) -> Response {
        let (code, message, detail) = match self {
            Self::Application { message, exception } => ("s:Client", message, detail(message, exception)),
            Self::Server { code, message } => (*code, message, String::new()),
        };
        // The prefix of the server's own code is bound here; the application's needs it not.
        let bound = if code.starts_with("a:") { format!(" xmlns:a=\"{DISPATCHER}\"") } else { String::new() };
        let message = partial_escape(message.as_str());
        ENVELOPE.fault(&format!(
            "<s:Fault><faultcode{bound}>{code}</faultcode>\
             <faultstring xml:lang=\"en-US\">{message}</faultstring>{detail}</s:Fault>"
        ))
    }
}

/// The namespace of what is inside, and the number of the log entry, are made up.
fn detail(message: &str, exception: &str) -> String {
    let message = partial_escape(message);
    format!(
        "<detail><RPXApplicationFault xmlns=\"{}\"><CustomMessage>{message}</CustomMessage>\
         <ExceptionMessage>{exception}</ExceptionMessage><MessageLogId>50210034</MessageLogId>\
         </RPXApplicationFault></detail>",
        super::NAMESPACE
    )
}
