//! The receivers function: who is told of notices, and how the telling went.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::notices::router(boot::receivers().await?)).await
}
