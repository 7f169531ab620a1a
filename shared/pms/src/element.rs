//! An element of an answer with what is in it, looked at by local names, in any case: one vendor writes
//! them differently from call to call.

use std::borrow::Cow;

use crate::{place::Places, text};

/// An element with what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

impl Element {
    /// The first child of that name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name.eq_ignore_ascii_case(name))
    }

    /// The children of that name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name.eq_ignore_ascii_case(name))
    }

    /// The text of the first child of that name that is not blank, trimmed.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        let named = self.children.iter().filter(|child| child.name.eq_ignore_ascii_case(name));
        named.map(|child| child.text.trim()).find(|text| !text.is_empty())
    }

    /// An attribute, trimmed.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// The texts at the end of a path such as `Address/Email`, trimmed, without blank ones. A name with an
    /// `@` before it is an attribute's.
    pub(crate) fn texts<'a>(&'a self, path: &'a str) -> Box<dyn Iterator<Item = &'a str> + 'a> {
        match path.split_once('/') {
            Some((name, rest)) => Box::new(self.all(name).flat_map(move |child| child.texts(rest))),
            None => match path.strip_prefix('@') {
                Some(name) => Box::new(self.attribute(name).into_iter().filter(|text| !text.is_empty())),
                None => {
                    Box::new(self.all(path).map(|child| child.text.trim()).filter(|text| !text.is_empty()))
                }
            },
        }
    }

    /// The texts at all places of a field, in the order in which they count.
    pub(crate) fn found<'a>(&'a self, places: &Places) -> impl Iterator<Item = &'a str> {
        places.all.iter().flat_map(|place| self.texts(place.path))
    }

    /// The first of them.
    pub(crate) fn first(&self, places: &Places) -> Option<&str> {
        self.found(places).next()
    }

    /// Every word at the places of a field that tells what somebody is: of an element what those in
    /// it say as well.
    pub(crate) fn words<'a>(&'a self, places: &Places) -> Vec<&'a str> {
        places.all.iter().flat_map(|place| self.words_at(place.path)).collect()
    }

    fn words_at<'a>(&'a self, path: &'a str) -> Vec<&'a str> {
        if path.contains(['/', '@']) {
            return self.texts(path).collect();
        }
        let mut words = Vec::new();
        for element in self.all(path) {
            let said = std::iter::once(element).chain(element.children.iter().flat_map(Self::and_below));
            words.extend(said.map(|one| one.text.trim()).filter(|text| !text.is_empty()));
        }
        words
    }

    fn and_below(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.all_below())
    }

    /// Every element of that name below this one.
    pub(crate) fn below<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.all_below().filter(|element| element.name.eq_ignore_ascii_case(name))
    }

    /// Every element below this one.
    pub(crate) fn all_below(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        Box::new(self.children.iter().flat_map(|child| std::iter::once(child).chain(child.all_below())))
    }

    /// Brings what it says into the form in which it is read.
    pub(crate) fn clean(&mut self) {
        for said in self.attributes.iter_mut().map(|(_, value)| value).chain([&mut self.text]) {
            if let Cow::Owned(cleaned) = text::clean(said) {
                *said = cleaned;
            }
        }
    }
}
