//! Pages, and the opaque cursors that lead from one to the next.

use std::collections::BTreeMap;

use aws_sdk_dynamodb::types::AttributeValue;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::recorded::RecordedIn;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use crate::{
    error::StoreError,
    item::{Item, decode, text},
    keys::{Entity, Prefix},
    table::Reader,
};

/// Where a list goes on: opaque to everybody else, and good for that list only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(Box<str>);

impl Cursor {
    /// A cursor as a caller gave it back; whether it is one shows when it is used.
    pub fn new(text: impl Into<Box<str>>) -> Self {
        Self(text.into())
    }

    /// What to give to a caller.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Which part of a list is wanted.
#[derive(Debug, Clone)]
pub struct PageRequest {
    /// At most so many; from 1.
    pub limit: u16,
    /// After what; from the beginning without.
    pub cursor: Option<Cursor>,
}

impl PageRequest {
    /// The first so many.
    pub fn first(limit: u16) -> Self {
        Self { limit, cursor: None }
    }
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// What is in it.
    pub items: Vec<T>,
    /// Where it goes on; none at the end.
    pub next: Option<Cursor>,
}

/// What a list is of.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// Items of the table.
    Table(Prefix),
    /// One partition of the index.
    Index { pk: String },
}

/// A list that can be read page by page.
#[derive(Debug, Clone)]
pub(crate) struct Listing {
    pub(crate) entity: Entity,
    pub(crate) source: Source,
    pub(crate) newest_first: bool,
    /// What else makes it this list: a filter. The cursor is bound to it.
    pub(crate) filter: String,
    /// Each item has many values, or is large: few are read at a time.
    of_large_items: bool,
}

#[derive(Serialize, Deserialize)]
struct Written {
    /// Which list.
    l: String,
    /// The key of the last item given whole; none before the first.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    k: BTreeMap<String, String>,
    /// How many values after it were given.
    #[serde(default, skip_serializing_if = "is_none_given")]
    o: usize,
    /// The next link of a linked list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    r: Option<RecordedIn>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_none_given(given: &usize) -> bool {
    *given == 0
}

/// A place in a list: behind an item, and so many values of the next ones.
#[derive(Debug, Clone, Default)]
pub(crate) struct Place {
    after: Option<Item>,
    given: usize,
}

impl Listing {
    /// The items of a prefix.
    pub(crate) fn of(prefix: Prefix) -> Self {
        let entity = prefix.entity;
        Self::new(entity, Source::Table(prefix))
    }

    /// The items of a partition of the index.
    pub(crate) fn of_index(entity: Entity, pk: String) -> Self {
        Self::new(entity, Source::Index { pk })
    }

    fn new(entity: Entity, source: Source) -> Self {
        Self { entity, source, newest_first: false, filter: String::new(), of_large_items: false }
    }

    pub(crate) fn of_large_items(self) -> Self {
        Self { of_large_items: true, ..self }
    }

    pub(crate) fn newest_first(self) -> Self {
        Self { newest_first: true, ..self }
    }

    /// A short digest: a cursor says which list it is of without saying what was searched for.
    fn label(&self) -> String {
        let source = match &self.source {
            Source::Table(prefix) => format!("{}|{}", prefix.pk, prefix.sk),
            Source::Index { pk } => format!("gsi1|{pk}"),
        };
        let digest = Sha256::digest(format!("{source}|{}|{}", self.newest_first, self.filter));
        URL_SAFE_NO_PAD.encode(digest.get(..9).unwrap_or_default())
    }

