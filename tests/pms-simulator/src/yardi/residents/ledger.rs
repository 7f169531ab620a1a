//! The ledger that comes with every household whether it is wanted or not. Its elements repeat names
//! that mean something else above, such as `CustomerID`.

use jiff::ToSpan;

use crate::building::{Household, Status};
use crate::soap::xml::{Xml, money};

/// Charges of one household at most.
const MOST: u32 = 6;

pub(super) fn write(xml: &mut Xml, household: &Household, code: &str, unit: &str) {
    let charges = match household.status {
        Status::Current | Status::Notice | Status::Past => household.index % (MOST + 1),
        Status::Future | Status::Applicant | Status::Cancelled => 0,
    };
    if charges == 0 {
        return xml.empty("RTServiceTransactions");
    }
    xml.open("RTServiceTransactions");
    for month in 0..charges {
        let day = household.term.start.saturating_add(i64::from(month).months());
        xml.open("Transactions");
        xml.open("Charge");
        xml.open("Detail");
        xml.text("Description", "Rent & utilities");
        xml.date("TransactionDate", Some(day));
        xml.text("TransactionID", &(70_000_000 + household.index * MOST + month).to_string());
        xml.text("CustomerID", code);
        xml.text("UnitID", unit);
        xml.text("Amount", &money(household.rent_cents));
        xml.text("BalanceDue", "0.00");
        xml.text("Comment", "late <waived>");
        xml.close("Detail");
        xml.close("Charge");
        xml.close("Transactions");
    }
    xml.close("RTServiceTransactions");
}
