//! Everything around what is measured: stand-ins for AWS, a simulated PMS with a building, and Door set up.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::SignedDuration;
use local_stack::{Parts, Running, Variables};
use pms_simulator::{Config, Control, Pms, Reseed, Simulator};
use serde_json::Value;

use crate::{Failure, Meter, clock::Clock, door::Door};

/// Which building.
#[derive(Debug, Clone)]
pub struct Building {
    /// Who manages its residents.
    pub pms: Pms,
    /// How many residents the PMS holds, of every status.
    pub residents: u32,
}

/// Where binaries are.
#[derive(Debug, Clone)]
pub struct Binaries {
    /// Those that are measured.
    pub measured: PathBuf,
    /// Those that set Door up.
    pub door: PathBuf,
}

/// A building, and Door beside it, in a folder of their own.
pub struct World {
    pub(crate) parts: Parts,
    pub(crate) meter: Meter,
    pub(crate) clock: Clock,
    pub(crate) control: Control,
    /// The PMS property with the building.
    pub(crate) pms_property: String,
    pub(crate) door: Door,
    /// The functions that are measured, before which the table is metered.
    pub(crate) functions: Running,
    simulators: pms_simulator::Running,
    /// How far the table's stream was read, and what woke the publisher until there.
    position: Option<String>,
    told: u64,
    folder: PathBuf,
}

impl World {
    /// Starts it in a folder that is emptied first.
    ///
    /// # Errors
    /// When something cannot be started.
    pub async fn start(folder: &Path, building: &Building, binaries: &Binaries) -> Result<Self, Failure> {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder)?;
        let clock = Clock::start(folder)?;
        let simulators =
            Simulator::new(&Config { oddities: 0.0, residents: 1, ..Config::new(clock.today()) });
        let simulators = simulators.serve(([127, 0, 0, 1], 0).into()).await?;
        let control = simulators.control(building.pms);
        let pms_property = build(&control, building.residents)?;
        let parts = Parts::start(folder, &simulators.base_url()).await?;
        let meter = Meter::before(&parts.aws()["AWS_ENDPOINT_URL_DYNAMODB"]).await?;
        let variables: Variables = clock.variables().into();
        let door = Door::new(parts.functions(&binaries.door, variables.clone()));
        let functions = parts.functions(&binaries.measured, metered(&meter, variables));
        let folder = folder.to_owned();
        let (position, told) = (None, 0);
        Ok(Self {
            parts,
            meter,
            clock,
            control,
            pms_property,
            door,
            functions,
            simulators,
            position,
            told,
            folder,
        })
    }

    /// Sets Door up with every unit mapped, and not one person yet: the first sync pulls nobody in, and tells
    /// which units there are.
    ///
    /// # Errors
    /// When a function refuses.
    pub async fn set_up(&mut self) -> Result<(), Failure> {
        let fields = self.credential();
        self.door.register().await?;
        self.door.connect(self.control.pms().name(), &fields, &self.pms_property, &[]).await?;
        let statuses = self.door.lease_statuses().await?;
        self.door.exclude(&statuses).await?;
        let answer = self.sync().await?.answer;
        if answer["status"] != "succeeded" || answer["counts"]["created"] != 0 {
            return Err(format!("the sync that was to pull nobody in: {answer}").into());
        }
        self.door.map_units().await?;
        self.door.exclude(&[]).await?;
        self.clock.pass(SignedDuration::from_hours(1))?;
        Ok(())
    }

    /// What counts before the table.
    pub fn meter(&self) -> &Meter {
        &self.meter
    }

    /// What an item of some bytes costs in the table's index: nothing of it but keys where only these are
    /// projected.
    pub fn index_units(&self, bytes: u32) -> f64 {
        let projection = &self.parts.table_definition()["GlobalSecondaryIndexes"][0]["Projection"];
        if projection["ProjectionType"] == "ALL" { f64::from(bytes.div_ceil(1_024)) } else { 1.0 }
    }

    /// The form fields that the PMS accepts.
    pub(crate) fn credential(&self) -> Value {
        serde_json::to_value(self.simulators.sample_credentials(self.control.pms())).unwrap_or_default()
    }

    /// Where the simulators listen.
    pub(crate) fn simulators(&self) -> String {
        self.simulators.base_url()
    }

    /// Where things of this world may be kept.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// A program that is measured beside the functions, with variables of its own.
    pub(crate) fn program(&self, binary: &Path, more: Variables) -> Running {
        let variables = self.clock.variables().into_iter().chain(more).collect();
        self.parts.program(binary, metered(&self.meter, variables))
    }

    /// How many events the records tell of that have woken the publisher.
    pub(crate) fn told(&mut self) -> Result<u64, Failure> {
        let more = self.parts.stream("publisher", self.position.as_deref())?;
        self.position = more.position;
        let tells = |record: &Value| record["dynamodb"]["NewImage"]["tells"]["N"].as_str()?.parse().ok();
        self.told += more.given.iter().map(|record| tells(record).unwrap_or(1)).sum::<u64>();
        Ok(self.told)
    }

    /// How many calls the PMS has served.
    pub(crate) fn served(&self) -> u64 {
        self.control.state().served.values().sum()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn metered(meter: &Meter, mut variables: Variables) -> Variables {
    variables.insert("AWS_ENDPOINT_URL_DYNAMODB", meter.address.clone());
    variables
}

/// Puts all residents into the property that is listed first, and nobody into the others.
fn build(control: &Control, residents: u32) -> Result<String, Failure> {
    let open = control.state().properties.into_iter().filter(|property| !property.disabled);
    let first = open.min_by(|one, other| one.name.cmp(&other.name)).ok_or("the PMS has no property")?;
    let reseed = |residents, property| Reseed { residents: Some(residents), property, ..Reseed::default() };
    control.reseed(&reseed(0, None))?;
    control.reseed(&reseed(residents, Some(first.id.clone())))?;
    Ok(first.id)
}
