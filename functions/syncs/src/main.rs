//! The syncs function: Sync Now, the history, and what is decided about a held sync.

use api::{Engine, Reach};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::from_env(Reach::Pms).await?;
    runtime::http(api::syncs::router(engine)).await
}
