//! An answer of RealPage, read as its connector reads one, for [`crate::hostile_input`].

use domain::{ids::PmsPropertyId, roster::RosterBuilder};
use futures::FutureExt;
use jiff::civil::Date;

use super::{
    calls::{self, Who},
    household::{self, Listed},
    incomplete,
};
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
    today: Date,
) -> Result<(), PmsError> {
    let read = calls::read(call, head, chunks(body), "residentlist", "resident");
    // Every chunk is there, so there is nothing to wait for.
    let rows = read.now_or_never().unwrap()?;
    let rows = rows.into_iter().map(|row| Listed { list: Who::Current, row }).collect();
    household::take(builder, property, rows, today).map_err(incomplete)
}
