//! Step 4: the portfolio's credentials.

mod calls;
mod create;
mod delete;
mod list;
mod rotate;
mod trial;
mod verify;
mod view;

use axum::Router;
use domain::credential::Credential;
use engine::Engine;
use store::UsedCredential;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{audit, edge, problem::Problem};

/// The function's router.
pub fn router(engine: Engine) -> Router {
    edge::around(routes(), engine)
}

pub(crate) fn routes() -> OpenApiRouter<Engine> {
    OpenApiRouter::default()
        .routes(routes!(list::list, create::create))
        .routes(routes!(rotate::rotate, delete::delete))
        .routes(routes!(verify::verify))
        .routes(routes!(audit::list::of_portfolio))
}

/// A credential as it is now.
async fn reread(engine: &Engine, credential: &Credential) -> Result<UsedCredential, Problem> {
    let found = engine.store.used_credential(&credential.org_id, credential.credential_id).await?;
    found.ok_or_else(Problem::not_found)
}
