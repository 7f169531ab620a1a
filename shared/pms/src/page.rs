//! The paging loops, for lists whose total is not told: pages that are numbered, and pages that link to
//! the next one.
//!
//! Of numbered pages, a page that comes short is the last one, or one that lost its rows on the way: what follows it
//! tells which. So the page after the end is asked for too; and of an empty page the first half is
//! asked for as a smaller page, which is another question about the same records. Neither may hold
//! anything new. A vendor may have a smaller page than is asked for: then the first page is short by a round
//! number, and the second is the same whichever size it is asked for with.
//!
//! Of linked pages, a link that comes twice is no list. The last page links nowhere, or is empty and links to
//! one that is empty as well: behind it the record after all that were received is asked for by its number,
//! and there may be none.

use std::collections::BTreeSet;

use crate::PmsError;

/// A list with more pages than this does not exist.
const MOST_PAGES: u32 = 5_000;

/// A list, page by page.
pub(crate) trait Pages {
    /// One record of a page.
    type Record;

    /// Records on a page that is not the last.
    const SIZE: usize;

    /// Fetches a page of so many records, counted from 1.
    async fn fetch(&self, page: u32, size: usize) -> Result<Vec<Self::Record>, PmsError>;

    /// What a record is known by.
    fn key(record: &Self::Record) -> Option<String>;

    /// That a page came short and more records follow it, or that the list has no end.
    fn ended_early(&self, page: u32) -> PmsError;
}

/// What the sizes of pages are multiples of where a vendor chooses them: 25 and 75 are such sizes too. A page that
/// lost rows is told from one of them by the second page, which is another one by its size.
const ROUND: usize = 5;

/// Gives every page to `take`, in order, to the end.
///
/// # Errors
/// As a fetch, as `take`, and when the end is not the end.
pub(crate) async fn read_to_end<P: Pages>(
    pages: &P,
    mut take: impl FnMut(Vec<P::Record>) -> Result<(), PmsError>,
) -> Result<(), PmsError> {
    let (mut before, mut size) = (BTreeSet::new(), P::SIZE);
    for page in 1..=MOST_PAGES {
        let records = pages.fetch(page, size).await?;
        let keys = keys_of::<P>(&records);
        if records.len() < size {
            match after_a_short_page(pages, page, size, &keys, &before).await? {
                Follows::Nothing => return take(records),
                Follows::PagesOf(smaller) => size = smaller,
            }
        }
        take(records)?;
        before = keys;
    }
    Err(pages.ended_early(MOST_PAGES))
}

fn keys_of<P: Pages>(records: &[P::Record]) -> BTreeSet<Option<String>> {
    records.iter().map(P::key).collect()
}

/// What follows a page that came short.
enum Follows {
    Nothing,
    /// Further pages of the size that this one has.
    PagesOf(usize),
}

async fn after_a_short_page<P: Pages>(
    pages: &P,
    page: u32,
    size: usize,
    keys: &BTreeSet<Option<String>>,
    before: &BTreeSet<Option<String>>,
) -> Result<Follows, PmsError> {
    // A PMS that does not listen to the page's number, or stops counting at the last page, sends again
    // what it sent: nothing new.
    let known = |record: &P::Record| {
        let key = P::key(record);
        keys.contains(&key) || before.contains(&key)
    };
    if keys.is_empty() && !pages.fetch(2 * page - 1, size / 2).await?.iter().all(known) {
        return Err(pages.ended_early(page));
    }
    let next = pages.fetch(page + 1, size).await?;
    if next.iter().all(known) {
        return Ok(Follows::Nothing);
    }
    // A page that lost rows has another number of them, and is followed by others than one that never had more.
    let capped = keys.len();
    let may_be_capped = page == 1 && capped > 0 && capped.is_multiple_of(ROUND) && next.len() <= capped;
    if may_be_capped && keys_of::<P>(&pages.fetch(2, capped).await?) == keys_of::<P>(&next) {
        return Ok(Follows::PagesOf(capped));
    }
    Err(pages.ended_early(page))
}

/// A page with the link to the next one; the last page has none.
pub(crate) struct LinkedPage<R> {
    pub(crate) records: Vec<R>,
    pub(crate) next: Option<String>,
}

/// A list whose pages link to the next one.
pub(crate) trait LinkedPages {
    /// One record of a page.
    type Record;

    /// Fetches the first page, or the one that a link leads to.
    async fn fetch(&self, link: Option<&str>) -> Result<LinkedPage<Self::Record>, PmsError>;

