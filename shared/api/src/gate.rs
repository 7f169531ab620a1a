//! The one gate between callers and properties.
//!
//! A handler gets a property only by asking for [`Scoped`], which loads it, answers as if it were
//! not there when the caller may not see it, and checks that the caller's role may do what the
//! handler is for. What belongs to a whole portfolio comes with [`Portfolio`] alike.

use std::marker::PhantomData;

use axum::extract::{FromRequestParts, RawPathParams};
use domain::{
    ids::{AlertId, CredentialId, OrgId, PersonId, PropertyId, ReceiverId, RolloutId, SuggestionId, SyncId},
    rollout::Rollout,
};
use engine::Desk;
use http::request::Parts;
use store::{AuditAction, AuditScope, Decision, Property, UsedCredential};

use crate::{
    audit::decision,
    caller::{Caller, Role},
    problem::{Code, Problem},
};

/// What a handler is for, and whose it is.
pub(crate) trait Need: Send + Sync + 'static {
    /// The roles that may.
    const ROLES: &'static [Role];
}

macro_rules! needs {
    ($($(#[$doc:meta])* $name:ident: $($role:ident)|+;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub(crate) struct $name;
        impl Need for $name {
            const ROLES: &'static [Role] = &[$(Role::$role),+];
        }
    )*};
}

needs! {
    /// Looks, and changes nothing.
    Read: PortfolioManager | PropertyManager | Support;
    /// Changes the set-up, or decides what managers decide.
    Manage: PortfolioManager | PropertyManager;
    /// Decides for a whole portfolio.
    ManagePortfolio: PortfolioManager;
    /// Asks for a sync.
    RunSync: PortfolioManager | PropertyManager | Support;
    /// Adds people to a property.
    AddPeople: PortfolioManager | PropertyManager | Platform;
    /// Registers properties and their units.
    Register: Platform;
}

fn may<N: Need>(caller: &Caller) -> Result<(), Problem> {
    if N::ROLES.contains(&caller.role()) {
        return Ok(());
    }
    Err(Problem::new(Code::Forbidden, "Your role may not do this. Ask a manager of the portfolio."))
}

/// A property that the caller may see, and do this to.
#[derive(Debug)]
pub(crate) struct Scoped<N> {
    pub(crate) caller: Caller,
    pub(crate) property: Property,
    need: PhantomData<N>,
}

impl<N: Need, S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for Scoped<N> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, state).await?;
        let PathId(property_id) = PathId::<PropertyId>::from_request_parts(parts, state).await?;
        let property =
            visible(state.as_ref(), &caller, &property_id).await?.ok_or_else(Problem::not_found)?;
        may::<N>(&caller)?;
        Ok(Self { caller, property, need: PhantomData })
    }
}

impl<N: Need> Scoped<N> {
    /// What the caller decides now about the property.
    pub(crate) fn decision(&self, desk: &Desk, action: AuditAction) -> Decision {
        let scope = AuditScope::Property(self.property.property_id.clone());
        decision(desk, &self.caller, scope, action)
    }
}

/// A property, if it is there and the caller may see it: the two look the same.
async fn visible(desk: &Desk, caller: &Caller, id: &PropertyId) -> Result<Option<Property>, Problem> {
    let property = desk.read().property(id).await?;
    Ok(property.filter(|property| caller.can_see(&property.org_id, &property.property_id)))
}

/// A property to be registered, which need not be there.
#[derive(Debug)]
pub(crate) struct Registering {
    pub(crate) property_id: PropertyId,
}

impl<S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for Registering {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, state).await?;
        let PathId(property_id) = PathId::<PropertyId>::from_request_parts(parts, state).await?;
        if may::<Register>(&caller).is_err() {
            visible(state.as_ref(), &caller, &property_id).await?.ok_or_else(Problem::not_found)?;
        }
        may::<Register>(&caller)?;
        Ok(Self { property_id })
    }
}

/// A caller whose role may, for what is drawn from the caller's own scope.
#[derive(Debug)]
pub(crate) struct Allowed<N> {
    pub(crate) caller: Caller,
    need: PhantomData<N>,
}

impl<N: Need, S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for Allowed<N> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, state).await?;
        may::<N>(&caller)?;
        Ok(Self { caller, need: PhantomData })
    }
}

/// A manager of a portfolio, for what belongs to all of it.
#[derive(Debug)]
pub(crate) struct Portfolio<N = Manage> {
    pub(crate) caller: Caller,
    pub(crate) org_id: OrgId,
    need: PhantomData<N>,
}

impl<N: Need, S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for Portfolio<N> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, state).await?;
        may::<N>(&caller)?;
        let org_id = caller.org().cloned().ok_or_else(Problem::not_found)?;
        Ok(Self { caller, org_id, need: PhantomData })
    }
}

