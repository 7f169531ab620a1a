//! The pms-properties function: step 5, which PMS properties sync into a Door property.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::pms_properties::router(boot::engine().await?)).await
}
