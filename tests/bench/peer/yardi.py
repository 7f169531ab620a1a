"""Yardi Voyager: a property whole in one answer, read household by household."""

from io import BytesIO
from xml.sax.saxutils import escape

from lxml import etree

NAMESPACE = "http://tempuri.org/YSI.Interfaces.WebServices/ItfResidentTransactions20"
OPERATION = "GetResidentTransactions_Login"
LIFECYCLE = {"current resident": "current", "future resident": "future"}
NO_DATE = "0001-01-01"


def residents(http, config, credential):
    """Who lives in the building, or is to, by resident."""
    answer = http.request(
        "POST", credential["service_url"] + "itfresidenttransactions20.asmx", body=envelope(config, credential),
        headers={"content-type": "text/xml; charset=utf-8", "soapaction": f'"{NAMESPACE}/{OPERATION}"'},
    )
    if answer.status != 200:
        raise RuntimeError(f"{OPERATION}: {answer.status}")
    people = {}
    for _, household in etree.iterparse(BytesIO(answer.data), tag="{*}RT_Customer", huge_tree=True):
        read(household, people)
        household.clear()
        while household.getprevious() is not None:
            del household.getparent()[0]
    if not people:
        raise RuntimeError(f"{OPERATION}: nobody lives there")
    return people


def envelope(config, credential):
    values = {
        "UserName": credential["username"], "Password": credential["password"],
        "ServerName": credential["server_name"], "Database": credential["database"], "Platform": "SQL Server",
        "YardiPropertyId": config["pms_property"], "InterfaceEntity": "Door Access Billing",
        "InterfaceLicense": "local-license",
    }
    inside = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in values.items())
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
        f'<{OPERATION} xmlns="{NAMESPACE}">{inside}</{OPERATION}></soap:Body></soap:Envelope>'
    ).encode()


def read(household, people):
    unit = household.findtext("{*}RT_Unit/{*}UnitID")
    head = None
    for customer in household.iterfind("{*}Customers/{*}Customer"):
        lease = customer.find("{*}Lease")
        if head is None:
            head = {"lifecycle": LIFECYCLE.get(customer.get("Type")), "lease": lease}
        if head["lifecycle"] is None:
            return
        person = tenant(customer, lease, head, unit)
        if person is not None:
            people[customer.findtext("{*}CustomerID").lower()] = person


def tenant(customer, lease, head, unit):
    email = customer.findtext("{*}Address/{*}Email")
    if not email:
        return None
    phones = {phone.get("Type"): phone.findtext("{*}PhoneNumber") for phone in customer.iterfind("{*}Phone")}
    number = phones.get("cell") or phones.get("personal") or phones.get("home")
    digits = "".join(letter for letter in number or "" if letter.isdigit())
    return {
        "first_name": customer.findtext("{*}Name/{*}FirstName"), "last_name": customer.findtext("{*}Name/{*}LastName"),
        "email": email, "phone": digits[-10:] or None, "lifecycle": head["lifecycle"], "unit": unit,
        "unit_label": unit, "starts_on": day(head["lease"], "LeaseFromDate"), "ends_on": day(head["lease"], "LeaseToDate"),
        "moved_in_on": either(lease, head["lease"], "ActualMoveIn", "ExpectedMoveInDate"),
        "moved_out_on": either(lease, head["lease"], "ActualMoveOut", "ExpectedMoveOutDate"),
    }


def either(own, heads, actual, expected):
    return day(own, actual) or day(own, expected) or day(heads, actual) or day(heads, expected)


def day(lease, name):
    text = lease.findtext(f"{{*}}{name}") or ""
    return text[:10] if text and not text.startswith(NO_DATE) else None
