//! An answer of Entrata, read as its connector reads one, for [`crate::hostile_input`].

use domain::{ids::PmsPropertyId, roster::RosterBuilder};
use jiff::civil::Date;

use super::{calls, error, incomplete, map::Reading, take_in, units::Units};
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
    let result = error::result(call, head, body)?;
    let page = calls::rows(call, result, calls::LEASES)?;
    let reading = Reading { property, today, units: &Units::default() };
    take_in(builder, reading, &page).map_err(incomplete)?;
    builder.end(property);
    Ok(())
}
