//! RealPage.

use domain::{ids::PmsPropertyId, lease::Lifecycle, pms::Pms, roster::Roster};

use crate::{
    connect, find, ids, lifecycle, now, roster,
    server::{Asked, Reply},
};

const FORM: &[(&str, &str)] = &[("pmc_id", "1040555")];
const SITE: &str = "4123001";
const SITES: &str = include_str!("realpage/sites-with-a-dead-one.xml");
const NEIGHBOUR: &str = include_str!("realpage/neighbour.xml");
const EMPTY_LIST: &str = include_str!("realpage/empty-list.xml");

/// The lists of those who live there and of those who are to; the list of everybody is asked for by `ALL`.
fn lists(current: &'static str, pending: &'static str) -> impl Fn(&Asked) -> Option<Reply> + Send + Sync {
    move |asked| match asked.operation.as_str() {
        "getsitelist" => Some(SITES.into()),
        "getresidentlistinfo" if asked.says("status", "C") => Some(current.into()),
        "getresidentlistinfo" if asked.says("status", "P") => Some(pending.into()),
        _ => None,
    }
}

async fn read(current: &'static str, pending: &'static str) -> Roster {
    let roster = roster(&*connect(Pms::RealPage, FORM, lists(current, pending)).await, SITE).await.unwrap();
    assert_eq!(roster.unreadable(), []);
    assert_eq!(lifecycle(&roster, "90-9"), Lifecycle::Current, "the neighbour");
    roster
}

#[tokio::test]
async fn one_site_that_is_dead_does_not_refuse_a_company() {
    let connector = connect(Pms::RealPage, FORM, |asked| match asked.operation.as_str() {
        "getsitelist" => Some(SITES.into()),
        _ if asked.says("siteid", SITE) => Some(EMPTY_LIST.into()),
        _ => Some(include_str!("realpage/dead-site.xml").into()),
    });
    let connector = connector.await;
    connector.verify().await.unwrap();
    assert_eq!(connector.properties().await.unwrap().len(), 2);
    let error = roster(&*connector, "4123009").await.unwrap_err();
    assert_eq!(error.code(), "permission_missing");
    assert!(error.to_string().contains("not active"), "{error}");
}

#[tokio::test]
async fn where_nobody_is_pending_the_result_may_be_empty() {
    let empty = include_str!("realpage/empty-result.xml");
    connect(Pms::RealPage, FORM, lists(NEIGHBOUR, empty)).await.verify().await.unwrap();
    assert_eq!(ids(&read(NEIGHBOUR, empty).await), ["90-9"]);
}

#[tokio::test]
async fn a_letter_is_a_status() {
    let roster = read(include_str!("realpage/letter-status.xml"), EMPTY_LIST).await;
    assert_eq!(lifecycle(&roster, "1-1"), Lifecycle::Current);
    assert_eq!(find(&roster, "1-1").leases[0].status.as_str(), "Current");
}

#[tokio::test]
async fn who_applied_and_was_denied_or_cancelled_will_not_live_there() {
    let pending = include_str!("realpage/future-word.xml");
    let word = "<leasestatus>Future</leasestatus>";
    assert_eq!(pending.matches(word).count(), 1);
    for written in ["Former Applicant", "FORMER APPLICANT", "Cancelled", "denied"] {
        let ended = pending.replacen(word, &format!("<leasestatus>{written}</leasestatus>"), 1);
        let roster = read(NEIGHBOUR, ended.leak()).await;
        assert_eq!(lifecycle(&roster, "1-1"), Lifecycle::Cancelled, "{written}");
        assert_eq!(find(&roster, "1-1").leases[0].status.as_str(), "Former Applicant");
    }
}

#[tokio::test]
async fn future_is_a_word_for_those_to_come() {
    let roster = read(NEIGHBOUR, include_str!("realpage/future-word.xml")).await;
    assert_eq!(lifecycle(&roster, "1-1"), Lifecycle::Future);
}

