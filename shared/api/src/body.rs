//! JSON bodies, read strictly: every unknown, missing or unacceptable field is named at once.

use std::collections::BTreeMap;

use axum::{
    body::HttpBody,
    extract::{FromRequest, OptionalFromRequest, Request},
};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use secrecy::SecretString;
use serde_json::{Map, Value};

use crate::problem::{Code, Errors, FieldError, Problem};

/// The largest body that is read.
pub(crate) const MAX_BYTES: usize = 256 * 1024;

/// The largest body that is read where a whole building is sent at once: each of some thousand units with
/// all that a `GET` tells of it.
pub(crate) const BUILDING: usize = 2 * 1024 * 1024;

/// A value of a body. `at` is the value's JSON pointer; what is not accepted goes to `errors`.
pub(crate) trait FromJson: Sized {
    /// Whether nothing but blanks, for a query's parameter, is as if the parameter were not there.
    const BLANK_IS_NONE: bool = false;

    /// Reads the value; none once an error was noted.
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self>;

    /// What a missing field is; an error, unless the type says otherwise.
    fn missing(at: &str, errors: &mut Errors) -> Option<Self> {
        errors.push(FieldError::new(at, "is required"));
        None
    }
}

/// A body of at most so many bytes, read as `T`.
#[derive(Debug)]
pub(crate) struct Body<T, const MOST: usize = MAX_BYTES>(pub(crate) T);

impl<T: FromJson, const MOST: usize, S: Sync> FromRequest<S> for Body<T, MOST> {
    type Rejection = Problem;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        let bytes = match Limited::new(request.into_body(), MOST).collect().await {
            Ok(collected) => collected.to_bytes(),
            Err(error) if error.is::<LengthLimitError>() => {
                let detail = format!("The body is larger than {} KiB. Send less at a time.", MOST / 1024);
                return Err(Problem::new(Code::BodyTooLarge, detail));
            }
            Err(_) => {
                return Err(Problem::new(
                    Code::NotJson,
                    "The body could not be read to its end. Send it again.",
                ));
            }
        };
        let value: Value = serde_json::from_slice(&bytes).map_err(|error| {
            // The position alone: serde's words may quote the body, and with it a secret.
            let (line, column) = (error.line(), error.column());
            let detail = format!("The body is not JSON (line {line}, column {column}). Send a JSON object.");
            Problem::new(Code::NotJson, detail)
        })?;
        read(value).map(Self)
    }
}

/// A body that may be missing: nothing at all is no body.
impl<T: FromJson, S: Sync> OptionalFromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, Problem> {
        if request.body().is_end_stream() {
            return Ok(None);
        }
        <Self as FromRequest<S>>::from_request(request, state).await.map(Some)
    }
}

fn read<T: FromJson>(value: Value) -> Result<T, Problem> {
    let mut errors = Errors::default();
    match T::from_json(value, "", &mut errors) {
        Some(body) if errors.is_empty() => Ok(body),
        _ => Err(Problem::not_accepted(errors)),
    }
}

/// The fields of an object; each is taken by name, and what is left is unknown.
pub(crate) struct Fields<'a> {
    fields: Map<String, Value>,
    at: &'a str,
    errors: &'a mut Errors,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(value: Value, at: &'a str, errors: &'a mut Errors) -> Option<Self> {
        if let Value::Object(fields) = value {
            return Some(Self { fields, at, errors });
        }
        errors.push(FieldError::new(at, "must be a JSON object"));
        None
    }

    pub(crate) fn take<T: FromJson>(&mut self, name: &str) -> Option<T> {
        let at = pointer(self.at, name);
        match self.fields.remove(name) {
            Some(value) => T::from_json(value, &at, self.errors),
            None => T::missing(&at, self.errors),
        }
    }

    pub(crate) fn refuse_the_rest(self) {
        for name in self.fields.keys() {
            self.errors.push(FieldError::new(pointer(self.at, name), "is not a field of this body"));
        }
    }
}

/// The JSON pointer (RFC 6901) of a field or element.
pub(crate) fn pointer(at: &str, name: &str) -> String {
    format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// A body's struct: its fields are read, and described in the `OpenAPI` document, from one place.
macro_rules! body {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, utoipa::ToSchema)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name { $($(#[$field_meta])* pub(crate) $field: $type,)* }

        impl $crate::body::FromJson for $name {
            fn from_json(
                value: serde_json::Value,
                at: &str,
                errors: &mut $crate::problem::Errors,
            ) -> Option<Self> {
                let mut fields = $crate::body::Fields::of(value, at, errors)?;
                $(let $field = fields.take(stringify!($field));)*
                fields.refuse_the_rest();
                Some(Self { $($field: $field?,)* })
            }
        }
    };
}
pub(crate) use body;

impl FromJson for bool {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        value.as_bool().or_else(|| refuse(at, errors, "must be true or false"))
    }
}

impl FromJson for usize {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        let number = value.as_u64().and_then(|number| Self::try_from(number).ok());
        number.or_else(|| refuse(at, errors, "must be a whole number"))
    }
}

impl FromJson for String {
    const BLANK_IS_NONE: bool = true;

    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        match value {
            Value::String(text) => Some(text),
            _ => refuse(at, errors, "must be text"),
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_json(value, at, errors).map(Some),
        }
    }

    fn missing(_at: &str, _errors: &mut Errors) -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        let Value::Array(values) = value else { return refuse(at, errors, "must be a list") };
        let mut read = Some(Vec::new());
        for (index, value) in values.into_iter().enumerate() {
            let element = T::from_json(value, &pointer(at, &index.to_string()), errors);
            read = read.zip(element).map(|(mut read, element)| {
                read.push(element);
                read
            });
        }
        read
    }
}

