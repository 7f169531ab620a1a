//! The syncs function: Sync Now, the history, and what is decided about a held sync.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::syncs::router(boot::engine().await?)).await
}
