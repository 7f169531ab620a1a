//! A SOAP fault: 1.1 has its words in `faultstring`, 1.2 in `Reason/Text`, both have more in a detail.

use crate::element::Element;

/// What went wrong, in the server's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Each once: its reason, then what the detail says, then its codes.
    pub(crate) texts: Vec<String>,
}

/// More texts than an error has; each is compared with all others.
const MOST_TEXTS: usize = 16;

impl Fault {
    pub(super) fn read(fault: &Element) -> Self {
        let reason = ["faultstring", "Reason/Text", "Reason"].into_iter().flat_map(|path| fault.texts(path));
        let code =
            ["faultcode", "Code/Value", "Code/Subcode/Value"].into_iter().flat_map(|path| fault.texts(path));
        let detail = fault.all("detail").flat_map(|detail| std::iter::once(detail).chain(detail.all_below()));
        let detail = detail.map(|element| element.text.as_str()).filter(|text| !text.is_empty());
        let mut texts: Vec<String> = Vec::new();
        for text in reason.chain(detail).chain(code) {
            if texts.len() < MOST_TEXTS && !texts.iter().any(|known| known == text) {
                texts.push(text.to_owned());
            }
        }
        Self { texts }
    }
}
