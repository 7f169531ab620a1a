//! The directory function: properties, units, people and alerts.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::directory::router(boot::desk().await?)).await
}
