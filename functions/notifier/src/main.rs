//! Tells managers what they are to know without looking: by mail, and by signed webhooks.

// The type of a whole look, with every call in it, is deeper than the compiler allows for.
#![recursion_limit = "256"]

mod told;

use engine::Signal;
use runtime::Failure;

#[tokio::main]
async fn main() -> Result<(), lambda_runtime::Error> {
    let notifier = &boot::notifier().await?;
    runtime::on_event(move |event, context| async move {
        let signal = Signal::read(&event)
            .map_err(|bad| Failure { code: "bad_event".to_owned(), message: bad.to_string() })?;
        let told = Box::pin(notifier.on(signal))
            .await
            .map_err(|error| Failure { code: error.code().to_owned(), message: runtime::chain(&error) })?;
        told::line(told, &context.request_id).write();
        Ok(told)
    })
    .await
}
