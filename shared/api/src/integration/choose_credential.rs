//! Step 4's choice: which of the portfolio's credentials a property uses.

use axum::extract::State;
use domain::{ids::CredentialId, settings::Choices};
use engine::Desk;
use store::{AuditAction, Integration};

use crate::{
    body::{Body, body},
    card::{Card, CardAnswer},
    change,
    etag::IfMatch,
    gate::{Manage, Scoped},
    problem::{FieldError, Problem},
};

body! {
    /// Step 4.
    ChooseCredential {
        #[schema(value_type = String)]
        credential_id: CredentialId,
    }
}

/// Chooses a credential of the portfolio, for the chosen PMS.
#[utoipa::path(
    put, path = "/v1/properties/{property_id}/integration/credential", operation_id = "choose_credential", tag = "wizard",
    params(("property_id" = String, Path), ("If-Match" = Option<String>, Header)),
    request_body = ChooseCredential,
    responses((status = 200, body = Card, headers(("ETag" = String)))),
)]
pub(crate) async fn choose_credential(
    State(desk): State<Desk>,
    scoped: Scoped<Manage>,
    if_match: IfMatch,
    Body(ChooseCredential { credential_id }): Body<ChooseCredential>,
) -> CardAnswer {
    let (org_id, property_id) = (&scoped.property.org_id, &scoped.property.property_id);
    let reader = desk.read();
    let (read, credential) =
        futures::try_join!(reader.integration(property_id), reader.credential(org_id, credential_id))?;
    let choose = |before: &Integration| {
        let choices = before.choices.clone();
        let pms = choices.setup.pms();
        let setup = choices.setup.choose_credential(credential_id)?;
        let credential =
            credential.as_ref().filter(|credential| Some(credential.pms) == pms).ok_or_else(unfit)?;
        let account = Some(pms::account(credential.pms, &credential.shown_fields));
        Ok(Choices { setup, account, ..choices })
    };
    let action = AuditAction::CredentialSelected;
    let changed = change::integration(&desk, &scoped, action, &if_match, read, choose).await?;
    Card::answer(&desk, &scoped.property, changed.after, credential).await
}

/// The same for a credential of another PMS, of another portfolio, and of nobody.
fn unfit() -> Problem {
    let detail = "must be a credential of this portfolio for the chosen PMS";
    Problem::invalid(vec![FieldError::new("/credential_id", detail)])
}
