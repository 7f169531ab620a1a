//! Answers that arrive late, in pieces, or not as promised.

use std::time::{Duration, Instant};

use domain::pms::Pms;
use pms::Limits;
use pms_simulator::{FaultKind, RetryAfter};

use crate::world::{World, limits};

#[tokio::test]
async fn a_cut_answer_is_tried_again_and_never_a_roster() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        for at_byte in [0, 1, 20, 500, 5_000, 9_000] {
            world.set(world.fault(FaultKind::Truncate { at_byte }));
            assert_eq!(world.failure().await, "pms_answer_not_understood", "{pms} at {at_byte}");
            world.set(world.fault(FaultKind::Truncate { at_byte }).times(1));
            assert!(world.roster().await.is_ok(), "{pms} at {at_byte}");
        }
    }
}

#[tokio::test]
async fn a_broken_connection_is_tried_again_and_never_a_roster() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        for after_bytes in [0, 700] {
            world.set(world.fault(FaultKind::ConnectionReset { after_bytes }));
            assert_eq!(world.failure().await, "pms_unavailable", "{pms} after {after_bytes}");
            world.set(world.fault(FaultKind::ConnectionReset { after_bytes }).times(2));
            assert!(world.roster().await.is_ok(), "{pms} after {after_bytes}");
        }
    }
}

#[tokio::test]
async fn a_web_page_under_200_is_no_roster_and_is_called_a_web_page() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.set(world.fault(FaultKind::HtmlPage));
        let error = world.roster().await.unwrap_err();
        assert_eq!(error.code(), "pms_answer_not_understood", "{pms}: {error}");
        assert!(error.to_string().contains("HTML page"), "{pms}: {error}");
        world.set(world.fault(FaultKind::HtmlPage).times(1));
        assert!(world.roster().await.is_ok(), "{pms}");
    }
}

#[tokio::test]
async fn an_error_of_the_pms_is_tried_again_as_often_as_allowed() {
    for pms in Pms::ALL {
        for status in [500, 502, 503] {
            let world = World::new(pms).await;
            world.set(world.fault(FaultKind::ServerError { status }).times(2));
            assert!(world.roster().await.is_ok(), "{pms}: {status}");
            let before = world.roster_calls();
            world.set(world.fault(FaultKind::ServerError { status }));
            assert_eq!(world.failure().await, "pms_unavailable", "{pms}: {status}");
            assert_eq!(world.roster_calls() - before, 3, "{pms}: {status}");
        }
    }
}

#[tokio::test]
async fn a_rate_limit_is_waited_for_as_long_as_the_pms_asks() {
    for pms in Pms::ALL {
        for form in [RetryAfter::Seconds, RetryAfter::Date] {
            let world = World::new(pms).await;
            let fault = FaultKind::RateLimited { retry_after: Some(form), seconds: 1 };
            world.set(world.fault(fault).times(1));
            let begun = Instant::now();
            assert!(world.roster().await.is_ok(), "{pms}: {form:?}");
            assert!(begun.elapsed() >= Duration::from_secs(1), "{pms}: {form:?}");
        }
        let world = World::new(pms).await;
        world.set(world.fault(FaultKind::RateLimited { retry_after: None, seconds: 0 }).times(2));
        assert!(world.roster().await.is_ok(), "{pms}");
    }
}

#[tokio::test]
async fn a_rate_limit_that_outlasts_the_time_ends_at_once_and_says_when_to_come_back() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        let retry_after = Some(RetryAfter::Seconds);
        world.set(world.fault(FaultKind::RateLimited { retry_after, seconds: 3_600 }));
        let error = world.roster().await.unwrap_err();
        assert_eq!(error.code(), "pms_rate_limited", "{pms}: {error}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(3_600)), "{pms}");
        assert_eq!(world.roster_calls(), 1, "{pms}");
    }
}

#[tokio::test]
async fn an_answer_that_drips_or_never_begins_ends_with_its_time() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        for kind in [FaultKind::Drip { bytes_per_second: 20 }, FaultKind::Latency { ms: 60_000 }] {
            world.set(world.fault(kind.clone()));
            let begun = Instant::now();
            let limits = limits().attempts(2).attempt_within(Duration::from_millis(300));
            let error = world.roster_within(limits).await.unwrap_err();
            assert_eq!(error.code(), "pms_timed_out", "{pms}: {error}");
            assert!(begun.elapsed() < Duration::from_secs(10), "{pms}: {kind:?}");
        }
    }
}

#[tokio::test]
async fn no_call_outlasts_the_time_for_all_of_them() {
    for pms in Pms::ALL {
        let world = World::new(pms).await;
        world.set(world.fault(FaultKind::Latency { ms: 60_000 }));
        let begun = Instant::now();
        let error = world.roster_within(Limits::within(Duration::from_millis(400))).await.unwrap_err();
        assert_eq!(error.code(), "pms_timed_out", "{pms}: {error}");
        assert!(begun.elapsed() < Duration::from_secs(10), "{pms}");
    }
}
