//! Why a resident is, or is not, in Door.

use domain::pms::PmsRef;
use serde::Serialize;

use crate::planner::{Plan, PlanRow};

/// Why a resident is, or is not, in Door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// What the rule says.
    pub says: &'static str,
    /// The row it comes from.
    #[serde(flatten)]
    pub row: PlanRow,
}

/// Explains the rows of one resident.
pub fn explain_resident(plan: &Plan, at: &PmsRef) -> Vec<Explanation> {
    explain(plan, |row| row.pms_ref.as_ref() == Some(at))
}

/// Explains the rows of all residents with an email, compared without case.
pub fn explain_email(plan: &Plan, email: &str) -> Vec<Explanation> {
    let wanted = domain::text::comparison_key(email);
    explain(plan, |row| {
        let email = row.resident.as_ref().and_then(|resident| resident.email.as_deref());
        email.is_some_and(|email| domain::text::comparison_key(email) == wanted)
    })
}

fn explain(plan: &Plan, wanted: impl Fn(&PlanRow) -> bool) -> Vec<Explanation> {
    let says = |row: &PlanRow| {
        row.rule.map_or("The PMS's record of this resident could not be read; it was set aside.", |rule| {
            rule.sentence()
        })
    };
    plan.rows
        .iter()
        .filter(|row| wanted(row))
        .map(|row| Explanation { says: says(row), row: row.clone() })
        .collect()
}
