//! The frame of the few pages that the local stack has of its own.

/// Text as it stands in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A page; nothing that it is given is escaped.
pub(crate) fn page(title: &str, style: &str, main: &str) -> String {
    // The ground is named, for whoever reckons contrast.
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><link rel=\"icon\" href=\"data:,\"><style>:root {{ color-scheme: light dark; font: 16px/1.5 \
         system-ui, sans-serif; color: CanvasText; background: Canvas; }}{style}</style><main>{main}</main></html>"
    )
}
