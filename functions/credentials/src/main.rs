//! The credentials function: step 4, and the only one that can write a secret.

use api::{Engine, Reach};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::from_env(Reach::Pms).await?;
    runtime::http(api::credentials::router(engine)).await
}
