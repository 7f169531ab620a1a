//! Managers' choices about an integration.

use domain::{settings::Choices, setup::StepRefused};
use store::{Decision, Integration, Outrun, Property, StoreError, until_settled};

use crate::Desk;

/// An integration before and after a manager's decision.
#[derive(Debug)]
pub struct Changed {
    /// As it was read.
    pub before: Integration,
    /// As it is stored now.
    pub after: Integration,
}

/// Why an integration is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotChanged<R> {
    /// Whoever decides does not want it any more.
    #[error("the change was refused")]
    Refused(R),
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<R> Outrun for NotChanged<R> {
    fn is_outrun(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_outrun())
    }
}

impl Desk {
    /// Changes what managers chose. `change` decides from the integration as it was read; where somebody
    /// else was faster, it is read again and decided anew. What would change nothing is not written.
    ///
    /// # Errors
    /// What `change` refuses with; or when the table is out of reach.
    pub async fn change_integration<R>(
        &self,
        property: &Property,
        read: Integration,
        by: &Decision,
        change: impl Fn(&Integration) -> Result<Choices, R>,
    ) -> Result<Changed, NotChanged<R>> {
        let (change, mut read) = (&change, Some(read));
        until_settled(|| {
            let read = read.take();
            async move {
                let before = self.integration_again(property, read).await?;
                let choices = change(&before).map_err(NotChanged::Refused)?;
                let after = match choices == before.choices {
                    true => before.clone(),
                    false => self.store.save_integration(&property.org_id, &before, &choices, by).await?,
                };
                Ok(Changed { before, after })
            }
        })
        .await
    }

    /// Removes an integration, which has to be off; people, their history and the credential stay. `check`
    /// looks at it as it was read.
    ///
    /// # Errors
    /// What `check` refuses with, that it is on among it; or when the table is out of reach.
    pub async fn remove_integration<R: From<StepRefused>>(
        &self,
        property: &Property,
        by: &Decision,
        check: impl Fn(&Integration) -> Result<(), R>,
    ) -> Result<(), NotChanged<R>> {
        until_settled(|| async {
            let before = self.store.integration(&property.property_id).await?;
            check(&before).map_err(NotChanged::Refused)?;
            if before.choices.setup.is_on() {
                return Err(NotChanged::Refused(StepRefused::IsOn.into()));
            }
            if before.version == 0 {
                return Ok(());
            }
            Ok(self.store.delete_integration(&property.org_id, &before, by).await?)
        })
        .await
    }

    /// What was read before, or what is there now.
    async fn integration_again(
        &self,
        property: &Property,
        read: Option<Integration>,
    ) -> Result<Integration, StoreError> {
        match read {
            Some(read) => Ok(read),
            None => self.store.integration(&property.property_id).await,
        }
    }
}
