//! The console function: the web console's page, script and styles, which are in this binary.

mod files;
mod page;
mod site;

use page::SignIn;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    runtime::http(site::router(&SignIn::from_env()?)).await
}
