//! An answer of Yardi, read as its connector reads one, for [`crate::hostile_input`].

use domain::{ids::PmsPropertyId, roster::RosterBuilder};
use futures::FutureExt;
use jiff::civil::Date;

use super::{
    calls::{self, HOUSEHOLDS},
    household::Households,
    incomplete, take_in,
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
    let take = |households: &mut Households, element| households.take(property, &element, today);
    let read = calls::read(call, head, chunks(body), HOUSEHOLDS, &take);
    // Every chunk is there, so there is nothing to wait for.
    take_in(builder, property, read.now_or_never().unwrap()?).map_err(incomplete)
}
