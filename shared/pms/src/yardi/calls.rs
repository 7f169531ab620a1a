//! One function per operation, named as Yardi names it.
//!
//! Sources: the vendor's WSDL, samples and schema in public repositories (operations, element order,
//! namespaces, the shape of answers), public clients (error texts under HTTP 200, the empty result
//! for a wrong database, HTML during maintenance).

use domain::{
    credential::CredentialFields,
    ids::PmsPropertyId,
    pms::{Pms, PmsRef},
};
use jiff::Timestamp;
use reqwest::{
    StatusCode,
    header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::{
    map::{self, Household},
    soap::{self, Broken, Element},
};
use crate::{
    Environment, Limits, PmsError, PmsErrorKind, YardiVendor, error::quoted, http::Call, retry::retrying,
};

const NAMESPACE: &str = "http://tempuri.org/YSI.Interfaces.WebServices/ItfResidentTransactions20";
const INTERFACE: &str = "itfresidenttransactions20.asmx";

/// Everything that a call needs.
pub(super) struct Session {
    environment: Environment,
    url: Url,
    user: String,
    password: SecretString,
    server: String,
    database: String,
    platform: String,
    vendor: YardiVendor,
    limits: Limits,
}

impl Session {
    pub(super) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        let vendor = environment.yardi_vendor.clone().ok_or_else(|| {
            let detail = "Door's own registration with Yardi is not configured";
            PmsError::new(Pms::Yardi, "connect", PmsErrorKind::VendorSettingsMissing, detail)
        })?;
        let unusable = || {
            let detail = "the stored values are incomplete; enter the credential again";
            PmsError::new(Pms::Yardi, "connect", PmsErrorKind::CredentialRejected, detail)
        };
        let field = |name: &str| fields.get(name).map(str::to_owned).ok_or_else(unusable);
        let base: Url = field("service_url")?.parse().map_err(|_| unusable())?;
        Ok(Self {
            environment: environment.clone(),
            url: base.join(INTERFACE).map_err(|_| unusable())?,
            user: field("username")?,
            password: field("password")?.into(),
            server: field("server_name")?,
            database: field("database")?,
            platform: field("platform").unwrap_or_else(|_| "SQL Server".to_owned()),
            vendor,
            limits,
        })
    }

    /// `Ping`: takes no credentials, so it proves only that the address is right.
    pub(super) async fn ping(&self) -> Result<(), PmsError> {
        let envelope = soap::envelope(NAMESPACE, "Ping", &[]);
        self.call("Ping", &envelope, &["PingResult"], |(): &mut (), _| {}).await.map(|_| ())
    }

    /// `GetPropertyConfigurations`: the properties configured for this vendor.
    pub(super) async fn get_property_configurations(&self) -> Result<Vec<Element>, PmsError> {
        let name = "GetPropertyConfigurations";
        let envelope = self.envelope(name, None, None);
        let seen =
            self.call(name, &envelope, &["Property"], |rows: &mut Vec<Element>, row| rows.push(row)).await?;
        seen.unless_empty(name)
    }

    /// `GetUnitInformation_Login`: one row per unit and resident.
    pub(super) async fn get_unit_information(
        &self,
        property: &PmsPropertyId,
    ) -> Result<Vec<Element>, PmsError> {
        let name = "GetUnitInformation_Login";
        let envelope = self.envelope(name, Some(property), None);
        let seen =
            self.call(name, &envelope, &["RT_Unit"], |rows: &mut Vec<Element>, row| rows.push(row)).await?;
        seen.unless_empty(name)
    }

    /// `GetResidentTransactions_Login`: everybody of a property, without paging, with the ledger.
    pub(super) async fn get_resident_transactions(
        &self,
        property: &PmsPropertyId,
        fetched_at: Timestamp,
    ) -> Result<Vec<Household>, PmsError> {
        self.households("GetResidentTransactions_Login", property, None, fetched_at).await
    }

    /// `GetResidentTransaction_Login`: one household, asked for by a resident's code.
    pub(super) async fn get_resident_transaction(&self, at: &PmsRef) -> Result<Vec<Household>, PmsError> {
        let resident = Some(at.pms_resident_id.as_str());
        let asked = self.households(
            "GetResidentTransaction_Login",
            &at.pms_property_id,
            resident,
            Timestamp::UNIX_EPOCH,
        );
        match asked.await {
            // A code that Voyager no longer has is refused rather than answered with nobody.
            Err(error) if error.to_string().to_lowercase().contains("tenant") && !error.retryable() => {
                Ok(Vec::new())
            }
            other => other,
        }
    }

    async fn households(
        &self,
        name: &'static str,
        property: &PmsPropertyId,
        resident: Option<&str>,
        fetched_at: Timestamp,
    ) -> Result<Vec<Household>, PmsError> {
        let envelope = self.envelope(name, Some(property), resident);
        let wanted = ["PropertyID", "RT_Customer"];
        let take = |(at, households): &mut (Option<String>, Vec<Household>), row: Element| {
            if row.name == "PropertyID" {
                *at = row.below("PrimaryID").next().map(|id| id.text.trim().to_owned());
            } else {
                households.push(map::household(property, at.as_deref(), &row, fetched_at));
            }
        };
        let seen = self.call(name, &envelope, &wanted, take).await?;
        let (_, households) = seen.unless_empty(name)?;
        // A list's code answers for several properties, and not for the one that was asked for.
        match households.iter().find_map(|household| household.of_another_property.clone()) {
            Some(other) => {
                let detail =
                    format!("it answered for property `{}`, which was not asked for", quoted(&other));
                Err(PmsError::new(Pms::Yardi, name, PmsErrorKind::NotUnderstood, detail))
            }
            None => Ok(households),
        }
    }

    fn envelope(
        &self,
        operation: &str,
        property: Option<&PmsPropertyId>,
        resident: Option<&str>,
    ) -> SecretString {
        let mut parameters = vec![
            ("UserName", self.user.as_str()),
            ("Password", self.password.expose_secret()),
            ("ServerName", &self.server),
            ("Database", &self.database),
            ("Platform", &self.platform),
        ];
        if let Some(property) = property {
            parameters.push(("YardiPropertyId", property.as_str()));
        }
        parameters.push(("InterfaceEntity", &self.vendor.interface_entity));
        parameters.push(("InterfaceLicense", self.vendor.interface_license.expose_secret()));
        if let Some(resident) = resident {
            parameters.push(("TenantId", resident));
        }
        soap::envelope(NAMESPACE, operation, &parameters).into()
    }

    async fn call<T: Default>(
        &self,
        operation: &'static str,
        envelope: &(impl ExposedText + ?Sized),
        wanted: &[&str],
        take: impl Fn(&mut T, Element),
    ) -> Result<Seen<T>, PmsError> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"));
        if let Ok(action) = HeaderValue::from_str(&format!("\"{NAMESPACE}/{operation}\"")) {
            headers.insert(HeaderName::from_static("soapaction"), action);
        }
        let call = Call {
            pms: Pms::Yardi,
            name: operation,
            url: &self.url,
            headers,
            body: envelope.exposed().to_owned().into(),
        };
        retrying(&self.limits, || self.once(&call, wanted, &take)).await
    }

    async fn once<T: Default>(
        &self,
        call: &Call<'_>,
        wanted: &[&str],
        take: &impl Fn(&mut T, Element),
    ) -> Result<Seen<T>, PmsError> {
        let answer = self.environment.http.send(call, &self.limits).await?;
        let (status, retry_after) = (answer.status, answer.retry_after);
        if status == StatusCode::TOO_MANY_REQUESTS {
            return Err(call.error(PmsErrorKind::RateLimited { retry_after }, "too many calls"));
        }
        let mut seen = Seen { value: T::default(), any: false };
        let mut fault = None;
        let mut message = None;
        let also = [wanted, &["Message", "faultstring"]].concat();
        let read = soap::read(answer.streamed(call), &also, &["RTServiceTransactions"], |element| {
            match element.name.as_str() {
                "Message" if !wanted.contains(&"Message") => {
                    let kind = element.attribute("messageType").unwrap_or("Error").to_owned();
                    if !kind.eq_ignore_ascii_case("fyi") {
                        message.get_or_insert(element.text);
                    }
                }
                "faultstring" => fault = Some(element.text),
                _ => {
                    seen.any = true;
                    take(&mut seen.value, element);
                }
            }
        });
        let read = read.await;
        if let Some(text) = fault {
            return Err(call.error(PmsErrorKind::Unavailable, format!("it failed: {}", quoted(&text))));
        }
        if status.is_server_error() {
            return Err(
                call.error(PmsErrorKind::Unavailable, format!("it answered with HTTP {}", status.as_u16()))
            );
        }
        match (status, read) {
            (StatusCode::NOT_FOUND, _) => {
                let detail = "there are no Yardi web services at this address";
                Err(call.error(PmsErrorKind::CredentialRejected, detail))
            }
            (_, Err(Broken::Lost(error))) => Err(error),
            (_, Err(Broken::Xml(problem))) => {
                let detail = format!("the answer is not the XML that was expected: {problem}");
                Err(call.error(PmsErrorKind::NotUnderstood, detail))
            }
            (status, Ok(())) if !status.is_success() => {
                let detail = format!("it answered with HTTP {}", status.as_u16());
                Err(call.error(PmsErrorKind::NotUnderstood, detail))
            }
            (_, Ok(())) => match message {
                Some(text) if is_nobody(&text) => Ok(Seen { value: T::default(), any: true }),
                Some(text) => Err(refusal(call, &text)),
                None => Ok(seen),
            },
        }
    }
}

