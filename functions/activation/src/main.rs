//! The activation function: step 7, the preview and the switch.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::activation::router(boot::engine().await?)).await
}
