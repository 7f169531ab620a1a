//! A row of a plan as callers see it.

use domain::sync::Outcome;
use plan::{HumanRecord, PlanRow};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{change_view::FieldChangeView, directory::person_view::PmsRefView, words::OutcomeWord};

/// What happens to one resident, and why.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PlanRow)]
pub(crate) struct RowView {
    /// None for a record so unreadable that even its id is not known.
    pms_ref: Option<PmsRefView>,
    /// `R1` to `R13`; none for an unreadable record.
    #[schema(value_type = Option<String>)]
    rule: Option<plan::RuleId>,
    #[schema(value_type = OutcomeWord)]
    outcome: Outcome,
    /// The resident as the PMS has them.
    resident: Option<RowResidentView>,
    /// The person concerned, where there is one.
    person_id: Option<String>,
    /// What changes of the person.
    fields: Vec<FieldChangeView>,
    /// Where the PMS has this human in several records: each of them, and why they count as one.
    records: Vec<RecordView>,
}

/// One of a human's several records.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HumanRecord)]
pub(crate) struct RecordView {
    pms_ref: PmsRefView,
    /// Whether its lease is the one that counts.
    leads: bool,
    /// Why it counts as the same human.
    why: &'static str,
}

impl From<HumanRecord> for RecordView {
    fn from(HumanRecord { pms_ref, leads, why }: HumanRecord) -> Self {
        Self { pms_ref: pms_ref.into(), leads, why: why.sentence() }
    }
}

/// A resident as the PMS has them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RowResident)]
pub(crate) struct RowResidentView {
    first_name: Box<str>,
    last_name: Box<str>,
    /// Valid or not.
    email: Option<Box<str>>,
    /// Of the lease that counts.
    lease_status: Option<Box<str>>,
    unit: Option<Box<str>>,
}

impl From<PlanRow> for RowView {
    fn from(row: PlanRow) -> Self {
        let PlanRow { pms_ref, rule, outcome, resident, person_id, fields, records } = row;
        Self {
            pms_ref: pms_ref.map(PmsRefView::from),
            rule,
            outcome,
            resident: resident.map(|resident| RowResidentView {
                first_name: resident.first_name,
                last_name: resident.last_name,
                email: resident.email,
                lease_status: resident.lease_status,
                unit: resident.unit,
            }),
            person_id: person_id.map(|id| id.to_string()),
            fields: fields.into_iter().map(FieldChangeView::from).collect(),
            records: records.into_iter().map(RecordView::from).collect(),
        }
    }
}
