//! One function per operation, named as RealPage names it.
//!
//! Sources: clients in public repositories (the auth block and its order, actions, arguments, names of
//! elements and their case), written audits of the live gateway (statuses, ids that repeat, faults).

use bytes::Bytes;
use domain::{credential::CredentialFields, ids::PmsPropertyId, pms::Pms};
use futures::Stream;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;

use super::error::{FAULTS, judge_list};
use crate::{
    Environment, Limits, PmsError,
    element::Element,
    http::{Call, Head},
    retry::retrying,
    soap::{self, Query, Vendor, parameters},
};

const GATEWAY: &str = "https://gateway.rpx.realpage.com";
const NAMESPACE: &str = "http://tempuri.org/";
const SYSTEM: &str = "OneSite";

/// Who Door is to RealPage.
#[derive(Deserialize)]
struct Registration {
    /// The partner's name, which the gateway's path is made of.
    partner: String,
    /// The licence that operations are granted to.
    license_key: SecretString,
}

/// Whom a list is to hold, by the letters of the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Pending,
    Current,
    Everybody,
}

impl Who {
    fn code(self) -> &'static str {
        match self {
            Self::Pending => "P",
            Self::Current => "C",
            Self::Everybody => "ALL",
        }
    }
}

const VENDOR: Vendor = Vendor { faults: FAULTS, not_found: None };

/// Everything that a call needs.
pub(super) struct Session {
    environment: Environment,
    url: Url,
    company: String,
    license_key: SecretString,
    account: Option<Account>,
    limits: Limits,
}

/// The service account that keys of the older kind are used with.
struct Account {
    user: String,
    password: SecretString,
}

impl Session {
    pub(super) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        let Registration { partner, license_key } = environment.registrations.of(Pms::RealPage)?;
        let unusable = || PmsError::unusable(Pms::RealPage);
        let base = environment.base(Pms::RealPage, GATEWAY);
        let url = format!("{base}/rpxgateway/partner/{partner}/{partner}.svc");
        Ok(Self {
            environment: environment.clone(),
            url: url.parse().map_err(|_| unusable())?,
            company: fields.get("pmc_id").ok_or_else(unusable)?.to_owned(),
            license_key: fields.get("license_key").map_or(license_key, Into::into),
            account: match (fields.get("username"), fields.get("password")) {
                (Some(user), Some(password)) => {
                    Some(Account { user: user.to_owned(), password: password.into() })
                }
                _ => None,
            },
            limits,
        })
    }

    /// `getsitelist`: the properties of the company.
    pub(super) async fn get_site_list(&self) -> Result<Vec<Element>, PmsError> {
        self.call("getsitelist", "", "", "SiteList", "Site").await
    }

    /// `unitlist`: the units of a property.
    pub(super) async fn unit_list(&self, property: &PmsPropertyId) -> Result<Vec<Element>, PmsError> {
        self.call("unitlist", property.as_str(), "", "UnitList", "Unit").await
    }

    /// `getresidentlistinfo`: a row per person and lease, housemates included.
    pub(super) async fn get_resident_list_info(
        &self,
        property: &PmsPropertyId,
        who: Who,
    ) -> Result<Vec<Element>, PmsError> {
        let arguments = parameters(&[("headofhousehold", "false"), ("status", who.code())]);
        let arguments = format!("<getresidentlistinfo><ExtensionData/>{arguments}</getresidentlistinfo>");
        self.call("getresidentlistinfo", property.as_str(), &arguments, "residentlist", "resident").await
    }

    fn secrets(&self) -> Vec<&str> {
        let account =
            self.account.iter().flat_map(|account| [account.password.expose_secret(), &account.user]);
        account.chain([self.license_key.expose_secret()]).collect()
    }

    async fn call(
        &self,
        operation: &'static str,
        site: &str,
        arguments: &str,
        list: &'static str,
        row: &'static str,
    ) -> Result<Vec<Element>, PmsError> {
        // In the order of the gateway's contract, which its reader insists on.
        let mut auth = vec![("pmcid", self.company.as_str()), ("siteid", site)];
        if let Some(account) = &self.account {
            auth.extend([
                ("username", account.user.as_str()),
                ("password", account.password.expose_secret()),
            ]);
        }
        auth.extend([("licensekey", self.license_key.expose_secret()), ("system", SYSTEM)]);
        let auth = parameters(&auth);
        let inside = SecretString::from(format!("<auth>{auth}</auth>{arguments}"));
        let envelope = SecretString::from(soap::envelope(NAMESPACE, operation, inside.expose_secret()));
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"));
        if let Ok(action) = HeaderValue::from_str(&format!("\"{NAMESPACE}IRPXService/{operation}\"")) {
            headers.insert(HeaderName::from_static("soapaction"), action);
        }
        let call = Call {
            pms: Pms::RealPage,
            name: operation,
            url: &self.url,
            headers,
            body: envelope.expose_secret().to_owned().into(),
            secrets: self.secrets(),
        };
        let once = |attempt| {
            let call = &call;
            async move {
                let answer = self.environment.http.send(call, &self.limits, attempt).await?;
                let head = answer.head;
                read(call, head, answer.streamed(call), list, row).await
            }
        };
        retrying(&self.limits, once).await
    }
}

/// Reads an answer: its rows, which count only if it is whole, has the list or tells of nobody, and is no
/// error.
pub(super) async fn read(
    call: &Call<'_>,
    head: Head,
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    list: &str,
    row: &str,
) -> Result<Vec<Element>, PmsError> {
    let mut rows = Vec::new();
    let query = Query { list, wanted: &[row], skipped: &[] };
    let read = soap::read(body, head.charset, query, |element| rows.push(element)).await;
    let outline = soap::judge(call, head, &VENDOR, read)?;
    judge_list(call, head, list, rows.len(), &outline)?;
    Ok(rows)
}
