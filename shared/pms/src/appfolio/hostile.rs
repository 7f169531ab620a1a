//! An answer of AppFolio, read as its connector reads one, for [`crate::hostile_input`].

use domain::{ids::PmsPropertyId, roster::RosterBuilder};
use jiff::civil::Date;

use serde_json::Value;

use super::{
    calls, error, incomplete,
    map::{self, Reading},
    units::Units,
};
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
    let units = Units::read(property, &Value::Null, &page.records);
    let reading = Reading { property, today, units: &units };
    let mut tenants = || {
        builder.begin_page(property)?;
        page.records.iter().try_for_each(|row| map::tenant(builder, reading, row))
    };
    tenants().map_err(|defect| incomplete(call.name, defect))?;
    builder.end(property);
    Ok(())
}
