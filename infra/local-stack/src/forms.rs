//! What to type into the console's forms here: the credentials that the simulators accept.

use std::collections::BTreeMap;

use axum::{Router, response::Html, routing::get};

use crate::html::{self, escaped};

/// Where the page is.
pub(crate) const PATH: &str = "/_local/forms";

const STYLE: &str = "
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
th { text-align: left; padding-right: 2rem; }
";

/// What each form takes, by PMS and field.
pub(crate) type Credentials = BTreeMap<&'static str, BTreeMap<&'static str, String>>;

pub(crate) fn router(credentials: &Credentials) -> Router {
    let page = page(credentials);
    Router::new().route(PATH, get(async move || Html(page)))
}

fn page(credentials: &Credentials) -> String {
    let field = |(name, value): (&&'static str, &String)| {
        format!("<tr><th scope=\"row\">{}</th><td><code>{}</code></td></tr>", words(name), escaped(value))
    };
    let form = |(pms, fields): (&&'static str, &BTreeMap<&'static str, String>)| {
        let rows: String = fields.iter().map(field).collect();
        format!("<h2>{}</h2><table>{rows}</table>", words(pms))
    };
    let forms: String = credentials.iter().map(form).collect();
    let main = format!(
        "<h1>What to type into the forms here</h1><p>The simulators of the five PMS accept these credentials; the \
         buildings behind them are invented.</p>{forms}"
    );
    html::page("What to type here", STYLE, &main)
}

/// A field's name as words.
fn words(name: &str) -> String {
    escaped(&name.replace('_', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_type_is_shown_as_it_is_to_be_typed() {
        let fields = BTreeMap::from([("password", "S3cret&Word<1>".to_owned())]);
        let page = page(&BTreeMap::from([("yardi", fields)]));
        assert!(page.contains("<code>S3cret&amp;Word&lt;1&gt;</code>"), "{page}");
    }
}
