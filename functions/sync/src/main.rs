//! One sync of one property: asked for on the bus, or by support by hand.

// The type of a whole run, with every call in it, is deeper than the compiler allows for.
#![recursion_limit = "256"]

mod told;

use engine::{Deadline, Invocation};
use runtime::Failure;
use tracing::Instrument;

use crate::told::Told;

#[tokio::main]
async fn main() -> Result<(), lambda_runtime::Error> {
    let engine = &boot::engine().await?;
    runtime::on_event(move |event, context| async move {
        let failure = |message: String, code: &str| Failure { code: code.to_owned(), message };
        let request =
            Invocation::read(&event).map_err(|problem| failure(problem.to_string(), "bad_event"))?;
        let began = engine.desk.now();
        let told = Told::new(&request, &event, &context.request_id, began);
        let deadline = Deadline::after(runtime::deadline(&context, began));
        // Each line that is written on the way has it.
        let span = told.span();
        let answer = engine.invoked(request, deadline).instrument(span).await;
        told.line(&answer, engine.desk.now()).write();
        answer.map_err(|error| failure(runtime::chain(&error), error.code()))
    })
    .await
}
