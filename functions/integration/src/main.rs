//! The integration function: the card, steps 3 and 4's choice, and the settings.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::integration::router(boot::desk().await?)).await
}
