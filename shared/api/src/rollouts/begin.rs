//! Beginning a roll-out: everything that can be wrong with a line is told before anything is done.

use std::collections::{BTreeMap, BTreeSet};

use axum::{Json, extract::State};
use domain::{
    ids::{PmsPropertyId, PropertyId, RolloutId},
    pms::Pms,
    rollout::{MAX_LINES, Model, Rollout, RolloutLine},
    setup::AttachedProperty,
};
use engine::{Connected, Desk, Engine};
use http::StatusCode;
use serde_json::json;
use store::{AuditAction, Integration, MAX_ATTACHED, Property};

use crate::{
    body::{Body, body},
    gate::WholePortfolio,
    problem::{FieldError, Problem},
    rollouts::{
        suggest::{Offered, can_be_rolled_out_to, model, offered},
        view::RolloutView,
    },
};

body! {
    /// What is rolled out, and to which properties.
    BeginRollout {
        /// A property whose set-up is finished: its PMS and credential, its excluded lease statuses and its settings are
        /// taken over as they are now.
        #[schema(value_type = String)]
        model: PropertyId,
        /// At least one, and at most 500.
        #[schema(min_items = 1, max_items = 500)]
        lines: Vec<BeginLine>,
    }
}

body! {
    /// A property that is rolled out to.
    BeginLine {
        /// A Door property with User Sync off.
        #[schema(value_type = String)]
        property_id: PropertyId,
        /// At least one, each visible to the model's credential, and in one line only.
        #[schema(value_type = Vec<String>, min_items = 1)]
        pms_property_ids: Vec<PmsPropertyId>,
    }
}

/// Begins a roll-out: sets properties up like one that is, and previews each.
///
/// It goes on by itself; `GET` tells how far it is. Nothing is turned on before somebody asks for that.
#[utoipa::path(
    post, path = "/v1/rollouts", operation_id = "begin_rollout", tag = "wizard",
    request_body = BeginRollout,
    responses((status = 201, body = RolloutView)),
)]
pub(crate) async fn begin(
    State(engine): State<Engine>,
    portfolio: WholePortfolio,
    Body(BeginRollout { model: like, lines }): Body<BeginRollout>,
) -> Result<(StatusCode, Json<RolloutView>), Problem> {
    let desk = &engine.desk;
    if !(1..=MAX_LINES).contains(&lines.len()) {
        let detail = format!("must have 1 to {MAX_LINES} properties; make several roll-outs of more");
        return Err(Problem::invalid(vec![FieldError::new("/lines", detail)]));
    }
    let connected = model(desk, &portfolio, &like, "/model").await?;
    let offered = offered(&engine, &portfolio.org_id, &connected).await?;
    let Connected { integration, credential } = connected;
    let lines = Checking::of(desk, &portfolio, &lines, offered).await?.lines(lines, credential.pms)?;
    let now = desk.now();
    let rollout = Rollout {
        rollout_id: RolloutId::new(now, desk.random()),
        org_id: portfolio.org_id.clone(),
        model: Model::of(like, &integration.choices)?,
        begun_by: portfolio.caller.decider(),
        begun_at: now,
        properties: u64::try_from(lines.len()).unwrap_or(u64::MAX),
    };
    let by = portfolio.decision(desk, AuditAction::RolloutBegun).about(rollout.rollout_id);
    // Each property has it on record that it was rolled out to, with the roll-out's id.
    let told = json!({"model": rollout.model.property_id, "properties": rollout.properties});
    let by = by.changing((), told);
    desk.begin_rollout(&rollout, &lines, &by).await?;
    Ok((StatusCode::CREATED, Json(RolloutView::new(rollout, lines))))
}

/// What lines are checked against.
struct Checking {
    properties: BTreeMap<PropertyId, Property>,
    integrations: BTreeMap<PropertyId, Integration>,
    /// Name, and the Door property that it syncs into.
    offered: BTreeMap<PmsPropertyId, (String, Option<PropertyId>)>,
}

impl Checking {
    async fn of(
        desk: &Desk,
        portfolio: &WholePortfolio,
        lines: &[BeginLine],
        offered: Vec<Offered>,
    ) -> Result<Self, Problem> {
        let ids: BTreeSet<_> = lines.iter().map(|line| line.property_id.clone()).collect();
        let ids: Vec<_> = ids.into_iter().collect();
        let (properties, integrations) =
            futures::try_join!(desk.read().properties(&ids), desk.read().integrations(&ids))?;
        let mine = |property: &Property| portfolio.caller.can_see(&property.org_id, &property.property_id);
        let properties = properties.into_iter().filter(mine);
        let integrations = integrations.into_iter();
        Ok(Self {
            properties: properties.map(|property| (property.property_id.clone(), property)).collect(),
            integrations: integrations.map(|found| (found.property_id.clone(), found)).collect(),
            offered: offered.into_iter().map(Offered::into_parts).collect(),
        })
    }

    /// The lines; or everything that is wrong with them.
    fn lines(&self, lines: Vec<BeginLine>, pms: Pms) -> Result<Vec<RolloutLine>, Problem> {
        let (mut errors, mut read) = (Vec::new(), Vec::new());
        let (mut properties, mut taken) = (BTreeSet::new(), BTreeSet::new());
        for (index, BeginLine { property_id, pms_property_ids }) in lines.into_iter().enumerate() {
            let at = format!("/lines/{index}");
            let name = self.name(&property_id, pms);
            if let Err(detail) = &name {
                errors.push(FieldError::new(format!("{at}/property_id"), detail));
            } else if !properties.insert(property_id.clone()) {
                errors.push(FieldError::new(format!("{at}/property_id"), "is in the list twice"));
            }
            let mut attached = Vec::new();
            if !(1..=MAX_ATTACHED).contains(&pms_property_ids.len()) {
                let detail = format!("must have 1 to {MAX_ATTACHED} PMS properties");
                errors.push(FieldError::new(format!("{at}/pms_property_ids"), detail));
            }
            for (number, id) in pms_property_ids.into_iter().enumerate() {
                match self.attached(&property_id, &id) {
                    Ok(_) if !taken.insert(id.clone()) => {
                        let detail = format!("`{id}` is in the list twice");
                        errors.push(FieldError::new(format!("{at}/pms_property_ids/{number}"), detail));
                    }
                    Ok(one) => attached.push(one),
                    Err(detail) => {
                        errors.push(FieldError::new(format!("{at}/pms_property_ids/{number}"), detail));
                    }
                }
            }
            if let Ok(name) = name {
                read.push(RolloutLine::new(property_id, name, attached));
            }
        }
        if errors.is_empty() { Ok(read) } else { Err(Problem::invalid(errors)) }
    }

    /// What a property is called that can be rolled out to; one of another portfolio looks as if it were not there.
    fn name(&self, id: &PropertyId, pms: Pms) -> Result<Box<str>, String> {
        let property = self.properties.get(id).ok_or("must be a property of this portfolio")?;
        if let Some(integration) = self.integrations.get(id) {
            can_be_rolled_out_to(&integration.choices.setup, pms)?;
        }
        Ok(property.name.clone())
    }

    fn attached(&self, property: &PropertyId, id: &PmsPropertyId) -> Result<AttachedProperty, String> {
        match self.offered.get(id) {
            None => Err(format!("`{id}` is not visible to the credential")),
            Some((_, Some(other))) if other != property => Err(format!(
                "`{id}` syncs into `{other}` already; a PMS property syncs into one Door property"
            )),
            Some((name, _)) => {
                Ok(AttachedProperty { pms_property_id: id.clone(), name: name.as_str().into() })
            }
        }
    }
}
