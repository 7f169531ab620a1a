//! An answer of Entrata, read as its connector reads one, for [`crate::hostile_input`].

use domain::{ids::PmsPropertyId, roster::RosterBuilder};
use jiff::civil::Date;

use super::{calls, error, incomplete, take_in};
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
    _: Date,
) -> Result<(), PmsError> {
    let result = error::result(call, head, body)?;
    let page = calls::rows(call.name, result, ["leases", "lease"])?;
    take_in(builder, property, &page).map_err(incomplete)?;
    builder.end(property);
    Ok(())
}
