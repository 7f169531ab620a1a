//! Mail through SES. The only door to its SDK.

use aws_clients::{AwsFault, SdkConfig};
use aws_sdk_sesv2::{
    Client,
    error::{BuildError, SdkError},
    operation::send_email::SendEmailError,
    types::{Body, Content, Destination, EmailContent, Message},
};

/// Sends mail from one address. Cheap to clone; making one opens no connection.
#[derive(Debug, Clone)]
pub struct Mailer {
    client: Client,
    from: Box<str>,
}

/// A mail, said twice: as text, and as HTML for whoever shows that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// What it is about.
    pub subject: String,
    /// As text.
    pub text: String,
    /// As HTML.
    pub html: String,
}

/// Why a mail was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// SES does not take this mail, and would not another time.
    #[error("SES refuses the mail")]
    Refused(#[source] AwsFault),
    /// SES did not answer, or not now.
    #[error("SES is out of reach")]
    Unavailable(#[source] AwsFault),
    /// A part is missing.
    #[error("the mail has no subject or no text")]
    Incomplete(#[from] BuildError),
}

impl MailError {
    /// Stable, `snake_case`: what SES calls it.
    pub fn code(&self) -> &str {
        match self {
            Self::Refused(fault) | Self::Unavailable(fault) => &fault.code,
            Self::Incomplete(_) => "incomplete",
        }
    }

    /// Whether the same may go through another time. Where the sender is not verified yet, somebody will see to it.
    pub fn may_pass(&self) -> bool {
        !matches!(self, Self::Incomplete(_)) && self.code() != "MessageRejected"
    }
}

impl Mailer {
    /// Mail from this address, which SES knows.
    pub fn new(config: &SdkConfig, from: impl Into<Box<str>>) -> Self {
        Self { client: Client::new(config), from: from.into() }
    }

    /// Sends a mail to one address.
    ///
    /// # Errors
    /// When SES does not take it.
    pub async fn send(&self, to: &str, mail: &Mail) -> Result<(), MailError> {
        let content = |text: &str| Content::builder().data(text).charset("UTF-8").build();
        let body = Body::builder().text(content(&mail.text)?).html(content(&mail.html)?).build();
        let message = Message::builder().subject(content(&mail.subject)?).body(body).build();
        let sent = self
            .client
            .send_email()
            .from_email_address(&*self.from)
            .destination(Destination::builder().to_addresses(to).build())
            .content(EmailContent::builder().simple(message).build())
            .send()
            .await;
        sent.map(drop).map_err(|error| failed(&error))
    }
}

fn failed(error: &SdkError<SendEmailError, aws_sdk_sesv2::config::http::HttpResponse>) -> MailError {
    let fault = aws_clients::describe(error);
    if fault.retryable { MailError::Unavailable(fault) } else { MailError::Refused(fault) }
}
