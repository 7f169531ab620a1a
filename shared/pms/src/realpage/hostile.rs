//! An answer of RealPage, read as its connector reads one, for [`crate::hostile_input`].

use domain::{ids::PmsPropertyId, roster::RosterBuilder};
use futures::FutureExt;
use jiff::civil::Date;

use super::{calls, household, incomplete, map};
use crate::{
    PmsError,
    hostile_input::chunks,
    http::{Call, Head},
};

pub(crate) fn take(
    call: &Call<'_>,
    head: Head,
    body: &[u8],
    builder: &mut RosterBuilder,
    property: &PmsPropertyId,
    _: Date,
) -> Result<(), PmsError> {
    let read = calls::read(call, head, chunks(body), "residentlist", "resident");
    // Every chunk is there, so there is nothing to wait for.
    let rows = read.now_or_never().unwrap()?;
    builder.begin_page(property).map_err(incomplete)?;
    rows.iter().try_for_each(|row| map::count(builder, property, row)).map_err(incomplete)?;
    household::take(builder, property, &rows);
    builder.end(property);
    Ok(())
}
