//! The pms-properties function: step 5, which PMS properties sync into a Door property.

use api::{Engine, Reach};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::from_env(Reach::Pms).await?;
    runtime::http(api::pms_properties::router(engine)).await
}
