//! Writes the `OpenAPI` document to its standard output; `docs/adding.md` has the command.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut json = api::document().to_pretty_json()?;
    json.push('\n');
    std::io::stdout().write_all(json.as_bytes())?;
    Ok(())
}
