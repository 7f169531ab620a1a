//! The integration function: the card, steps 3 and 4's choice, and the settings.

use api::{Engine, Reach};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::from_env(Reach::Table).await?;
    runtime::http(api::integration::router(engine)).await
}
