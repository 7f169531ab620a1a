//! What turning User Sync on, or syncing now, would do: the same plan on the same path, and
//! nothing is written.

use axum::{Json, extract::State};
use domain::sync::Outcome;
use engine::Engine;
use plan::Verdict;
use serde::Serialize;
use store::Property;
use utoipa::ToSchema;

use crate::{
    activation::row_view::RowView,
    deadline::deadline,
    gate::{Read, Scoped},
    problem::{FieldError, Problem},
    query::{Limit, query},
    syncs::view::{CountsView, HoldReasonView},
};

query! {
    /// Which rows.
    Shown {
        /// Those of one outcome only: whole (`skipped:excluded_status`), or what is before the colon.
        outcome: String,
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// What a sync would do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Preview {
    counts: CountsView,
    /// The digest of the plan: the same digest, the same effect.
    digest: Box<str>,
    /// Why its changes would wait for a manager; empty if they would not.
    hold_reasons: Vec<HoldReasonView>,
    /// The rows, ordered by resident.
    items: Vec<RowView>,
    /// What `?cursor=` continues with; none on the last page.
    next_cursor: Option<String>,
}

/// What turning User Sync on would do, without doing it.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/integration/preview", operation_id = "preview", tag = "wizard",
    params(("property_id" = String, Path), Shown),
    responses((status = 200, body = Preview)),
)]
pub(crate) async fn read(
    State(engine): State<Engine>,
    scoped: Scoped<Read>,
    shown: Shown,
) -> Result<Json<Preview>, Problem> {
    preview(&engine, &scoped.property, &shown).await.map(Json)
}

/// The preview of a property.
pub(crate) async fn preview(engine: &Engine, property: &Property, shown: &Shown) -> Result<Preview, Problem> {
    let after = shown.after()?;
    let plan = engine.preview(property, None, deadline()).await?;
    let limit = usize::from(shown.limit.unwrap_or_default().0);
    let wanted = plan.rows.into_iter().filter(|row| shown.wants(row.outcome));
    // One more than shown tells whether the list goes on.
    let mut items: Vec<_> = wanted.skip(after).take(limit + 1).map(RowView::from).collect();
    let next_cursor = (items.len() > limit).then(|| (after + limit).to_string());
    items.truncate(limit);
    Ok(Preview {
        counts: plan.counts.into(),
        digest: plan.digest.0,
        hold_reasons: match plan.verdict {
            Verdict::Apply => Vec::new(),
            Verdict::Hold(reasons) => reasons.as_slice().iter().cloned().map(HoldReasonView::from).collect(),
        },
        items,
        next_cursor,
    })
}

impl Shown {
    /// How many rows come before this page: the rows of a plan have one order, and a caller who
    /// sees another `digest` on a further page knows that the plan has changed.
    fn after(&self) -> Result<usize, Problem> {
        let unknown = || {
            Problem::invalid(vec![FieldError::new("?cursor", "is none of this list; start again without it")])
        };
        self.cursor.as_deref().map_or(Ok(0), |cursor| cursor.parse().map_err(|_| unknown()))
    }

    fn wants(&self, outcome: Outcome) -> bool {
        self.outcome.as_deref().is_none_or(|wanted| {
            let outcome = outcome.to_string();
            outcome == wanted || outcome.split_once(':').is_some_and(|(kind, _)| kind == wanted)
        })
    }
}