    fn key_names(&self) -> &'static [&'static str] {
        match self.source {
            Source::Table(_) => &["pk", "sk"],
            Source::Index { .. } => &["pk", "sk", "gsi1pk", "gsi1sk"],
        }
    }

    /// The cursor after this item.
    pub(crate) fn cursor_after(&self, item: &Item) -> Cursor {
        self.cursor(Some(item), 0, None)
    }

    /// The cursor of a list's beginning.
    pub(crate) fn beginning(&self) -> Cursor {
        self.cursor(None, 0, None)
    }

    /// The cursor of a linked list that goes on here.
    pub(crate) fn link(&self, next: RecordedIn) -> Cursor {
        self.cursor(None, 0, Some(next))
    }

    fn cursor(&self, after: Option<&Item>, given: usize, next: Option<RecordedIn>) -> Cursor {
        let key = self.key_names().iter().filter_map(|name| {
            let value = after?.get(*name)?.as_s().ok()?;
            Some(((*name).to_owned(), value.clone()))
        });
        let written = Written { l: self.label(), k: key.collect(), o: given, r: next };
        Cursor::new(
            URL_SAFE_NO_PAD.encode(serde_json::to_vec(&written).expect("maps of strings have a JSON form")),
        )
    }

    fn written(&self, cursor: &Cursor) -> Result<Written, StoreError> {
        let bytes = URL_SAFE_NO_PAD.decode(cursor.as_str()).map_err(|_| StoreError::BadCursor)?;
        let written: Written = serde_json::from_slice(&bytes).map_err(|_| StoreError::BadCursor)?;
        match written.l == self.label() {
            true => Ok(written),
            false => Err(StoreError::BadCursor),
        }
    }

    /// Where a linked list goes on; none where it goes on in what is listed.
    pub(crate) fn linked(&self, cursor: &Cursor) -> Result<Option<RecordedIn>, StoreError> {
        Ok(self.written(cursor)?.r)
    }

    /// The place that a cursor stands for, if it is one of this list.
    pub(crate) fn start(&self, cursor: &Cursor) -> Result<Place, StoreError> {
        let Written { k: key, o: given, .. } = self.written(cursor)?;
        if key.is_empty() {
            return Ok(Place { after: None, given });
        }
        let within = match &self.source {
            Source::Table(prefix) => {
                key.get("pk") == Some(&prefix.pk)
                    && key.get("sk").is_some_and(|sk| sk.starts_with(&prefix.sk))
            }
            Source::Index { pk, .. } => key.get("gsi1pk") == Some(pk),
        };
        let names = self.key_names();
        let whole = key.len() == names.len() && names.iter().all(|name| key.contains_key(*name));
        if !within || !whole {
            return Err(StoreError::BadCursor);
        }
        let after = key.into_iter().map(|(name, value)| (name, AttributeValue::S(value))).collect();
        Ok(Place { after: Some(after), given })
    }

    fn key_of(&self, item: &Item) -> Item {
        let key =
            self.key_names().iter().filter_map(|name| Some(((*name).to_owned(), item.get(*name)?.clone())));
        key.collect()
    }
}

/// So many large items are read at a time.
const LARGE: usize = 10;

impl Reader {
    /// One page of a list.
    pub(crate) async fn page<T: DeserializeOwned>(
        &self,
        listing: &Listing,
        request: &PageRequest,
    ) -> Result<Page<T>, StoreError> {
        self.page_of(listing, request, |item| decode(listing.entity, item).map(Some)).await
    }

    /// One page of a list, of what `keep` keeps of each item: one value or none, or several. To bound the work, a
    /// page may have fewer than asked for and still lead on.
    pub(crate) async fn page_of<T, K: IntoIterator<Item = T>>(
        &self,
        listing: &Listing,
        request: &PageRequest,
        keep: impl Fn(Item) -> Result<K, StoreError>,
    ) -> Result<Page<T>, StoreError> {
        /// Of the at most 1 MB that `DynamoDB` reads at a time.
        const READS: usize = 12;
        let limit = usize::from(request.limit.max(1));
        let start = request.cursor.as_ref().map(|cursor| listing.start(cursor)).transpose()?;
        let Place { after: mut before, given: mut skipped } = start.unwrap_or_default();
        let mut after = before.clone();
        let mut items = Vec::new();
        let mut last_kept: Option<Cursor> = None;
        for _ in 0..READS {
            let (found, last) = self.read(listing, limit, after.take()).await?;
            for item in found {
                let here = listing.key_of(&item);
                let mut given = 0;
                let had = items.len();
                for value in keep(item)? {
                    given += 1;
                    if given <= skipped {
                        continue;
                    }
                    if items.len() == limit {
                        // There is one more: only now is it sure that the list goes on.
                        return Ok(Page { items, next: last_kept });
                    }
                    items.push(value);
                    last_kept = Some(listing.cursor(before.as_ref(), given, None));
                }
                skipped = skipped.saturating_sub(given);
                if items.len() > had {
                    last_kept = Some(listing.cursor_after(&here));
                }
                before = Some(here);
            }
            match last {
                None => return Ok(Page { items, next: None }),
                Some(last) => after = Some(last),
            }
        }
        let next = match items.len() {
            full if full == limit => last_kept,
            _ => after.as_ref().map(|key| listing.cursor_after(key)),
        };
        Ok(Page { items, next })
    }

    async fn read(
        &self,
        listing: &Listing,
        limit: usize,
        after: Option<Item>,
    ) -> Result<(Vec<Item>, Option<Item>), StoreError> {
        let query = self.client.query().table_name(&*self.table).scan_index_forward(!listing.newest_first);
        let query = match &listing.source {
            Source::Table(prefix) => query
                .key_condition_expression("pk = :pk AND begins_with(sk, :sk)")
                .expression_attribute_values(":pk", text(&prefix.pk))
                .expression_attribute_values(":sk", text(&prefix.sk))
                .consistent_read(true),
            Source::Index { pk } => query
                .index_name("gsi1")
                .key_condition_expression("gsi1pk = :pk")
                .expression_attribute_values(":pk", text(pk)),
        };
        // A filtered list reads as much as it gets; any other, one more than it gives, or a few that are large.
        let most = if listing.of_large_items { LARGE } else { limit + 1 };
        let limit = listing.filter.is_empty().then(|| i32::try_from(most).unwrap_or(i32::MAX));
        let answer = query.set_limit(limit).set_exclusive_start_key(after).send().await?;
        Ok((answer.items.unwrap_or_default(), answer.last_evaluated_key))
    }
}
