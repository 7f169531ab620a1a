//! `GET /tenants`: which people a call asks for. What one looks like is in `tenant`.

mod tenant;

use std::sync::Arc;

use axum::response::Response;

use super::answer::page;
use super::request::Request;
use super::{AppFolio, properties};
use crate::building::{Household, Member, Property, Status};
use crate::office::Scene;
use crate::vendors::Vendor;
use tenant::{STATUSES, Tenant};

/// A status that is not on the vendor's list.
const UNKNOWN: &str = "Relocating";

/// A person by the place among the tenants of a household.
struct Row {
    property: Arc<Property>,
    household: u32,
    nth: usize,
}

pub(super) fn answer(scene: &Scene, request: &Request) -> Response {
    let rows = if scene.effects.empty_roster { Vec::new() } else { rows(scene, request) };
    page(scene, request, rows, |rows| written(scene, &rows))
}

fn rows(scene: &Scene, request: &Request) -> Vec<Row> {
    let properties = properties::granted(scene, request, "PropertyId");
    let rows: Vec<Row> = match request.values("Id") {
        Some(ids) => properties.flat_map(|property| named(property, &ids)).collect(),
        None => properties.flat_map(everybody).collect(),
    };
    let filter = Filter::read(request);
    if filter.keeps_everybody() {
        return rows;
    }
    rows.into_iter().filter(|row| row.tenant().is_some_and(|tenant| filter.keeps(&tenant))).collect()
}

/// Everybody who has signed, without drawing them.
fn everybody(property: &Arc<Property>) -> impl Iterator<Item = Row> {
    let signed = |status| !matches!(status, Status::Applicant | Status::Cancelled);
    property.people_where(signed, false).flat_map(move |(household, people)| {
        (0..usize::from(people)).map(move |nth| Row { property: Arc::clone(property), household, nth })
    })
}

/// The people of a property with these ids.
fn named(property: &Arc<Property>, ids: &[&str]) -> Vec<Row> {
    let row = |id: &&str| {
        let key = AppFolio.find(id).filter(|key| key.property == property.ordinal())?;
        let household = property.household(key.household)?;
        let nth = tenants(&household).position(|member| member.seat() == key.seat)?;
        Some(Row { property: Arc::clone(property), household: key.household, nth })
    };
    ids.iter().filter_map(row).collect()
}

fn tenants(household: &Household) -> impl Iterator<Item = &Member> {
    household.members.iter().filter(|member| AppFolio.lists(member.role))
}

impl Row {
    fn tenant(&self) -> Option<Tenant> {
        let household = self.property.household(self.household)?;
        let member = tenants(&household).nth(self.nth)?;
        Tenant::new(&self.property, &household, member)
    }
}

/// The people of a page, spoilt as the faults want it.
fn written(scene: &Scene, rows: &[Row]) -> Vec<Tenant> {
    let mut tenants: Vec<Tenant> = rows.iter().filter_map(Row::tenant).collect();
    if let Some(first) = tenants.first_mut() {
        if scene.effects.unknown_status {
            first.status = UNKNOWN;
        }
        if scene.effects.unreadable_record {
            first.id = None;
        }
    }
    if scene.effects.duplicate_record {
        tenants.extend(tenants.first().cloned());
    }
    tenants
}

/// Who is left out of the list.
struct Filter {
    statuses: Vec<&'static str>,
    hidden: bool,
    unassigned: bool,
}

impl Filter {
    fn read(request: &Request) -> Self {
        Self {
            statuses: STATUSES.into_iter().filter(|status| request.wants("Status", status)).collect(),
            hidden: request.flag("IncludeHidden"),
            unassigned: request.flag("IncludeUnassigned"),
        }
    }

    fn keeps_everybody(&self) -> bool {
        self.statuses.len() == STATUSES.len() && self.hidden && self.unassigned
    }

    fn keeps(&self, tenant: &Tenant) -> bool {
        self.statuses.contains(&tenant.status)
            && (self.hidden || tenant.hidden_at.is_none())
            && (self.unassigned || tenant.unit_id.is_some())
    }
}
