//! An answer of AppFolio, read as its connector reads one, for [`crate::hostile_input`].

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
    _: Date,
) -> Result<(), PmsError> {
    let page = calls::read(call, error::answer(call, head, body)?)?;
    let units: Vec<_> = page.records.iter().filter_map(|row| map::unit(property, row)).collect();
    let units = map::labels(&units);
    let mut tenants = || {
        builder.begin_page(property)?;
        page.records.iter().try_for_each(|row| map::tenant(builder, property, &units, row))
    };
    tenants().map_err(|defect| incomplete(call.name, defect))?;
    builder.end(property);
    Ok(())
}
