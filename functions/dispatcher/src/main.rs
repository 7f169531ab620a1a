//! Every hour: one `Property Sync Requested` for each enabled property that is due.

// The type of a whole run, with every call in it, is deeper than the compiler allows for.
#![recursion_limit = "256"]

mod told;

use runtime::Failure;

#[tokio::main]
async fn main() -> Result<(), lambda_runtime::Error> {
    let desk = &boot::desk().await?;
    runtime::on_event(move |event, context| async move {
        let failure = |message: String, code: &str| Failure { code: code.to_owned(), message };
        let hour = engine::scheduled_hour(&event).map_err(|problem| {
            failure(format!("{problem}; see the sample in `events/dispatcher/`"), "bad_event")
        })?;
        let dispatched =
            desk.dispatch(hour).await.map_err(|error| failure(runtime::chain(&error), error.code()))?;
        told::line(&dispatched, &context.request_id).write();
        Ok(dispatched)
    })
    .await
}