    /// The record that follows so many, asked for by its number: none, if so many are all.
    async fn after(&self, received: usize) -> Result<Vec<Self::Record>, PmsError>;

    /// That the list goes on where it seemed to end, or has no end.
    fn ended_early(&self, page: u32) -> PmsError;
}

/// Gives every page to `take`, in order, to the end.
///
/// # Errors
/// As a fetch, as `take`, and when the end is not the end.
pub(crate) async fn follow_to_end<P: LinkedPages>(
    pages: &P,
    mut take: impl FnMut(Vec<P::Record>) -> Result<(), PmsError>,
) -> Result<(), PmsError> {
    let (mut links, mut received) = (BTreeSet::new(), 0);
    let mut link: Option<String> = None;
    for page in 1..=MOST_PAGES {
        let LinkedPage { records, next } = pages.fetch(link.as_deref()).await?;
        received += records.len();
        let hollow = records.is_empty();
        take(records)?;
        match next {
            Some(next) if !hollow => {
                if !links.insert(next.clone()) {
                    return Err(pages.ended_early(page));
                }
                link = Some(next);
            }
            // One of a vendor whose every page links on, or one that lost its rows.
            Some(next) if !pages.fetch(Some(&next)).await?.records.is_empty() => {
                return Err(pages.ended_early(page));
            }
            // Known or not: one that is there means that fewer came than there are.
            _ => {
                let more = pages.after(received).await?;
                return if more.is_empty() { Ok(()) } else { Err(pages.ended_early(page)) };
            }
        }
    }
    Err(pages.ended_early(MOST_PAGES))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use domain::pms::Pms;

    use super::*;
    use crate::PmsErrorKind;

    /// Answers in turn, and keeps what was asked.
    struct Script {
        answers: RefCell<Vec<&'static [u32]>>,
        asked: RefCell<Vec<(u32, usize)>>,
    }

    impl Pages for Script {
        type Record = u32;
        const SIZE: usize = 4;

        async fn fetch(&self, page: u32, size: usize) -> Result<Vec<u32>, PmsError> {
            self.asked.borrow_mut().push((page, size));
            Ok(self.answers.borrow_mut().remove(0).to_vec())
        }

        fn key(record: &u32) -> Option<String> {
            Some(record.to_string())
        }

        fn ended_early(&self, page: u32) -> PmsError {
            PmsError::new(Pms::Entrata, "getLeases", PmsErrorKind::NotUnderstood, page.to_string())
        }
    }

    /// What is taken of these answers, or the page that ended early; and what was asked.
    async fn run(answers: &[&'static [u32]]) -> (Result<Vec<u32>, u32>, Vec<(u32, usize)>) {
        let script = Script { answers: RefCell::new(answers.to_vec()), asked: RefCell::default() };
        let mut taken = Vec::new();
        let read = read_to_end(&script, |page| {
            taken.extend(page);
            Ok(())
        });
        let read = read.await.map_err(|error| error.to_string().rsplit(' ').next().unwrap().parse().unwrap());
        assert!(script.answers.borrow().is_empty(), "answers were left");
        (read.map(|()| taken), script.asked.take())
    }

    #[tokio::test]
    async fn pages_are_taken_in_order_to_the_first_that_is_not_full() {
        let (taken, asked) = run(&[&[1, 2, 3, 4], &[5], &[]]).await;
        assert_eq!((taken, asked), (Ok(vec![1, 2, 3, 4, 5]), vec![(1, 4), (2, 4), (3, 4)]));
    }

    #[tokio::test]
    async fn an_empty_page_is_asked_for_in_another_way() {
        let (taken, asked) = run(&[&[1, 2, 3, 4], &[], &[], &[]]).await;
        assert_eq!((taken, asked), (Ok(vec![1, 2, 3, 4]), vec![(1, 4), (2, 4), (3, 2), (3, 4)]));
        assert_eq!(run(&[&[], &[], &[]]).await.0, Ok(vec![]));
        assert_eq!(run(&[&[], &[1]]).await.0, Err(1));
        assert_eq!(run(&[&[1, 2, 3, 4], &[], &[5, 6]]).await.0, Err(2));
    }

    #[tokio::test]
    async fn an_end_with_more_after_it_is_no_end() {
        assert_eq!(run(&[&[1, 2], &[3, 4]]).await.0, Err(1));
        assert_eq!(run(&[&[1, 2, 3, 4], &[], &[], &[7]]).await.0, Err(2));
    }

    /// A vendor whose pages hold so many, or which lost so many rows of the first page.
    struct Capped {
        records: u32,
        cap: usize,
        lost: usize,
    }

    impl Pages for Capped {
        type Record = u32;
        const SIZE: usize = 50;

        async fn fetch(&self, page: u32, size: usize) -> Result<Vec<u32>, PmsError> {
            let size = if self.lost == 0 { size.min(self.cap) } else { size };
            let start = (page as usize - 1) * size;
            let rows = (0..self.records).skip(start).take(size);
            Ok(if page == 1 { rows.take(size - self.lost).collect() } else { rows.collect() })
        }

        fn key(record: &u32) -> Option<String> {
            Some(record.to_string())
        }

        fn ended_early(&self, page: u32) -> PmsError {
            PmsError::new(Pms::Entrata, "getLeases", PmsErrorKind::NotUnderstood, page.to_string())
        }
    }

    #[tokio::test]
    async fn a_vendor_may_have_smaller_pages_than_are_asked_for() {
        let whole = [0, 7, 10, 20, 23, 60, 75, 77, 130]
            .into_iter()
            .flat_map(|records| [(records, 10, 0), (records, 25, 0)]);
        let lost = [(55, 10), (55, 30), (55, 3), (120, 40), (55, 25), (120, 45), (500, 25)];
        for (records, cap, lost) in whole.chain(lost.map(|(records, lost)| (records, 0, lost))) {
            let (vendor, mut taken) = (Capped { records, cap, lost }, Vec::new());
            let read = read_to_end(&vendor, |page| {
                taken.extend(page);
                Ok(())
            });
            match read.await {
                Ok(()) => assert_eq!((taken, lost), ((0..records).collect(), 0)),
                Err(_) => assert!(lost > 0, "{records}"),
            }
        }
    }

    /// Pages by their links, and what follows them all.
    struct Chain(&'static [(&'static [u32], Option<&'static str>)], &'static [u32]);

    impl LinkedPages for Chain {
        type Record = u32;

        async fn fetch(&self, link: Option<&str>) -> Result<LinkedPage<u32>, PmsError> {
            let (records, next) = self.0[link.map_or(0, |link| link.parse().unwrap())];
            Ok(LinkedPage { records: records.to_vec(), next: next.map(str::to_owned) })
        }

        async fn after(&self, _: usize) -> Result<Vec<u32>, PmsError> {
            Ok(self.1.to_vec())
        }

        fn ended_early(&self, page: u32) -> PmsError {
            PmsError::new(Pms::AppFolio, "tenants", PmsErrorKind::NotUnderstood, page.to_string())
        }
    }

    async fn follow(chain: Chain) -> Option<Vec<u32>> {
        let mut taken = Vec::new();
        let read = follow_to_end(&chain, |page| {
            taken.extend(page);
            Ok(())
        });
        read.await.ok().map(|()| taken)
    }

    #[tokio::test]
    async fn links_are_followed_to_the_page_that_has_none() {
        assert_eq!(follow(Chain(&[(&[1, 2], Some("1")), (&[3], None)], &[])).await, Some(vec![1, 2, 3]));
        assert_eq!(follow(Chain(&[(&[], None)], &[])).await, Some(vec![]));
    }

    #[tokio::test]
    async fn an_empty_page_is_the_end_though_it_links_on() {
        let always = Chain(&[(&[1], Some("1")), (&[], Some("2")), (&[], Some("3"))], &[]);
        assert_eq!(follow(always).await, Some(vec![1]));
        assert_eq!(follow(Chain(&[(&[], Some("1")), (&[], None)], &[])).await, Some(vec![]));
    }

    #[tokio::test]
    async fn a_link_that_comes_twice_and_more_after_the_end_are_no_list() {
        assert_eq!(follow(Chain(&[(&[1], Some("1")), (&[2], Some("1"))], &[])).await, None);
        assert_eq!(follow(Chain(&[(&[1], Some("1")), (&[], Some("2")), (&[3], None)], &[])).await, None);
        assert_eq!(follow(Chain(&[(&[1], Some("1")), (&[], Some("2")), (&[], None)], &[3])).await, None);
        assert_eq!(follow(Chain(&[(&[1], None)], &[2])).await, None);
        // One that came already: another did not.
        assert_eq!(follow(Chain(&[(&[1], None)], &[1])).await, None);
    }

    #[tokio::test]
    async fn what_was_sent_before_is_the_end_too() {
        assert_eq!(run(&[&[1, 2], &[1, 2]]).await.0, Ok(vec![1, 2]));
        assert_eq!(run(&[&[1, 2, 3, 4], &[], &[1, 2], &[3, 4]]).await.0, Ok(vec![1, 2, 3, 4]));
    }
}
