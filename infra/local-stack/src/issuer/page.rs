//! The page on which one chooses whom to be.

use crate::{forms, html, seed::User};

const STYLE: &str = "
body { max-width: 34rem; margin: 12vh auto 2rem; padding: 0 1rem; }
button { display: block; width: 100%; text-align: left; font: inherit; padding: .75rem 1rem; margin: .5rem 0;
  border: 1px solid GrayText; border-radius: .5rem; background: Canvas; color: CanvasText; cursor: pointer; }
button:hover { border-color: LinkText; } button:focus-visible { outline: 3px solid LinkText; outline-offset: 2px; }
button span { display: block; }
";

/// The page; choosing posts to the address it is at.
pub(super) fn chooser(users: &[User]) -> String {
    // The users are constants without a character that means something in HTML.
    let buttons: String = users
        .iter()
        .map(|User { id, name, about, .. }| {
            format!(
                "<button name=\"user\" value=\"{id}\"><strong>{name}</strong><span>{about}</span></button>"
            )
        })
        .collect();
    let main = format!(
        "<h1>Who are you?</h1><p>This is the local stack's issuer: no password, just choose. In production, your own \
         sign-in page is here.</p><form method=\"post\">{buttons}</form><p><a href=\"{}\" target=\"_blank\">What to type \
         into the forms here</a></p>",
        forms::PATH
    );
    html::page("Sign in, locally", STYLE, &main)
}
