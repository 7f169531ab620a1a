//! Why a resident of the PMS, or a person of Door, is or is not in Door.

use axum::{Json, extract::State};
use domain::ids::PmsResidentId;
use engine::{Engine, Explained, Searched, Whom};
use jiff::Timestamp;
use plan::{ComparedField, Explanation};
use serde::Serialize;
use store::Property;
use utoipa::ToSchema;

use crate::{
    activation::row_view::RowView,
    deadline::deadline,
    directory::{
        alert_view::AlertView,
        person_view::{PersonView, Surroundings},
    },
    gate::{Read, Scoped},
    problem::{FieldError, Problem},
    query::query,
};

query! {
    /// Who is asked about: one of the three.
    AskedAbout {
        /// A resident, by their id in the PMS.
        #[param(value_type = Option<String>)]
        pms_resident_id: PmsResidentId,
        /// Whoever has this email, in the PMS or in Door; compared without case.
        email: String,
        /// Whoever has each of these words in their name, email, unit or id, without case and accents.
        q: String,
    }
}

/// Why somebody is, or is not, in Door.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Explanations {
    /// When the PMS was asked.
    asked_at: Timestamp,
    /// Residents of the PMS; empty where it has none such in the attached properties.
    residents: Vec<ExplanationView>,
    /// People of Door whom no such resident of the PMS is.
    people: Vec<ExplainedPerson>,
    /// Open alerts about any of them.
    alerts: Vec<AlertView>,
    /// How many more residents and people there are than the first twenty-five of each.
    more: usize,
    searched: SearchedView,
    /// What to do, where neither the PMS nor Door knows anybody such.
    to_do: Option<&'static str>,
}

/// What was looked through.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Searched)]
pub(crate) struct SearchedView {
    /// The attached PMS properties, by name.
    pms_properties: Vec<Box<str>>,
    /// How many residents the PMS told of.
    residents: usize,
    /// How many people there are in Door.
    people: usize,
}

impl From<Searched> for SearchedView {
    fn from(Searched { pms_properties, residents, people }: Searched) -> Self {
        Self { pms_properties, residents, people }
    }
}

/// Why a resident is, or is not, in Door.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Explanation)]
pub(crate) struct ExplanationView {
    /// What the rule says.
    says: &'static str,
    /// What to do about it.
    to_do: &'static str,
    /// The fields that the rules look at, in the PMS and in Door; none without a person.
    compared: Vec<ComparedView>,
    /// The rule, what it came to, and the resident as the PMS has them.
    #[serde(flatten)]
    row: RowView,
}

/// A field of a resident beside that of the person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ComparedField)]
pub(crate) struct ComparedView {
    field: &'static str,
    pms: Option<Box<str>>,
    door: Option<Box<str>>,
    /// Whether the rules take the two for the same.
    same: bool,
}

impl From<ComparedField> for ComparedView {
    fn from(ComparedField { field, pms, door, same }: ComparedField) -> Self {
        Self { field, pms, door, same }
    }
}

impl From<Explanation> for ExplanationView {
    fn from(Explanation { says, to_do, compared, row }: Explanation) -> Self {
        Self { says, to_do, compared: compared.into_iter().map(Into::into).collect(), row: row.into() }
    }
}

/// A person of Door whom no resident of the PMS is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExplainedPerson {
    /// Why.
    says: &'static str,
    /// What to do about it.
    to_do: &'static str,
    /// When the last sync saw the resident to be missing first; none while they are not linked.
    missing_since: Option<Timestamp>,
    person: PersonView,
}

/// Explains why somebody is, or is not, in Door.
///
/// The PMS is asked now, and the plan that a sync would make is looked at: the rule that decides, the
/// fields compared, and what to do. Nothing is written.
#[utoipa::path(
    get, path = "/v1/properties/{property_id}/explanations", operation_id = "explain", tag = "people",
    params(("property_id" = String, Path), AskedAbout),
    responses((status = 200, body = Explanations)),
)]
pub(crate) async fn explain(
    State(engine): State<Engine>,
    scoped: Scoped<Read>,
    asked: AskedAbout,
) -> Result<Json<Explanations>, Problem> {
    let whom = match (asked.pms_resident_id, asked.email, asked.q) {
        (Some(id), None, None) => Whom::Resident(id),
        (None, Some(email), None) => Whom::Email(email.trim().into()),
        (None, None, Some(words)) => Whom::Words(words.trim().into()),
        _ => {
            let detail = "or `?email` or `?q` has to be given, and one of them only";
            return Err(Problem::invalid(vec![FieldError::new("?pms_resident_id", detail)]));
        }
    };
    about(&engine, &scoped.property, &whom).await.map(Json)
}

/// So many residents and people are explained at once.
const MOST: usize = 25;

/// Why somebody of a property is, or is not, in Door.
pub(crate) async fn about(
    engine: &Engine,
    property: &Property,
    whom: &Whom,
) -> Result<Explanations, Problem> {
    let Explained { asked_at, mut residents, mut people, alerts, searched } =
        engine.explain(property, whom, deadline()).await?;
    let surroundings = Surroundings::load(&engine.desk, &property.property_id).await?;
    let nobody = residents.is_empty() && people.is_empty();
    let more = residents.len().saturating_sub(MOST) + people.len().saturating_sub(MOST);
    residents.truncate(MOST);
    people.truncate(MOST);
    Ok(Explanations {
        asked_at,
        residents: residents.into_iter().map(Into::into).collect(),
        people: people
            .into_iter()
            .map(|(person, says, to_do)| ExplainedPerson {
                says,
                to_do,
                missing_since: person.links.iter().filter_map(|link| link.presence.missing_since()).min(),
                person: surroundings.show(person),
            })
            .collect(),
        alerts: alerts.into_iter().take(MOST).map(AlertView::from).collect(),
        more,
        searched: searched.into(),
        to_do: nobody.then_some(
            "Neither the PMS, in the attached properties, nor Door has anybody such. Check the spelling, and \
             whether the PMS property is attached. Somebody who moved out before User Sync was on is found by \
             their id in the PMS.",
        ),
    })
}