/// What an answer held, and whether it held anything.
pub(super) struct Seen<T> {
    value: T,
    any: bool,
}

impl<T> Seen<T> {
    /// The answer, unless its result was empty: that is how Voyager answers for a server or database
    /// that it does not have, and never what it means by nobody.
    fn unless_empty(self, operation: &'static str) -> Result<T, PmsError> {
        if self.any {
            return Ok(self.value);
        }
        let detail = "the answer is empty, which is how Yardi answers for an unknown server or database";
        Err(PmsError::new(Pms::Yardi, operation, PmsErrorKind::CredentialRejected, detail))
    }
}

/// A text that holds a secret, given out for the one call that sends it.
trait ExposedText {
    fn exposed(&self) -> &str;
}

impl ExposedText for SecretString {
    fn exposed(&self) -> &str {
        self.expose_secret()
    }
}

impl ExposedText for String {
    fn exposed(&self) -> &str {
        self
    }
}

fn is_nobody(text: &str) -> bool {
    text.to_lowercase().contains("no tenants exist")
}

/// What a message means; texts are decorated, so parts of them are looked for.
fn refusal(call: &Call<'_>, text: &str) -> PmsError {
    let lower = text.to_lowercase();
    let has = |part: &str| lower.contains(part);
    let said = quoted(text);
    if has("login failed") || has("check login") || has("password") {
        return call
            .error(PmsErrorKind::CredentialRejected, format!("it does not accept this login: {said}"));
    }
    if has("interface entity") || has("license") || has("licence") {
        let service = "the Billing and Payments interface for Door".to_owned();
        return call
            .error(PmsErrorKind::PermissionMissing { service }, format!("Door is not enabled: {said}"));
    }
    if has("no access to yardi property")
        || has("invalid yardi property")
        || has("not configured for property")
    {
        let service = "the property's Interface Configuration for Door".to_owned();
        return call.error(
            PmsErrorKind::PermissionMissing { service },
            format!("no access to the property: {said}"),
        );
    }
    if has("timeout") || has("try again later") || has("limit") {
        return call.error(PmsErrorKind::Unavailable, format!("it is busy: {said}"));
    }
    if has("permission") || has("access") || has("not authorized") {
        let service = call.name.to_owned();
        return call
            .error(PmsErrorKind::PermissionMissing { service }, format!("it may not be called: {said}"));
    }
    if has("tenant") {
        let service = call.name.to_owned();
        return call
            .error(PmsErrorKind::PermissionMissing { service }, format!("it knows no such tenant: {said}"));
    }
    call.error(PmsErrorKind::NotUnderstood, format!("it refused the call: {said}"))
}
