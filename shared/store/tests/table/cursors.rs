//! Cursors, used where they belong and where they do not.

use domain::lease::Lifecycle;
use store::{AlertState, Cursor, Page, PageRequest, PeopleFilter, Portfolio, StoreError};

use crate::world::{World, a_property, created, decided, id, org};

fn refused<T: std::fmt::Debug>(page: &Result<Page<T>, StoreError>) -> bool {
    matches!(page, Err(StoreError::BadCursor))
}

#[tokio::test]
async fn a_cursor_of_another_list_is_refused() {
    let world = World::new().await;
    for n in 1..=3 {
        world.store.write_from_outside(&id("p1"), vec![created(n)], &decided()).await.unwrap();
        world.store.write_from_outside(&id("p2"), vec![created(n)], &decided()).await.unwrap();
    }
    let everybody = PeopleFilter::default();
    let first = world.store.list_people(&id("p1"), &everybody, &PageRequest::first(1)).await.unwrap();
    let page = PageRequest { limit: 1, cursor: first.next };
    assert!(world.store.list_people(&id("p1"), &everybody, &page).await.is_ok());

    assert!(refused(&world.store.list_people(&id("p2"), &everybody, &page).await), "another property");
    let current = PeopleFilter { lifecycle: Some(Lifecycle::Current), q: None };
    assert!(refused(&world.store.list_people(&id("p1"), &current, &page).await), "another filter");
    let other = PeopleFilter { lifecycle: None, q: Some("ana".to_owned()) };
    assert!(refused(&world.store.list_people(&id("p1"), &other, &page).await), "another search");
    assert!(refused(&world.store.list_syncs(&id("p1"), &page).await), "another listing");
    assert!(refused(&world.store.list_alerts(&id("p1"), AlertState::Open, &page).await), "another listing");
    assert!(refused(&world.store.list_properties(Portfolio::Of(&org()), &page).await), "another partition");
    assert!(refused(&world.store.list_properties(Portfolio::All, &page).await), "the index");
}

#[tokio::test]
async fn what_is_no_cursor_is_refused() {
    let world = World::new().await;
    for text in ["", "x", "bm90IGpzb24", "e30", "%%%", "eyJsIjoiIiwiayI6e319"] {
        let page = PageRequest { limit: 1, cursor: Some(Cursor::new(text)) };
        assert!(refused(&world.store.list_syncs(&id("p1"), &page).await), "{text}");
    }
}

#[tokio::test]
async fn a_cursor_says_nothing_of_what_was_searched_for() {
    let world = World::new().await;
    for n in 1..=3 {
        world.store.write_from_outside(&id("p1"), vec![created(n)], &decided()).await.unwrap();
    }
    let filter = PeopleFilter { lifecycle: None, q: Some("number".to_owned()) };
    let first = world.store.list_people(&id("p1"), &filter, &PageRequest::first(1)).await.unwrap();
    let cursor = first.next.unwrap();
    let bytes =
        base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, cursor.as_str()).unwrap();
    assert!(!String::from_utf8(bytes).unwrap().contains("number"));
}

#[tokio::test]
async fn a_list_that_ends_with_its_page_leads_nowhere() {
    let world = World::new().await;
    for property in ["p1", "p2"] {
        world.store.put_property(&a_property(property)).await.unwrap();
    }
    let page = world.store.list_properties(Portfolio::Of(&org()), &PageRequest::first(2)).await.unwrap();
    assert_eq!((page.items.len(), page.next), (2, None));
}
