//! From the table's stream to the bus: what was committed is told, and nothing else.

use bus::Publisher;
use runtime::{Failure, config};

#[tokio::main]
async fn main() -> Result<(), lambda_runtime::Error> {
    let sdk = aws_clients::sdk_config().await;
    let publisher = &Publisher::new(&sdk, config::required(config::EVENT_BUS_NAME)?);
    runtime::on_event(
        move |event, _| async move { Ok::<_, Failure>(publisher.publish_committed(&event).await) },
    )
    .await
}
