//! One function per way of asking a list.
//!
//! Sources: the vendor's API description and partner attribute list (filters, field names, statuses),
//! clients in public repositories (headers, the filter that must be there, `next_page_path`, limits).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use domain::{credential::CredentialFields, ids::PmsPropertyId, pms::Pms};
use http::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::{error, places::ID};
use crate::{
    Environment, Limits, PmsError,
    http::{Call, Head},
    json::{first, get, said, text},
    page::LinkedPage,
};

const API: &str = "https://api.appfolio.com";
const VERSION: &str = "/api/v0/";
/// Rows on a page: the vendor's default; it may send fewer.
const PER_PAGE: usize = 1_000;
/// Lists without this filter are refused; this is all of them.
const SINCE_EVER: (&str, &str) = ("filters[LastUpdatedAtFrom]", "1970-01-01T00:00:00Z");

/// Who Door is to AppFolio: one id for all customers.
#[derive(Deserialize)]
struct Registration {
    developer_id: SecretString,
}

/// Which rows.
#[derive(Debug, Clone, Copy)]
pub(super) enum List<'a> {
    Properties,
    Units {
        property: Option<&'a PmsPropertyId>,
    },
    Tenants {
        property: Option<&'a PmsPropertyId>,
        /// With commas between them.
        ids: Option<&'a str>,
        /// With commas between them; all of them when left out.
        status: Option<&'a str>,
    },
}

impl<'a> List<'a> {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Properties => "properties",
            Self::Units { .. } => "units",
            Self::Tenants { .. } => "tenants",
        }
    }

    fn filters(self) -> Vec<(&'static str, &'a str)> {
        let mut filters = vec![SINCE_EVER];
        match self {
            Self::Properties => {}
            Self::Units { property } => {
                filters.extend(property.map(|id| ("filters[PropertyId]", id.as_str())));
                // Somebody may live in a unit that is hidden.
                filters.push(("filters[IncludeHidden]", "true"));
            }
            Self::Tenants { property, ids, status } => {
                filters.extend(property.map(|id| ("filters[PropertyId]", id.as_str())));
                filters.extend(ids.map(|ids| ("filters[Id]", ids)));
                filters.extend(status.map(|status| ("filters[Status]", status)));
                // A hidden tenant would look like one who is gone, and a future one may have no unit yet.
                filters.push(("filters[IncludeHidden]", "true"));
                filters.push(("filters[IncludeUnassigned]", "true"));
            }
        }
        filters
    }
}

/// Everything that a call needs.
pub(super) struct Session {
    environment: Environment,
    base: Url,
    /// `Basic …`.
    login: SecretString,
    secret: SecretString,
    developer_id: SecretString,
    limits: Limits,
}

impl Session {
    pub(super) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        let Registration { developer_id } = environment.registrations.of(Pms::AppFolio)?;
        let unusable = || PmsError::unusable(Pms::AppFolio);
        let id = fields.get("client_id").ok_or_else(unusable)?;
        let secret = fields.get("client_secret").ok_or_else(unusable)?;
        Ok(Self {
            environment: environment.clone(),
            base: environment.base(Pms::AppFolio, API).parse().map_err(|_| unusable())?,
            login: format!("Basic {}", BASE64_STANDARD.encode(format!("{id}:{secret}"))).into(),
            secret: secret.into(),
            developer_id,
            limits,
        })
    }

    /// A page of a list: the first, or the one that a link leads to.
    pub(super) async fn page(&self, list: List<'_>, link: Option<&str>) -> Result<Answered, PmsError> {
        let url = match link {
            None => self.url(list, list.filters(), 1, PER_PAGE),
            // Only where the link leads within the list is taken from it: the credential goes to no other host.
            Some(link) => {
                let mut url = self.url(list, Vec::new(), 1, PER_PAGE);
                url.set_query(link.split_once('?').map(|(_, query)| query));
                url
            }
        };
        self.get(list.name(), &url).await
    }

    /// The row with this number, counted from 1, if there are so many.
    pub(super) async fn single(&self, list: List<'_>, number: usize) -> Result<Vec<Value>, PmsError> {
        Ok(self.get(list.name(), &self.url(list, list.filters(), number, 1)).await?.page.records)
    }

    /// A property by its id; nothing if the connection does not see it.
    pub(super) async fn property(&self, id: &PmsPropertyId) -> Result<Vec<Value>, PmsError> {
        let filters = vec![SINCE_EVER, ("filters[Id]", id.as_str()), ("filters[IncludeHidden]", "true")];
        Ok(self.get("properties", &self.url(List::Properties, filters, 1, 1)).await?.page.records)
    }

    fn url(&self, list: List<'_>, filters: Vec<(&str, &str)>, page: usize, size: usize) -> Url {
        let mut url = self.base.clone();
        url.set_path(&format!("{}{VERSION}{}", self.base.path().trim_end_matches('/'), list.name()));
        url.query_pairs_mut()
            .extend_pairs(filters)
            .append_pair("page[number]", &page.to_string())
            .append_pair("page[size]", &size.to_string());
        url
    }

    async fn get(&self, name: &'static str, url: &Url) -> Result<Answered, PmsError> {
        let call = Call {
            pms: Pms::AppFolio,
            name,
            url,
            headers: self.headers(),
            body: Bytes::new(),
            secrets: vec![
                self.login.expose_secret(),
                self.secret.expose_secret(),
                self.developer_id.expose_secret(),
            ],
        };
        let read = |call: &Call<'_>, head, body: &[u8]| read(call, head, error::answer(call, head, body)?);
        self.environment.http.ask(&call, &self.limits, read).await
    }

    fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let developer = HeaderName::from_static("x-appfolio-developer-id");
        for (name, value) in [(AUTHORIZATION, &self.login), (developer, &self.developer_id)] {
            // A value that no header can carry is one that AppFolio never gave: it is sent without, and refused.
            if let Ok(mut value) = HeaderValue::from_str(value.expose_secret()) {
                value.set_sensitive(true);
                headers.insert(name, value);
            }
        }
        headers
    }
}

/// A page, and whether it says that it is one.
pub(super) struct Answered {
    pub(super) page: LinkedPage<Value>,
    /// With null for its list: what AppFolio answers where there is nobody.
    pub(super) bare: bool,
}

/// The envelope of every list: rows, a single one without its brackets, and the path of the next page.
pub(super) fn read(call: &Call<'_>, head: Head, mut answer: Value) -> Result<Answered, PmsError> {
    let next = text(get(&answer, "next_page_path")).map(Into::into);
    let rows = answer.get_mut("data").map(Value::take);
    let records = match rows {
        Some(Value::Array(rows)) => rows,
        Some(Value::Null) => {
            return Ok(Answered { page: LinkedPage { records: Vec::new(), next }, bare: true });
        }
        Some(row @ Value::Object(_)) if first(&row, &ID).is_some() => vec![row],
        Some(Value::String(words)) if !words.trim().is_empty() => {
            return Err(error::refusal(call, head, &words));
        }
        _ => {
            let words = said(&answer).map(|words| format!("; it says: {}", call.quoted(&words)));
            return Err(
                call.garbled(format!("the answer has no list of `data`{}", words.unwrap_or_default()))
            );
        }
    };
    Ok(Answered { page: LinkedPage { records, next }, bare: false })
}
