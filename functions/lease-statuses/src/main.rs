//! The lease-statuses function: step 6, whose residents are not pulled in.

#[tokio::main]
async fn main() -> Result<(), boot::Error> {
    runtime::http(api::lease_statuses::router(boot::engine().await?)).await
}
