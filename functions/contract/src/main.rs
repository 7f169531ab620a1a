//! The contract function: the API's document, and the answer where there is nothing.

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    runtime::http(api::contract::router()).await
}
