//! The activation function: step 7, the preview and the switch.

use api::{Engine, Reach};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::from_env(Reach::Pms).await?;
    runtime::http(api::activation::router(engine)).await
}
