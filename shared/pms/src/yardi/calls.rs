//! One function per operation, named as Yardi names it.
//!
//! Sources: the vendor's WSDL, samples and schema in public repositories (operations, element order,
//! namespaces, the shape of answers), public clients (error texts under HTTP 200, the empty result
//! for a wrong database, HTML during maintenance).

use bytes::Bytes;
use domain::{
    credential::CredentialFields,
    ids::PmsPropertyId,
    pms::{Pms, PmsRef},
};
use futures::Stream;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use url::Url;

use super::error::{FAULTS, MESSAGE, Messages};
use crate::{
    Environment, Limits, PmsError,
    element::Element,
    http::{Call, Head},
    retry::retrying,
    soap::{self, Query, Vendor},
};

const NAMESPACE: &str = "http://tempuri.org/YSI.Interfaces.WebServices/ItfResidentTransactions20";
const INTERFACE: &str = "itfresidenttransactions20.asmx";

/// Who Door is to Yardi: given by Yardi, once per interface.
#[derive(Deserialize)]
struct Registration {
    /// The vendor's registered name for the interface.
    interface_entity: String,
    /// The licence for it.
    interface_license: SecretString,
}

const VENDOR: Vendor =
    Vendor { faults: FAULTS, not_found: Some("there are no Yardi web services at this address") };

/// Everything that a call needs.
pub(super) struct Session {
    environment: Environment,
    url: Url,
    user: String,
    password: SecretString,
    server: String,
    database: String,
    platform: String,
    vendor: Registration,
    limits: Limits,
}

impl Session {
    pub(super) fn new(
        fields: &CredentialFields,
        environment: &Environment,
        limits: Limits,
    ) -> Result<Self, PmsError> {
        let vendor = environment.registrations.of(Pms::Yardi)?;
        let unusable = || PmsError::unusable(Pms::Yardi);
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

    /// `GetPropertyConfigurations`: the properties configured for this vendor.
    pub(super) async fn get_property_configurations(&self) -> Result<Vec<Element>, PmsError> {
        let name = "GetPropertyConfigurations";
        self.call(name, &self.envelope(name, None, None), PROPERTIES, Vec::push)
            .await
            .map(Option::unwrap_or_default)
    }

    /// `GetUnitInformation_Login`: one row per unit and resident.
    pub(super) async fn get_unit_information(
        &self,
        property: &PmsPropertyId,
    ) -> Result<Vec<Element>, PmsError> {
        let name = "GetUnitInformation_Login";
        self.call(name, &self.envelope(name, Some(property), None), UNITS, Vec::push)
            .await
            .map(Option::unwrap_or_default)
    }

    /// `GetResidentTransactions_Login`: everybody of a property, without paging, with the ledger.
    /// `PropertyID`s, each with the `RT_Customer`s after it, are given to `take` as they arrive.
    pub(super) async fn get_resident_transactions<T: Default>(
        &self,
        property: &PmsPropertyId,
        take: impl Fn(&mut T, Element),
    ) -> Result<Option<T>, PmsError> {
        let name = "GetResidentTransactions_Login";
        self.call(name, &self.envelope(name, Some(property), None), HOUSEHOLDS, take).await
    }

    /// `GetResidentTransaction_Login`: the household of one t-code, told as above.
    pub(super) async fn get_resident_transaction<T: Default>(
        &self,
        at: &PmsRef,
        take: impl Fn(&mut T, Element),
    ) -> Result<Option<T>, PmsError> {
        let name = "GetResidentTransaction_Login";
        let envelope = self.envelope(name, Some(&at.pms_property_id), Some(at.pms_resident_id.as_str()));
        self.call(name, &envelope, HOUSEHOLDS, take).await
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
        soap::envelope(NAMESPACE, operation, &soap::parameters(&parameters)).into()
    }

    async fn call<T: Default>(
        &self,
        operation: &'static str,
        envelope: &SecretString,
        query: Query<'_>,
        take: impl Fn(&mut T, Element),
    ) -> Result<Option<T>, PmsError> {
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
            body: envelope.expose_secret().to_owned().into(),
            secrets: vec![
                self.password.expose_secret(),
                self.vendor.interface_license.expose_secret(),
                &self.user,
            ],
        };
        let once = |attempt| {
            let (call, take) = (&call, &take);
            async move {
                let answer = self.environment.http.send(call, &self.limits, attempt).await?;
                let head = answer.head;
                read(call, head, answer.streamed(call), query, take).await
            }
        };
        retrying(&self.limits, once).await
    }
}

/// What properties, units and residents are told in. The ledger is most of the payload, and nobody's
/// business here.
pub(super) const PROPERTIES: Query<'_> = Query { list: "Properties", wanted: &["Property"], skipped: &[] };
pub(super) const UNITS: Query<'_> =
    Query { list: "PhysicalProperty", wanted: &["RT_Unit"], skipped: &["RTServiceTransactions"] };
pub(super) const HOUSEHOLDS: Query<'_> = Query {
    list: "ResidentTransactions",
    wanted: &["PropertyID", "RT_Customer"],
    skipped: &["RTServiceTransactions"],
};

/// Reads an answer: what is wanted of it is given to `take`, and counts only if the answer is whole, no
/// error, and has the list that was asked for; none where it says that there is nobody.
pub(super) async fn read<T: Default>(
    call: &Call<'_>,
    head: Head,
    body: impl Stream<Item = Result<Bytes, PmsError>>,
    query: Query<'_>,
    take: &impl Fn(&mut T, Element),
) -> Result<Option<T>, PmsError> {
    let wanted = [query.wanted, &[MESSAGE]].concat();
    let mut value = T::default();
    let mut messages = Messages::default();
    let mut give = |element: Element| {
        if element.name.eq_ignore_ascii_case(MESSAGE) {
            messages.note(&element);
        } else {
            take(&mut value, element);
        }
    };
    let read = soap::read(body, head.charset, Query { wanted: &wanted, ..query }, &mut give).await;
    let outline = soap::judge(call, head, &VENDOR, read)?;
    let has_list = messages.judge(call, head, query.list, &outline)?;
    Ok(has_list.then_some(value))
}
