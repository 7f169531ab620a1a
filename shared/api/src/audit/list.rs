//! The audit trail, as a list and as a file.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use engine::{Desk, Engine};
use http::{
    HeaderName, HeaderValue,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::Serialize;
use serde_json::Value;
use store::{AuditAction, AuditEntry, AuditFilter, AuditScope, Page, PageRequest};
use utoipa::ToSchema;

use crate::{
    gate::{Portfolio, Read, Scoped},
    problem::{Code, Problem},
    query::{Limit, List, query},
    words::{AuditActionWord, RoleWord, Told},
};

query! {
    /// Which entries.
    WhichEntries {
        /// Those of one action only.
        #[param(value_type = Option<AuditActionWord>)]
        action: AuditAction,
        /// Those in whose actor, action, subject, before or after each of these words is.
        q: String,
        /// Those of this day, by the property's clock, and later.
        #[param(value_type = Option<String>, format = Date)]
        from: Date,
        /// Those of this day and earlier.
        #[param(value_type = Option<String>, format = Date)]
        to: Date,
        /// 1 to 200; 50 unless told.
        #[param(value_type = Option<u16>, minimum = 1, maximum = 200)]
        limit: Limit,
        cursor: String,
    }
}

/// Who decided what.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditEntry)]
pub(crate) struct AuditView {
    audit_id: String,
    at: Timestamp,
    /// Who: their `sub`.
    actor: Box<str>,
    /// What they were called then, where their token said so.
    actor_name: Option<Box<str>>,
    /// Their role.
    #[schema(value_type = RoleWord)]
    role: Box<str>,
    #[schema(value_type = AuditActionWord)]
    action: AuditAction,
    /// To what: an id, where it is not the property itself.
    subject: Option<Box<str>>,
    /// What it was: an object, a word or a list, by the action; null for what is new.
    #[schema(value_type = Told)]
    before: Value,
    /// What it is: an object, a word or a list, by the action; null for what is gone.
    #[schema(value_type = Told)]
    after: Value,
}

impl From<AuditEntry> for AuditView {
    fn from(entry: AuditEntry) -> Self {
        let AuditEntry { audit_id, at, actor, actor_name, role, action, subject, before, after, scope: _ } =
            entry;
        Self { audit_id: audit_id.to_string(), at, actor, actor_name, role, action, subject, before, after }
    }
}

/// Who decided what about a property, the newest first.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/audit", operation_id = "list_audit", tag = "audit",
    params(("property_id" = String, Path), WhichEntries),
    responses((status = 200, body = List<AuditView>)),
)]
pub(crate) async fn of_property(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
    which: WhichEntries,
) -> Result<Json<List<AuditView>>, Problem> {
    let zone = scoped.property.zone();
    page(&desk, &AuditScope::Property(scoped.property.property_id), which, &zone).await
}

/// Who decided what about the portfolio's credentials and roll-outs, the newest first.
#[utoipa::path(
    get, path = "/v1/audit", operation_id = "list_portfolio_audit", tag = "audit",
    params(WhichEntries),
    responses((status = 200, body = List<AuditView>)),
)]
pub(crate) async fn of_portfolio(
    State(engine): State<Engine>,
    portfolio: Portfolio,
    which: WhichEntries,
) -> Result<Json<List<AuditView>>, Problem> {
    page(&engine.desk, &AuditScope::Portfolio(portfolio.org_id), which, &TimeZone::UTC).await
}

async fn page(
    desk: &Desk,
    scope: &AuditScope,
    which: WhichEntries,
    zone: &TimeZone,
) -> Result<Json<List<AuditView>>, Problem> {
    let page = which.limit.unwrap_or_default().page(which.cursor);
    let filter = filter(which.action, which.q, (which.from, which.to), zone);
    Ok(Json(List::of(desk.read().audit(scope, &filter, &page).await?, AuditView::from)))
}

