//! Who calls: the claims of the token that API Gateway verified, read into a role and a scope.

use std::{
    collections::{BTreeSet, HashMap},
    hash::BuildHasher,
};

use axum::extract::FromRequestParts;
use domain::{
    ids::{OrgId, PropertyId},
    rollout::Decider,
    words,
};
use http::request::Parts;
use lambda_http::request::RequestContext;

use crate::problem::{Code, Problem};

words! {
    /// What a caller is; the word is that in the token's claim.
    pub(crate) enum Role: "a role" {
        /// Every property of a portfolio.
        PortfolioManager = "portfolio_manager",
        /// Some properties of a portfolio.
        PropertyManager = "property_manager",
        /// Reads every portfolio and runs syncs; reads no credential, changes no set-up.
        Support = "support",
        /// Door's own services: register properties, units and people.
        Platform = "platform",
    }
}

/// Which properties a caller may see.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Scope {
    Everywhere,
    Portfolio(OrgId),
    Some(OrgId, BTreeSet<PropertyId>),
}

/// Who calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caller {
    subject: Box<str>,
    name: Option<Box<str>>,
    role: Role,
    scope: Scope,
}

/// A claim that is missing or cannot be read; names the claim, never its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the token's claim `{0}` is missing or cannot be read")]
pub(crate) struct BadClaim(&'static str);

impl Caller {
    /// Reads the claims as API Gateway hands them on: every one of them text.
    ///
    /// # Errors
    /// The first claim that is missing or cannot be read.
    pub(crate) fn from_claims<S: BuildHasher>(claims: &HashMap<String, String, S>) -> Result<Self, BadClaim> {
        let claim =
            |name: &'static str| claims.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
        let subject = claim("sub").filter(|sub| sub.len() <= 256).ok_or(BadClaim("sub"))?.into();
        let org = || claim("org_id").and_then(|id| OrgId::new(id).ok()).ok_or(BadClaim("org_id"));
        let role = claim("role").and_then(|word| word.parse().ok()).ok_or(BadClaim("role"))?;
        let scope = match role {
            Role::PortfolioManager => Scope::Portfolio(org()?),
            Role::PropertyManager => {
                let properties = property_ids(claim("property_ids").unwrap_or_default())?;
                Scope::Some(org()?, properties)
            }
            Role::Support | Role::Platform => Scope::Everywhere,
        };
        // For people to read, and for nothing to rest on.
        let name = claim("name").map(|name| name.chars().take(100).collect::<String>().into());
        Ok(Self { subject, name, role, scope })
    }

    /// The token's `sub`: kept with what the caller asks for.
    pub(crate) fn subject(&self) -> &str {
        &self.subject
    }

    /// What the caller is called, where the token says so.
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// What the caller is.
    pub(crate) fn role(&self) -> Role {
        self.role
    }

    /// The caller as whoever decides something that is done later.
    pub(crate) fn decider(&self) -> Decider {
        Decider {
            actor: self.subject.clone(),
            actor_name: self.name.clone(),
            role: self.role.as_str().into(),
        }
    }

    /// Whether the caller may see a property of a portfolio.
    pub(crate) fn can_see(&self, org: &OrgId, property: &PropertyId) -> bool {
        match &self.scope {
            Scope::Everywhere => true,
            Scope::Portfolio(own) => own == org,
            Scope::Some(own, properties) => own == org && properties.contains(property),
        }
    }

    /// The properties that the token lists, for a caller whose scope is a list.
    pub(crate) fn listed_properties(&self) -> Option<&BTreeSet<PropertyId>> {
        match &self.scope {
            Scope::Some(_, properties) => Some(properties),
            Scope::Everywhere | Scope::Portfolio(_) => None,
        }
    }

    /// The caller's portfolio; none for those who belong to none.
    pub(crate) fn org(&self) -> Option<&OrgId> {
        match &self.scope {
            Scope::Everywhere => None,
            Scope::Portfolio(own) | Scope::Some(own, _) => Some(own),
        }
    }
}

/// The ids in a list as API Gateway renders one (`[a b]`), as JSON, or separated by commas.
fn property_ids(text: &str) -> Result<BTreeSet<PropertyId>, BadClaim> {
    let ids: Vec<String> = serde_json::from_str(text).unwrap_or_else(|_| {
        let inner = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
        let parts = inner.split(|c: char| c == ',' || c.is_whitespace());
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    });
    ids.into_iter().map(|id| PropertyId::new(id).map_err(|_| BadClaim("property_ids"))).collect()
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let claims = parts
            .extensions
            .get::<RequestContext>()
            .and_then(RequestContext::authorizer)
            .and_then(|authorizer| authorizer.jwt.as_ref())
            .map(|jwt| &jwt.claims)
            .ok_or_else(|| {
                Problem::new(Code::Unauthenticated, "The request has no verified token. Sign in.")
            })?;
        Self::from_claims(claims)
            .map_err(|bad| Problem::new(Code::Unauthenticated, format!("Sign in again: {bad}.")).because(bad))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caller(claims: &[(&str, &str)]) -> Result<Caller, BadClaim> {
        let claims: HashMap<_, _> =
            claims.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Caller::from_claims(&claims)
    }

    fn manager_of(properties: &str) -> Result<Caller, BadClaim> {
        caller(&[("sub", "u1"), ("org_id", "o1"), ("role", "property_manager"), ("property_ids", properties)])
    }

    fn sees(caller: &Caller, org: &str, property: &str) -> bool {
        caller.can_see(&OrgId::new(org).unwrap(), &PropertyId::new(property).unwrap())
    }

    #[test]
    fn a_property_manager_sees_the_listed_properties_of_the_own_portfolio_in_every_rendering() {
        for list in ["[p1 p2]", "[\"p1\",\"p2\"]", "p1,p2", "p1, p2", "p1 p2", "[p1, p2]"] {
            let caller = manager_of(list).unwrap();
            assert!(sees(&caller, "o1", "p1") && sees(&caller, "o1", "p2"), "{list}");
            assert!(!sees(&caller, "o1", "p3") && !sees(&caller, "o2", "p1"), "{list}");
        }
    }

    #[test]
    fn a_list_of_one_numeric_id_is_read_as_text() {
        assert!(sees(&manager_of("[17]").unwrap(), "o1", "17"));
    }

    #[test]
    fn an_empty_list_sees_nothing() {
        for list in ["", "[]"] {
            assert!(!sees(&manager_of(list).unwrap(), "o1", "p1"), "{list}");
        }
    }

    #[test]
    fn a_portfolio_manager_sees_every_property_of_the_own_portfolio_and_of_no_other() {
        let caller = caller(&[("sub", "u1"), ("org_id", "o1"), ("role", "portfolio_manager")]).unwrap();
        assert!(sees(&caller, "o1", "p9") && !sees(&caller, "o2", "p9"));
    }

    #[test]
    fn the_claim_that_is_missing_or_unreadable_is_named() {
        assert_eq!(caller(&[("org_id", "o1"), ("role", "support")]), Err(BadClaim("sub")));
        assert_eq!(caller(&[("sub", "u1"), ("role", "portfolio_manager")]), Err(BadClaim("org_id")));
        assert_eq!(caller(&[("sub", "u1"), ("org_id", "o1"), ("role", "admin")]), Err(BadClaim("role")));
        assert_eq!(manager_of("[p1 p/2]"), Err(BadClaim("property_ids")));
    }
}
