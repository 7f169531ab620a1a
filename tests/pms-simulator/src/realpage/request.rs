//! Whether a call is one that the gateway lets in, and what it asks for.

use super::fault::Fault;
use super::residents::{Asked, Filter};
use super::{ACTIONS, NAMESPACE, OPERATIONS};
use crate::office::Scene;
use crate::soap::Request;

/// Whether the operation exists, and header and body agree on it.
pub(super) fn check(request: &Request, action: &str) -> Result<&'static str, Fault> {
    let action = action.trim_matches('"');
    let known = OPERATIONS.into_iter().find(|name| *name == request.operation);
    let named = action.strip_prefix(ACTIONS);
    known
        .filter(|name| named == Some(*name) && request.namespace == NAMESPACE)
        .ok_or_else(|| Fault::unsupported(action))
}

/// Whether the block of credentials comes first and holds the accepted ones. The order inside the block is
/// not looked at, nor are a user's name and password, which older keys send beside it.
pub(super) fn authenticate(request: &Request, scene: &Scene) -> Result<(), Fault> {
    let first = request.values.first().is_some_and(|(path, _)| path.starts_with("auth/"));
    if !first || !scene.accepts("license_key", request.text("auth/licensekey")) {
        return Err(Fault::invalid_license());
    }
    if !scene.accepts("pmc_id", request.text("auth/pmcid")) {
        return Err(Fault::invalid_pmc());
    }
    let system = request.text("auth/system");
    if !system.eq_ignore_ascii_case("OneSite") {
        return Err(Fault::invalid_system(system));
    }
    Ok(())
}

/// What `getresidentlistinfo` asks for. That everybody is asked for when nothing is said is a guess.
pub(super) fn filter(request: &Request) -> Result<Filter, Fault> {
    let heads = request.text("getresidentlistinfo/headofhousehold").trim().to_lowercase();
    let status = request.text("getresidentlistinfo/status").trim().to_uppercase();
    let asked = match status.as_str() {
        "C" => Asked::Current,
        "P" => Asked::Pending,
        "F" => Asked::Former,
        "ALL" | "" => Asked::All,
        _ => return Err(Fault::invalid_status(&status)),
    };
    Ok(Filter { asked, heads_only: matches!(heads.as_str(), "true" | "1") })
}