/// Those of an action, with these words, of these days by a clock.
fn filter(
    action: Option<AuditAction>,
    words: Option<String>,
    (from, to): (Option<Date>, Option<Date>),
    zone: &TimeZone,
) -> AuditFilter {
    let begin = |day: Date| day.to_zoned_datetime(zone.clone()).ok().map(|moment| moment.timestamp());
    let before = to.and_then(|day| begin(day.tomorrow().ok()?));
    AuditFilter { action, words, since: from.and_then(begin), before }
}

/// How large a file is at most, and a page of entries more: an answer has a size.
const MOST: usize = 3_000_000;

/// Where the next file begins, in a header of the answer.
const NEXT_CURSOR: HeaderName = HeaderName::from_static("next-cursor");

query! {
    /// Which entries.
    WhichFile {
        /// Those of one action only.
        #[param(value_type = Option<AuditActionWord>)]
        action: AuditAction,
        /// Those in whose actor, action, subject, before or after each of these words is.
        q: String,
        /// Those of this day, by the property's clock, and later.
        #[param(value_type = Option<String>, format = Date)]
        from: Date,
        /// Those of this day and earlier.
        #[param(value_type = Option<String>, format = Date)]
        to: Date,
        /// The `Next-Cursor` of the file before.
        cursor: String,
    }
}

/// Who decided what about a property, as a CSV file, the newest first.
///
/// Where there is more than one file takes, a `Next-Cursor` says where the next one begins.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/audit.csv", operation_id = "export_audit", tag = "audit",
    params(("property_id" = String, Path), WhichFile),
    responses((status = 200, body = String, content_type = "text/csv", headers(("Next-Cursor" = String)))),
)]
pub(crate) async fn export(
    State(desk): State<Desk>,
    scoped: Scoped<Read>,
    which: WhichFile,
) -> Result<Response, Problem> {
    let property_id = &scoped.property.property_id;
    let scope = AuditScope::Property(property_id.clone());
    let mut csv = csv::Writer::from_writer(Vec::new());
    let unwritable = |error: csv::Error| {
        Problem::new(Code::Internal, "The file could not be written. Ask support with the request's id.")
            .because(error)
    };
    csv.write_record(COLUMNS).map_err(unwritable)?;
    let filter = filter(which.action, which.q, (which.from, which.to), &scoped.property.zone());
    let mut page = PageRequest { limit: 25, ..Limit::default().page(which.cursor) };
    loop {
        let Page { items, next } = desk.read().audit(&scope, &filter, &page).await?;
        for entry in items {
            csv.write_record(row(&entry)).map_err(unwritable)?;
        }
        csv.flush().map_err(|error| unwritable(error.into()))?;
        page.cursor = next;
        if page.cursor.is_none() || csv.get_ref().len() >= MOST {
            break;
        }
    }
    let file = csv.into_inner().unwrap_or_default();
    let name = format!("attachment; filename=\"audit-{property_id}.csv\"");
    let headers = [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    let next = page.cursor.and_then(|cursor| HeaderValue::try_from(cursor.as_str()).ok());
    let mut answer = (headers, file).into_response();
    answer.headers_mut().extend(next.map(|cursor| (NEXT_CURSOR, cursor)));
    Ok(answer)
}

/// The columns of a file, the newest last.
const COLUMNS: [&str; 9] =
    ["at", "actor", "role", "action", "subject", "before", "after", "audit_id", "actor_name"];

fn row(entry: &AuditEntry) -> [String; COLUMNS.len()] {
    let json = |value: &Value| if value.is_null() { String::new() } else { value.to_string() };
    let action = serde_json::to_value(entry.action).ok();
    let action = action.as_ref().and_then(Value::as_str).unwrap_or_default();
    [
        entry.at.to_string(),
        harmless(&entry.actor),
        harmless(&entry.role),
        action.to_owned(),
        harmless(entry.subject.as_deref().unwrap_or_default()),
        json(&entry.before),
        json(&entry.after),
        entry.audit_id.to_string(),
        harmless(entry.actor_name.as_deref().unwrap_or_default()),
    ]
}

/// A spreadsheet takes what begins like this for a formula, and runs it.
fn harmless(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(harmless("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(harmless("user_1"), "user_1");
    }
}
