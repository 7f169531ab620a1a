//! Cursors, used where they belong and where they do not.

use domain::{credential::Credential, ids::CredentialId, pms::Pms};
use store::{AlertState, Cursor, Page, PageRequest, Portfolio, StoreError, Write};

use crate::world::{World, a_credential, a_note, a_property, an_alert, decided, id, now, org};

fn refused<T: std::fmt::Debug>(page: &Result<Page<T>, StoreError>) -> bool {
    matches!(page, Err(StoreError::BadCursor))
}

#[tokio::test]
async fn a_cursor_of_another_list_is_refused() {
    let world = World::new().await;
    for n in 1..=3 {
        let open = || Write::OpenAlert { alert: an_alert(n), note: a_note(n) };
        world.store.write_from_outside(&id("p1"), vec![open()], &decided()).await.unwrap();
        world.store.write_from_outside(&id("p2"), vec![open()], &decided()).await.unwrap();
        let credential = Credential { credential_id: CredentialId::new(now(), n), ..a_credential() };
        world.store.put_credential(&credential, &decided()).await.unwrap();
    }
    let first = world.store.list_alerts(&id("p1"), AlertState::Open, &PageRequest::first(1)).await.unwrap();
    let page = PageRequest { limit: 1, cursor: first.next };
    assert!(world.store.list_alerts(&id("p1"), AlertState::Open, &page).await.is_ok());

    assert!(refused(&world.store.list_alerts(&id("p2"), AlertState::Open, &page).await), "another property");
    assert!(
        refused(&world.store.list_alerts(&id("p1"), AlertState::Resolved, &page).await),
        "another listing"
    );
    assert!(refused(&world.store.list_syncs(&id("p1"), &page).await), "another listing");
    assert!(refused(&world.store.list_properties(Portfolio::Of(&org()), &page).await), "another partition");
    assert!(refused(&world.store.list_properties(Portfolio::All, &page).await), "the index");

    let first = world.store.list_credentials(&org(), None, &PageRequest::first(1)).await.unwrap();
    let page = PageRequest { limit: 1, cursor: first.next };
    assert!(world.store.list_credentials(&org(), None, &page).await.is_ok());
    assert!(refused(&world.store.list_credentials(&org(), Some(Pms::Yardi), &page).await), "another filter");
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
async fn a_list_that_ends_with_its_page_leads_nowhere() {
    let world = World::new().await;
    for property in ["p1", "p2"] {
        world.store.put_property(&a_property(property)).await.unwrap();
    }
    let page = world.store.list_properties(Portfolio::Of(&org()), &PageRequest::first(2)).await.unwrap();
    assert_eq!((page.items.len(), page.next), (2, None));
}