/// A manager of all of a portfolio, for what concerns every property of it.
pub(crate) type WholePortfolio = Portfolio<ManagePortfolio>;

impl<N: Need> Portfolio<N> {
    /// What the caller decides now about the portfolio.
    pub(crate) fn decision(&self, desk: &Desk, action: AuditAction) -> Decision {
        decision(desk, &self.caller, AuditScope::Portfolio(self.org_id.clone()), action)
    }
}

/// A roll-out of the caller's portfolio; one of another looks as if it were not there.
#[derive(Debug)]
pub(crate) struct OwnRollout {
    pub(crate) caller: Caller,
    pub(crate) rollout: Rollout,
}

impl<S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for OwnRollout {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Portfolio { caller, org_id, .. } = WholePortfolio::from_request_parts(parts, state).await?;
        let PathId(id) = PathId::<RolloutId>::from_request_parts(parts, state).await?;
        let rollout = state.as_ref().read().rollout(&org_id, id).await?.ok_or_else(Problem::not_found)?;
        Ok(Self { caller, rollout })
    }
}

/// A credential of the caller's portfolio, to be looked at and tested; one of another looks as if it were not
/// there.
#[derive(Debug)]
pub(crate) struct OwnCredential {
    pub(crate) caller: Caller,
    pub(crate) found: UsedCredential,
}

impl<S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for OwnCredential {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let Portfolio { caller, org_id, .. } = Portfolio::<Manage>::from_request_parts(parts, state).await?;
        let PathId(id) = PathId::<CredentialId>::from_request_parts(parts, state).await?;
        let found =
            state.as_ref().read().used_credential(&org_id, id).await?.ok_or_else(Problem::not_found)?;
        Ok(Self { caller, found })
    }
}

/// A credential that the caller may change: every property that uses it is one that they may see.
#[derive(Debug)]
pub(crate) struct ChangingCredential(pub(crate) OwnCredential);

impl<S: AsRef<Desk> + Send + Sync> FromRequestParts<S> for ChangingCredential {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let own = OwnCredential::from_request_parts(parts, state).await?;
        let users = Users::of(&own.caller, &own.found);
        if users.others > 0 {
            let detail = format!(
                "Properties that you do not manage use this credential, too ({} of them), so you can use it and \
                 test it, not change it. Ask a manager of the whole portfolio, or add a credential of your own.",
                users.others
            );
            return Err(Problem::new(Code::CredentialShared, detail));
        }
        Ok(Self(own))
    }
}

/// The properties that use a credential, as a caller may know of them.
#[derive(Debug)]
pub(crate) struct Users {
    /// Those that the caller may see.
    pub(crate) seen: Vec<PropertyId>,
    /// How many there are beside these.
    pub(crate) others: usize,
}

impl Users {
    pub(crate) fn of(caller: &Caller, used: &UsedCredential) -> Self {
        let org = &used.credential.org_id;
        let (seen, others): (Vec<_>, Vec<_>) =
            used.used_by.iter().cloned().partition(|property| caller.can_see(org, property));
        Self { seen, others: others.len() }
    }
}

impl OwnCredential {
    /// What the caller decides now about the credential.
    pub(crate) fn decision(&self, desk: &Desk, action: AuditAction) -> Decision {
        let credential = &self.found.credential;
        let scope = AuditScope::Portfolio(credential.org_id.clone());
        decision(desk, &self.caller, scope, action).about(credential.credential_id)
    }
}

/// An id in a path. One that cannot be an id is one that is not there.
#[derive(Debug)]
pub(crate) struct PathId<T>(pub(crate) T);

/// An id type, with its parameter's name in paths.
pub(crate) trait InPath: std::str::FromStr {
    const NAME: &'static str;
}

macro_rules! in_path {
    ($($type:ident = $name:literal),* $(,)?) => {
        $(impl InPath for $type { const NAME: &'static str = $name; })*
    };
}
in_path!(
    PropertyId = "property_id",
    CredentialId = "credential_id",
    SyncId = "sync_id",
    PersonId = "person_id",
    AlertId = "alert_id",
    SuggestionId = "suggestion_id",
    RolloutId = "rollout_id",
    ReceiverId = "receiver_id",
);

impl<T: InPath, S: Send + Sync> FromRequestParts<S> for PathId<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let parameters =
            RawPathParams::from_request_parts(parts, state).await.map_err(|_| Problem::not_found())?;
        let text = parameters.iter().find(|(name, _)| *name == T::NAME).map(|(_, text)| text);
        text.and_then(|text| text.parse().ok()).map(Self).ok_or_else(Problem::not_found)
    }
}
