//! Credentials: unused, used, and one that the PMS refuses.

use domain::credential::{Credential, CredentialFailure};
use store::UsedCredential;

use super::{Entity, pinned};
use crate::world::{World, a_credential, a_note, decided, id, later, org, sync_id};

struct OwnItem;

fn failure() -> CredentialFailure {
    CredentialFailure {
        since: later(1),
        detail: "The PMS refused the password. Enter the new one.".into(),
        sync_id: Some(sync_id(1)),
        checked_at: later(60),
        attempts: 2,
    }
}

impl Entity for OwnItem {
    const NAME: &'static str = "credential";
    type Value = UsedCredential;

    fn today() -> Vec<(String, UsedCredential)> {
        let unused = UsedCredential { credential: a_credential(), used_by: [].into() };
        let used = UsedCredential { used_by: [id("p1"), id("p2")].into(), ..unused.clone() };
        let failing = Credential { failing: Some(failure()), ..a_credential() };
        let tried = CredentialFailure { sync_id: None, ..failure() };
        let refused_a_manager = Credential { failing: Some(tried), ..a_credential() };
        vec![
            ("v1-unused".into(), unused.clone()),
            ("v1-used".into(), used),
            ("v1-failing".into(), UsedCredential { credential: failing, ..unused.clone() }),
            ("v1-failing-when-tried".into(), UsedCredential { credential: refused_a_manager, ..unused }),
        ]
    }

    async fn write(world: &World, used: &UsedCredential) {
        let accepted = Credential { failing: None, ..used.credential.clone() };
        world.store.put_credential(&accepted, &decided()).await.unwrap();
        for property in &used.used_by {
            world.enabled(property.as_str(), property.as_str()).await;
        }
        if let Some(failure) = &used.credential.failing {
            world.store.mark_credential_failing(&accepted, None, failure, a_note(1)).await.unwrap();
        }
    }

    async fn read(world: &World, used: &UsedCredential) -> Option<UsedCredential> {
        world.store.used_credential(&org(), used.credential.credential_id).await.unwrap()
    }
}

#[tokio::test]
async fn credentials_are_stored_as_ever() {
    pinned::<OwnItem>().await;
}