/// Values by name, each of them treated as secret from here on.
impl FromJson for BTreeMap<String, SecretString> {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        let Value::Object(fields) = value else { return refuse(at, errors, "must be a JSON object") };
        let read: Vec<Option<(String, SecretString)>> = fields
            .into_iter()
            .map(|(name, value)| {
                let text = String::from_json(value, &pointer(at, &name), errors)?;
                Some((name, SecretString::from(text)))
            })
            .collect();
        read.into_iter().collect()
    }
}

/// Types with one way in, of their own, from text: their error says what is not accepted. Enums of words are
/// such types.
macro_rules! from_text {
    ($($type:ty),* $(,)?) => {$(
        impl FromJson for $type {
            fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
                match String::from_json(value, at, errors)?.parse() {
                    Ok(value) => Some(value),
                    Err(error) => {
                        let error: domain::text::InvalidText = error;
                        refuse(at, errors, error.problem)
                    }
                }
            }
        }
    )*};
}
from_text!(
    crate::directory::access::AccessAction,
    crate::directory::alert_view::AlertStatus,
    crate::directory::keys::KeyKind,
    crate::directory::people::AccessKind,
    crate::directory::people::By,
    crate::directory::people::Group,
    crate::directory::people::Order,
    crate::notices::view::ChannelKind,
    domain::access::AutomatedAccess,
    domain::access::CommonArea,
    domain::alert::AlertAction,
    domain::alert::AlertKind,
    domain::contact::Email,
    domain::contact::Phone,
    domain::credential::CredentialName,
    domain::ids::AlertId,
    domain::ids::CredentialId,
    domain::ids::KeyId,
    domain::ids::OrgId,
    domain::ids::PersonId,
    domain::ids::PmsPropertyId,
    domain::ids::PmsResidentId,
    domain::ids::PmsUnitId,
    domain::ids::PropertyId,
    domain::ids::SuggestionId,
    domain::ids::UnitId,
    domain::lease::LeaseStatus,
    domain::lease::Lifecycle,
    domain::notice::NoticeKind,
    domain::notice::WebhookUrl,
    domain::pms::Pms,
    domain::rollout::WhichLines,
    store::AuditAction,
);

/// What people call something: trimmed, 1 to 200 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name(pub(crate) Box<str>);

impl FromJson for Name {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        let text = String::from_json(value, at, errors)?;
        let name = text.trim();
        if name.is_empty() || name.chars().count() > 200 || name.chars().any(char::is_control) {
            return refuse(at, errors, "must be 1 to 200 characters without control characters");
        }
        Some(Self(name.into()))
    }
}

impl FromJson for domain::settings::HeldThreshold {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        small(&value).or_else(|| {
            refuse(at, errors, "must be a whole number of per cent from 1 to 99; it cannot be off")
        })
    }
}

impl FromJson for domain::access::RevokeAfter {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        small(&value).or_else(|| {
            refuse(at, errors, format!("must be a whole number of hours from 0 to {}", Self::MOST))
        })
    }
}

/// A small whole number that the type takes.
fn small<T: TryFrom<u8>>(value: &Value) -> Option<T> {
    let number = value.as_u64().and_then(|number| u8::try_from(number).ok())?;
    T::try_from(number).ok()
}

impl FromJson for jiff::civil::Date {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        let text = String::from_json(value, at, errors)?;
        text.parse().ok().or_else(|| refuse(at, errors, "must be a date, as `2026-12-31`"))
    }
}

impl FromJson for domain::sync::PlanDigest {
    fn from_json(value: Value, at: &str, errors: &mut Errors) -> Option<Self> {
        String::from_json(value, at, errors).map(|text| Self(text.into()))
    }
}

/// Words in backticks, separated by commas.
pub(crate) fn quoted<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// Notes an error.
pub(crate) fn refuse<T>(at: &str, errors: &mut Errors, detail: impl Into<String>) -> Option<T> {
    errors.push(FieldError::new(at, detail));
    None
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    body! {
        /// A body.
        Sample {
            #[schema(value_type = Vec<String>)]
            ids: Vec<domain::ids::UnitId>,
            enabled: bool,
            note: Option<String>,
        }
    }

    fn pointers(body: Value) -> Vec<String> {
        let mut errors = Errors::default();
        assert!(Sample::from_json(body, "", &mut errors).is_none() || !errors.is_empty());
        errors.named().iter().map(|error| error.pointer.clone()).collect()
    }

    #[test]
    fn every_field_that_is_not_accepted_is_named_at_once() {
        let body = json!({"ids": ["ok", "not ok", 3], "note": 1, "a/b": 1});
        assert_eq!(pointers(body), ["/ids/1", "/ids/2", "/enabled", "/note", "/a~1b"]);
    }

    #[test]
    fn an_optional_field_may_be_missing_or_null() {
        for body in
            [json!({"ids": ["u1"], "enabled": true}), json!({"ids": ["u1"], "enabled": true, "note": null})]
        {
            let mut errors = Errors::default();
            let sample = Sample::from_json(body, "", &mut errors).unwrap();
            assert_eq!((sample.ids[0].as_str(), sample.enabled, sample.note), ("u1", true, None));
            assert!(errors.is_empty());
        }
    }
}
