//! Secrets Manager: AWS JSON 1.1, validated as AWS does where the service depends on it, kept in a
//! file that its owner alone can read.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
    routing::{post, put},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{AwsError, answer, operation};
use crate::{data::write_whole, ids};

/// What a secret's text may hold, in bytes.
const MOST_BYTES: usize = 65_536;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Secret {
    arn: String,
    current: String,
    previous: Option<String>,
    /// Texts by version id.
    versions: BTreeMap<String, String>,
    /// When it is gone for good, in seconds since 1970.
    deleted_at: Option<i64>,
}

/// The service. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct SecretsManager {
    file: PathBuf,
    secrets: Arc<Mutex<BTreeMap<String, Secret>>>,
    /// Whether it is out of reach, as in an outage.
    is_out: Arc<AtomicBool>,
}

impl SecretsManager {
    pub(crate) fn open(file: &Path) -> io::Result<Self> {
        let secrets = match fs::read(file) {
            Ok(bytes) => serde_json::from_slice(&bytes)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        Ok(Self { file: file.to_owned(), secrets: Arc::new(Mutex::new(secrets)), is_out: Arc::default() })
    }

    pub(crate) fn router(&self) -> Router {
        Router::new().route("/", post(call)).with_state(self.clone())
    }

    /// Where an outage begins and ends.
    pub(crate) fn outage_router(&self) -> Router {
        Router::new().route("/_local/secrets", put(set_outage)).with_state(self.clone())
    }

    /// What the webhooks of all receivers are signed with.
    pub(crate) fn signing_secrets(&self) -> Vec<String> {
        let secrets = self.secrets.lock().unwrap_or_else(PoisonError::into_inner);
        let current = secrets.values().filter_map(|secret| secret.versions.get(&secret.current));
        let objects = current.filter_map(|text| serde_json::from_str::<Value>(text).ok());
        objects.filter_map(|object| Some(object["signing_secret"].as_str()?.to_owned())).collect()
    }

    /// Does an operation; what it changed is on disk before it answers.
    pub(crate) fn call(&self, operation: &str, input: &Value) -> Result<Value, AwsError> {
        let mut secrets = self.secrets.lock().unwrap_or_else(PoisonError::into_inner);
        let mut after = secrets.clone();
        let result = perform(&mut after, operation, input)?;
        if !matches!(operation, "GetSecretValue" | "DescribeSecret") {
            let kept = serde_json::to_vec_pretty(&after).unwrap_or_default();
            write_whole(&self.file, &kept)
                .map_err(|error| AwsError::new("InternalServiceError", format!("not kept: {error}")))?;
            *secrets = after;
        }
        Ok(result)
    }
}

async fn call(
    State(service): State<SecretsManager>,
    headers: HeaderMap,
    body: Bytes,
) -> axum::response::Response {
    if service.is_out.load(Ordering::Relaxed) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let input: Value = serde_json::from_slice(&body).unwrap_or_default();
    answer(service.call(&operation(&headers), &input))
}

/// Has it answer, or not, from now on.
async fn set_outage(State(service): State<SecretsManager>, Json(wanted): Json<Value>) -> StatusCode {
    let Some(answers) = wanted["answers"].as_bool() else { return StatusCode::UNPROCESSABLE_ENTITY };
    service.is_out.store(!answers, Ordering::Relaxed);
    StatusCode::NO_CONTENT
}

fn perform(
    secrets: &mut BTreeMap<String, Secret>,
    operation: &str,
    input: &Value,
) -> Result<Value, AwsError> {
    let now = ids::now().as_second();
    secrets.retain(|_, secret| secret.deleted_at.is_none_or(|at| at > now));
    let token = || input["ClientRequestToken"].as_str().map_or_else(ids::request_id, str::to_owned);
    match operation {
        "CreateSecret" => {
            let name = input["Name"].as_str().unwrap_or_default();
            let allowed = |c: char| c.is_ascii_alphanumeric() || "/_+=.@-".contains(c);
            if name.is_empty() || name.len() > 512 || !name.chars().all(allowed) {
                return Err(AwsError::new("ValidationException", "Invalid name."));
            }
            let (version, text) = (token(), text(input)?);
            if let Some(known) = secrets.get(name) {
                if known.deleted_at.is_some() {
                    return Err(AwsError::new(
                        "InvalidRequestException",
                        "The secret is scheduled for deletion.",
                    ));
                }
                return match known.versions.get(&version) {
                    Some(same) if *same == text => Ok(named(name, known, Some(&version))),
                    _ => Err(AwsError::new("ResourceExistsException", "The secret already exists.")),
                };
            }
            let suffix: String = ids::request_id().chars().take(6).collect();
            let secret = Secret {
                arn: format!("arn:aws:secretsmanager:us-east-1:000000000000:secret:{name}-{suffix}"),
                current: version.clone(),
                previous: None,
                versions: BTreeMap::from([(version.clone(), text)]),
                deleted_at: None,
            };
            let made = named(name, &secret, Some(&version));
            secrets.insert(name.to_owned(), secret);
            Ok(made)
        }
        "PutSecretValue" => {
            let (version, text) = (token(), text(input)?);
            let (name, secret) = find(secrets, input)?;
            match secret.versions.get(&version) {
                Some(same) if *same == text => {}
                Some(_) => {
                    return Err(AwsError::new("ResourceExistsException", "The version already exists."));
                }
                None => {
                    let before = std::mem::replace(&mut secret.current, version.clone());
                    // Versions without a label are deprecated, and deleted by and by.
                    secret.versions.retain(|id, _| *id == before);
                    secret.previous = Some(before);
                    secret.versions.insert(version.clone(), text);
                }
            }
            Ok(named(&name, secret, Some(&version)))
        }
        "GetSecretValue" => {
            let (name, secret) = find(secrets, input)?;
            let labelled = match input["VersionStage"].as_str().unwrap_or("AWSCURRENT") {
                "AWSCURRENT" => Some(secret.current.clone()),
                "AWSPREVIOUS" => secret.previous.clone(),
                _ => None,
            };
            let version = input["VersionId"].as_str().map(str::to_owned).or(labelled);
            let missing = || {
                AwsError::new(
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret value.",
                )
            };
            let version = version.ok_or_else(missing)?;
            let text = secret.versions.get(&version).ok_or_else(missing)?;
            let stage = if version == secret.current { "AWSCURRENT" } else { "AWSPREVIOUS" };
            let mut found = named(&name, secret, Some(&version));
            found["SecretString"] = text.clone().into();
            found["VersionStages"] = json!([stage]);
            Ok(found)
        }
        "DescribeSecret" => {
            let (name, secret) = find_any(secrets, input)?;
            Ok(named(&name, secret, None))
        }
        "DeleteSecret" => {
            let force = input["ForceDeleteWithoutRecovery"] == true;
            let days = input["RecoveryWindowInDays"].as_i64().unwrap_or(30);
            if !(7..=30).contains(&days) {
                return Err(AwsError::new(
                    "InvalidParameterException",
                    "The recovery window must be 7 to 30 days.",
                ));
            }
            let (name, secret) = find(secrets, input)?;
            let at = if force { now } else { now + days * 86_400 };
            secret.deleted_at = Some(at);
            let mut deleted = named(&name, secret, None);
            deleted["DeletionDate"] = at.into();
            if force {
                secrets.remove(&name);
            }
            Ok(deleted)
        }
        "RestoreSecret" => {
            let (name, secret) = find_any(secrets, input)?;
            secret.deleted_at = None;
            Ok(named(&name, secret, None))
        }
        other => Err(AwsError::new("UnknownOperationException", format!("`{other}` is not offered here"))),
    }
}

fn text(input: &Value) -> Result<String, AwsError> {
    match input["SecretString"].as_str() {
        Some(text) if text.len() <= MOST_BYTES => Ok(text.to_owned()),
        Some(_) => Err(AwsError::new("ValidationException", "The secret is longer than 65536 bytes.")),
        None => Err(AwsError::new("InvalidParameterException", "You must provide SecretString.")),
    }
}

fn named(name: &str, secret: &Secret, version: Option<&str>) -> Value {
    let mut answer = json!({"ARN": secret.arn, "Name": name});
    if let Some(version) = version {
        answer["VersionId"] = version.into();
    }
    answer
}

fn find<'a>(
    secrets: &'a mut BTreeMap<String, Secret>,
    input: &Value,
) -> Result<(String, &'a mut Secret), AwsError> {
    let found = find_any(secrets, input)?;
    if found.1.deleted_at.is_some() {
        return Err(AwsError::new("InvalidRequestException", "The secret is marked for deletion."));
    }
    Ok(found)
}

fn find_any<'a>(
    secrets: &'a mut BTreeMap<String, Secret>,
    input: &Value,
) -> Result<(String, &'a mut Secret), AwsError> {
    let id = input["SecretId"].as_str().unwrap_or_default();
    let found = secrets.iter_mut().find(|(name, secret)| *name == id || secret.arn == id);
    let (name, secret) = found.ok_or_else(|| {
        AwsError::new("ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
    })?;
    Ok((name.clone(), secret))
}
