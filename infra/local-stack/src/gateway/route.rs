//! Which function a request is for: the most specific route, as API Gateway chooses.

use std::collections::BTreeMap;

use crate::template::Function;

/// The routes of the HTTP API.
pub(crate) struct Routes(Vec<Entry>);

struct Entry {
    method: String,
    /// None for `$default`.
    path: Option<String>,
    needs_token: bool,
    function: String,
}

/// A route that a request is for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) function: String,
    pub(crate) key: String,
    pub(crate) needs_token: bool,
    pub(crate) parameters: BTreeMap<String, String>,
}

impl Routes {
    pub(crate) fn new(functions: &[Function]) -> Self {
        let of = |function: &Function| {
            let name = function.name.clone();
            let entry = move |route: &crate::template::Route| Entry {
                method: route.method.to_uppercase(),
                path: route.path.clone(),
                needs_token: route.needs_token,
                function: name.clone(),
            };
            function.routes.iter().map(entry).collect::<Vec<_>>()
        };
        Self(functions.iter().flat_map(of).collect())
    }

    pub(crate) fn find(&self, method: &str, path: &str) -> Option<Found> {
        let fitting = self
            .0
            .iter()
            .filter(|entry| entry.path.is_none() || entry.method == "ANY" || entry.method == method);
        let matched = fitting.filter_map(|entry| {
            let Some(pattern) = &entry.path else { return Some((usize::MAX, entry, BTreeMap::new())) };
            let parameters = parameters(pattern, path)?;
            // Fewer parameters, more specific; a method is more specific than any; what takes all that
            // follows comes last.
            let greedy = if pattern.ends_with("+}") { 1 << 16 } else { 0 };
            let rank = greedy + parameters.len() * 2 + usize::from(entry.method == "ANY");
            Some((rank, entry, parameters))
        });
        let (_, entry, parameters) = matched.min_by_key(|(rank, ..)| *rank)?;
        Some(Found {
            function: entry.function.clone(),
            key: entry
                .path
                .as_ref()
                .map_or_else(|| "$default".to_owned(), |path| format!("{} {path}", entry.method)),
            needs_token: entry.needs_token,
            parameters,
        })
    }
}

fn parameters(pattern: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    if let Some((start, name)) = pattern.strip_suffix("+}").and_then(|pattern| pattern.rsplit_once('{')) {
        let rest = path.strip_prefix(start).filter(|rest| !rest.is_empty())?;
        return Some(BTreeMap::from([(name.to_owned(), rest.to_owned())]));
    }
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(found),
            (Some(part), Some(value)) => match part.strip_prefix('{').and_then(|part| part.strip_suffix('}'))
            {
                Some(name) if !value.is_empty() => {
                    found.insert(name.to_owned(), value.to_owned());
                }
                None if part == value => {}
                _ => return None,
            },
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::{References, read};

    #[test]
    fn a_request_goes_to_the_function_that_owns_its_path() {
        let routes =
            Routes::new(&read(include_str!("../../../template.yaml"), &References::new()).unwrap().functions);
        for (method, path, function, needs_token) in [
            ("GET", "/v1/pms", "integration", true),
            ("GET", "/v1/openapi.json", "contract", false),
            ("POST", "/v1/openapi.json", "contract", false),
            ("PUT", "/v1/properties/p1", "directory", true),
            ("GET", "/v1/properties/p1/integration", "integration", true),
            ("PUT", "/v1/properties/p1/integration/pms-properties", "pms-properties", true),
            ("DELETE", "/v1/credentials/c1", "credentials", true),
            ("PATCH", "/v1/properties/p1/syncs/s1", "syncs", true),
            ("GET", "/v1/properties/", "contract", false),
            ("GET", "/v1/no/where", "contract", false),
            ("GET", "/", "console", false),
            ("GET", "/properties/p1/people", "console", false),
        ] {
            let found = routes.find(method, path).unwrap();
            assert_eq!(
                (found.function.as_str(), found.needs_token),
                (function, needs_token),
                "{method} {path}"
            );
        }
        let found = routes.find("GET", "/v1/properties/p1/people/x").unwrap();
        assert_eq!(found.key, "ANY /v1/properties/{property_id}/people/{person_id}");
        assert_eq!(found.parameters["person_id"], "x");
    }
}
