//! Notices: who is told of what happens, and how the telling went.

mod add;
mod change;
mod deliveries;
mod list;
mod remove;
mod test;
pub(crate) mod view;

use axum::{Router, extract::FromRequestParts};
use domain::notice::Receiver;
use engine::{Desk, NotAdded, Receivers};
use http::request::Parts;
use serde_json::{Value, json};
use store::{AuditAction, Decision};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{
    edge,
    gate::{PathId, WholePortfolio},
    notices::view::ChannelKind,
    problem::{FieldError, Problem},
};

/// The function's router.
pub fn router(receivers: Receivers) -> Router {
    edge::around(routes(), receivers)
}

pub(crate) fn routes() -> OpenApiRouter<Receivers> {
    OpenApiRouter::default()
        .routes(routes!(list::list))
        .routes(routes!(add::add))
        .routes(routes!(change::change, remove::remove))
        .routes(routes!(test::test))
        .routes(routes!(deliveries::list))
}

/// A receiver of the caller's portfolio; one of another looks as if it were not there.
#[derive(Debug)]
pub(crate) struct OwnReceiver {
    portfolio: WholePortfolio,
    found: Receiver,
}

impl<S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for OwnReceiver {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let portfolio = WholePortfolio::from_request_parts(parts, state).await?;
        let PathId(id) = PathId::from_request_parts(parts, state).await?;
        let found = state.as_ref().read().receiver(&portfolio.org_id, id).await?;
        Ok(Self { portfolio, found: found.ok_or_else(Problem::not_found)? })
    }
}

impl OwnReceiver {
    fn decision(&self, desk: &Desk, action: AuditAction) -> Decision {
        self.portfolio.decision(desk, action).about(self.found.receiver_id)
    }
}

/// What goes on record of a receiver.
fn told(receiver: &Receiver) -> Value {
    json!({
        "channel": ChannelKind::from(&receiver.channel), "to": receiver.channel.target(), "quiet": receiver.quiet,
        "properties": receiver.properties,
    })
}

impl From<NotAdded> for Problem {
    fn from(refused: NotAdded) -> Self {
        let at = |pointer: &str, detail: String| Self::invalid(vec![FieldError::new(pointer, detail)]);
        match refused {
            NotAdded::TooMany => at("", format!("{refused}; remove one first")),
            NotAdded::Known => at("", "is told already; change what it is told of, or remove it".to_owned()),
            NotAdded::NoMail => at(
                "/channel",
                "must be `webhook`: mail is not set up here; support can set up an address to send from"
                    .to_owned(),
            ),
            NotAdded::Url(refused) => at("/url", refused.to_string()),
            NotAdded::NoProperty => {
                at("/properties", "must have at least one property; leave it out for all of them".to_owned())
            }
            NotAdded::Properties(others) => {
                let ids = crate::body::quoted(others.iter().map(|id| id.as_str()));
                at("/properties", format!("must be properties of the portfolio, and these are not: {ids}"))
            }
            NotAdded::Engine(error) => error.into(),
        }
    }
}
