//! Payload format 2.0, there and back.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, request::Parts},
    response::Response,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use super::route::Found;
use crate::ids;

/// A request as the function is given it.
pub(crate) fn payload(
    parts: &Parts,
    body: &[u8],
    found: &Found,
    claims: Option<&Map<String, Value>>,
) -> Value {
    let mut headers: Map<String, Value> = Map::new();
    let mut cookies = Vec::new();
    for (name, value) in &parts.headers {
        let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
        if name == "cookie" {
            cookies.extend(text.split("; ").map(str::to_owned));
            continue;
        }
        match headers.get_mut(name.as_str()) {
            Some(Value::String(before)) => before.push_str(&format!(",{text}")),
            _ => {
                headers.insert(name.as_str().to_owned(), text.into());
            }
        }
    }
    let query = parts.uri.query().unwrap_or_default();
    let mut parameters: Map<String, Value> = Map::new();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match parameters.get_mut(&*name) {
            Some(Value::String(before)) => before.push_str(&format!(",{value}")),
            _ => {
                parameters.insert(name.into_owned(), value.into_owned().into());
            }
        }
    }
    let now = ids::now();
    // Escapes in a path are gone by then.
    let path = decoded(parts.uri.path());
    let mut event = json!({
        "version": "2.0", "routeKey": found.key, "rawPath": path, "rawQueryString": query, "headers": headers,
        "requestContext": {
            "accountId": "000000000000", "apiId": "local", "domainName": "127.0.0.1", "domainPrefix": "127",
            "http": {
                "method": parts.method.as_str(), "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1",
                "userAgent": parts.headers.get("user-agent").and_then(|value| value.to_str().ok()).unwrap_or_default(),
            },
            "requestId": ids::request_id(), "routeKey": found.key, "stage": "$default",
            "time": now.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string(), "timeEpoch": now.as_millisecond(),
        },
        "isBase64Encoded": false,
    });
    if let Some(claims) = claims {
        let said = claims.iter().filter(|(_, value)| !value.is_null());
        let claims: Map<_, _> = said.map(|(name, value)| (name.clone(), claim(value).into())).collect();
        event["requestContext"]["authorizer"] = json!({"jwt": {"claims": claims, "scopes": null}});
    }
    if !cookies.is_empty() {
        event["cookies"] = cookies.into();
    }
    if !parameters.is_empty() {
        event["queryStringParameters"] = parameters.into();
    }
    if !found.parameters.is_empty() {
        let parameters = found.parameters.iter().map(|(name, value)| (name.clone(), decoded(value).into()));
        event["pathParameters"] = parameters.collect::<Map<_, _>>().into();
    }
    match std::str::from_utf8(body) {
        Ok("") => {}
        Ok(text) => event["body"] = text.into(),
        Err(_) => {
            event["body"] = BASE64_STANDARD.encode(body).into();
            event["isBase64Encoded"] = true.into();
        }
    }
    event
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// A claim as the authorizer hands it on: all are text, a list is its members in brackets.
fn claim(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => format!("[{}]", items.iter().map(claim).collect::<Vec<_>>().join(" ")),
        other => other.to_string(),
    }
}

/// A function's answer as a response; none for one that is no answer.
pub(crate) fn response(answer: &[u8]) -> Option<Response> {
    let answer: Value = serde_json::from_slice(answer).ok()?;
    let status = StatusCode::from_u16(answer["statusCode"].as_u64()?.try_into().ok()?).ok()?;
    let text = answer["body"].as_str().unwrap_or_default();
    let body = match answer["isBase64Encoded"].as_bool() {
        Some(true) => Body::from(BASE64_STANDARD.decode(text).ok()?),
        _ => Body::from(text.to_owned()),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let mut add = |name: &str, value: &Value| {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        let value = HeaderValue::from_str(value.as_str()?).ok()?;
        (name != "content-length").then(|| response.headers_mut().append(name, value))
    };
    for (name, value) in answer["headers"].as_object().into_iter().flatten() {
        add(name, value);
    }
    for (name, values) in answer["multiValueHeaders"].as_object().into_iter().flatten() {
        // What stands in `headers`, too, is the same.
        if answer["headers"].get(name).is_none() {
            values.as_array().into_iter().flatten().for_each(|value| {
                add(name, value);
            });
        }
    }
    for cookie in answer["cookies"].as_array().into_iter().flatten() {
        add("set-cookie", cookie);
    }
    Some(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_text_and_lists_stand_in_brackets() {
        assert_eq!(claim(&json!(["p1", "p2"])), "[p1 p2]");
        assert_eq!(
            (claim(&json!("x")), claim(&json!(7)), claim(&json!([]))),
            ("x".into(), "7".into(), "[]".into())
        );
    }

    #[test]
    fn a_path_is_decoded_a_query_is_not_and_claims_that_say_nothing_are_not_there() {
        let request =
            axum::http::Request::get("http://a.example/v1/properties/a%20b?q=a%20b").body(()).unwrap();
        let parameters = [("property_id".to_owned(), "a%20b".to_owned())].into();
        let found = Found {
            function: "f".into(),
            key: "ANY /v1/properties/{property_id}".into(),
            needs_token: true,
            parameters,
        };
        let claims = json!({"sub": "s", "org_id": null, "exp": 7});
        let event = payload(&request.into_parts().0, b"", &found, claims.as_object());
        assert_eq!(
            (&event["rawPath"], &event["rawQueryString"]),
            (&json!("/v1/properties/a b"), &json!("q=a%20b"))
        );
        assert_eq!(event["pathParameters"], json!({"property_id": "a b"}));
        assert_eq!(event["requestContext"]["authorizer"]["jwt"]["claims"], json!({"sub": "s", "exp": "7"}));
    }

    #[test]
    fn an_answer_becomes_a_response_with_its_status_headers_and_body() {
        let answer =
            json!({"statusCode": 202, "headers": {"content-type": "application/json"}, "body": "{}"});
        let response = response(answer.to_string().as_bytes()).unwrap();
        assert_eq!(response.status(), 202);
        assert_eq!(response.headers()["content-type"], "application/json");
        assert!(super::response(b"\"hello\"").is_none());
    }
}
