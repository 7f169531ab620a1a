//! The credentials function: step 4, and the only one that can write a secret.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::credentials::router(boot::engine().await?)).await
}
