//! What a receiver is told of.

use axum::extract::State;
use domain::{
    ids::PropertyId,
    notice::{NoticeKind, Receiver},
};
use engine::Receivers;
use store::AuditAction;

use crate::{
    body::{Body, body},
    etag::{IfMatch, Versioned},
    notices::{OwnReceiver, told, view::ReceiverView},
    problem::Problem,
    words::NoticeKindWord,
};

body! {
    /// What a receiver is told of.
    ReceiverChoices {
        /// What it is not told of.
        #[schema(value_type = Vec<NoticeKindWord>)]
        quiet: Vec<NoticeKind>,
        /// The properties that it is told of; all without.
        #[schema(value_type = Option<Vec<String>>)]
        properties: Option<Vec<PropertyId>>,
    }
}

/// Changes what a receiver is told of.
#[utoipa::path(
    put, path = "/v1/notices/receivers/{receiver_id}", operation_id = "change_receiver", tag = "notices",
    params(("receiver_id" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = ReceiverChoices,
    responses((status = 200, body = ReceiverView, headers(("ETag" = String)))),
)]
pub(crate) async fn change(
    State(state): State<Receivers>,
    own: OwnReceiver,
    if_match: IfMatch,
    Body(ReceiverChoices { quiet, properties }): Body<ReceiverChoices>,
) -> Result<Versioned<ReceiverView>, Problem> {
    if_match.check(own.found.version)?;
    let after = Receiver {
        quiet: quiet.into_iter().collect(),
        properties: properties.map(|ids| ids.into_iter().collect()),
        version: own.found.version + 1,
        ..own.found.clone()
    };
    let by = own.decision(&state.desk, AuditAction::ReceiverChanged);
    state.change(&after, &by.changing(told(&own.found), told(&after))).await?;
    Ok(Versioned { version: after.version, body: after.into() })
}
