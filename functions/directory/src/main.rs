//! The directory function: properties, units, people and alerts.

use api::{Engine, Reach};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::from_env(Reach::Table).await?;
    runtime::http(api::directory::router(engine)).await
}
