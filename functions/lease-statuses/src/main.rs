//! The lease-statuses function: step 6, whose residents are not pulled in.

use api::{Engine, Reach};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::from_env(Reach::Pms).await?;
    runtime::http(api::lease_statuses::router(engine)).await
}
