//! An answer of MRI, read as its connector reads one, for [`crate::hostile_input`].

use domain::{ids::PmsPropertyId, roster::RosterBuilder};
use jiff::civil::Date;

use super::{calls, error, incomplete, map};
use crate::{
    PmsError,
    http::{Call, Head},
};

pub(crate) fn take(
    call: &Call<'_>,
    head: Head,
    body: &[u8],
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    today: Date,
) -> Result<(), PmsError> {
    let page = calls::read(call, head, error::answer(call, head, body)?)?.page;
    let mut leases = || {
        builder.begin_page(property)?;
        page.records.iter().try_for_each(|row| map::lease(builder, property, today, row))
    };
    leases().map_err(|defect| incomplete(call.name, defect))?;
    // Rows of other APIs come the same way.
    page.records.iter().for_each(|row| map::pending(builder, property, row));
    builder.end(property);
    Ok(())
}