#[tokio::test]
async fn who_is_on_both_lists_lives_there_and_counts_once() {
    let both =
        read(include_str!("realpage/in-both-lists.C.xml"), include_str!("realpage/in-both-lists.P.xml"));
    let roster = both.await;
    assert_eq!((lifecycle(&roster, "1-1"), find(&roster, "1-1").leases.len()), (Lifecycle::Current, 1));
    let proof = &roster.proof().properties[&PmsPropertyId::new(SITE).unwrap()];
    assert_eq!((proof.pages, proof.records), (1, 2));
}

#[tokio::test]
async fn one_list_in_place_of_both_is_no_roster() {
    let pending = include_str!("realpage/future-word.xml");
    let connector = connect(Pms::RealPage, FORM, lists(pending, pending)).await;
    assert_eq!(roster(&*connector, SITE).await.unwrap_err().code(), "roster_incomplete");
    // Where all who live there have signed the next lease, both lists are the same.
    let both = include_str!("realpage/in-both-lists.P.xml");
    let connector = connect(Pms::RealPage, FORM, lists(both, both)).await;
    assert_eq!(ids(&roster(&*connector, SITE).await.unwrap()), ["1-1"]);
}

#[tokio::test]
async fn a_new_roommate_on_the_next_lease_is_to_come() {
    let roster =
        read(include_str!("realpage/new-roommate.C.xml"), include_str!("realpage/new-roommate.P.xml")).await;
    assert_eq!(lifecycle(&roster, "1-1"), Lifecycle::Current);
    assert_eq!(find(&roster, "1-1").leases.len(), 1, "the renewal adds nothing");
    assert_eq!(lifecycle(&roster, "1-2"), Lifecycle::Future);
}

#[tokio::test]
async fn a_fault_of_soap_1_2_tells_the_operation_that_is_missing() {
    let connector = connect(Pms::RealPage, FORM, |asked| match asked.operation.as_str() {
        "getsitelist" => Some(SITES.into()),
        _ => Some(include_str!("realpage/fault12.xml").into()),
    });
    let error = connector.await.verify().await.unwrap_err();
    assert_eq!(error.code(), "permission_missing");
    assert!(error.next().contains("getresidentlistinfo"), "{}", error.next());
}

#[tokio::test]
async fn somebody_whose_name_was_written_otherwise_on_an_old_lease_has_left_when_they_left() {
    let before = read(include_str!("realpage/old-name.C.xml"), EMPTY_LIST).await;
    let ana = find(&before, "1-1");
    let connector = connect(Pms::RealPage, FORM, |asked| {
        asked.says("status", "ALL").then(|| include_str!("realpage/old-name-left.xml").into())
    });
    let asked = connector.await.residents(std::slice::from_ref(&ana.pms_ref), &now()).await.unwrap();
    let [found] = asked.as_slice() else { panic!("{asked:?}") };
    assert_eq!(
        (&found.pms_ref, &found.name),
        (&ana.pms_ref, &ana.name),
        "by the lease that was the last one"
    );
    let today = now().date();
    assert_eq!(found.effective_lease(today).unwrap().lifecycle_on(today), Lifecycle::Past);
    assert!(found.leases.iter().all(|lease| lease.lifecycle == Lifecycle::Past));
}

#[tokio::test]
async fn a_key_of_the_older_kind_is_sent_with_its_account_and_no_other() {
    let older = [FORM, &[("username", "door_service"), ("password", "hunter2")]].concat();
    for (form, has_account) in [(&older[..], true), (FORM, false)] {
        let script = lists(NEIGHBOUR, EMPTY_LIST);
        let connector = connect(Pms::RealPage, form, move |asked| {
            let sent = asked.says("username", "door_service") && asked.says("password", "hunter2");
            assert_eq!(sent, has_account);
            script(asked)
        });
        connector.await.verify().await.unwrap();
    }
}
