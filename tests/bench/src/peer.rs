//! The peer in Python: put into an environment of its own, run as a function is, and compared with the product
//! before anything is said of either.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use jiff::Timestamp;
use local_stack::{Running, Variables};
use serde_json::{Value, json};

use crate::{
    Building, Failure, Figures, Life, World,
    day::{Program, renew},
};

const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/peer");
const PROPERTY: &str = "bench-house";
/// The PMS that the peer can read.
pub const READS: [&str; 2] = ["entrata", "yardi"];

/// Lives with the peer in the same world in which the product has just lived, from the residents that the
/// product has taken in.
///
/// # Errors
/// When the peer cannot be installed, a sync fails, or the two do not hold the same people.
pub async fn compare(
    world: &mut World,
    building: &Building,
    life: &Life,
    python: &Path,
) -> Result<Figures, Failure> {
    let tools = peer(world, python, "tools", "tools.handler")?;
    let config = json!({
        "pms": building.pms.name(), "endpoint": world.simulators(), "pms_property": world.pms_property,
        "secret": "peer/credential",
    });
    let set_up =
        json!({"set_up": {"property_id": PROPERTY, "config": config, "credential": world.credential()}});
    tools.invoke("tools", &set_up).await?;
    let running = peer(world, python, "peer", "handler.handler")?;
    let event = |at: Timestamp| json!({"property_id": PROPERTY, "sync_id": at.to_string()});
    let program = Program { name: "python peer", function: "peer", running, event: Box::new(event) };
    let figures = world.lived(&program, building, life).await?;
    renew(&program).await;
    // What changed at the end of the peer's day, the product has not seen yet.
    world.sync().await?;
    let product = of_product(&world.door.people().await?);
    let people = tools.invoke("tools", &json!({"people": PROPERTY})).await?;
    renew(&Program { name: "", function: "tools", running: tools, event: Box::new(|_| Value::Null) }).await;
    same(&product, &of_peer(people.as_array().map(Vec::as_slice).unwrap_or_default()))?;
    Ok(figures)
}

/// An environment with what the peer needs, made where it is missing; gives its interpreter.
///
/// # Errors
/// When Python or the package registry cannot be reached.
pub fn install(folder: &Path) -> Result<PathBuf, Failure> {
    let (requirements, stamp) = (Path::new(SOURCE).join("requirements.txt"), folder.join("installed"));
    let wanted = fs::read_to_string(&requirements)?;
    let python = folder.join("bin/python");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    run(Command::new("python3").args(["-m", "venv"]).arg(folder))?;
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(&requirements))?;
    fs::write(stamp, wanted)?;
    Ok(python)
}

fn run(command: &mut Command) -> Result<(), Failure> {
    let said = format!("{command:?}");
    if command.status()?.success() { Ok(()) } else { Err(format!("{said} failed").into()) }
}

/// The peer under a name of its own, by which its process is found.
fn peer(world: &World, python: &Path, name: &str, handler: &str) -> Result<Running, Failure> {
    let binary = world.folder().join(name);
    let script = format!(
        "#!{}\nimport sys\nsys.path.insert(0, {SOURCE:?})\nimport bootstrap\nbootstrap.main()\n",
        python.display()
    );
    fs::write(&binary, script)?;
    fs::set_permissions(&binary, fs::Permissions::from_mode(0o755))?;
    // Byte code is kept, as it is in what is deployed, but not beside the source.
    let cache = world.folder().join("pycache").to_string_lossy().into_owned();
    let region = world.parts.aws()["AWS_REGION"].clone();
    let more = Variables::from([
        ("HANDLER", handler.to_owned()),
        ("PYTHONPYCACHEPREFIX", cache),
        ("AWS_DEFAULT_REGION", region),
    ]);
    Ok(world.program(&binary, more))
}

/// What of a person both must hold, by resident.
type People = BTreeMap<String, BTreeMap<&'static str, String>>;

fn of_product(people: &[Value]) -> People {
    let living = people.iter().filter(|person| lives(person));
    let row = |person: &Value| {
        let id = text(&person["pms_ref"]["pms_resident_id"]);
        let unit = text(&person["records"][0]["pms_unit"]);
        let (starts, ends) = (text(&person["lease"]["starts_on"]), text(&person["lease"]["ends_on"]));
        (id, fields(person, unit, starts, ends))
    };
    living.map(row).collect()
}

fn of_peer(people: &[Value]) -> People {
    let living = people.iter().filter(|person| lives(person));
    let row = |person: &Value| {
        let id = text(&person["sk"]).trim_start_matches("PERSON#").to_owned();
        let (starts, ends) = (text(&person["starts_on"]), text(&person["ends_on"]));
        (id, fields(person, text(&person["unit_label"]), starts, ends))
    };
    living.map(row).collect()
}

fn lives(person: &Value) -> bool {
    matches!(person["lifecycle"].as_str(), Some("current" | "future"))
}

fn fields(person: &Value, unit: String, starts: String, ends: String) -> BTreeMap<&'static str, String> {
    let names = ["first_name", "last_name", "email", "lifecycle", "moved_in_on", "moved_out_on"];
    let same = names.into_iter().map(|name| (name, text(&person[name])));
    // A number is the same however it is written.
    let phone = text(&person["phone"]).chars().filter(char::is_ascii_digit).collect();
    same.chain([("phone", phone), ("unit", unit), ("starts_on", starts), ("ends_on", ends)]).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Whether both hold the same people; else who is different, and in what.
fn same(product: &People, peer: &People) -> Result<(), Failure> {
    let ids: BTreeSet<_> = product.keys().chain(peer.keys()).collect();
    let different: Vec<_> = ids.into_iter().filter(|id| product.get(*id) != peer.get(*id)).collect();
    let Some(first) = different.first() else { return Ok(()) };
    let (ours, theirs) = (product.get(*first), peer.get(*first));
    Err(format!(
        "product and peer do not hold the same people ({} and {}; {} are different), such as {first}: {ours:?} \
         and {theirs:?}",
        product.len(),
        peer.len(),
        different.len()
    )
    .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_missing_or_different_is_named() {
        let person = json!({
            "pms_ref": {"pms_resident_id": "7"}, "records": [{"pms_unit": "101"}], "lifecycle": "current",
            "first_name": "Ada", "lease": {"starts_on": "2026-01-01"},
        });
        let product = of_product(&[person]);
        let peer = |name: &str| {
            of_peer(&[json!({
                "sk": "PERSON#7", "lifecycle": "current", "first_name": name, "unit_label": "101",
                "starts_on": "2026-01-01",
            })])
        };
        same(&product, &peer("Ada")).unwrap();
        assert!(same(&product, &peer("Eve")).unwrap_err().to_string().contains("such as 7"));
        assert!(same(&product, &People::new()).unwrap_err().to_string().contains("1 are different"));
    }
}
