"""Entrata: leases page by page, with the people on them."""

import orjson

PER_PAGE = 500
LIVING = "3,4,5"
LIFECYCLE = {"Future": "future", "Current": "current", "Notice": "current"}


def residents(http, config, credential):
    """Who lives in the building, or is to, by resident."""
    people, page = {}, 1
    while True:
        leases = get_leases(http, config, credential, page)
        for lease in leases:
            for customer in listed(lease["customers"]["customer"]):
                person = read(lease, customer)
                if person is not None:
                    people[str(customer["id"])] = person
        if len(leases) < PER_PAGE:
            return people
        page += 1


def get_leases(http, config, credential, page):
    url = f"{config['endpoint']}/entrata/ext/orgs/{credential['domain']}/v1/leases?page_no={page}&per_page={PER_PAGE}"
    params = {
        "propertyId": config["pms_property"], "leaseStatusTypeIds": LIVING, "includeOtherIncomeLeases": "0",
        "includeLeaseHistory": "0", "includeArTransactions": "0",
    }
    body = {
        "auth": {"type": "apikey"}, "requestId": "15",
        "method": {"name": "getLeases", "version": "r2", "params": params},
    }
    headers = {"content-type": "application/json", "x-api-key": credential["api_key"]}
    answer = http.request("POST", url, body=orjson.dumps(body), headers=headers)
    if answer.status != 200:
        raise RuntimeError(f"getLeases: {answer.status}")
    response = orjson.loads(answer.data)["response"]
    if response.get("code") != 200:
        raise RuntimeError(f"getLeases: {response.get('error')}")
    result = response["result"]
    return listed(result["leases"]["lease"]) if isinstance(result, dict) else []


def read(lease, customer):
    lifecycle = LIFECYCLE.get(customer["leaseCustomerStatus"])
    if customer["customerType"] == "Guarantor" or lifecycle is None or not customer.get("emailAddress"):
        return None
    terms = listed(lease["leaseIntervals"]["leaseInterval"])
    term = next((one for one in terms if str(one["id"]) == lease["leaseIntervalId"]), terms[-1])
    phones = listed(customer["phones"]["phone"]) if "phones" in customer else []
    return {
        "first_name": customer["firstName"], "last_name": customer["lastName"], "email": customer["emailAddress"],
        "phone": phones[0]["phoneNumber"].replace(" ", "") if phones else None, "lifecycle": lifecycle,
        "unit": str(lease["unitId"]), "unit_label": listed(lease["unitSpaces"]["unitSpace"])[0]["unitSpace"],
        "starts_on": iso(term["startDate"]), "ends_on": iso(term["endDate"]),
        "moved_in_on": iso(customer.get("moveInDate") or lease.get("moveInDate")),
        "moved_out_on": iso(customer.get("moveOutDate") or lease.get("moveOutDate")),
    }


def listed(value):
    """A list of one is written as the one itself."""
    return value if isinstance(value, list) else [value]


def iso(day):
    return f"{day[6:]}-{day[:2]}-{day[3:5]}" if day else None
