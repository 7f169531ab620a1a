//! One function per way of asking an API.
//!
//! Sources: clients in public repositories (names of APIs and parameters, the composite user, rows in
//! the shape of real ones, `nextLink`), integrators' guides (what is in the user's name).

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bytes::Bytes;
use domain::{credential::CredentialFields, ids::PmsPropertyId, pms::Pms};
use http::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::{
    error,
    places::{ID, NEXT, PROPERTY},
};
use crate::{
    Environment, Limits, PmsError,
    http::{Call, Head},
    json::{first, get, into_list, is_absent, said, take},
    nobody,
    page::LinkedPage,
};

/// Rows on a page: the vendor's default.
const PER_PAGE: usize = 300;

/// An API, and what it calls the property.
#[derive(Debug, Clone, Copy)]
pub(super) struct Api {
    pub(super) name: &'static str,
    property: &'static str,
}

pub(super) const PROPERTIES: Api = Api { name: "MRI_S-PMRM_PropertyIDByNameOrAddress", property: "RMPROPID" };
/// Residents with their leases, whoever they are and were.
pub(super) const LEASES: Api =
    Api { name: "MRI_S-PMRM_ResidentLeaseDetailsByPropertyID", property: "RMPROPID" };
pub(super) const PENDING: Api = Api { name: "MRI_S-PMRM_PendingMoveIns", property: "PropertyID" };
pub(super) const UNITS: Api = Api { name: "MRI_S-PMRM_ResidentialUnitAvailability", property: "RMPROPID" };
/// People by their name id.
pub(super) const NAMES: Api = Api { name: "MRI_S-PMRM_Residents", property: "PropertyID" };

const ALL: [Api; 5] = [PROPERTIES, LEASES, PENDING, UNITS, NAMES];

/// Who Door is to MRI: the key of a MIX partner.
#[derive(Deserialize)]
struct Registration {
    partner_key: SecretString,
}

/// Everything that a call needs.
pub(super) struct Session {
    environment: Environment,
    url: Url,
    /// `Basic …`.
    login: SecretString,
    password: SecretString,
    key: SecretString,
    limits: Limits,
}

impl Session {
    pub(super) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        let unusable = || PmsError::unusable(Pms::Mri);
        let field = |name: &str| fields.get(name).ok_or_else(unusable);
        let key = match fields.get("partner_key") {
            Some(key) => key.into(),
            None => environment.registrations.of::<Registration>(Pms::Mri)?.partner_key,
        };
        let (client, database, user) = (field("client_id")?, field("database")?, field("username")?);
        let password = field("password")?;
        let login = format!("{client}/{database}/{user}/{}:{password}", key.expose_secret());
        Ok(Self {
            environment: environment.clone(),
            url: field("api_url")?.parse().map_err(|_| unusable())?,
            login: format!("Basic {}", BASE64_STANDARD.encode(login)).into(),
            password: password.into(),
            key,
            limits,
        })
    }

    pub(super) async fn first_page(
        &self,
        api: &'static str,
        property: Option<&PmsPropertyId>,
    ) -> Result<Answered, PmsError> {
        let top = PER_PAGE.to_string();
        self.get(api, &self.url(api, property, &[("$top", &top)])).await
    }

    /// The page that a link leads to. Its host may be one inside the vendor's network: only what it asks
    /// for is taken from it, so that the password goes to no other host.
    pub(super) async fn linked_page(&self, api: &'static str, link: &str) -> Result<Answered, PmsError> {
        let mut url = self.url.clone();
        // In XML's clothes now and then.
        url.set_query(link.split_once('?').map(|(_, query)| query.replace("&amp;", "&")).as_deref());
        self.get(api, &url).await
    }

    /// The row with this number, counted from 1, if there are so many.
    pub(super) async fn single(
        &self,
        api: &'static str,
        property: Option<&PmsPropertyId>,
        number: usize,
    ) -> Result<Vec<Value>, PmsError> {
        let skip = number.to_string();
        Ok(self.get(api, &self.url(api, property, &[("$top", "1"), ("$skip", &skip)])).await?.page.records)
    }

    /// The rows of one person, by the name id.
    pub(super) async fn by_name(&self, id: &str) -> Result<Vec<Value>, PmsError> {
        let url = self.url(NAMES.name, None, &[("NameID", id), ("IncludePII", "Y")]);
        Ok(self.get(NAMES.name, &url).await?.page.records)
    }

    fn url(&self, api: &str, property: Option<&PmsPropertyId>, more: &[(&str, &str)]) -> Url {
        let mut url = self.url.clone();
        let named =
            ALL.iter().find(|known| known.name == api).map_or(PROPERTIES.property, |known| known.property);
        url.query_pairs_mut()
            .append_pair("$api", api)
            .append_pair("$format", "json")
            .extend_pairs(property.map(|id| (named, id.as_str())))
            .extend_pairs(more);
        url
    }

    async fn get(&self, name: &'static str, url: &Url) -> Result<Answered, PmsError> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Ok(mut value) = HeaderValue::from_str(self.login.expose_secret()) {
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        let call = Call {
            pms: Pms::Mri,
            name,
            url,
            headers,
            body: Bytes::new(),
            secrets: vec![
                self.login.expose_secret(),
                self.password.expose_secret(),
                self.key.expose_secret(),
            ],
        };
        let read = |call: &Call<'_>, head, body: &[u8]| read(call, head, error::answer(call, head, body)?);
        self.environment.http.ask(&call, &self.limits, read).await
    }
}

/// A page, and whether it says that it is one.
pub(super) struct Answered {
    pub(super) page: LinkedPage<Value>,
    /// Without the list of rows: what MRI answers where there is nobody, and what anything else may answer.
    pub(super) bare: bool,
}

/// The frame of every answer: rows, a single one without its brackets, and the link to the next page.
pub(super) fn read(call: &Call<'_>, head: Head, answer: Value) -> Result<Answered, PmsError> {
    if !answer.is_object() {
        return Err(call.garbled("the answer is no frame around rows"));
    }
    let next = first(&answer, &NEXT).map(Into::into);
    let words = said(&answer).map(Into::<String>::into);
    let bare = |next| Answered { page: LinkedPage { records: Vec::new(), next }, bare: true };
    let records = match take(answer, "value") {
        Some(Value::String(sentence)) if nobody::is_told(&sentence) => Vec::new(),
        Some(Value::String(sentence)) if !sentence.trim().is_empty() => {
            return Err(error::refusal(call, head, &sentence));
        }
        None | Some(Value::Null | Value::Bool(false) | Value::String(_)) => {
            return words.map_or(Ok(bare(next)), |words| Err(error::refusal(call, head, &words)));
        }
        Some(rows) => into_list(rows),
    };
    if let Some(refused) = records.iter().find(|row| is_refusal(row)) {
        return Err(error::refusal(call, head, &said(refused).unwrap_or_default()));
    }
    if !records.iter().all(Value::is_object) {
        return Err(call.garbled("`value` holds something that is no row"));
    }
    Ok(Answered { page: LinkedPage { records, next }, bare: false })
}

/// Whether a row is an error, or a message, in place of one.
fn is_refusal(row: &Value) -> bool {
    let is_there = |name| !is_absent(get(row, name));
    is_there("Error") || (is_there("Message") && first(row, &ID).is_none() && first(row, &PROPERTY).is_none())
}
