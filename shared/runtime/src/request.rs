//! A request as API Gateway hands it on, put right where the runtime's own reading would refuse it or panic.

use lambda_http::request::LambdaRequest;
use serde::{Deserialize, Deserializer, de::Error};
use serde_json::{Value, value::RawValue};

/// An event of API Gateway that can be made a request of.
pub(crate) struct Readable(pub(crate) LambdaRequest);

impl<'de> Deserialize<'de> for Readable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let event = Box::<RawValue>::deserialize(deserializer)?;
        let read = |event: &str| serde_json::from_str::<LambdaRequest>(event);
        let request = read(event.get()).or_else(|_| {
            let mut event: Value = serde_json::from_str(event.get())?;
            event.pointer_mut("/requestContext/authorizer/jwt/claims").map(make_claims_text);
            read(&event.to_string())
        });
        request.map(addressed).map(Self).map_err(D::Error::custom)
    }
}

/// Claims are read as text. One that is null says as little as one that is not there.
fn make_claims_text(claims: &mut Value) {
    let Some(claims) = claims.as_object_mut() else { return };
    claims.retain(|_, value| !value.is_null());
    for value in claims.values_mut().filter(|value| !value.is_string()) {
        *value = value.to_string().into();
    }
}

/// The same with an address as an URI spells it: API Gateway hands on what it was sent, such as a space or a quote,
/// and decodes the path.
fn addressed(request: LambdaRequest) -> LambdaRequest {
    match request {
        LambdaRequest::ApiGatewayV2(mut event) => {
            event.raw_path = event.raw_path.map(|path| escaped(&path, b"?#"));
            event.raw_query_string = event.raw_query_string.map(|query| escaped(&query, b"#"));
            LambdaRequest::ApiGatewayV2(event)
        }
        other => other,
    }
}

/// Text with an escape for each byte that an URI does not hold as it is; escapes in it stay.
fn escaped(text: &str, besides: &[u8]) -> String {
    let bytes = text.as_bytes();
    let mut escaped = String::with_capacity(text.len());
    for (at, byte) in bytes.iter().copied().enumerate() {
        let is_escape = || bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        let stays = match byte {
            b'%' => is_escape(),
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => false,
            other => other.is_ascii_graphic() && !besides.contains(&other),
        };
        if stays {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use lambda_http::{Request, request::RequestContext};
    use serde_json::json;

    use super::*;

    fn event(change: impl FnOnce(&mut Value)) -> Value {
        let mut event = json!({
            "version": "2.0", "routeKey": "ANY /v1/properties/{property_id}/people",
            "rawPath": "/v1/properties/p1/people", "rawQueryString": "limit=1", "headers": {"host": "a.example"},
            "requestContext": {
                "accountId": "1", "stage": "$default", "requestId": "r1", "timeEpoch": 1,
                "http": {"method": "GET", "path": "/v1/properties/p1/people", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1"},
                "authorizer": {"jwt": {"claims": {"sub": "s"}, "scopes": null}},
            },
            "isBase64Encoded": false,
        });
        change(&mut event);
        event
    }

    /// What it becomes; it panics where the runtime would.
    fn request(change: impl FnOnce(&mut Value)) -> Request {
        let Readable(request) = serde_json::from_str(&event(change).to_string()).unwrap();
        request.into()
    }

    fn claims(of: Value) -> Value {
        let request = request(|event| event["requestContext"]["authorizer"]["jwt"]["claims"] = of);
        let Some(RequestContext::ApiGatewayV2(context)) = request.extensions().get() else {
            panic!("no context")
        };
        json!(context.authorizer.as_ref().unwrap().jwt.as_ref().unwrap().claims)
    }

    #[test]
    fn whatever_stands_in_a_query_is_escaped_and_what_is_escaped_stays() {
        for (sent, read) in [
            ("q=a b", "q=a%20b"),
            ("q=\"a\"&x=<b>", "q=%22a%22&x=%3Cb%3E"),
            ("q=é#1", "q=%C3%A9%231"),
            ("q=a%20b+c", "q=a%20b+c"),
            ("q=100%&x=%zz", "q=100%25&x=%25zz"),
            ("q={\u{7f}}|^`\\\t", "q=%7B%7F%7D%7C%5E%60%5C%09"),
            ("limit=1&cursor=abc_-.~", "limit=1&cursor=abc_-.~"),
        ] {
            let request = request(|event| event["rawQueryString"] = sent.into());
            assert_eq!(request.uri().query(), Some(read), "{sent}");
        }
    }

    #[test]
    fn a_decoded_path_leads_to_the_same_parts() {
        for (sent, read) in [
            ("/v1/properties/a b/people", "/v1/properties/a%20b/people"),
            ("/v1/properties/é?#/people", "/v1/properties/%C3%A9%3F%23/people"),
            ("/v1/properties/a\\b%/people", "/v1/properties/a%5Cb%25/people"),
            ("/v1/properties/a%20b/people", "/v1/properties/a%20b/people"),
        ] {
            let request = request(|event| event["rawPath"] = sent.into());
            assert_eq!((request.uri().path(), request.uri().query()), (read, Some("limit=1")), "{sent}");
        }
    }

    #[test]
    fn claims_are_text_and_one_that_is_null_is_not_there() {
        let read = claims(
            json!({"sub": "s", "org_id": null, "exp": 1_795_460_402, "ok": true, "property_ids": ["p1"]}),
        );
        assert_eq!(read, json!({"sub": "s", "exp": "1795460402", "ok": "true", "property_ids": "[\"p1\"]"}));
        assert_eq!(claims(json!({"sub": "s", "org_id": "o"})), json!({"sub": "s", "org_id": "o"}));
    }

    #[test]
    fn what_is_no_request_is_refused_and_nothing_panics() {
        for wrong in [
            json!({}),
            json!([]),
            json!(7),
            json!({"requestContext": 7}),
            json!({"requestContext": {"authorizer": []}}),
        ] {
            assert!(serde_json::from_str::<Readable>(&wrong.to_string()).is_err(), "{wrong}");
        }
    }
}
