//! An SDK error in words: its `Display` alone says "service error" and no more.

use aws_smithy_runtime_api::{
    client::{orchestrator::HttpResponse, result::SdkError},
    http::StatusCode,
};
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

/// Why AWS did not do what was asked. Holds no part of the request.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("AWS call failed with `{code}`: {message}{}", request(.request_id.as_deref()))]
pub struct AwsFault {
    /// AWS's error code, or our word where no answer came: `timed_out`, `not_sent`,
    /// `not_understood`, `not_built`.
    pub code: Box<str>,
    /// What AWS said, or what became of the call.
    pub message: Box<str>,
    /// What AWS's support asks for.
    pub request_id: Option<Box<str>>,
    /// Whether the same call may succeed later by itself.
    pub retryable: bool,
}

fn request(id: Option<&str>) -> String {
    id.map(|id| format!(" (request `{id}`)")).unwrap_or_default()
}

/// Error codes that mean "slower" or "later"; a 5xx does too, whatever its code.
const LATER: [&str; 11] = [
    "InternalFailure",
    "InternalServerError",
    "InternalServiceError",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestTimeout",
    "SlowDown",
    "Throttling",
    "ThrottlingException",
    "TransactionInProgressException",
    "TooManyRequestsException",
];

/// Says what went wrong, without anything of what was sent.
pub fn describe<E: ProvideErrorMetadata>(error: &SdkError<E, HttpResponse>) -> AwsFault {
    let without_answer = |code: &str, message: &str, retryable| AwsFault {
        code: code.into(),
        message: message.into(),
        request_id: None,
        retryable,
    };
    match error {
        SdkError::ServiceError(context) => {
            let meta = context.err().meta();
            let code = meta.code().unwrap_or("unknown");
            let status = context.raw().status();
            AwsFault {
                code: code.into(),
                message: meta.message().unwrap_or("no reason was given").into(),
                request_id: meta.extra("aws_request_id").map(Into::into),
                retryable: status.is_server_error() || is_too_many(status) || LATER.contains(&code),
            }
        }
        SdkError::TimeoutError(_) => without_answer("timed_out", "no answer came in time", true),
        SdkError::DispatchFailure(failure) if failure.is_timeout() => {
            without_answer("timed_out", "no connection was made in time", true)
        }
        SdkError::DispatchFailure(failure) => {
            // Without credentials, region or route nothing gets better by itself.
            let message = match failure.as_connector_error() {
                Some(error) if error.is_io() => "the connection failed",
                Some(_) => "the call could not be sent; look at credentials, region and endpoint",
                None => "the call could not be sent",
            };
            without_answer("not_sent", message, failure.is_io())
        }
        SdkError::ResponseError(_) => without_answer("not_understood", "the answer could not be read", true),
        _ => without_answer("not_built", "the call could not be built", false),
    }
}

fn is_too_many(status: StatusCode) -> bool {
    status.as_u16() == 429
}

#[cfg(test)]
mod tests {
    use aws_smithy_runtime_api::client::result::ConnectorError;
    use aws_smithy_types::{body::SdkBody, error::ErrorMetadata};

    use super::*;

    fn answered(status: u16, code: &str) -> AwsFault {
        let meta = ErrorMetadata::builder().code(code).message("no").custom("aws_request_id", "R7").build();
        let raw = HttpResponse::new(StatusCode::try_from(status).unwrap(), SdkBody::from("a body"));
        describe(&SdkError::service_error(meta, raw))
    }

    #[test]
    fn an_answer_is_told_with_its_code_message_and_request_and_without_its_body() {
        let fault = answered(400, "AccessDeniedException");
        assert_eq!(fault.to_string(), "AWS call failed with `AccessDeniedException`: no (request `R7`)");
        assert!(!format!("{fault:?}").contains("a body"));
        assert!(!fault.retryable);
    }

    #[test]
    fn what_may_be_better_later_says_so() {
        assert!(answered(400, "ThrottlingException").retryable);
        assert!(answered(429, "Whatever").retryable);
        assert!(answered(503, "Whatever").retryable);
        assert!(!answered(404, "ResourceNotFoundException").retryable);
    }

    #[test]
    fn a_call_without_an_answer_is_told_apart() {
        let code = |error: SdkError<ErrorMetadata, HttpResponse>| {
            let fault = describe(&error);
            (fault.code.to_string(), fault.retryable)
        };
        assert_eq!(code(SdkError::timeout_error("late")), ("timed_out".to_owned(), true));
        assert_eq!(code(SdkError::construction_failure("odd")), ("not_built".to_owned(), false));
        let dispatch = |error| SdkError::dispatch_failure(error);
        assert_eq!(code(dispatch(ConnectorError::io("reset".into()))), ("not_sent".to_owned(), true));
        assert_eq!(code(dispatch(ConnectorError::timeout("slow".into()))), ("timed_out".to_owned(), true));
        assert_eq!(code(dispatch(ConnectorError::user("no region".into()))), ("not_sent".to_owned(), false));
    }
}
