//! A new receiver.

use axum::{Json, extract::State};
use domain::{
    contact::Email,
    ids::PropertyId,
    notice::{Channel, NoticeKind, WebhookUrl},
};
use engine::{NewReceiver, Receivers};
use http::StatusCode;
use secrecy::ExposeSecret;
use serde::Serialize;
use store::AuditAction;
use utoipa::ToSchema;

use crate::{
    body::{Body, body},
    gate::WholePortfolio,
    notices::{
        told,
        view::{ChannelKind, ReceiverView},
    },
    problem::{FieldError, Problem},
    words::{ChannelWord, NoticeKindWord},
};

body! {
    /// Somebody who is to be told.
    AddedReceiver {
        #[schema(value_type = ChannelWord)]
        channel: ChannelKind,
        /// Of an `email`.
        #[schema(value_type = Option<String>)]
        address: Option<Email>,
        /// Of a `webhook`: an https URL at a public host.
        #[schema(value_type = Option<String>)]
        url: Option<WebhookUrl>,
        /// What they are not told of.
        #[schema(value_type = Option<Vec<NoticeKindWord>>)]
        quiet: Option<Vec<NoticeKind>>,
        /// The properties that they are told of; all without.
        #[schema(value_type = Option<Vec<String>>)]
        properties: Option<Vec<PropertyId>>,
    }
}

/// A new receiver, with what is shown only now.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NewReceiverView {
    receiver: ReceiverView,
    /// Of a webhook: what its calls are signed with, as Standard Webhooks has it. It is not shown again.
    signing_secret: Option<String>,
}

/// Adds a receiver.
#[utoipa::path(
    post, path = "/v1/notices/receivers", operation_id = "add_receiver", tag = "notices",
    request_body = AddedReceiver,
    responses((status = 201, body = NewReceiverView)),
)]
pub(crate) async fn add(
    State(state): State<Receivers>,
    portfolio: WholePortfolio,
    Body(AddedReceiver { channel, address, url, quiet, properties }): Body<AddedReceiver>,
) -> Result<(StatusCode, Json<NewReceiverView>), Problem> {
    let missing = |at: &str| Problem::invalid(vec![FieldError::new(at, "is missing")]);
    let channel = match (channel, address, url) {
        (ChannelKind::Email, Some(address), None) => Channel::Email { address },
        (ChannelKind::Webhook, None, Some(url)) => Channel::Webhook { url },
        (ChannelKind::Email, None, _) => return Err(missing("/address")),
        (ChannelKind::Webhook, _, None) => return Err(missing("/url")),
        (ChannelKind::Email, Some(_), Some(_)) => {
            return Err(Problem::invalid(vec![FieldError::new("/url", "is not for an email")]));
        }
        (ChannelKind::Webhook, Some(_), Some(_)) => {
            return Err(Problem::invalid(vec![FieldError::new("/address", "is not for a webhook")]));
        }
    };
    let new = NewReceiver {
        org_id: portfolio.org_id.clone(),
        channel,
        quiet: quiet.unwrap_or_default().into_iter().collect(),
        properties: properties.map(|ids| ids.into_iter().collect()),
    };
    let by = portfolio.decision(&state.desk, AuditAction::ReceiverAdded);
    let added = state.add(new, |made| by.about(made.receiver_id).changing((), told(made)));
    let (receiver, secret) = Box::pin(added).await?;
    let signing_secret = secret.map(|secret| secret.text().expose_secret().to_owned());
    Ok((StatusCode::CREATED, Json(NewReceiverView { receiver: receiver.into(), signing_secret })))
}
