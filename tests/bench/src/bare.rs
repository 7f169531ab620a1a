//! A function that does nothing: no client, no configuration, only the runtime.

use serde_json::Value;

#[tokio::main]
async fn main() -> Result<(), lambda_runtime::Error> {
    let nothing = |event: lambda_runtime::LambdaEvent<Value>| async move {
        Ok::<_, lambda_runtime::Error>(event.payload)
    };
    lambda_runtime::run(lambda_runtime::service_fn(nothing)).await
}
